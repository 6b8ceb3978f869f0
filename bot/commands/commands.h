// The commands of the program, one source each. Each gives the program's exit code.
//
//   0  done
//   1  the world refused (no store, a fault in a pack, output that cannot be written), and said why
//      on standard error
// Wrong usage is 2, and never gets here.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "bot/bot.h"
#include "bot/pipe.h"
#include "nlu/reader.h"
#include "nlu/result.h"

namespace legwork::bot {

inline constexpr int exit_ok = 0;
inline constexpr int exit_failure = 1;

// "legwork: out.db: not a Legwork store" on standard error; exit_failure.
int refused(const Error& error);

enum class Explaining { off, on };

int chat(const BotOptions& options);
int ask(const BotOptions& options, const std::string& text, Explaining explaining);
int pipe(const BotOptions& options, Timing timing);
int read(const BotOptions& options);
// `language` empty: every one that the pack has words for.
int build(const std::string& pack, const std::string& language, const std::string& store);
int check(const std::string& pack, const std::string& language, std::size_t patients);

enum class SummaryForm { page, fhir };
struct SummaryOptions {
  std::string file;               // of messages, one a line; empty: standard input
  std::optional<nlu::Day> today;  // from which "since Tuesday" is counted; else the clock's
  SummaryForm form = SummaryForm::page;
};
int summary(const BotOptions& bot_options, const SummaryOptions& options);

enum class Picture { phases, questions };
int graph(const BotOptions& options, Picture picture);

// Tables for a person, one JSON object for a program, or each thing that went wrong.
enum class Showing { tables, json, wrong };
int score(const BotOptions& options, const std::string& tests, Showing showing);

}  // namespace legwork::bot
