// What a conversation amounts to, for somebody who was not there: a doctor, or another program.
//
//   "My mum, 82, her knee aches. No swelling. She takes warfarin."
//   -> complaint site, quality    who age, sex    absent swelling    medicine blood_thinner
//
// Only what was told: nothing that follows from it by definition, and nothing of what a message
// made of it before it was put right. Words are bot's, as everywhere.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "dialogs/model.h"
#include "dialogs/scores.h"
#include "dialogs/state.h"
#include "dialogs/step.h"

namespace legwork::dialogs {

struct Summary {
  enum class Section { complaint, who, present, absent, unknown, past, medicine, history };

  // One finding. `said` is what it is, whether it is there or not ("swelling"), and of a choice
  // each of its values.
  struct Item {
    Section section = Section::present;
    std::string finding;
    Fact fact;
    std::vector<Said> said;
  };

  // A published rule that is reached, or has points and speaks for a cause that is named.
  struct Rule {
    std::string score;
    Points points;
    double threshold = 0;
    std::vector<std::string> sources;
  };

  // A red flag that holds.
  struct Flag {
    std::string id;
    std::vector<std::string> sources;
  };

  // A question that was put, and the findings that it asked about: of a list those that it showed,
  // none where that is no longer known.
  struct Put {
    std::string question;
    std::vector<std::string> findings;
  };

  std::string patient;      // relation; empty: the person who types
  std::vector<Item> items;  // in the order of the pack
  std::vector<Rule> rules;
  std::vector<Flag> flags;                 // most urgent first
  std::optional<corpus::Urgency> urgency;  // nothing while none was established
  std::vector<Suspect> suspects;           // most likely first
  std::vector<Put> questions;              // in the order in which they were put
  bool complained = false;                 // a leg was spoken of
  bool finished = false;                   // advice was given: nothing was left to ask
  bool crisis = false;                     // spoke of harming themselves
};

Summary summary_of(const Model& model, const State& state);

}  // namespace legwork::dialogs
