#include "bot/requests.h"

#include <utility>

namespace legwork::bot {
namespace {

using Code = Refusal::Code;

// The fields of one request. The first one that cannot be taken is remembered, and nothing after.
class Fields {
 public:
  explicit Fields(std::string_view line) {
    if (line.size() > line_bytes_max) {
      refuse(Code::too_large, "line: longer than " + std::to_string(line_bytes_max) + " bytes");
      return;
    }
    Result<Json> parsed = parse_json(line);
    if (!parsed) {
      refuse(Code::bad_json, parsed.error().what);
      return;
    }
    if (parsed->as<Json::Object>() == nullptr) {
      refuse(Code::bad_request, "line: must be an object, not " + std::string(parsed->kind()));
      return;
    }
    json_ = std::move(*parsed);
    // Before anything is judged, so that even a refusal can be told apart by its ids.
    refusal_.conversation = readable_id("conversation");
    refusal_.id = readable_id("id");
  }

  std::optional<std::string> text(std::string_view name, std::size_t bytes_max) {
    const Json* field = given(name);
    if (field == nullptr)
      return std::nullopt;
    const std::string* value = field->as<std::string>();
    if (value == nullptr) {
      refuse_kind(name, "text", *field);
      return std::nullopt;
    }
    if (value->size() > bytes_max) {
      refuse(Code::too_large,
             std::string(name) + ": longer than " + std::to_string(bytes_max) + " bytes");
      return std::nullopt;
    }
    return *value;
  }

  std::string needed_text(std::string_view name, std::size_t bytes_max) {
    std::optional<std::string> value = text(name, bytes_max);
    if (!value)
      refuse(Code::bad_request, std::string(name) + ": missing");
    return value.value_or("");
  }

  bool yes(std::string_view name) {
    const Json* field = given(name);
    if (field == nullptr)
      return false;
    const bool* value = field->as<bool>();
    if (value == nullptr)
      refuse_kind(name, "true or false", *field);
    return value != nullptr && *value;
  }

  std::optional<nlu::Day> day(std::string_view name) {
    const std::optional<std::string> written = text(name, id_bytes_max);
    if (!written)
      return std::nullopt;
    std::optional<nlu::Day> value = nlu::day_from_text(*written);
    if (!value)
      refuse(Code::bad_request, std::string(name) + ": must be a day such as 2026-11-22");
    return value;
  }

  bool refused() const { return refused_; }
  const Refusal& refusal() const { return refusal_; }

 private:
  const Json* given(std::string_view name) const {
    const Json* field = json_.field(name);
    return field == nullptr || field->null() ? nullptr : field;
  }

  std::optional<std::string> readable_id(std::string_view name) const {
    const Json* field = given(name);
    const std::string* value = field == nullptr ? nullptr : field->as<std::string>();
    if (value == nullptr || value->size() > id_bytes_max)
      return std::nullopt;
    return *value;
  }

  void refuse(Code code, std::string message) {
    if (std::exchange(refused_, true))
      return;
    refusal_.code = code;
    refusal_.message = std::move(message);
  }

  void refuse_kind(std::string_view name, std::string_view wanted, const Json& got) {
    refuse(Code::bad_request, std::string(name) + ": must be " + std::string(wanted) + ", not " +
                                  std::string(got.kind()));
  }

  Json json_;
  Refusal refusal_;
  bool refused_ = false;
};

std::string_view name(Code code) {
  switch (code) {
    case Code::bad_json:
      return "bad_json";
    case Code::bad_request:
      return "bad_request";
    case Code::too_large:
      return "too_large";
    case Code::internal:
      break;
  }
  return "internal";
}

}  // namespace

std::variant<PipeRequest, Refusal> pipe_request(std::string_view line) {
  Fields fields(line);
  PipeRequest request;
  request.conversation = fields.needed_text("conversation", id_bytes_max);
  request.text = fields.needed_text("text", nlu::text_bytes_max);
  request.id = fields.text("id", id_bytes_max);
  request.language = fields.text("lang", id_bytes_max).value_or("");
  request.today = fields.day("today");
  request.explain = fields.yes("explain");
  if (fields.refused())
    return fields.refusal();
  return request;
}

std::variant<ReadRequest, Refusal> read_request(std::string_view line) {
  Fields fields(line);
  ReadRequest request;
  request.text = fields.needed_text("text", nlu::text_bytes_max);
  request.id = fields.text("id", id_bytes_max);
  request.language = fields.text("lang", id_bytes_max).value_or("");
  request.today = fields.day("today");
  request.mention = fields.text("mention", nlu::text_bytes_max);
  request.explain = fields.yes("explain");
  if (fields.refused())
    return fields.refusal();
  return request;
}

bool serves_language(std::string_view spoken, std::string_view language) {
  return language.empty() || language.substr(0, language.find_first_of("-_")) == spoken;
}

Json refusal_json(const Refusal& refusal) {
  Json::Object made;
  if (refusal.conversation)
    made.emplace_back("conversation", *refusal.conversation);
  if (refusal.id)
    made.emplace_back("id", *refusal.id);
  made.emplace_back("error",
                    Json::Object{{"code", name(refusal.code)}, {"message", refusal.message}});
  return made;
}

}  // namespace legwork::bot
