// What a message was understood to say. The one thing that leaves nlu.
//
//   "no swelling but my left calf cramps"
//     -> intents  {complaint 0.9}
//        findings {swelling absent @3..11} {side left @19..23} {site calf @24..28} ...
//
// A Meaning is a plain value: it owns its strings and holds no reference into the reader.
// All spans are [begin, end) in UTF-8 bytes of the text as it was sent.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace legwork::nlu {

struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  bool operator==(const Span&) const = default;
  bool overlaps(const Span& other) const { return begin < other.end && other.begin < end; }
};

// true for a finding that is there or not (see Status for which), else its number or its choice.
using Value = std::variant<bool, double, std::string>;

enum class Status { present, absent, unknown };
enum class When { now, past };
enum class Whose { patient, other };

// One finding of the patient that the text states.
struct Finding {
  std::string id;
  Value value = true;
  Status status = Status::present;
  When when = When::now;
  Span span;
  bool hedged = false;  // "maybe a bit swollen": still present
};

// What the person wants with the message: an id of the contract (complaint, faq, affirm ...).
struct Intent {
  std::string id;
  double score = 0;  // 0 to 1
  Span span;
};

// An option of one question, picked in its own words: {"how_it_began", "gradual"}. Many questions
// may share words; only the question that is pending gives them a meaning.
struct Answer {
  std::string question;
  std::string option;
  Status status = Status::present;
  Span span;
};

// What the message may be about: an FAQ entry, or one of the topics beside them (see topics.h).
struct Topic {
  std::string id;
  double score = 0;  // above 0: rather this than all others
};

// A sentence worded as a question.
struct Question {
  Span span;
  std::size_t words = 0;
  std::vector<Topic> topics;  // best first; only where a message asks more than one
};

// A number with what it counts: days, metres, a score out of ten, or nothing said.
struct Quantity {
  enum class Kind { plain, duration_days, distance_metres, score_of_ten, days_ago };
  Kind kind = Kind::plain;
  double value = 0;
  Span span;
};

// Whom the message is about, when that is not the person who types.
struct Patient {
  std::string relation;  // id of languages/xx/relations.toml: "mother"
  bool operator==(const Patient&) const = default;
};

// A word as the reader sees it.
struct Token {
  std::string text;  // the word that was matched: folded, rewritten, spelling mended
  Span span;
  bool mended = false;  // the spelling was changed
};

// Why: one thing that the reader did, in the order in which it was done.
struct TraceStep {
  enum class Kind { rewritten, mended, matched, blocked, modified, dropped };
  Kind kind = Kind::matched;
  Span span;
  std::string what;  // "finding swelling", "absent"
  std::string
      rule;    // the pattern, and where it stands: "swollen (legs/en/findings/swelling.toml:3)"
  Span scope;  // of a modifier: the text that it governs
};

struct Meaning {
  std::vector<Intent> intents;  // best first, never empty after read()
  std::vector<Finding> findings;
  std::vector<Answer> answers;
  std::vector<Topic> topics;  // best first, a few of them
  std::vector<Question> questions;
  std::vector<Quantity> quantities;
  std::vector<int> picks;          // "1 and 3", "2.", when the message is nothing but numbers
  std::optional<Patient> patient;  // set when the message speaks for somebody else
  bool asks = false;               // worded as a question
  bool blank = false;              // nothing but space and marks
  std::vector<std::string>
      words;  // stems of the content words, in order: for looking up FAQ entries
  std::vector<Token> tokens;
  std::vector<TraceStep> trace;  // only when ReadOptions::explain

  bool has(const std::string& intent) const {
    for (const Intent& each : intents)
      if (each.id == intent)
        return true;
    return false;
  }
  // "" before read().
  const std::string& intent() const {
    static const std::string none;
    return intents.empty() ? none : intents.front().id;
  }
};

}  // namespace legwork::nlu
