// How well messages are understood: tests/understanding, read without a conversation.
//
//   [[cases]]
//   text   = "no swelling but my calf cramps after 200 yards"
//   today  = "2026-11-22"                 # the day on which it was sent; may be left out
//   expect = { swelling = "absent", site = "calf", quality = "cramping", walk_distance = 183 }
//   either = ["worse_walking"]
//   intent = "complaint"                  # the one that leads; or intents = [...]: all are heard
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "bot/bot.h"
#include "bot/scoring/labels.h"
#include "bot/scoring/sets.h"

namespace legwork::bot::scoring {

// Of one class of messages, or of all.
struct Understood {
  int messages = 0;
  Count findings;
  int intents = 0;  // messages whose intent is labelled
  int intents_right = 0;
  int with_findings = 0;  // messages that hold at least one
  int deaf = 0;           // of these, the ones in which nothing was heard
  int alarms = 0;         // messages that hold none, in which something was heard

  double false_alarms() const;  // share of the messages that hold nothing
  double intent_accuracy() const;
  void add(const Understood& other);
};

struct MessagesScore {
  std::map<std::pair<std::string, Half>, Understood> classes;
  std::map<std::string, Count> findings;
  std::map<std::pair<std::string, std::string>, int> confused;  // wanted intent, heard intent
  std::vector<std::string> wrong;  // what was read otherwise, a line a message

  Understood all(Half half) const;
};

MessagesScore score_messages(const Bot& bot, const corpus::Folder& tests, corpus::Faults& faults);

}  // namespace legwork::bot::scoring
