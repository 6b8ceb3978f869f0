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
};

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
    return {"red flags: " + std::to_string(flags.size()) + " raised by " +
                std::to_string(messages_) +
                " messages in their own words, as a first message and " + std::to_string(answers_) +
                " times as the answer to one of " + std::to_string(waiting_.size()) + " questions",
            faults_.errors()};
  }

 private:
  void prove_list(std::size_t flag, std::size_t list) {
    const std::vector<Saying> sayings = sayings_of(flag, list);
    const RedFlag& info = ground_.knowledge().flags[flag];
    if (sayings.empty()) {
      faults_.add(ground_.place("flag " + info.id), "no examples say what raises " + info.id +
                                                        " (list " + std::to_string(list + 1) +
                                                        ") without what it excludes");
      return;
    }
    std::vector<const Saying*> heard;  // one fault is enough for a message
    for (const Saying& each : sayings) {
      ++messages_;
      if (raises(State{}, flag, each))
        heard.push_back(&each);
    }
    const bool alone = info.when[list].size() == 1;
    for (std::size_t at = 0; at < waiting_.size(); ++at)
      for (std::size_t each = 0;
           each < (alone ? heard.size() : std::min<std::size_t>(1, heard.size())); ++each) {
        const Saying*& saying = heard[alone ? each : (at + list) % heard.size()];
        ++answers_;
        if (saying != nullptr &&
            !raises(state_for(waiting_[at], flag, list, *saying), flag, *saying))
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
    const std::string when =
        before.pending ? " while " + before.pending->question + " is asked" : " at once";
    faults_.add(saying.where, "\"" + saying.text + "\" does not raise " + info.id + when);
    return false;
  }

  // --- what is said

  // Messages that by what each example says alone make the list true.
  std::vector<Saying> sayings_of(std::size_t flag, std::size_t list) {
    const std::vector<Term>& terms = ground_.knowledge().flags[flag].when[list];
    std::vector<std::vector<Saying>> each_term;
    for (const Term& term : terms)
      if (!silent(term))
        each_term.push_back(sayings_of(term, flag, list));
    std::size_t longest = 0;
    for (const std::vector<Saying>& all : each_term) {
      if (all.empty())
        return {};
      longest = std::max(longest, all.size());
    }
    std::vector<Saying> joined;
    for (std::size_t at = 0; at < longest; ++at) {
      Saying one = each_term.front()[at % each_term.front().size()];
      bool one_person = true;
      for (std::size_t term = 1; term < each_term.size(); ++term) {
        const Saying& next = each_term[term][at % each_term[term].size()];
        one_person = one_person && next.heard.patient == one.heard.patient;
        one.text += (one.text.empty() || next.text.empty() ? "" : ". ") + next.text;
        one.heard.findings.insert(one.heard.findings.end(), next.heard.findings.begin(),
                                  next.heard.findings.end());
      }
      // "Since this morning. For three weeks", "he limps. I am cold": nobody says both.
      if (!one_person || truth(flag, list, {}, one.heard) != Truth::yes)
        continue;
      if (each_term.size() > 1)
        one.heard = read(one);
      joined.push_back(std::move(one));
    }
    return joined;
  }

  std::vector<Saying> sayings_of(const Term& term, std::size_t flag, std::size_t list) {
    if (term.test == Test::absent) {  // examples say what is there: this one is told without words
      Saying saying{"", ground_.place("flag " + ground_.knowledge().flags[flag].id), {}};
      tell(saying.heard, term);
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

  // Of the joined words; what was told without words stays.
  Meaning read(const Saying& saying) {
    Meaning heard = reader_.read(saying.text, {sample_day});
    for (const nlu::Finding& each : saying.heard.findings)
      if (each.status == nlu::Status::absent && each.span == nlu::Span{})
        heard.findings.push_back(each);
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
};

}  // namespace

Proof prove_flags(const Ground& ground, const nlu::Lexicon& lexicon) {
  return FlagProof(ground, lexicon).prove();
}

}  // namespace legwork::dialogs
