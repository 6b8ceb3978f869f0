#include "dialogs/facts.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>
#include <variant>

#include "dialogs/definitions.h"

namespace legwork::dialogs {
namespace {

using Kind = corpus::Finding::Kind;
using nlu::Status;

// Two numbers for one thing that lie this near are the same thing said roughly.
constexpr double number_tolerance = 1.25;

enum class Outcome { nothing, added, replaced, against };

bool contains(const std::vector<std::string>& all, const std::string& one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

// A fact that a new one may simply take the place of.
bool open(const Fact* known) {
  return known == nullptr || known->status == Status::unknown || known->past;
}

struct Notebook {
  const Model& model;
  Facts& facts;
  Manner manner;
  std::set<std::string> now;  // findings that this message already spoke of

  Fact* find(const std::string& id) {
    const auto found = facts.find(id);
    return found == facts.end() ? nullptr : &found->second;
  }

  Outcome put(const std::string& id, Fact fact) {
    Fact* known = find(id);
    const bool was_open = open(known);
    if (known != nullptr && *known == fact)
      return Outcome::nothing;
    facts[id] = std::move(fact);
    return was_open || manner == Manner::plain ? Outcome::added : Outcome::replaced;
  }

  Outcome flag(const corpus::Finding& info, const nlu::Finding& heard) {
    Fact* known = find(info.id);
    const bool long_ago =
        heard.when == nlu::When::past && info.time == corpus::Finding::Time::state;
    if (long_ago) {
      if (known != nullptr && known->status != Status::unknown)
        return Outcome::nothing;
      if (heard.status != Status::present)
        return Outcome::nothing;
      return put(info.id, {Status::present, {}, 0, true});
    }
    const Fact said{heard.status, {}, 0, false};
    if (open(known) || known->status == heard.status || manner == Manner::correcting)
      return put(info.id, said);
    if (now.count(info.id) != 0)
      return Outcome::nothing;  // "not by day, but at night it is"
    if (heard.status == Status::present)
      facts[info.id] = said;
    return Outcome::against;
  }

  Outcome several(const corpus::Finding& info, const nlu::Finding& heard,
                  const std::string& value) {
    Fact* known = find(info.id);
    const bool positive = known != nullptr && known->status == Status::present && !known->past;
    if (heard.when == nlu::When::past) {
      if (known != nullptr && known->status != Status::unknown && !known->past)
        return Outcome::nothing;
      Fact fact{Status::present, {value}, 0, true};
      return put(info.id, std::move(fact));
    }
    if (heard.status == Status::absent) {
      if (!positive) {
        Fact fact = open(known) ? Fact{Status::absent, {}, 0, false} : *known;
        if (!contains(fact.choices, value))
          fact.choices.push_back(value);
        std::sort(fact.choices.begin(), fact.choices.end());
        return put(info.id, std::move(fact));
      }
      if (!contains(known->choices, value))
        return Outcome::nothing;
      if (manner != Manner::correcting)
        return Outcome::against;
      Fact fact = *known;
      fact.choices.erase(std::find(fact.choices.begin(), fact.choices.end(), value));
      if (fact.choices.empty())
        fact = {Status::absent, {value}, 0, false};
      return put(info.id, std::move(fact));
    }
    const bool replace = !positive || (manner == Manner::correcting && now.count(info.id) == 0);
    Fact fact = replace ? Fact{} : *known;
    if (!contains(fact.choices, value))
      fact.choices.push_back(value);
    std::sort(fact.choices.begin(), fact.choices.end());  // said in any order, the same fact
    const Outcome outcome = put(info.id, std::move(fact));
    // One more place is no correction.
    return outcome == Outcome::replaced && !replace ? Outcome::added : outcome;
  }

  Outcome one(const corpus::Finding& info, const nlu::Finding& heard, const std::string& value) {
    Fact* known = find(info.id);
    const bool positive = known != nullptr && known->status == Status::present && !known->past;
    if (heard.status == Status::absent) {
      if (!positive) {
        if (!open(known) && contains(known->choices, value))
          return Outcome::nothing;
        return put(info.id, {Status::absent, {value}, 0, false});
      }
      if (known->choices.front() != value)
        return Outcome::nothing;
      if (manner != Manner::correcting)
        return Outcome::against;
      return put(info.id, {Status::absent, {value}, 0, false});
    }
    const Fact said{Status::present, {value}, 0, false};
    if (!positive)
      return put(info.id, said);
    if (known->choices.front() == value)
      return Outcome::nothing;
    if (info.id == side_id) {
      if (now.count(info.id) != 0 || value == side_both)
        return put(info.id, {Status::present, {std::string(side_both)}, 0, false});
      // Of two bad legs one is spoken of: no news.
      if (known->choices.front() == side_both && manner == Manner::plain)
        return Outcome::nothing;
    }
    if (now.count(info.id) != 0)
      return Outcome::nothing;
    if (manner == Manner::correcting)
      return put(info.id, said);
    return Outcome::against;
  }

  Outcome number(const corpus::Finding& info, const nlu::Finding& heard, double value) {
    if (heard.status != Status::present)
      return Outcome::nothing;
    if (!(value >= info.low && value <= info.high))
      return Outcome::nothing;
    Fact* known = find(info.id);
    const Fact said{Status::present, {}, value, false};
    if (open(known) || (manner == Manner::correcting && now.count(info.id) == 0))
      return put(info.id, said);
    const double low = std::min(value, known->number);
    const double high = std::max(value, known->number);
    if (info.id == severity_id || info.id == walk_distance_id) {
      const double worst = info.id == severity_id ? high : low;
      return put(info.id, {Status::present, {}, worst, false}) == Outcome::nothing
                 ? Outcome::nothing
                 : Outcome::added;
    }
    if (now.count(info.id) != 0 || high <= low * number_tolerance)
      return Outcome::nothing;
    return Outcome::against;
  }

  Outcome take(const corpus::Finding& info, const nlu::Finding& heard) {
    if (heard.status == Status::unknown) {
      if (find(info.id) != nullptr)
        return Outcome::nothing;
      return put(info.id, {Status::unknown, {}, 0, false});
    }
    if (info.kind == Kind::number) {
      const double* value = std::get_if<double>(&heard.value);
      return value == nullptr ? Outcome::nothing : number(info, heard, *value);
    }
    if (info.kind == Kind::choice) {
      const std::string* value = std::get_if<std::string>(&heard.value);
      const auto at = model.place(info.id);
      if (value == nullptr || !at || model.value(*at, *value) == 0)
        return Outcome::nothing;
      return info.many ? several(info, heard, *value) : one(info, heard, *value);
    }
    return flag(info, heard);
  }
};

// What holds now before what is gone, and what is there before what is not: so within one message
// the worse reading stands, in whatever order it was said.
std::vector<nlu::Finding> in_order(std::vector<nlu::Finding> heard) {
  const auto rank = [](const nlu::Finding& each) {
    return (each.when == nlu::When::past ? 4 : 0) + static_cast<int>(each.status);
  };
  std::stable_sort(heard.begin(), heard.end(),
                   [&rank](const auto& a, const auto& b) { return rank(a) < rank(b); });
  return heard;
}

}  // namespace

Fact fact_from(const nlu::Finding& finding) {
  Fact fact{finding.status, {}, 0, false};
  if (const double* number = std::get_if<double>(&finding.value))
    fact.number = *number;
  if (const std::string* choice = std::get_if<std::string>(&finding.value))
    fact.choices = {*choice};
  return fact;
}

Noted note(const Model& model, Facts& facts, const std::vector<nlu::Finding>& heard,
           Manner manner) {
  Noted noted;
  Notebook book{model, facts, manner, {}};
  for (const nlu::Finding& each : in_order(heard)) {
    const corpus::Finding* info = model.knowledge.finding(each.id);
    if (info == nullptr)
      continue;
    const auto known = facts.find(each.id);
    const Fact was = known == facts.end() ? Fact{Status::unknown, {}, 0, false} : known->second;
    switch (book.take(*info, each)) {
      case Outcome::nothing:
        break;
      case Outcome::added:
        noted.added.push_back(each);
        break;
      case Outcome::replaced:
        noted.replaced.push_back(each);
        break;
      case Outcome::against:
        noted.against.push_back({each.id, was, fact_from(each)});
        break;
    }
    if (each.when == nlu::When::now)
      book.now.insert(each.id);
  }
  return noted;
}

}  // namespace legwork::dialogs
