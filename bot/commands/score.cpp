// legwork score [DIR]: plays the test sets and says how well it went.
#include <cstdio>

#include "bot/commands/commands.h"
#include "bot/scoring/report.h"

namespace legwork::bot {

int score(const BotOptions& options, const std::string& folder, Showing showing) {
  const Result<Bot> bot = open_bot(options);
  if (!bot)
    return refused(bot.error());
  const corpus::Folder tests(folder);
  if (!tests.has("understanding") && !tests.has("patients") && !tests.has("questions"))
    return refused({folder, "holds no test sets; name the folder tests of the source"});
  corpus::Faults faults;
  const scoring::Scores scores = {scoring::score_messages(*bot, tests, faults),
                                  scoring::score_patients(*bot, tests, faults),
                                  scoring::score_questions(*bot, tests, faults)};
  for (const Error& fault : faults.sorted())
    refused(fault);
  if (showing == Showing::wrong)
    for (const std::string& each : scoring::wrong_lines(scores))
      std::printf("%s\n", each.c_str());
  else if (showing == Showing::json)
    std::printf("%s\n", line(scoring::json(scores)).c_str());
  else
    std::printf("%s", scoring::page(scores).c_str());
  const bool written = std::fflush(stdout) == 0;
  return faults.empty() && written ? exit_ok : exit_failure;
}

}  // namespace legwork::bot
