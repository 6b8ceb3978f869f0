// legwork graph: the dialog as a picture for Graphviz.
#include <cstdio>

#include "bot/commands/commands.h"
#include "bot/graph.h"

namespace legwork::bot {

int graph(const BotOptions& options, Picture picture) {
  const Result<Bot> bot = open_bot(options);
  if (!bot)
    return refused(bot.error());
  const std::string text =
      picture == Picture::phases ? phases_graph(bot->dialog()) : questions_graph(bot->knowledge());
  std::fputs(text.c_str(), stdout);
  return std::fflush(stdout) == 0 ? exit_ok : refused({"", "the output cannot be written"});
}

}  // namespace legwork::bot
