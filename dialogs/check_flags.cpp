#include "dialogs/check_flags.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "dialogs/facts.h"
#include "dialogs/messages.h"
#include "dialogs/questions.h"
#include "nlu/reader.h"

namespace legwork::dialogs {
namespace {

using corpus::Example;
using corpus::Question;
using corpus::RedFlag;
using corpus::Term;
using corpus::Urgency;
using nlu::Meaning;
using Test = corpus::Term::Test;

// "Since Tuesday" is a number only on some day.
constexpr nlu::Day sample_day{2026, 11, 22};

struct Saying {
  std::string text;
  std::string where;
  Meaning heard;
  std::vector<nlu::Finding> told = {};  // of `heard`: without words
  bool of_one = true;  // not of "he" here and "I" there, which may well be two people
};

// How values ("site = toes", "age < 16") are said: where their examples do not fit, without words.
enum class Values { by_example, told };

// A state in which a question is pending, for each way of coming to it; the last after a bare
// complaint.
struct Waiting {
  const Question* question;
  std::vector<State> states;
};

bool compares(Test test) {
  return test == Test::at_least || test == Test::at_most || test == Test::more_than ||
         test == Test::less_than;
}

// Says nothing that could be told: "not swelling", "site != foot".
bool silent(const Term& term) {
  return term.test == Test::not_present || term.test == Test::not_equal;
}

class FlagProof {
 public:
  FlagProof(const Ground& ground, const nlu::Lexicon& lexicon) : ground_(ground), reader_(lexicon) {
    for (const Example& each : ground.pack.examples)
      if (each.kind == Example::Kind::finding && !each.counter)
        examples_[each.id].push_back(&each);
    for (std::size_t at = 0; at < ground.model.questions.size(); ++at)
      waiting_.push_back({&ground.knowledge().questions[at], states_waiting(at)});
  }

  Proof prove() {
    const std::vector<RedFlag>& flags = ground_.knowledge().flags;
    for (std::size_t flag = 0; flag < flags.size(); ++flag)
      for (std::size_t list = 0; list < flags[flag].when.size(); ++list)
        prove_list(flag, list);
    return {"red flags: " + std::to_string(flags.size()) + " in " + std::to_string(lists_) +
                " ways, " + std::to_string(told_) +
                " of them with a value told without words, raised by " + std::to_string(messages_) +
                " messages in their own words, as a first message and " + std::to_string(answers_) +
                " times as the answer to one of " + std::to_string(waiting_.size()) + " questions",
            faults_.errors()};
  }

 private:
  void prove_list(std::size_t flag, std::size_t list) {
    ++lists_;
    std::vector<Saying> sayings = sayings_of(flag, list, Values::by_example);
    if (sayings.empty()) {
      sayings = sayings_of(flag, list, Values::told);
      ++told_;
    }
    const RedFlag& info = ground_.knowledge().flags[flag];
    std::vector<const Saying*> heard;  // one fault is enough for a message
    for (const Saying& each : sayings) {
      ++messages_;
      if (raises(State{}, flag, each))
        heard.push_back(&each);
    }
    if (heard.empty()) {
      faults_.add(ground_.place("flag " + info.id), "no examples say what raises " + info.id +
                                                        " (list " + std::to_string(list + 1) +
                                                        ") without what it excludes");
      return;
    }
    const bool alone = info.when[list].size() == 1;
    for (std::size_t at = 0; at < waiting_.size(); ++at)
      for (std::size_t each = 0; each < (alone ? heard.size() : 1); ++each) {
        const Saying*& saying = heard[alone ? each : (at + list) % heard.size()];
        ++answers_;
        if (saying && !raises(state_for(waiting_[at], flag, list, *saying), flag, *saying))
          saying = nullptr;
      }
  }

  bool raises(const State& before, std::size_t flag, const Saying& saying) {
    const RedFlag& info = ground_.knowledge().flags[flag];
    const Reply reply = ground_.dialog.step(before, saying.heard).reply;
    const bool line_first = info.urgency < Urgency::same_day ||
                            (!reply.said.empty() && reply.said.front().role == Role::urgent);
    if (reply.urgency >= info.urgency && line_first)
      return true;
    if (!saying.of_one)
      return false;  // not for certain a fault; another example has to do it
    const std::string when =
        before.pending ? " while " + before.pending->question + " is asked" : " at once";
    faults_.add(saying.where, "\"" + saying.text + "\" does not raise " + info.id + when);
    return false;
  }

  // --- what is said

  // Messages that by what each example says alone make the list true.
  std::vector<Saying> sayings_of(std::size_t flag, std::size_t list, Values values) {
    const std::vector<Term>& terms = ground_.knowledge().flags[flag].when[list];
    std::vector<std::vector<Saying>> each_term;
    for (const Term& term : terms)
      if (!silent(term))
        each_term.push_back(sayings_of(term, flag, list, values));
    std::size_t longest = 0;
    for (const std::vector<Saying>& all : each_term) {
      if (all.empty())
        return {};
      longest = std::max(longest, all.size());
    }
    std::vector<Saying> joined;
    for (std::size_t at = 0; at < longest; ++at) {
      Saying one = each_term.front()[at % each_term.front().size()];
      for (std::size_t term = 1; term < each_term.size(); ++term)
        one = with_next(one, each_term[term], at, flag, list);
      if (truth(flag, list, {}, one.heard) != Truth::yes)
        continue;
      if (each_term.size() > 1)
        one.heard = read(one);
      joined.push_back(std::move(one));
    }
    return joined;
  }

  // With the first from `at` on that goes with it: nobody says "since this morning" and "for three
  // weeks".
  Saying with_next(const Saying& said, const std::vector<Saying>& all, std::size_t at,
                   std::size_t flag, std::size_t list) const {
    Saying both;
    for (std::size_t tried = 0; tried < all.size(); ++tried) {
      const Saying& next = all[(at + tried) % all.size()];
      both = said;
      both.text += (both.text.empty() || next.text.empty() ? "" : ". ") + next.text;
      both.heard.findings.insert(both.heard.findings.end(), next.heard.findings.begin(),
                                 next.heard.findings.end());
      both.told.insert(both.told.end(), next.told.begin(), next.told.end());
      both.of_one = said.of_one && next.heard.patient == said.heard.patient;
      if (truth(flag, list, {}, both.heard) != Truth::no)
        break;
    }
    return both;
  }

  std::vector<Saying> sayings_of(const Term& term, std::size_t flag, std::size_t list,
                                 Values values) {
    const bool value = term.test == Test::equal || compares(term.test);
    // Examples say what is there, never what is not.
    if (term.test == Test::absent || (value && values == Values::told)) {
      Saying saying{"", ground_.place("flag " + ground_.knowledge().flags[flag].id), {}};
      tell(saying.heard, term);
      saying.told = saying.heard.findings;
      return {saying};
    }
    std::vector<Saying> sayings;
    for (const Example* each : examples_[term.finding]) {
      if (term.test == Test::equal && each->value != term.choice)
        continue;
      Saying saying{each->text, each->where, reader_.read(each->text, {sample_day})};
      if (truth(flag, list, {}, saying.heard) != Truth::no && fits(term, saying.heard))
        sayings.push_back(std::move(saying));
    }
    return sayings;
  }

  // Is the example one for the term? What it is not heard as is for check_pack to say, but a number
  // has to lie on the right side.
  bool fits(const Term& term, const Meaning& heard) const {
    if (!compares(term.test))
      return true;
    return std::any_of(heard.findings.begin(), heard.findings.end(), [&](const auto& each) {
      return each.id == term.finding && std::holds_alternative<double>(each.value);
    });
  }

  // Of the joined words.
  Meaning read(const Saying& saying) {
    Meaning heard = reader_.read(saying.text, {sample_day});
    const auto end = static_cast<std::uint32_t>(saying.text.size()) + 1;
    for (nlu::Finding each : saying.told) {
      each.span = {end, end + 1};  // no part of any word
      heard.findings.push_back(std::move(each));
    }
    return heard;
  }

  Truth truth(std::size_t flag, std::size_t list, const State& before, const Meaning& heard) const {
    State state = before;
    note(ground_.model, state.facts, heard.findings, Manner::plain);
    return holds({ground_.model.flags[flag].when[list]}, view_of(ground_.model, state));
  }

  // --- what was asked

  std::vector<State> states_waiting(std::size_t question) const {
    std::vector<State> states;
    for (const std::vector<Term>& terms : ground_.knowledge().questions[question].when) {
      Meaning opening = message("complaint");
      for (const Term& term : terms)
        tell(opening, term);
      states.push_back(waiting(question, opening));
    }
    states.push_back(waiting(question, message("complaint")));
    return states;
  }

  State waiting(std::size_t at, const Meaning& opening) const {
    const Question& question = ground_.knowledge().questions[at];
    State state = ground_.dialog.step(State{}, opening).state;
    Pending pending{question.id, to_show(ground_.model, at, view_of(ground_.model, state)), ""};
    if (pending.shown.empty() && question.kind == Question::Kind::yes_no)
      pending.shown = {option_yes, option_no};
    if (pending.shown.empty())
      for (const Question::Item& item : question.items)
        pending.shown.push_back(item.value);
    if (question.kind == Question::Kind::number)
      pending.shown.clear();
    if (question.kind == Question::Kind::multi)
      pending.shown.push_back(option_none);
    state.pending = std::move(pending);
    state.asked = {question.id};
    state.phase = question.safety_sweep ? Phase::sweep : Phase::asking;
    return state;
  }

  // The first in which the flag is news and not excluded.
  const State& state_for(const Waiting& waiting, std::size_t flag, std::size_t list,
                         const Saying& saying) const {
    for (const State& state : waiting.states)
      if (state.urgency < ground_.knowledge().flags[flag].urgency &&
          truth(flag, list, state, saying.heard) == Truth::yes)
        return state;
    return waiting.states.back();
  }

  const Ground& ground_;
  nlu::Reader reader_;
  std::map<std::string, std::vector<const Example*>> examples_;
  std::vector<Waiting> waiting_;
  FaultList faults_;
  std::size_t messages_ = 0;
  std::size_t answers_ = 0;
  std::size_t lists_ = 0;
  std::size_t told_ = 0;
};

}  // namespace

Proof prove_flags(const Ground& ground, const nlu::Lexicon& lexicon) {
  return FlagProof(ground, lexicon).prove();
}

}  // namespace legwork::dialogs
