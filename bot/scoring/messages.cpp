#include "bot/scoring/messages.h"

#include <algorithm>

namespace legwork::bot::scoring {
namespace {

constexpr char today_default[] = "2026-11-22";

// The intents that a case accepts, and whether one of them leading is enough.
struct Wanted {
  std::string leads;
  std::vector<std::string> among;
  bool labelled() const { return !leads.empty() || !among.empty(); }
  bool met_by(const nlu::Meaning& meaning) const {
    if (!leads.empty())
      return meaning.intent() == leads;
    return std::all_of(among.begin(), among.end(),
                       [&](const std::string& id) { return meaning.has(id); });
  }
  const std::string& first() const { return leads.empty() ? among.front() : leads; }
};

Wanted read_wanted(corpus::Fields& fields) {
  Wanted wanted{fields.text("intent", corpus::Need::optional), {}};
  for (const corpus::Worded& id : fields.texts("intents", corpus::Need::optional))
    wanted.among.push_back(id.text);
  return wanted;
}

void tell(const Compared& compared, std::string& told) {
  for (const Claim& claim : compared.missed)
    told += "\n    missed: " + claim.text();
  for (const Claim& claim : compared.extra)
    told += "\n    extra: " + claim.text();
}

class Scoring {
 public:
  Scoring(const Bot& bot, MessagesScore& score)
      : knowledge_(bot.knowledge()), reader_(bot.lexicon()), score_(score) {}

  void take(corpus::Fields& fields, const Place& place, corpus::Faults& faults) {
    const std::string text = fields.text("text");
    const std::string today = fields.text("today", corpus::Need::optional);
    const Labels labels = read_labels(fields, knowledge_, faults);
    const Wanted wanted = read_wanted(fields);
    nlu::ReadOptions options;
    options.today = nlu::day_from_text(today.empty() ? today_default : today);
    const nlu::Meaning meaning = reader_.read(text, options);
    const Compared compared = compare(labels, claims_of(meaning.findings));

    Understood& counted = score_.classes[{place.set, place.half}];
    std::string told;
    tell(compared, told);
    count(counted, labels, compared, meaning);
    if (wanted.labelled()) {
      ++counted.intents;
      const bool right = wanted.met_by(meaning);
      counted.intents_right += right;
      if (!right) {
        ++score_.confused[{wanted.first(), meaning.intent()}];
        told += "\n    intent: " + meaning.intent() + ", not " + wanted.first();
      }
    }
    if (!told.empty())
      score_.wrong.push_back(fields.where() + ": \"" + text + "\"" + told);
  }

 private:
  void count(Understood& counted, const Labels& labels, const Compared& compared,
             const nlu::Meaning& meaning) {
    ++counted.messages;
    counted.findings.add(compared);
    counted.with_findings += !labels.expected.empty();
    counted.deaf += !labels.expected.empty() && meaning.findings.empty();
    counted.alarms += labels.expected.empty() && !compared.extra.empty();
    for (const Claim& claim : compared.right)
      ++score_.findings[claim.id].right;
    for (const Claim& claim : compared.missed)
      ++score_.findings[claim.id].missed;
    for (const Claim& claim : compared.extra)
      ++score_.findings[claim.id].extra;
  }

  const corpus::Knowledge& knowledge_;
  nlu::Reader reader_;
  MessagesScore& score_;
};

double share(int part, int whole, double of_none) {
  return whole == 0 ? of_none : double(part) / whole;
}

}  // namespace

double Understood::false_alarms() const {
  return share(alarms, messages - with_findings, 0);
}

double Understood::intent_accuracy() const {
  return share(intents_right, intents, 1);
}

void Understood::add(const Understood& other) {
  messages += other.messages;
  findings.add(other.findings);
  intents += other.intents;
  intents_right += other.intents_right;
  with_findings += other.with_findings;
  deaf += other.deaf;
  alarms += other.alarms;
}

Understood MessagesScore::all(Half half) const {
  Understood all;
  for (const auto& [place, understood] : classes)
    if (place.second == half)
      all.add(understood);
  return all;
}

MessagesScore score_messages(const Bot& bot, const corpus::Folder& tests, corpus::Faults& faults) {
  MessagesScore score;
  Scoring scoring(bot, score);
  each_case(
      tests, "understanding", bot.knowledge().language, "cases", faults,
      [&](corpus::Fields& fields, const Place& place) { scoring.take(fields, place, faults); });
  return score;
}

}  // namespace legwork::bot::scoring
