// A Knowledge with every name looked up once, so that a turn compares numbers and not words.
//
// Immutable once built, and holds its own copy of the knowledge. Places ("the finding at 3") are
// those of the vectors of Knowledge.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "corpus/knowledge.h"
#include "dialogs/state.h"
#include "dialogs/terms.h"

namespace legwork::dialogs {

struct Model {
  explicit Model(corpus::Knowledge known);
  Model(const Model&) = delete;  // finding_places looks into `knowledge`
  Model& operator=(const Model&) = delete;

  struct Evidence {
    Check check;
    double if_true = 0;  // log of the likelihood ratio
    double if_false = 0;
    std::size_t group = 0;
  };

  struct Range {
    std::size_t begin = 0;
    std::size_t end = 0;
  };

  // A group of evidence of one condition: all that learning more of one finding can change there.
  struct Touch {
    std::size_t condition = 0;
    Range group;
    std::size_t number = 0;  // of the group, among those of all conditions
  };

  struct Condition {
    double log_base = 0;
    corpus::Urgency urgency = corpus::Urgency::self_care;
    bool must_not_miss = false;
    std::vector<Check> pointers;
    Checks possible;                 // empty: always
    std::vector<Evidence> evidence;  // by group, then finding
    std::vector<Range> groups;       // of evidence
  };

  struct Flag {
    corpus::Urgency urgency = corpus::Urgency::emergency;
    Checks when;
    std::vector<std::size_t> points_to;
  };

  struct Score {
    struct Item {
      Check check;
      double points = 0;
    };
    std::optional<std::size_t> condition;
    double threshold = 0;
    std::vector<Item> items;
  };

  struct Question {
    struct Item {
      std::optional<std::size_t> finding;  // that it asks, where it asks one of its own
      Checks when;
      Checks never;
    };
    std::vector<std::size_t> asks;
    std::vector<Item> items;
    Checks when;
    Checks never;
  };

  corpus::Knowledge knowledge;
  std::unordered_map<std::string_view, std::size_t> finding_places;
  std::vector<Condition> conditions;
  std::vector<Flag> flags;
  std::vector<Score> scores;
  std::vector<Question> questions;
  std::vector<std::vector<Checks>> faq_changes;  // by entry, then FaqChange
  double log_residual = 0;                       // base of "none of these"

  // One list of a flag's `when`.
  struct FlagList {
    std::size_t flag = 0;
    std::size_t list = 0;
  };

  // By finding: the evidence that it is part of; the conditions that it points to or makes
  // possible; the flags, and their lists, that it is a term of.
  std::vector<std::vector<Touch>> touches;
  std::size_t groups_all = 0;
  std::vector<std::vector<std::size_t>> gates_of;
  std::vector<std::vector<std::size_t>> flags_of;
  std::vector<std::vector<FlagList>> flag_lists_of;
  // By finding: a number between every two that terms tell apart, and how common its like is.
  struct Sample {
    double number = 0;
    double share = 0;
  };
  std::vector<std::vector<Sample>> samples_of;

  // P(value | condition), and P(value) in anybody. Slot 0 of a flag is that it is there.
  double chance(std::size_t condition, std::size_t finding, std::size_t slot) const {
    return given_[condition * slots_ + slot_of_[finding] + slot];
  }
  double background(std::size_t finding, std::size_t slot) const {
    return background_[slot_of_[finding] + slot];
  }

  std::optional<std::size_t> place(std::string_view finding) const;
  const corpus::Finding& finding(std::size_t at) const { return knowledge.findings[at]; }
  // The bit of a value of a choice; 0 when it has no such value.
  Values value(std::size_t finding, std::string_view value) const;

 private:
  Check check(const corpus::Term& term);
  Checks checks(const corpus::AnyOfAll& rule);
  void add_findings();
  void add_conditions();
  void add_groups(Condition& condition, std::size_t place);
  void add_flags_and_scores();
  void add_questions_and_faqs();
  void add_samples();

  // What terms compare a number with, and P(at least this) in anybody where some evidence says so.
  struct Threshold {
    double number = 0;
    double above = -1;
  };
  std::vector<std::vector<Threshold>> thresholds_of_;
  std::size_t slots_ = 0;
  std::vector<std::size_t> slot_of_;
  std::vector<double> given_;
  std::vector<double> background_;
};

// What is known, with what follows from it by the meaning of the words: both legs are a side, a leg
// swollen all over is swollen. What follows is never stored, so a correction takes it along.
View view_of(const Model& model, const State& state);

}  // namespace legwork::dialogs
