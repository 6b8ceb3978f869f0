// All that a conversation remembers. A small value: copied, compared, stored as JSON by bot.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "corpus/knowledge.h"
#include "nlu/meaning.h"

namespace legwork::dialogs {

// What is known of one finding. A choice that may hold several values has them all in `choices`.
// An absent choice names in `choices` what it is not ("not the knee"), while nothing is known of
// what it is.
struct Fact {
  nlu::Status status = nlu::Status::present;  // unknown: asked, and the person does not know
  std::vector<std::string> choices;
  double number = 0;
  bool past = false;  // only in the past: no sign of now

  bool operator==(const Fact&) const = default;
};

using Facts = std::map<std::string, Fact>;

// Phases of talk, never of a disease.
enum class Phase { opening, sweep, asking, advised };

// The question that waits for an answer: which, and the items that it showed, in order.
struct Pending {
  std::string question;  // id of a question; "clarify" or "choose_faq" for the bot's own
  std::vector<std::string> shown;
  std::string about;  // of "clarify": the finding that was contradicted
  bool operator==(const Pending&) const = default;
};

struct State {
  int version = 1;
  Phase phase = Phase::opening;
  Facts facts;
  std::string patient;             // relation; empty: the person who types
  std::vector<std::string> asked;  // questions put so far, in order
  std::optional<Pending> pending;
  std::optional<Pending> waiting;  // displaced by a question of the bot's own: comes back after it
  std::string faq;                 // the entry answered last, for "and for how long?"
  std::vector<std::string> flags_told;     // in the order of Knowledge::flags
  std::vector<std::string> clarified;      // contradicted findings that were asked about
  std::optional<corpus::Urgency> urgency;  // the highest said so far; only a correction lowers it
  bool crisis = false;                     // spoke of harming themselves
  int misses = 0;                          // messages in a row that did not answer `pending`
  int turns = 0;
  // Before each change of facts, newest last, at most undo_max: for "undo".
  struct Past {
    Facts facts;
    std::string patient;
    std::vector<std::string> asked;
    std::optional<Pending> pending;
    Phase phase = Phase::opening;
    std::vector<std::string> flags_told;
    std::optional<corpus::Urgency> urgency;
    bool operator==(const Past&) const = default;
  };
  std::vector<Past> history;

  bool operator==(const State&) const = default;
};

inline constexpr std::size_t undo_max = 20;
inline constexpr int questions_max = 12;

}  // namespace legwork::dialogs
