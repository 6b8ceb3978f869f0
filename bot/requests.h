// The requests of `legwork pipe` and `legwork read`, one line of JSON each.
//
//   pipe_request(R"({"conversation":"c1","text":"my calf hurts"})")  -> a PipeRequest
//   pipe_request(R"({"conversation":"c1","text":7})")
//     -> Refusal bad_request "text: must be text, not a number", with the conversation
//
// Unknown fields are passed over, a field that is null counts as left out.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "bot/json.h"
#include "nlu/reader.h"

namespace legwork::bot {

// The longest line that is looked at: text_bytes_max bytes, each written as \u0041, and the rest.
inline constexpr std::size_t line_bytes_max = 64 * 1024;
// The longest `conversation` and `id`.
inline constexpr std::size_t id_bytes_max = 200;

// A line that cannot be taken, and what is said in its place.
struct Refusal {
  enum class Code { bad_json, bad_request, too_large, internal };
  Code code = Code::bad_request;
  std::string message;
  std::optional<std::string> conversation;  // where they could be read
  std::optional<std::string> id;
};

struct PipeRequest {
  std::string conversation;
  std::string text;
  std::optional<std::string> id;
  std::string language;  // empty: the bot's
  std::optional<nlu::Day> today;
  bool explain = false;
};

struct ReadRequest {
  std::string text;
  std::optional<std::string> id;
  std::string language;
  std::optional<nlu::Day> today;
  std::optional<std::string> mention;
  bool explain = false;
};

std::variant<PipeRequest, Refusal> pipe_request(std::string_view line);
std::variant<ReadRequest, Refusal> read_request(std::string_view line);

// A bot that speaks "en" serves "en", "en-GB" and a request that names no language; not "de".
bool serves_language(std::string_view spoken, std::string_view language);

Json refusal_json(const Refusal& refusal);

}  // namespace legwork::bot
