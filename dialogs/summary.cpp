#include "dialogs/summary.h"

#include <algorithm>

#include "dialogs/definitions.h"
#include "dialogs/questions.h"
#include "dialogs/ranking.h"
#include "dialogs/red_flags.h"
#include "dialogs/wording.h"

namespace legwork::dialogs {
namespace {

using corpus::Finding;
using nlu::Status;
using Section = Summary::Section;

Section section_of(const Finding& finding, const Fact& fact) {
  if (fact.past)
    return Section::past;
  if (fact.status == Status::unknown)
    return Section::unknown;
  if (fact.status == Status::absent)
    return Section::absent;
  if (finding.id == age_id || finding.id == sex_id)
    return Section::who;
  if (finding.kind != Finding::Kind::flag)
    return Section::complaint;
  if (finding.medicine)
    return Section::medicine;
  return finding.time == Finding::Time::history ? Section::history : Section::present;
}

// "Denied: swelling" and "not known: swelling" name the same thing as "present: swelling".
std::vector<Said> names_of(const Model& model, const Finding& finding, Fact fact) {
  if (fact.status == Status::unknown)
    return {say("finding." + finding.id + ".label")};
  fact.status = Status::present;
  return labels(model, finding.id, fact);
}

std::vector<Summary::Item> items_of(const Model& model, const Facts& facts) {
  std::vector<Summary::Item> items;
  for (const Finding& finding : model.knowledge.findings) {
    const auto known = facts.find(finding.id);
    if (known != facts.end())
      items.push_back({section_of(finding, known->second), finding.id, known->second,
                       names_of(model, finding, known->second)});
  }
  return items;
}

std::vector<Summary::Rule> rules_of(const Model& model, const View& view,
                                    const std::vector<Suspect>& suspects) {
  std::vector<Summary::Rule> rules;
  for (std::size_t at = 0; at < model.scores.size(); ++at) {
    const corpus::Score& score = model.knowledge.scores[at];
    const Points points = points_of(model.scores[at], view);
    const bool named = std::any_of(suspects.begin(), suspects.end(), [&](const Suspect& each) {
      return each.condition == score.condition;
    });
    if (points.reached || (named && points.so_far != 0))
      rules.push_back({score.id, points, score.threshold, score.sources});
  }
  return rules;
}

// What a list showed stands with the question while it waited, in what can be undone.
std::vector<std::string> shown_by(const State& state, const std::string& question) {
  const auto shows = [&](const std::optional<Pending>& pending) {
    return pending && pending->question == question;
  };
  if (shows(state.pending))
    return state.pending->shown;
  if (shows(state.waiting))
    return state.waiting->shown;
  const auto past = std::find_if(state.history.rbegin(), state.history.rend(),
                                 [&](const State::Past& each) { return shows(each.pending); });
  return past == state.history.rend() ? std::vector<std::string>{} : past->pending->shown;
}

std::vector<Summary::Put> questions_of(const Model& model, const State& state) {
  std::vector<Summary::Put> put;
  for (const std::string& id : state.asked) {
    const corpus::Question* question = model.knowledge.question(id);
    if (question == nullptr)
      continue;
    std::vector<std::string> findings = question->asks;
    if (question->kind == corpus::Question::Kind::multi) {
      findings = shown_by(state, id);
      findings.erase(std::remove(findings.begin(), findings.end(), option_none), findings.end());
    }
    put.push_back({id, std::move(findings)});
  }
  return put;
}

}  // namespace

Summary summary_of(const Model& model, const State& state) {
  const View view = view_of(model, state);
  const std::vector<std::size_t> flags = flags_that_fire(model, view);
  Summary summary;
  summary.patient = state.patient;
  summary.items = items_of(model, state.facts);
  summary.complained = state.phase != Phase::opening;
  summary.finished = state.phase == Phase::advised && !state.pending;
  summary.crisis = state.crisis;
  summary.urgency = std::max(state.urgency, floor_of(model, flags));
  if (state.crisis)
    summary.urgency = corpus::Urgency::emergency;
  for (const std::size_t at : flags) {
    const corpus::RedFlag& flag = model.knowledge.flags[at];
    summary.flags.push_back({flag.id, flag.sources});
  }
  if (summary.complained)
    summary.suspects = suspects(model, view, rank(model, view, flags));
  summary.rules = rules_of(model, view, summary.suspects);
  summary.questions = questions_of(model, state);
  return summary;
}

}  // namespace legwork::dialogs
