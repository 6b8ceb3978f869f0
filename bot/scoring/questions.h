// How well questions are answered, and how honestly what is beyond the bot is declined.
//
//   tests/questions/en/x.toml     [[questions]]  entry = "heat_or_cold"   or = []   asks = ["..."]
//   tests/follow_ups/en/x.toml    [[follow_ups]] first = "..."  first_entry = "..."  then = "..."
//                                                entries = ["..."]
//   tests/beyond_scope/en/x.toml  [[messages]]   text = "..."   kind = "health"
//   tests/crisis/en/x.toml        [[messages]]   text = "..."   crisis = true
//
// `or` names entries that would answer as well.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "bot/bot.h"
#include "bot/scoring/sets.h"

namespace legwork::bot::scoring {

struct Answered {
  int questions = 0;
  int first = 0;        // answered with a right entry
  int among_three = 0;  // that, or a right entry is among those offered
  int refused = 0;      // neither answered nor offered anything
};

// Of what is to be declined, or to be met with the words for a crisis.
struct Met {
  int messages = 0;
  int right = 0;
};

struct QuestionsScore {
  std::map<Half, Answered> questions;
  std::map<Half, Answered> follow_ups;
  std::map<std::pair<std::string, Half>, Met> beyond_scope;     // by kind
  std::map<Half, Met> crisis;                                   // people in one
  std::map<Half, Met> no_crisis;                                // people who only sound like it
  std::map<std::pair<std::string, std::string>, int> confused;  // right entry, entry answered
  std::vector<std::string> wrong;
};

QuestionsScore score_questions(const Bot& bot, const corpus::Folder& tests, corpus::Faults& faults);

}  // namespace legwork::bot::scoring
