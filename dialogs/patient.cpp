#include "dialogs/patient.h"

#include <algorithm>
#include <array>
#include <utility>

#include "dialogs/messages.h"
#include "dialogs/own_questions.h"
#include "dialogs/questions.h"

namespace legwork::dialogs {
namespace {

using corpus::Finding;
using corpus::Question;
using nlu::Meaning;
using nlu::Status;

// How often a turn is something else than an answer.
constexpr double noise = 0.02;
constexpr double question = 0.03;
constexpr double unclear = 0.01;
constexpr double small_talk = 0.02;
constexpr double undoing = 0.02;
constexpr double correcting = 0.03;
constexpr double contradicting = 0.03;
constexpr double volunteering = 0.04;
constexpr double not_knowing = 0.30;
constexpr double and_more = 0.10;  // an answer with something else told in it

constexpr std::array<const char*, 7> talk = {"why",   "repeat", "help",   "thanks",
                                             "human", "greet",  "summary"};

}  // namespace

Patient::Patient(const Model& model, std::uint32_t seed) : model_(model), random_(seed) {
  if (!model.conditions.empty() && toss(0.5))
    condition_ = below(model.conditions.size());
}

// Not <random>'s distributions: those differ from library to library.
bool Patient::toss(double chance) {
  return static_cast<double>(random_()) < chance * 4294967296.0;
}

std::size_t Patient::below(std::size_t end) {
  return static_cast<std::size_t>(random_()) % end;
}

Meaning Patient::opening() {
  Meaning meaning = message("complaint");
  for (std::size_t more = below(4); more > 0; --more)
    tell_any(meaning);
  return meaning;
}

Meaning Patient::next(const State& state) {
  if (toss(noise))
    return message("");
  if (toss(question + unclear + small_talk))
    return digression();
  if (toss(undoing))
    return message("undo");
  if (toss(correcting))
    if (auto taken_back = correction(state))
      return *std::move(taken_back);
  if (toss(contradicting))
    if (auto against = about_known(state, "complaint"))
      return *std::move(against);
  if (!state.pending || toss(volunteering)) {
    Meaning meaning = message("complaint");
    tell_any(meaning);
    return meaning;
  }
  Meaning meaning = answer(state);
  if (toss(and_more))
    tell_any(meaning);
  return meaning;
}

std::optional<Meaning> Patient::correction(const State& state) {
  return about_known(state, "correct");
}

Meaning Patient::digression() {
  const auto& faqs = model_.knowledge.faqs;
  const double which = static_cast<double>(below(100)) / 100 * (question + unclear + small_talk);
  if (which < question && !faqs.empty())
    return question_about(faqs[below(faqs.size())].id);
  if (which < question + unclear && faqs.size() > 1)
    return unclear_question(faqs[below(faqs.size())].id, faqs[below(faqs.size())].id);
  return message(talk[below(talk.size())]);
}

// Says the opposite of something known, or another value of it.
std::optional<Meaning> Patient::about_known(const State& state, std::string_view intent) {
  if (state.facts.empty())
    return std::nullopt;
  auto fact = state.facts.begin();
  std::advance(fact, static_cast<std::ptrdiff_t>(below(state.facts.size())));
  const auto at = model_.place(fact->first);
  if (!at)
    return std::nullopt;
  Meaning meaning = message(intent);
  const Finding& finding = model_.finding(*at);
  if (finding.kind == Finding::Kind::flag)
    tell(meaning, finding.id, true,
         fact->second.status == Status::present ? Status::absent : Status::present);
  else if (!fact->second.choices.empty() && toss(0.3))
    tell(meaning, finding.id, fact->second.choices.front(), Status::absent);
  else
    tell_of(meaning, *at);
  return meaning;
}

Meaning Patient::answer(const State& state) {
  const Pending& pending = *state.pending;
  if (own_question(pending))
    return answer_own(pending);
  if (toss(not_knowing))
    return message("unsure");
  const Question& asked = *model_.knowledge.question(pending.question);
  const std::size_t first = *model_.place(asked.asks.front());
  if (asked.kind == Question::Kind::yes_no)
    return message(has(first) ? "affirm" : "deny");
  Meaning meaning = message("");
  if (asked.kind == Question::Kind::number) {
    meaning.quantities.push_back({nlu::Quantity::Kind::plain, number_of(first), {}});
  } else if (asked.kind == Question::Kind::multi) {
    for (std::size_t line = 0; line + 1 < pending.shown.size(); ++line)
      if (has(*model_.place(pending.shown[line])))
        meaning.picks.push_back(static_cast<int>(line) + 1);
    if (meaning.picks.empty())
      meaning.picks = {static_cast<int>(pending.shown.size())};
  } else {
    const std::string& value = model_.finding(first).values[slot_of(first)].first;
    const auto shown = std::find(pending.shown.begin(), pending.shown.end(), value);
    meaning.picks = {
        1 + static_cast<int>(shown == pending.shown.end()
                                 ? below(pending.shown.size())
                                 : static_cast<std::size_t>(shown - pending.shown.begin()))};
  }
  return meaning;
}

Meaning Patient::answer_own(const Pending& pending) {
  if (toss(not_knowing))
    return message("unsure");
  Meaning meaning = message("");
  meaning.picks = {1 + static_cast<int>(below(pending.shown.size()))};
  return meaning;
}

void Patient::tell_any(Meaning& meaning) {
  tell_of(meaning, below(model_.knowledge.findings.size()));
}

void Patient::tell_of(Meaning& meaning, std::size_t at) {
  const Finding& finding = model_.finding(at);
  if (finding.kind == Finding::Kind::flag) {
    tell(meaning, finding.id, true, has(at) ? Status::present : Status::absent);
    if (toss(0.05))
      meaning.findings.back().when = nlu::When::past;
  } else if (finding.kind == Finding::Kind::choice) {
    tell(meaning, finding.id, finding.values[slot_of(at)].first,
         toss(0.1) ? Status::absent : Status::present);
  } else {
    tell(meaning, finding.id, number_of(at), Status::present);
  }
}

bool Patient::has(std::size_t finding) {
  return toss(condition_ ? model_.chance(*condition_, finding, 0) : 0.5);
}

std::size_t Patient::slot_of(std::size_t finding) {
  const std::size_t slots = model_.finding(finding).values.size();
  if (!condition_)
    return below(slots);
  // Chances of a choice that holds several sum to more than 1: each is weighed against their sum.
  double all = 0;
  for (std::size_t slot = 0; slot < slots; ++slot)
    all += model_.chance(*condition_, finding, slot);
  for (std::size_t slot = 0; slot + 1 < slots; ++slot) {
    const double chance = model_.chance(*condition_, finding, slot);
    if (toss(chance / all))
      return slot;
    all -= chance;
  }
  return slots - 1;
}

double Patient::number_of(std::size_t finding) {
  const std::vector<Model::Sample>& samples = model_.samples_of[finding];
  const Finding& info = model_.finding(finding);
  if (samples.empty())
    return (info.low + info.high) / 2;
  std::size_t at = below(samples.size());
  if (condition_) {
    double left = 1;
    for (at = 0; at + 1 < samples.size() && !toss(samples[at].share / left); ++at)
      left -= samples[at].share;
  }
  return std::clamp(samples[at].number, info.low, info.high);
}

}  // namespace legwork::dialogs
