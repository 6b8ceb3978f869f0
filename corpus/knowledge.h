// What a pack knows, as values: the shapes that the compiler writes and the store gives back.
// Nothing here is about words: those are texts, found by id (see Texts).
//
// Immutable once loaded; safe to share between threads.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <variant>
#include <vector>

namespace legwork::corpus {

// Least urgent first, so that the more urgent of two is the greater.
enum class Urgency { self_care, soon, same_day, emergency };

// "self_care" ...; the contract's words.
std::string_view name(Urgency urgency);
std::optional<Urgency> urgency_from_name(std::string_view name);

// One condition on the facts: "swelling", "no swelling", "not injury", "site = calf", "age >= 60".
struct Term {
  enum class Test {
    present,      // swelling
    absent,       // no swelling: known not to be there
    not_present,  // not injury: absent or never mentioned
    equal,        // site = calf
    not_equal,    // site != calf
    at_least,     // age >= 60
    at_most,      // age <= 60
    more_than,    // age > 60
    less_than     // age < 60
  };
  std::string finding;
  Test test = Test::present;
  std::string choice;  // of equal and not_equal
  double number = 0;   // of the comparisons

  bool operator==(const Term&) const = default;
};

// Any of the inner lists, all terms of an inner list. Empty is never.
using AnyOfAll = std::vector<std::vector<Term>>;

struct Finding {
  enum class Kind { flag, choice, number };
  enum class Time { state, event, history };
  std::string id;
  Kind kind = Kind::flag;
  Time time = Time::state;
  bool many = false;                                   // a choice that may hold several values
  std::vector<std::pair<std::string, double>> values;  // of a choice: value and its share
  double common = 0;                                   // of a flag: how often in anybody who asks
  std::string unit;                                    // of a number
  double low = 0;
  double high = 0;
  std::string group;      // findings of one group tell much the same
  bool medicine = false;  // a history that is something taken
};

// How likely a term is in people with the condition, and in anybody who asks.
struct Evidence {
  Term term;
  double given = 0;       // P(term | condition)
  double background = 0;  // P(term) in anybody
};

struct Condition {
  std::string id;
  Urgency urgency = Urgency::self_care;
  double base_rate = 0;        // per 1000 who ask
  bool must_not_miss = false;  // listed apart from "most likely"
  std::vector<Term> pointers;  // one must hold before a must_not_miss condition is named
  AnyOfAll possible_when;      // empty: always possible
  std::string icd10;
  std::vector<Evidence> evidence;
  std::vector<std::string> sources;
  std::string reviewed;
  bool review = false;  // rests on general knowledge: a clinician is to look at it
};

struct RedFlag {
  std::string id;
  Urgency urgency = Urgency::emergency;
  AnyOfAll when;
  std::vector<std::string> points_to;
  std::vector<std::string> sources;
  bool review = false;
};

// A published decision rule.
struct Score {
  struct Item {
    Term term;
    double points = 0;
  };
  std::string id;
  std::string condition;
  double threshold = 0;
  std::vector<Item> items;
  std::vector<std::string> sources;
};

struct Question {
  enum class Kind { yes_no, choice, multi, number };
  struct Item {
    std::string value;  // of a choice: the value; of a multi: the finding
    AnyOfAll when;      // empty: always fits
    AnyOfAll never;
  };
  std::string id;
  Kind kind = Kind::yes_no;
  std::vector<std::string> asks;  // findings
  std::vector<Item> items;        // of choice and multi
  AnyOfAll when;                  // empty: always worth asking
  AnyOfAll never;
  double effort = 1;
  bool safety_sweep = false;
};

struct FaqChange {
  AnyOfAll when;
  std::string lead;  // text id
};

struct Faq {
  std::string id;
  std::vector<std::string> about;  // conditions
  std::vector<FaqChange> changes;
  std::vector<std::string> sources;
  std::string reviewed;
};

struct Source {
  std::string id;
  std::string title;
  std::string where;
  bool checked = true;  // the page was read when this was written
};

// The words of one language, by id. Ids:
//   finding.<id>.label   finding.<id>.absent   finding.<id>.<value>.label
//   question.<id>.ask    question.<id>.why     question.<id>.option.<value>
//   condition.<id>.name  .what  .self_care  .go_now
//   flag.<id>.act  .because        score.<id>.name  .reached
//   faq.<id>.question  .answer  .lead.<n>
//   and each reply of replies.toml under its own id.
// Every text is an ICU MessageFormat pattern.
using Texts = std::unordered_map<std::string, std::string>;

struct Knowledge {
  std::string language;  // en
  std::vector<Finding> findings;
  std::vector<Condition> conditions;
  std::vector<RedFlag> flags;  // most urgent first
  std::vector<Score> scores;
  std::vector<Question> questions;
  std::vector<Faq> faqs;
  std::vector<Source> sources;
  std::map<std::string, std::string> relation_sex;  // mother -> female
  Texts texts;

  // Null when there is no such id.
  const Finding* finding(std::string_view id) const;
  const Condition* condition(std::string_view id) const;
  const Question* question(std::string_view id) const;
  const Faq* faq(std::string_view id) const;
  const Source* source(std::string_view id) const;
  // The id itself when there is no such text: visible, and refused by `legwork check`.
  const std::string& text(const std::string& id) const;
};

}  // namespace legwork::corpus
