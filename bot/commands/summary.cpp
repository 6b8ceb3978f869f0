// legwork summary [FILE]: the person's messages played, and what they amount to printed.
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>

#include "bot/clock.h"
#include "bot/commands/commands.h"
#include "bot/fhir.h"
#include "bot/json.h"
#include "bot/lines.h"
#include "bot/summary.h"

namespace legwork::bot {
namespace {

struct Close {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

bool blank(const std::string& text) {
  return text.find_first_not_of(" \t\r\v\f") == std::string::npos;
}

// Every message, one a line. A message too long to be read is refused and not passed over, as a
// chat does: nobody would see on the page that it is missing.
Result<dialogs::State> play(const Bot& bot, int file, const SummaryOptions& options) {
  const nlu::ReadOptions reading{.today = options.today ? options.today : today(),
                                 .explain = false};
  Session session(bot);
  Lines lines(file, nlu::text_bytes_max + 1);
  int number = 0;
  while (const std::optional<Lines::Line> next = lines.next()) {
    ++number;
    if (next->text.size() > nlu::text_bytes_max)
      return Error{
          (options.file.empty() ? "standard input" : options.file) + ":" + std::to_string(number),
          "longer than " + std::to_string(nlu::text_bytes_max) + " bytes"};
    if (!blank(next->text))
      session.say(next->text, reading);
  }
  return session.state();
}

Result<dialogs::State> play(const Bot& bot, const SummaryOptions& options) {
  if (options.file.empty())
    return play(bot, STDIN_FILENO, options);
  if (std::filesystem::is_directory(options.file))  // opens, and then reads as if it were empty
    return Error{options.file, std::strerror(EISDIR)};
  const std::unique_ptr<std::FILE, Close> file(std::fopen(options.file.c_str(), "rb"));
  if (file == nullptr)
    return Error{options.file, std::strerror(errno)};
  return play(bot, fileno(file.get()), options);
}

}  // namespace

int summary(const BotOptions& bot_options, const SummaryOptions& options) {
  const Result<Bot> bot = open_bot(bot_options);
  if (!bot)
    return refused(bot.error());
  const Result<dialogs::State> state = play(*bot, options);
  if (!state)
    return refused(state.error());
  const std::string text = options.form == SummaryForm::fhir
                               ? line(fhir_bundle(*bot, *state)) + "\n"
                               : summary_page(*bot, *state);
  std::fputs(text.c_str(), stdout);
  return std::fflush(stdout) == 0 ? exit_ok : refused({"", "the output cannot be written"});
}

}  // namespace legwork::bot
