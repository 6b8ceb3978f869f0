// How well people are advised: tests/patients, each a person with hidden facts who opens with a
// complaint and answers what is asked from these facts.
//
//   [[patients]]
//   opens     = "my calf has been tight since the flight"
//   condition = "dvt"                     # what it turned out to be
//   urgency   = "same_day"                # the gold level, by the facts
//   source    = "clinical.md section 2 R11"
//   [patients.facts]                      # what is not named is not there
//   site = ["calf"]
//   calf_bigger = true
#pragma once

#include <map>
#include <string>
#include <vector>

#include "bot/bot.h"
#include "bot/scoring/sets.h"

namespace legwork::bot::scoring {

// Under: less urgent than the gold level, or no advice at all. Over: more urgent.
enum class Triage { under, exact, over };
Triage judge(const std::optional<corpus::Urgency>& advised, corpus::Urgency gold);

// How a patient answers.
enum class Answering {
  by_number,  // "2", "yes", "none of these"
  in_words,   // the label of what is so
  unsure,     // as in_words, but 30 % are "I don't know"
  changing    // as in_words, but a yes or no is wrong, and taken back in the next message
};
inline constexpr Answering answerings[] = {Answering::by_number, Answering::in_words,
                                           Answering::unsure, Answering::changing};
std::string_view name(Answering answering);

struct Triaged {
  int patients = 0;
  int exact = 0;
  int under = 0;
  int over = 0;
  int emergencies = 0;
  int emergencies_found = 0;
  int self_care = 0;
  int self_care_found = 0;
  int first = 0;               // the condition came top
  int among_three = 0;         // of the three most likely
  int repeats = 0;             // questions that were put again
  int dead_ends = 0;           // no advice in the end
  std::vector<int> questions;  // of each patient, sorted

  int safe() const { return patients - under; }
  int questions_at(double share) const;  // 0.5 is the median
  // The share of emergencies found is at least this, with 95 % confidence (Clopper and Pearson,
  // Biometrika 26, 1934: two-sided, so 2.5 % below).
  double sensitivity_at_least() const;
};

struct PatientsScore {
  std::map<std::pair<Answering, Half>, Triaged> answered;
  std::vector<std::string> wrong;  // patients not advised as the gold level says, a line each
};

PatientsScore score_patients(const Bot& bot, const corpus::Folder& tests, corpus::Faults& faults);

}  // namespace legwork::bot::scoring
