// The pieces of a summary in the person's language, as the page and the FHIR form both say them.
#pragma once

#include <string>
#include <vector>

#include "bot/bot.h"
#include "dialogs/summary.h"

namespace legwork::bot {

class SummaryWords {
 public:
  // Both must outlive this.
  SummaryWords(const Bot& bot, const dialogs::Summary& summary) : bot_(&bot), summary_(&summary) {}

  // As one text: "calf; knee".
  std::string joined(const std::vector<std::string>& texts) const;
  // A thing and what is said of it: "in the past, not now: swelling".
  std::string pair(const std::string& first, const std::string& next) const;
  // What the finding is, whether it is there or not: "swelling", "calf; knee", "age: 82".
  std::string item(const dialogs::Summary::Item& item) const;
  // What was told that speaks for a cause; "" when it is only what follows from it.
  std::string reasons(const dialogs::Suspect& suspect) const;
  // Why a red flag was raised, and its sources.
  std::string flag(const dialogs::Summary::Flag& flag) const;
  // "to be seen today"; "not decided"
  std::string urgency() const;
  // Who told it, and of whom.
  std::string teller() const;

 private:
  const Bot* bot_;
  const dialogs::Summary* summary_;
};

}  // namespace legwork::bot
