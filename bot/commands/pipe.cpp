// legwork pipe and legwork read: JSON Lines in, JSON Lines out.
#include <unistd.h>

#include <cstdio>

#include "bot/clock.h"
#include "bot/commands/commands.h"
#include "bot/lines.h"

namespace legwork::bot {
namespace {

// Answers every line in its place, and hands it over before the next is read.
template <typename Service>
int serve(Service& service) {
  // One byte more than may be, so that a line that was cut is still seen to be too long.
  Lines lines(STDIN_FILENO, line_bytes_max + 1);
  while (const std::optional<Lines::Line> next = lines.next()) {
    const std::string answer = service.answer(next->text, today()) + "\n";
    if (std::fwrite(answer.data(), 1, answer.size(), stdout) != answer.size() ||
        std::fflush(stdout) != 0)
      return refused({"", "the output cannot be written"});
  }
  return exit_ok;
}

}  // namespace

int pipe(const BotOptions& options, Timing timing) {
  const Result<Bot> bot = open_bot(options);
  if (!bot)
    return refused(bot.error());
  Pipe service(*bot, timing);
  return serve(service);
}

int read(const BotOptions& options) {
  const Result<Bot> bot = open_bot(options);
  if (!bot)
    return refused(bot.error());
  Understanding service(*bot);
  return serve(service);
}

}  // namespace legwork::bot
