// The two services that speak JSON Lines: one line in, one line out, whatever the line holds.
//
//   Pipe pipe(bot, Timing::off);
//   pipe.answer(R"({"conversation":"c1","text":"my calf hurts"})", today())
//   pipe.answer("{oops", today())  -> {"error":{"code":"bad_json","message":"not JSON ..."}}
//
// Nothing that a person wrote is kept beyond the bounds of Sessions, and nothing is logged.
#pragma once

#include <string>
#include <string_view>

#include "bot/bot.h"
#include "bot/requests.h"
#include "bot/sessions.h"
#include "nlu/reader.h"

namespace legwork::bot {

enum class Timing { off, on };

class Pipe {
 public:
  // `bot` must outlive the pipe, and stay where it is.
  Pipe(const Bot& bot, Timing timing, SessionBounds bounds = {});
  // `today` is the day for a request that names none. No line break at the end.
  std::string answer(std::string_view line, const nlu::Day& today);

 private:
  std::string turn(const PipeRequest& request, const nlu::Day& today);

  const Bot* bot_;
  Timing timing_;
  nlu::Reader reader_;
  Sessions sessions_;
};

class Understanding {
 public:
  // As for a Pipe.
  explicit Understanding(const Bot& bot);
  std::string answer(std::string_view line, const nlu::Day& today);

 private:
  std::string read(const ReadRequest& request, const nlu::Day& today);

  const Bot* bot_;
  nlu::Reader reader_;
};

}  // namespace legwork::bot
