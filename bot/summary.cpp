#include "bot/summary.h"

#include <cmath>
#include <utility>
#include <vector>

#include "bot/columns.h"
#include "bot/summary_words.h"
#include "dialogs/replies.h"
#include "dialogs/wording.h"

namespace legwork::bot {
namespace {

namespace reply = dialogs::reply;
using dialogs::Said;
using dialogs::say;
using dialogs::Summary;
using dialogs::Suspect;
using Section = Summary::Section;

constexpr int page_width = 80;

// The page as it grows: headings, and what stands beneath each.
class Page {
 public:
  Page(const Bot& bot, const Summary& summary)
      : bot_(&bot), summary_(&summary), words_(bot, summary) {}

  std::string write() {
    add(words(reply::page_title));
    block(reply::page_complaint, {complaint()});
    block(reply::page_who, {who()});
    list(reply::page_present, Section::present);
    list(reply::page_absent, Section::absent);
    list(reply::page_unknown, Section::unknown);
    list(reply::page_past, Section::past);
    list(reply::page_medicines, Section::medicine);
    list(reply::page_history, Section::history);
    block(reply::page_rules, rules());
    block(reply::page_urgency, urgency());
    causes();
    text_ += "\n";
    add(words(reply::page_limits));
    return std::move(text_);
  }

 private:
  std::string words(const char* id) const { return bot_->words(say(id)); }

  void add(const std::string& text) {
    for (const std::string& row : wrap(text, page_width))
      text_ += row + "\n";
  }

  // No heading with nothing beneath it.
  void block(const char* heading, const std::vector<std::string>& texts) {
    if (texts.empty())
      return;
    text_ += "\n";
    add(words(heading));
    for (const std::string& each : texts)
      add("  " + each);
  }

  std::vector<std::string> in(Section section) const {
    std::vector<std::string> texts;
    for (const Summary::Item& item : summary_->items)
      if (item.section == section)
        texts.push_back(words_.item(item));
    return texts;
  }

  void list(const char* heading, Section section) {
    if (const std::vector<std::string> texts = in(section); !texts.empty())
      block(heading, {words_.joined(texts)});
  }

  std::string complaint() const {
    const std::vector<std::string> texts = in(Section::complaint);
    return texts.empty() ? words(reply::page_no_complaint) : words_.joined(texts);
  }

  std::string who() const {
    std::vector<std::string> texts = in(Section::who);
    texts.push_back(words_.teller());
    return words_.joined(texts);
  }

  std::vector<std::string> rules() const {
    std::vector<std::string> texts;
    for (const Summary::Rule& rule : summary_->rules) {
      const dialogs::Points& points = rule.points;
      Said said = say(reply::page_rule, "name", bot_->words(say("score." + rule.score + ".name")));
      said.arguments["so_far"] = points.so_far;
      said.arguments["lowest"] = points.lowest;
      said.arguments["highest"] = points.highest;
      said.arguments["threshold"] = rule.threshold;
      said.arguments["outcome"] = words(points.reached  ? reply::page_rule_reached
                                        : points.open() ? reply::page_rule_open
                                                        : reply::page_rule_closed);
      texts.push_back("- " + bot_->words(said));
    }
    return texts;
  }

  std::vector<std::string> urgency() const {
    std::vector<std::string> texts{words_.urgency()};
    if (summary_->crisis)
      texts.push_back("- " + words(reply::page_crisis));
    for (const Summary::Flag& flag : summary_->flags)
      texts.push_back("- " + words_.flag(flag));
    if (summary_->complained && !summary_->finished)
      texts.push_back(words(reply::page_unfinished));
    return texts;
  }

  std::string cause(const Suspect& suspect) const {
    const corpus::Condition* known = bot_->knowledge().condition(suspect.condition);
    Said cause = say(reply::page_cause, "name",
                     bot_->words(say("condition." + suspect.condition + ".name")));
    cause.arguments["code"] = known == nullptr || known->icd10.empty() ? "none" : known->icd10;
    cause.arguments["share"] = std::round(suspect.score * 100);
    const std::string why = words_.reasons(suspect);
    return "- " + (why.empty() ? bot_->words(cause) : words_.pair(bot_->words(cause), why));
  }

  // Two lists, so that nobody takes what is only to be ruled out for what is likely.
  void causes() {
    std::vector<std::string> likely;
    std::vector<std::string> must_not_miss;
    for (const Suspect& each : summary_->suspects)
      (each.must_not_miss ? must_not_miss : likely).push_back(cause(each));
    if (summary_->complained && summary_->suspects.empty())
      likely.push_back(words(reply::page_no_cause));
    block(reply::page_likely, likely);
    block(reply::page_must_not_miss, must_not_miss);
  }

  const Bot* bot_;
  const Summary* summary_;
  SummaryWords words_;
  std::string text_;
};

}  // namespace

std::string summary_page(const Bot& bot, const dialogs::State& state) {
  const Summary summary = bot.dialog().summary(state);
  return Page(bot, summary).write();
}

}  // namespace legwork::bot
