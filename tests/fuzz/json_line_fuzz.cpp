// The two services of JSON Lines (bot/pipe.h). What must hold: whatever a line holds, one line of
// JSON comes back, an object, and no exception; nor does one hide behind the error "internal". Each
// line of the input is one request, so that an input can be a conversation.
#include <algorithm>
#include <string>

#include "bot/json.h"
#include "bot/pipe.h"
#include "tests/fuzz/fuzz.h"

namespace legwork::fuzz {
namespace {

constexpr int turns_max = 50;  // more would take seconds, and be found to hang

void check(const std::string& reply) {
  must(reply.find_first_of("\r\n") == std::string::npos, "a reply is one line");
  must(is_utf8(reply), "a reply is UTF-8");
  const Result<bot::Json> json = bot::parse_json(reply);
  must(json && json->as<bot::Json::Object>() != nullptr, "a reply is an object");
  const bot::Json* error = json->field("error");
  const bot::Json* code = error ? error->field("code") : nullptr;
  must((error == nullptr) == (code == nullptr), "an error has a code");
  must(!code || *code->as<std::string>() != "internal", "no exception is behind a reply");
}

// A line that does not look like JSON is what a person says: else the dialog would hardly be met.
std::string request(std::string_view line) {
  if (line.starts_with('{') || line.starts_with('['))
    return std::string(line);
  return bot::line(bot::Json::Object{{"conversation", "c"}, {"text", line}});
}

}  // namespace
}  // namespace legwork::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace legwork;
  constexpr nlu::Day today{2026, 11, 22};
  constexpr bot::SessionBounds bounds{
      .conversations_max = 2, .replies_each_max = 2, .replies_bytes_max = 4096};
  const std::string lines = fuzz::input(data, size);
  bot::Pipe pipe(fuzz::shared_bot(), bot::Timing::off, bounds);
  bot::Understanding understanding(fuzz::shared_bot());
  std::size_t begin = 0;
  for (int turn = 0; turn < fuzz::turns_max && begin <= lines.size(); ++turn) {
    const std::size_t end = std::min(lines.find('\n', begin), lines.size());
    const std::string line = fuzz::request(std::string_view(lines).substr(begin, end - begin));
    fuzz::check(pipe.answer(line, today));
    fuzz::check(understanding.answer(line, today));
    begin = end + 1;
  }
  return 0;
}
