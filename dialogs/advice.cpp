#include "dialogs/advice.h"

#include <array>
#include <string_view>

#include "dialogs/replies.h"
#include "dialogs/scores.h"
#include "dialogs/wording.h"

namespace legwork::dialogs {
namespace {

using corpus::Urgency;

constexpr std::size_t causes_max = 3;
constexpr double share_told = 0.04;
constexpr std::size_t because_max = 6;
constexpr std::size_t cautions_max = 2;
constexpr std::size_t changes_max = 3;
constexpr std::size_t sources_max = 4;  // of those in the reply, in the text
constexpr std::size_t flags_explained_max = 2;

// Entries whose leads are cautions ("you take a blood thinner, so no ibuprofen"): what would be
// said to a question about pills or heat is said with self-care too.
constexpr std::array<std::string_view, 2> cautious_entries = {"otc_medicine", "heat_or_cold"};

Role role_of(Urgency urgency) {
  return urgency >= Urgency::same_day ? Role::urgent : Role::advice;
}

bool points_to(const Turn& turn, std::size_t condition) {
  for (const std::size_t flag : turn.flags) {
    const auto& targets = turn.model.flags[flag].points_to;
    if (turn.model.flags[flag].urgency < turn.model.flags[turn.flags.front()].urgency)
      break;
    if (std::find(targets.begin(), targets.end(), condition) != targets.end())
      return true;
  }
  return false;
}

// Whose care is told: where a red flag fired, what it points to; else the most likely condition
// that is as urgent as the advice, so that the care is never laxer than the line above it.
const corpus::Condition* cared_for(const Turn& turn, Urgency urgency) {
  const corpus::Condition* likeliest = nullptr;
  for (const Suspect& suspect : turn.reply.suspects) {
    for (std::size_t at = 0; at < turn.model.conditions.size(); ++at) {
      const corpus::Condition& each = turn.model.knowledge.conditions[at];
      if (each.id != suspect.condition)
        continue;
      if (turn.flags.empty() ? each.urgency >= urgency : points_to(turn, at))
        return &each;
      if (likeliest == nullptr && !each.must_not_miss)
        likeliest = &each;
    }
  }
  return turn.flags.empty() && urgency <= Urgency::soon ? likeliest : nullptr;
}

void tell_likely(Turn& turn) {
  std::vector<const Suspect*> told;
  for (const Suspect& suspect : turn.reply.suspects)
    if (!suspect.must_not_miss && suspect.score >= share_told && told.size() < causes_max)
      told.push_back(&suspect);
  if (told.empty())
    return;
  turn.say(Role::cause, say(reply::likely, "count", static_cast<double>(told.size())));
  for (const Suspect* suspect : told) {
    const std::string id = "condition." + suspect->condition;
    Said cause = say(reply::cause, "name", texts({say(id + ".name")}));
    cause.arguments["what"] = texts({say(id + ".what")});
    turn.say(Role::cause, std::move(cause));
    if (const corpus::Condition* known = turn.model.knowledge.condition(suspect->condition))
      turn.add_sources(known->sources);
  }
}

void tell_must_not_miss(Turn& turn) {
  std::vector<Said> names;
  for (const Suspect& suspect : turn.reply.suspects) {
    if (!suspect.must_not_miss || names.size() == causes_max)
      continue;
    names.push_back(say("condition." + suspect.condition + ".name"));
    if (const corpus::Condition* known = turn.model.knowledge.condition(suspect.condition))
      turn.add_sources(known->sources);
  }
  if (!names.empty())
    turn.say(Role::cause, say(reply::must_not_miss, "items", texts(names)));
}

void tell_causes(Turn& turn, Urgency urgency) {
  if (turn.reply.suspects.empty()) {
    turn.say(Role::cause, say(reply::no_cause));
    return;
  }
  const bool danger_leads = turn.reply.suspects.front().must_not_miss;
  if (danger_leads)
    tell_must_not_miss(turn);
  if (urgency != Urgency::emergency)
    tell_likely(turn);
  if (!danger_leads)
    tell_must_not_miss(turn);
}

void tell_cautions(Turn& turn) {
  std::size_t told = 0;
  for (const std::string_view id : cautious_entries) {
    const corpus::Faq* faq = turn.model.knowledge.faq(id);
    if (faq == nullptr)
      continue;
    for (const Said& lead : leads(turn.model, *faq, turn.view))
      if (told++ < cautions_max)
        turn.say(Role::care, lead);
  }
}

void tell_care(Turn& turn, Urgency urgency) {
  const corpus::Condition* condition = cared_for(turn, urgency);
  if (condition == nullptr) {
    turn.say(Role::care, say(reply::care_cautious));
  } else {
    turn.say(Role::care, say("condition." + condition->id + ".self_care"));
    turn.add_sources(condition->sources);
  }
  if (urgency == Urgency::emergency)
    return;
  tell_cautions(turn);
  if (condition != nullptr)
    turn.say(Role::care, say("condition." + condition->id + ".go_now"));
}

// Signs that would make it more urgent by themselves, the likelier ones first.
void tell_what_would_raise(Turn& turn, Urgency urgency) {
  std::vector<std::pair<double, std::size_t>> raising;
  View view = turn.view;
  for (std::size_t at = 0; at < view.size(); ++at) {
    if (turn.model.finding(at).kind != corpus::Finding::Kind::flag)
      continue;
    if (turn.model.finding(at).time != corpus::Finding::Time::state)
      continue;
    if (surely(view[at].there))
      continue;
    const Known was = view[at];
    view[at].there = Truth::yes;
    const auto floor = floor_after(turn.model, view, at, urgency);
    view[at] = was;
    if (floor && *floor > urgency)
      raising.emplace_back(chance_of(turn.model, turn.ranking, at, 0), at);
  }
  std::stable_sort(raising.begin(), raising.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  std::vector<Said> items;
  for (const auto& [chance, at] : raising)
    if (items.size() < changes_max)
      items.push_back(say("finding." + turn.model.finding(at).id + ".label"));
  if (!items.empty())
    turn.say(Role::advice, say(reply::would_raise, "items", texts(items)));
}

void tell_sources(Turn& turn) {
  if (!turn.reply.sources.empty())
    turn.say(Role::note, sources_of(turn.model, turn.reply.sources));
}

void add_flag_sources(Turn& turn) {
  for (const std::size_t flag : turn.flags)
    turn.add_sources(turn.model.knowledge.flags[flag].sources);
}

}  // namespace

Said sources_of(const Model& model, const std::vector<std::string>& ids) {
  std::vector<Said> titles;
  for (const std::string& id : ids)
    if (const corpus::Source* source = model.knowledge.source(id);
        source != nullptr && titles.size() < sources_max)
      titles.push_back(say(reply::source, "title", source->title));
  return say(reply::sources, "items", texts(titles));
}

Said urgency_line(Urgency urgency) {
  switch (urgency) {
    case Urgency::emergency:
      return say(reply::urgency_emergency);
    case Urgency::same_day:
      return say(reply::urgency_same_day);
    case Urgency::soon:
      return say(reply::urgency_soon);
    case Urgency::self_care:
      return say(reply::urgency_self_care);
  }
  return say(reply::urgency_soon);
}

std::vector<Said> leads(const Model& model, const corpus::Faq& faq, const View& view) {
  std::vector<Said> said;
  const auto at = static_cast<std::size_t>(&faq - model.knowledge.faqs.data());
  for (std::size_t change = 0; change < faq.changes.size(); ++change)
    if (surely(holds(model.faq_changes[at][change], view)))
      said.push_back(say(faq.changes[change].lead));
  return said;
}

Urgency advised_urgency(const Turn& turn) {
  Urgency urgency = urgency_of(turn.model, turn.ranking.shares, turn.ranking.named);
  if (const auto floor = floor_of(turn.model, turn.flags))
    urgency = std::max(urgency, *floor);
  if (turn.now.urgency)
    urgency = std::max(urgency, *turn.now.urgency);
  return urgency;
}

void explain_advice(Turn& turn) {
  std::vector<Said> items;
  const std::vector<Suspect>& suspects = turn.reply.suspects;
  if (!suspects.empty())
    for (const std::string& finding : suspects.front().because) {
      const auto fact = turn.now.facts.find(finding);
      if (fact == turn.now.facts.end() || items.size() >= because_max)
        continue;
      for (Said& label : labels(turn.model, finding, fact->second))
        items.push_back(label);
    }
  if (!items.empty())
    turn.say(Role::advice, say(reply::why, "items", texts(items)));
  for (const std::size_t at : scores_reached(turn.model, turn.view)) {
    const corpus::Score& score = turn.model.knowledge.scores[at];
    const auto named = [&score](const Suspect& each) { return each.condition == score.condition; };
    if (std::none_of(suspects.begin(), suspects.end(), named))
      continue;
    turn.say(Role::advice, say("score." + score.id + ".reached"));
    turn.add_sources(score.sources);
  }
  if (turn.line_said)
    return;  // said with the flag
  for (std::size_t at = 0; at < turn.flags.size() && at < flags_explained_max; ++at)
    turn.say(Role::advice,
             say("flag." + turn.model.knowledge.flags[turn.flags[at]].id + ".because"));
}

void advise(Turn& turn) {
  const Urgency urgency = advised_urgency(turn);
  turn.now.urgency = urgency;
  if (!turn.line_said || *turn.line_said < urgency)
    turn.say(role_of(urgency), urgency_line(urgency));
  add_flag_sources(turn);
  tell_causes(turn, urgency);
  explain_advice(turn);
  tell_care(turn, urgency);
  if (urgency != Urgency::emergency)
    tell_what_would_raise(turn, urgency);
  tell_sources(turn);
  turn.say(Role::note, say(reply::not_a_doctor));
}

void advise_unchanged(Turn& turn) {
  const Urgency urgency = advised_urgency(turn);
  turn.now.urgency = urgency;
  turn.say(Role::advice, say(reply::unchanged));
  turn.say(role_of(urgency), urgency_line(urgency));
}

}  // namespace legwork::dialogs
