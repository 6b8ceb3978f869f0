// The program: what was typed on the command line, and which command takes it.
#include <CLI/CLI.hpp>
#include <exception>
#include <string>
#include <vector>

#include "bot/commands/commands.h"
#include "bot/version.h"

namespace {

using namespace legwork;

constexpr int exit_usage = 2;

// All that can be typed, whichever command it belongs to.
struct Typed {
  bot::BotOptions bot;
  std::vector<std::string> text;
  bot::SummaryOptions summary;
  bool question_flow = false;
  std::string pack;
  std::string store;
  std::string language;
  std::size_t patients = 100'000;
  bool explain = false;
  bool timing = false;
  std::string tests = "tests";
  bool as_json = false;
  bool wrong = false;
};

void add_bot_options(CLI::App& command, bot::BotOptions& options) {
  command
      .add_option("--store", options.store, "store to use, instead of the one beside the program")
      ->type_name("FILE");
  command.add_option("--lang", options.language, "language to speak, of those in the store")
      ->type_name("LANG");
  command
      .add_option(
          "--emergency-number", options.emergency_number,
          "number that is named where one is to be called; default: " + options.emergency_number)
      ->type_name("NUMBER");
  command
      .add_option("--crisis-line", options.crisis_line,
                  "whom somebody in a crisis can call; default: " + options.crisis_line)
      ->type_name("TEXT");
}

void add_pack_options(CLI::App& command, Typed& typed) {
  command.add_option("PACK", typed.pack, "folder of the pack, such as corpus/legs")->required();
  command
      .add_option("--lang", typed.language, "only this language of its words; default: every one")
      ->type_name("LANG");
}

void add_talking_commands(CLI::App& app, Typed& typed, int& code) {
  CLI::App* chat = app.add_subcommand("chat", "talk in a terminal, or with messages piped in");
  add_bot_options(*chat, typed.bot);
  chat->callback([&] { code = bot::chat(typed.bot); });

  CLI::App* ask = app.add_subcommand("ask", "one message, one answer");
  add_bot_options(*ask, typed.bot);
  ask->add_option("TEXT", typed.text, "the message")->required();
  ask->add_flag("--explain", typed.explain, "also say how the message was understood, and why");
  ask->callback([&] {
    code = bot::ask(typed.bot, CLI::detail::join(typed.text, " "),
                    typed.explain ? bot::Explaining::on : bot::Explaining::off);
  });

  CLI::App* pipe = app.add_subcommand("pipe", "conversations as JSON Lines in, JSON Lines out");
  add_bot_options(*pipe, typed.bot);
  pipe->add_flag("--timing", typed.timing, "add \"us\", the engine's own microseconds, to each");
  pipe->callback(
      [&] { code = bot::pipe(typed.bot, typed.timing ? bot::Timing::on : bot::Timing::off); });

  CLI::App* read =
      app.add_subcommand("read", "what messages say, as JSON Lines in, JSON Lines out");
  add_bot_options(*read, typed.bot);
  read->callback([&] { code = bot::read(typed.bot); });
}

void add_showing_commands(CLI::App& app, Typed& typed, int& code) {
  CLI::App* summary = app.add_subcommand("summary", "a conversation as a page for a doctor");
  add_bot_options(*summary, typed.bot);
  summary->add_option("FILE", typed.summary.file,
                      "the person's messages, one a line; default: standard input");
  summary->add_flag_callback(
      "--fhir", [&] { typed.summary.form = bot::SummaryForm::fhir; },
      "as a FHIR R4 Bundle, for a program");
  summary
      ->add_option_function<std::string>(
          "--today",
          [&](const std::string& day) {
            typed.summary.today = nlu::day_from_text(day);
            if (!typed.summary.today)
              throw CLI::ValidationError("--today", "must be a day such as 2026-11-22");
          },
          "day from which \"since Tuesday\" is counted; default: the clock's")
      ->type_name("DAY");
  summary->callback([&] { code = bot::summary(typed.bot, typed.summary); });

  CLI::App* graph = app.add_subcommand("graph", "the phases of talk, drawn for Graphviz (dot)");
  add_bot_options(*graph, typed.bot);
  graph->add_flag("--question-flow", typed.question_flow,
                  "the questions instead, and what makes each worth asking");
  graph->callback([&] {
    code =
        bot::graph(typed.bot, typed.question_flow ? bot::Picture::questions : bot::Picture::phases);
  });
}

void add_corpus_commands(CLI::App& app, Typed& typed, int& code) {
  CLI::App* build = app.add_subcommand("build", "compile a pack into one store file");
  add_pack_options(*build, typed);
  build->add_option("-o,--output", typed.store, "the store to write")
      ->type_name("FILE")
      ->required();
  build->callback([&] { code = bot::build(typed.pack, typed.language, typed.store); });

  CLI::App* check = app.add_subcommand("check", "find every fault of a pack");
  add_pack_options(*check, typed);
  check->add_option("--patients", typed.patients,
                    "random people to talk with; default: " + std::to_string(typed.patients) +
                        ", which takes a minute");
  check->callback([&] { code = bot::check(typed.pack, typed.language, typed.patients); });

  CLI::App* score = app.add_subcommand("score", "play the test sets and say how well it went");
  add_bot_options(*score, typed.bot);
  score->add_option("DIR", typed.tests, "folder of the sets; default: " + typed.tests);
  CLI::Option* json = score->add_flag("--json", typed.as_json, "one JSON object, for a program");
  score->add_flag("--wrong", typed.wrong, "each case that went wrong, and how")->excludes(json);
  score->callback([&] {
    using bot::Showing;
    code = bot::score(typed.bot, typed.tests,
                      typed.as_json ? Showing::json
                      : typed.wrong ? Showing::wrong
                                    : Showing::tables);
  });
}

}  // namespace

int main(int argc, char** argv) {
  Typed typed;
  int code = bot::exit_ok;
  CLI::App app("Legwork talks about pain in the leg, offline. It is no doctor.", "legwork");
  app.set_version_flag("--version", std::string("legwork ") + bot::version);
  app.require_subcommand(1);
  add_talking_commands(app, typed, code);
  add_showing_commands(app, typed, code);
  add_corpus_commands(app, typed, code);
  try {
    app.parse(argc, argv);
    return code;
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? bot::exit_ok : exit_usage;
  } catch (const std::exception& error) {  // out of memory: nothing else is meant to get here
    return bot::refused({"", error.what()});
  }
}
