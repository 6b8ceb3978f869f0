// legwork ask TEXT…: one message, one answer.
#include <unistd.h>

#include <cstdio>

#include "bot/clock.h"
#include "bot/commands/commands.h"
#include "bot/explain.h"
#include "bot/terminal.h"

namespace legwork::bot {

int ask(const BotOptions& options, const std::string& text, Explaining explaining) {
  if (text.size() > nlu::text_bytes_max)
    return refused({"text", "longer than " + std::to_string(nlu::text_bytes_max) + " bytes"});
  const Result<Bot> bot = open_bot(options);
  if (!bot)
    return refused(bot.error());

  Session session(*bot);
  nlu::Meaning heard;
  const bool explain = explaining == Explaining::on;
  const Answer answer = session.say(text, {.today = today(), .explain = explain}, heard);
  std::fputs(shown(answer, look_of(STDOUT_FILENO)).c_str(), stdout);
  if (explain)
    std::fputs(("\n" + explained(text, heard, answer)).c_str(), stdout);
  return std::fflush(stdout) == 0 ? exit_ok : refused({"", "the output cannot be written"});
}

}  // namespace legwork::bot
