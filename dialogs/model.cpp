#include "dialogs/model.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <map>
#include <utility>

#include "dialogs/definitions.h"

namespace legwork::dialogs {
namespace {

// No single finding may prove or rule out anything: a person can misread a question.
constexpr double chance_min = 0.005;
constexpr double chance_max = 0.99;

// What no condition of the pack explains keeps at least this share of a thousand people.
constexpr double residual_min = 60;

double bounded(double chance) {
  return std::clamp(chance, chance_min, chance_max);
}

// Places are added in rising order, so a repeat can only be the last.
void add_place(std::vector<std::size_t>& places, std::size_t place) {
  if (places.empty() || places.back() != place)
    places.push_back(place);
}

bool compares_numbers(corpus::Term::Test test) {
  using Test = corpus::Term::Test;
  return test == Test::at_least || test == Test::at_most || test == Test::more_than ||
         test == Test::less_than;
}

}  // namespace

Model::Model(corpus::Knowledge known) : knowledge(std::move(known)) {
  add_findings();
  add_conditions();
  add_flags_and_scores();
  add_questions_and_faqs();
  add_samples();
}

std::optional<std::size_t> Model::place(std::string_view id) const {
  const auto found = finding_places.find(id);
  if (found == finding_places.end())
    return std::nullopt;
  return found->second;
}

Values Model::value(std::size_t at, std::string_view value) const {
  const auto& values = finding(at).values;
  for (std::size_t bit = 0; bit < values.size(); ++bit)
    if (values[bit].first == value)
      return Values{1} << bit;
  return 0;
}

Check Model::check(const corpus::Term& term) {
  const auto at = place(term.finding);
  assert(at);  // the compiler refuses a term on an unknown finding
  Check made;
  made.finding = *at;
  made.kind = finding(*at).kind;
  made.test = term.test;
  made.value = value(*at, term.choice);
  made.number = term.number;
  if (compares_numbers(term.test))
    thresholds_of_[*at].push_back({term.number});
  return made;
}

Checks Model::checks(const corpus::AnyOfAll& rule) {
  Checks made;
  for (const std::vector<corpus::Term>& list : rule) {
    made.emplace_back();
    for (const corpus::Term& term : list)
      made.back().push_back(check(term));
  }
  return made;
}

void Model::add_findings() {
  for (std::size_t at = 0; at < knowledge.findings.size(); ++at) {
    const corpus::Finding& each = knowledge.findings[at];
    finding_places.emplace(each.id, at);
    slot_of_.push_back(slots_);
    if (each.kind == corpus::Finding::Kind::choice) {
      for (const auto& [value, share] : each.values)
        background_.push_back(bounded(share));
    } else {
      background_.push_back(bounded(each.common));
    }
    slots_ = background_.size();
  }
  thresholds_of_.resize(knowledge.findings.size());
  samples_of.resize(knowledge.findings.size());
  touches.resize(knowledge.findings.size());
  gates_of.resize(knowledge.findings.size());
  flags_of.resize(knowledge.findings.size());
  flag_lists_of.resize(knowledge.findings.size());
}

void Model::add_conditions() {
  std::map<std::string, std::size_t> groups;
  const auto group_of = [&groups, this](std::size_t at) {
    const corpus::Finding& each = finding(at);
    const std::string name = each.group.empty() ? "=" + std::string(same_as(each.id)) : each.group;
    return groups.emplace(name, groups.size()).first->second;
  };
  double base_all = 0;
  for (std::size_t place = 0; place < knowledge.conditions.size(); ++place) {
    const corpus::Condition& each = knowledge.conditions[place];
    Condition made;
    made.log_base = std::log(std::max(each.base_rate, 1e-4) / 1000.0);
    made.urgency = each.urgency;
    made.must_not_miss = each.must_not_miss;
    for (const corpus::Term& term : each.pointers)
      made.pointers.push_back(check(term));
    made.possible = checks(each.possible_when);
    for (const Check& pointer : made.pointers)
      add_place(gates_of[pointer.finding], place);
    for (const std::vector<Check>& list : made.possible)
      for (const Check& term : list)
        add_place(gates_of[term.finding], place);
    given_.insert(given_.end(), background_.begin(), background_.end());
    for (const corpus::Evidence& item : each.evidence) {
      const double given = bounded(item.given);
      const double background = bounded(item.background);
      Evidence evidence;
      evidence.check = check(item.term);
      evidence.if_true = std::log(given / background);
      evidence.if_false = std::log((1 - given) / (1 - background));
      evidence.group = group_of(evidence.check.finding);
      if (compares_numbers(item.term.test)) {
        const bool upward = item.term.test == corpus::Term::Test::at_least ||
                            item.term.test == corpus::Term::Test::more_than;
        thresholds_of_[evidence.check.finding].back().above = upward ? background : 1 - background;
      }
      const std::size_t first = place * slots_ + slot_of_[evidence.check.finding];
      if (item.term.test == corpus::Term::Test::present)
        given_[first] = given;
      if (item.term.test == corpus::Term::Test::equal)
        for (std::size_t bit = 0; bit < finding(evidence.check.finding).values.size(); ++bit)
          if (evidence.check.value == Values{1} << bit)
            given_[first + bit] = given;
      made.evidence.push_back(evidence);
    }
    std::stable_sort(
        made.evidence.begin(), made.evidence.end(), [](const Evidence& a, const Evidence& b) {
          return std::pair(a.group, a.check.finding) < std::pair(b.group, b.check.finding);
        });
    add_groups(made, place);
    base_all += each.base_rate;
    conditions.push_back(std::move(made));
  }
  log_residual = std::log(std::max(residual_min, 1000 - base_all) / 1000.0);
}

void Model::add_groups(Condition& condition, std::size_t place) {
  const std::vector<Evidence>& all = condition.evidence;
  for (std::size_t begin = 0; begin < all.size();) {
    std::size_t end = begin;
    while (end < all.size() && all[end].group == all[begin].group)
      ++end;
    condition.groups.push_back({begin, end});
    for (std::size_t at = begin; at < end; ++at)
      if (at == begin || all[at].check.finding != all[at - 1].check.finding)
        touches[all[at].check.finding].push_back({place, {begin, end}, groups_all});
    ++groups_all;
    begin = end;
  }
}

void Model::add_flags_and_scores() {
  const auto condition_place = [this](const std::string& id) -> std::optional<std::size_t> {
    for (std::size_t at = 0; at < knowledge.conditions.size(); ++at)
      if (knowledge.conditions[at].id == id)
        return at;
    return std::nullopt;
  };
  for (std::size_t place = 0; place < knowledge.flags.size(); ++place) {
    const corpus::RedFlag& each = knowledge.flags[place];
    Flag made{each.urgency, checks(each.when), {}};
    for (const std::string& id : each.points_to)
      if (const auto at = condition_place(id))
        made.points_to.push_back(*at);
    for (std::size_t list = 0; list < made.when.size(); ++list)
      for (const Check& term : made.when[list]) {
        add_place(flags_of[term.finding], place);
        flag_lists_of[term.finding].push_back({place, list});
      }
    flags.push_back(std::move(made));
  }
  for (const corpus::Score& each : knowledge.scores) {
    Score made{condition_place(each.condition), each.threshold, {}};
    for (const corpus::Score::Item& item : each.items)
      made.items.push_back({check(item.term), item.points});
    scores.push_back(std::move(made));
  }
}

void Model::add_questions_and_faqs() {
  for (const corpus::Question& each : knowledge.questions) {
    Question made;
    for (const std::string& id : each.asks)
      if (const auto at = place(id))
        made.asks.push_back(*at);
    for (const corpus::Question::Item& item : each.items)
      made.items.push_back({place(item.value), checks(item.when), checks(item.never)});
    made.when = checks(each.when);
    made.never = checks(each.never);
    questions.push_back(std::move(made));
  }
  for (const corpus::Faq& each : knowledge.faqs) {
    faq_changes.emplace_back();
    for (const corpus::FaqChange& change : each.changes)
      faq_changes.back().push_back(checks(change.when));
  }
}

// Between two thresholds the share of people falls evenly: all that evidence says of them.
void Model::add_samples() {
  for (std::size_t at = 0; at < samples_of.size(); ++at) {
    std::vector<Threshold>& limits = thresholds_of_[at];
    if (limits.empty())
      continue;
    std::map<double, double> above;
    for (const Threshold& limit : limits) {
      double& known = above.emplace(limit.number, limit.above).first->second;
      known = std::max(known, limit.above);
    }
    double from = finding(at).low;
    double left = 1;  // share of people at or above `from`
    for (auto limit = above.begin(); limit != above.end(); ++limit) {
      auto known = limit;
      double steps = 1;
      while (known != above.end() && known->second < 0)
        ++known, ++steps;
      const double end = known == above.end() ? 0 : std::min(left, known->second);
      const double next = left + (end - left) / steps;
      samples_of[at].push_back({(from + limit->first) / 2, left - next});
      from = limit->first;
      left = next;
    }
    samples_of[at].push_back({from + 1, left});
  }
}

}  // namespace legwork::dialogs
