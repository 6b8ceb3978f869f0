#include "bot/scoring/virtual_patient.h"

#include <sstream>

namespace legwork::bot::scoring {

using corpus::Question;
using corpus::Tree;

namespace {

constexpr char not_known[] = "I don't know";
constexpr double unsure_share = 0.3;
constexpr int wrong_at =
    2;  // who changes their mind answers the first yes or no from here on wrongly
constexpr double severe = 8;

}  // namespace

Profile read_profile(corpus::Fields& fields, const corpus::Knowledge& knowledge,
                     corpus::Faults& faults) {
  Profile profile;
  profile.opens = fields.text("opens");
  profile.condition = fields.text("condition");
  if (!knowledge.condition(profile.condition))
    fields.fault("condition", "unknown condition " + profile.condition);
  const std::string urgency = fields.text("urgency");
  profile.urgency = corpus::urgency_from_name(urgency);
  if (!profile.urgency)
    fields.fault("urgency", "unknown urgency " + urgency);
  fields.text("source");
  if (const Tree* facts = fields.table("facts"))
    profile.facts = *facts;
  for (const Tree::Entry& fact : profile.facts.entries)
    if (!knowledge.finding(fact.key))
      faults.add(fact.where, "unknown finding " + fact.key);
  return profile;
}

// What follows from the facts by the meaning of the words is so as well.
bool VirtualPatient::has(const std::string& finding) const {
  if (const Tree::Entry* fact = profile_->facts.find(finding))
    return fact->value.kind != Tree::Kind::yes_no || fact->value.yes;
  if (finding == "both_legs_affected")
    return choices("side").contains("both");
  if (finding == "severe_pain") {
    const Tree::Entry* severity = profile_->facts.find("severity");
    return severity && severity->value.number >= severe;
  }
  if (finding == "swelling")
    return has("calf_bigger") || has("whole_leg_swollen");
  return finding == "redness" && has("spreading_redness");
}

std::set<std::string> VirtualPatient::choices(const std::string& finding) const {
  std::set<std::string> all;
  const Tree::Entry* fact = profile_->facts.find(finding);
  if (!fact)
    return all;
  if (fact->value.kind != Tree::Kind::list)
    all.insert(fact->value.text);
  for (const Tree& item : fact->value.items)
    all.insert(item.text);
  return all;
}

std::string VirtualPatient::picked(const dialogs::Asked& asked,
                                   const std::vector<std::string>& labels) const {
  const bool multi = asked.kind == Question::Kind::multi;
  const std::set<std::string> known = multi ? std::set<std::string>{} : choices(asked.asks.front());
  std::string text;
  for (std::size_t i = 0; i < asked.options.size(); ++i) {
    const std::string& value = asked.options[i].value;
    if (value == "none" || !(multi ? has(value) : known.contains(value)))
      continue;
    text += text.empty() ? "" : " and ";
    text += answering_ == Answering::by_number ? std::to_string(i + 1) : labels[i];
  }
  if (!text.empty())
    return text;
  return multi ? "none of these" : not_known;
}

std::string VirtualPatient::number(const std::string& finding) const {
  const Tree::Entry* fact = profile_->facts.find(finding);
  if (!fact)
    return not_known;
  std::ostringstream text;
  if (finding == "duration" && fact->value.number < 1)
    text << int(fact->value.number * 24 + 0.5) << " hours";
  else
    text << fact->value.number
         << (finding == "duration"        ? " days"
             : finding == "walk_distance" ? " metres"
                                          : "");
  return text.str();
}

std::string VirtualPatient::true_answer(const dialogs::Asked& asked,
                                        const std::vector<std::string>& labels) const {
  switch (asked.kind) {
    case Question::Kind::yes_no:
      return has(asked.asks.front()) ? "yes" : "no";
    case Question::Kind::choice:
    case Question::Kind::multi:
      return picked(asked, labels);
    case Question::Kind::number:
      break;
  }
  return number(asked.asks.front());
}

std::string VirtualPatient::answers(const dialogs::Asked& asked,
                                    const std::vector<std::string>& labels) {
  if (asked.asks.empty())
    return "none of these";  // which entry was meant: they asked nothing
  ++answered_;
  const std::string answer = true_answer(asked, labels);
  if (answering_ == Answering::unsure &&
      std::uniform_real_distribution<double>(0, 1)(chance_) < unsure_share)
    return not_known;
  if (answering_ == Answering::changing && !changed_ && answered_ >= wrong_at &&
      asked.kind == Question::Kind::yes_no) {
    changed_ = true;
    correction_ = "sorry, I meant " + answer;
    return answer == "yes" ? "no" : "yes";
  }
  return answer;
}

}  // namespace legwork::bot::scoring
