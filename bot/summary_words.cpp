#include "bot/summary_words.h"

#include <algorithm>

#include "dialogs/replies.h"
#include "dialogs/wording.h"

namespace legwork::bot {
namespace {

namespace reply = dialogs::reply;
using dialogs::Said;
using dialogs::say;
using dialogs::Summary;

const char* urgency_id(corpus::Urgency urgency) {
  switch (urgency) {
    case corpus::Urgency::emergency:
      return reply::page_emergency;
    case corpus::Urgency::same_day:
      return reply::page_same_day;
    case corpus::Urgency::soon:
      return reply::page_soon;
    case corpus::Urgency::self_care:
      break;
  }
  return reply::page_self_care;
}

}  // namespace

std::string SummaryWords::joined(const std::vector<std::string>& texts) const {
  std::string all;
  for (const std::string& each : texts) {
    if (all.empty()) {
      all = each;
      continue;
    }
    Said both = say(reply::page_next, "first", all);
    both.arguments["next"] = each;
    all = bot_->words(both);
  }
  return all;
}

std::string SummaryWords::pair(const std::string& first, const std::string& next) const {
  Said both = say(reply::page_pair, "first", first);
  both.arguments["next"] = next;
  return bot_->words(both);
}

std::string SummaryWords::item(const Summary::Item& item) const {
  std::vector<std::string> texts;
  for (const Said& each : item.said)
    texts.push_back(bot_->words(each));
  return joined(texts);
}

std::string SummaryWords::reasons(const dialogs::Suspect& suspect) const {
  std::vector<std::string> texts;
  for (const std::string& finding : suspect.because) {
    const auto told =
        std::find_if(summary_->items.begin(), summary_->items.end(),
                     [&finding](const Summary::Item& each) { return each.finding == finding; });
    if (told != summary_->items.end())
      texts.push_back(item(*told));
  }
  return joined(texts);
}

std::string SummaryWords::flag(const Summary::Flag& flag) const {
  std::vector<std::string> sources;
  for (const std::string& id : flag.sources) {
    const corpus::Source* source = bot_->knowledge().source(id);
    if (source == nullptr)
      continue;
    Said said = say(reply::page_source, "title", source->title);
    said.arguments["where"] = source->where;
    sources.push_back(bot_->words(said));
  }
  Said said = say(reply::page_flag, "id", flag.id);
  said.arguments["because"] = bot_->words(say("flag." + flag.id + ".because"));
  said.arguments["items"] = joined(sources);
  return bot_->words(said);
}

std::string SummaryWords::urgency() const {
  return bot_->words(
      say(summary_->urgency ? urgency_id(*summary_->urgency) : reply::page_undecided));
}

std::string SummaryWords::teller() const {
  if (summary_->patient.empty())
    return bot_->words(say(reply::page_told_by_patient));
  // Not every relation has a word of its own: "someone I know", "she".
  const std::string relation = "relation." + summary_->patient + ".label";
  if (!bot_->knowledge().texts.contains(relation))
    return bot_->words(say(reply::page_told_for_somebody));
  return bot_->words(say(reply::page_told_for, "relation", bot_->words(say(relation))));
}

}  // namespace legwork::bot
