#include "dialogs/questions.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "dialogs/red_flags.h"
#include "dialogs/scores.h"
#include "dialogs/what_if.h"

namespace legwork::dialogs {
namespace {

using corpus::Question;
using corpus::Urgency;

// What is still open in a published rule makes its finding worth a little more than its evidence.
constexpr double score_bonus = 0.01;

// What a question must be worth to be asked. It rises with each one, so that six are usual and the
// twelfth is rare. Once a doctor is to be seen today, the cause matters less: only what could hurry
// that keeps its worth.
constexpr double price_first = 0.05;
constexpr double price_growth = 1.25;
constexpr double cause_urgent = 0.3;
constexpr double lead_sure = 10;
constexpr double hurry_least = 0.02;

// Reading one more line of a list, beside the effort of the whole.
constexpr double effort_weight = 0.5;
constexpr double effort_of_line = 0.03;
constexpr std::size_t lines_max = 9;

bool contains(const std::vector<std::string>& all, const std::string& one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

bool fits(const Checks& when, const Checks& never, const View& view) {
  return (when.empty() || surely_holds(when, view)) && !surely_holds(never, view);
}

struct Candidate {
  std::size_t question = 0;
  std::vector<std::string> shown;
  double worth = 0;
  double rate = 0;   // worth for the effort
  double hurry = 0;  // part of worth: it could make the advice more urgent
};

// A list that grows too long keeps the lines that matter most, in their order.
void shorten(std::vector<std::pair<double, std::string>>& lines) {
  if (lines.size() <= lines_max)
    return;
  std::vector<double> worths;
  for (const auto& [worth, value] : lines)
    worths.push_back(worth);
  std::nth_element(worths.begin(), worths.begin() + (lines_max - 1), worths.end(),
                   std::greater<>());
  const double least = worths[lines_max - 1];
  std::size_t kept = 0;
  lines.erase(
      std::remove_if(lines.begin(), lines.end(),
                     [&](const auto& line) { return line.first < least || ++kept > lines_max; }),
      lines.end());
}

void weigh_multi(const Model& model, WhatIf& trial, const View& view, Candidate& candidate) {
  std::vector<std::pair<double, std::string>> lines;
  for (const std::string& value : candidate.shown) {
    const auto finding = model.place(value);
    if (!finding)
      continue;
    double worth = trial.chance(*finding, 0) * trial.change_yes(*finding) + trial.hurry(*finding);
    if (may_decide_score(model, view, *finding))
      worth += score_bonus;
    lines.emplace_back(worth, value);
  }
  shorten(lines);
  candidate.shown.clear();
  std::vector<std::size_t> findings;
  double none = 1;
  for (const auto& [worth, value] : lines) {
    const std::size_t finding = *model.place(value);
    candidate.shown.push_back(value);
    candidate.worth += worth;
    candidate.hurry = std::max(candidate.hurry, trial.hurry(finding));
    none *= 1 - trial.chance(finding, 0);
    findings.push_back(finding);
  }
  candidate.worth += none * trial.change_no(findings);
  candidate.shown.push_back(option_none);
}

void weigh(const Model& model, WhatIf& trial, const View& view, Candidate& candidate) {
  const Question& question = model.knowledge.questions[candidate.question];
  const Model::Question& places = model.questions[candidate.question];
  double lines = 0;
  if (question.kind == Question::Kind::multi) {
    weigh_multi(model, trial, view, candidate);
    lines = static_cast<double>(candidate.shown.size());
  } else if (question.kind == Question::Kind::yes_no) {
    const std::size_t finding = places.asks.front();
    const double yes = trial.chance(finding, 0);
    candidate.worth = yes * trial.change_yes(finding) + (1 - yes) * trial.change_no({finding});
    if (may_decide_score(model, view, finding))
      candidate.worth += score_bonus;
    candidate.hurry = trial.hurry(finding);
    candidate.worth += candidate.hurry;
  } else if (question.kind == Question::Kind::choice) {
    const std::size_t finding = places.asks.front();
    const auto& values = model.finding(finding).values;
    double all = 0;
    for (std::size_t slot = 0; slot < values.size(); ++slot) {
      if (!contains(candidate.shown, values[slot].first))
        continue;
      const double chance = trial.chance(finding, slot);
      all += chance;
      candidate.worth += chance * trial.change_value(finding, Values{1} << slot, 0);
    }
    if (all > 0)
      candidate.worth /= all;
    candidate.hurry = trial.hurry(finding);
    candidate.worth += candidate.hurry;
    lines = static_cast<double>(candidate.shown.size()) / 2;  // a list without surprises
  } else {
    const std::size_t finding = places.asks.front();
    for (const Model::Sample& sample : model.samples_of[finding])
      candidate.worth += sample.share * trial.change_value(finding, 0, sample.number);
    candidate.hurry = trial.hurry(finding);
    candidate.worth += candidate.hurry;
  }
  candidate.rate = candidate.worth / (1 + effort_weight * question.effort + effort_of_line * lines);
}

double lead(const Ranking& ranking) {
  double first = 0;
  double second = ranking.residual;
  for (std::size_t at = 0; at < ranking.shares.size(); ++at) {
    if (!ranking.named[at])
      continue;
    const double share = ranking.shares[at];
    second = std::max(second, std::min(first, share));
    first = std::max(first, share);
  }
  return second > 0 ? first / second : lead_sure;
}

// The sweep asks what could hurry matters; everything else in it has been said or does not fit.
std::optional<Next> sweep(const Model& model, const State& state, const View& view,
                          std::optional<Urgency> floor) {
  for (std::size_t at = 0; at < model.questions.size(); ++at) {
    const Question& question = model.knowledge.questions[at];
    if (!question.safety_sweep || contains(state.asked, question.id))
      continue;
    std::vector<std::string> shown = to_show(model, at, view);
    shown.erase(std::remove_if(shown.begin(), shown.end(),
                               [&](const std::string& value) {
                                 const auto finding = model.place(value);
                                 return !finding || !may_raise(model, view, *finding, floor);
                               }),
                shown.end());
    if (shown.empty())
      continue;
    shown.push_back(option_none);
    return Next{at, std::move(shown), 1};
  }
  return std::nullopt;
}

}  // namespace

std::vector<std::string> to_show(const Model& model, std::size_t question, const View& view) {
  const Question& info = model.knowledge.questions[question];
  const Model::Question& places = model.questions[question];
  if (places.asks.empty() || !fits(places.when, places.never, view))
    return {};
  const std::size_t first = places.asks.front();
  if (info.kind == Question::Kind::yes_no)
    return view[first].told ? std::vector<std::string>{}
                            : std::vector<std::string>{option_yes, option_no};
  if (info.kind == Question::Kind::number)
    return view[first].told ? std::vector<std::string>{} : std::vector<std::string>{""};
  std::vector<std::string> shown;
  if (info.kind == Question::Kind::choice && view[first].told)
    return shown;
  for (std::size_t at = 0; at < info.items.size(); ++at) {
    const Model::Question::Item& item = places.items[at];
    if (!fits(item.when, item.never, view))
      continue;
    if (info.kind == Question::Kind::choice) {
      if ((view[first].ruled_out & model.value(first, info.items[at].value)) != 0)
        continue;
    } else if (!item.finding || view[*item.finding].told) {
      continue;
    }
    shown.push_back(info.items[at].value);
  }
  return shown;
}

std::optional<Next> next_question(const Model& model, const State& state, const View& view,
                                  const Ranking& ranking, std::optional<Urgency> floor) {
  const int count = static_cast<int>(state.asked.size());
  if (count >= questions_max)
    return std::nullopt;
  if (auto first = sweep(model, state, view, floor)) {
    first->left = std::max(1, 6 - count);
    return first;
  }
  WhatIf trial(model, view, ranking, floor);
  const bool settled = lead(ranking) >= lead_sure;
  const double price = price_first * std::pow(price_growth, count);
  const bool urgent = floor && *floor >= Urgency::same_day;
  std::optional<Candidate> best;
  int worthwhile = 0;
  for (std::size_t at = 0; at < model.questions.size(); ++at) {
    if (contains(state.asked, model.knowledge.questions[at].id))
      continue;
    Candidate candidate{at, to_show(model, at, view)};
    if (candidate.shown.empty())
      continue;
    weigh(model, trial, view, candidate);
    if (candidate.worth <= 0)
      continue;
    if (urgent) {
      const double share =
          (candidate.hurry + cause_urgent * (candidate.worth - candidate.hurry)) / candidate.worth;
      candidate.worth *= share;
      candidate.rate *= share;
    }
    if (candidate.worth < price || (settled && candidate.hurry < hurry_least))
      continue;
    ++worthwhile;
    if (!best || candidate.rate > best->rate)
      best = std::move(candidate);
  }
  if (!best)
    return std::nullopt;
  if (model.knowledge.questions[best->question].kind == Question::Kind::number)
    best->shown.clear();
  const int usual = std::max(1, 7 - count);
  return Next{best->question, std::move(best->shown),
              std::min({worthwhile, usual, questions_max - count})};
}

}  // namespace legwork::dialogs
