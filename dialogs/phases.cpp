#include "dialogs/phases.h"

#include <algorithm>
#include <deque>
#include <optional>
#include <set>
#include <tuple>

#include "dialogs/own_questions.h"
#include "nlu/topics.h"

namespace legwork::dialogs {
namespace {

using corpus::Finding;
using corpus::Knowledge;
using corpus::Term;
using nlu::Meaning;
using nlu::Status;

Meaning with_intent(std::string_view intent) {
  Meaning meaning;
  meaning.intents.push_back({std::string(intent), 0.9, {}});
  return meaning;
}

void add(Meaning& meaning, const std::string& id, nlu::Value value, Status status) {
  nlu::Finding finding;
  finding.id = id;
  finding.value = std::move(value);
  finding.status = status;
  meaning.findings.push_back(std::move(finding));
}

// A message that makes the term true, as far as one can say so.
void add(Meaning& meaning, const Term& term) {
  using Test = Term::Test;
  switch (term.test) {
    case Test::present:
    case Test::absent:
      return add(meaning, term.finding, true,
                 term.test == Test::present ? Status::present : Status::absent);
    case Test::equal:
      return add(meaning, term.finding, term.choice, Status::present);
    case Test::at_least:
    case Test::at_most:
      return add(meaning, term.finding, term.number, Status::present);
    case Test::more_than:
      return add(meaning, term.finding, term.number + 1, Status::present);
    case Test::less_than:
      return add(meaning, term.finding, term.number - 1, Status::present);
    case Test::not_present:
    case Test::not_equal:
      return;  // true of what was never spoken of
  }
}

// The first finding that was told to be there, of those that can be denied.
std::optional<std::string> told(const Knowledge& knowledge, const State& state) {
  for (const auto& [id, fact] : state.facts) {
    const Finding* finding = knowledge.finding(id);
    if (finding != nullptr && finding->kind == Finding::Kind::flag && !fact.past &&
        fact.status == Status::present)
      return id;
  }
  return std::nullopt;
}

// --- the kinds of message: nothing where it makes no sense

using Message = std::optional<Meaning>;

Message danger(const Knowledge& knowledge, const State&) {
  if (knowledge.flags.empty())
    return std::nullopt;
  Meaning meaning = with_intent("complaint");
  for (const Term& term : knowledge.flags.front().when.front())
    add(meaning, term);
  return meaning;
}

// Something that no red flag is made of, so that what is tried is the talk and not the pack.
Message finding(const Knowledge& knowledge, const State& state) {
  const auto in_flag = [&knowledge](const std::string& id) {
    for (const corpus::RedFlag& flag : knowledge.flags)
      for (const std::vector<Term>& all : flag.when)
        for (const Term& term : all)
          if (term.finding == id)
            return true;
    return false;
  };
  for (const Finding& each : knowledge.findings) {
    if (each.kind != Finding::Kind::flag || state.facts.count(each.id) != 0 || in_flag(each.id))
      continue;
    Meaning meaning = with_intent("complaint");
    add(meaning, each.id, true, Status::present);
    return meaning;
  }
  return std::nullopt;
}

// The first option, or a number: an answer to whatever is asked.
Message answer(const Knowledge&, const State& state) {
  if (!state.pending)
    return std::nullopt;
  Meaning meaning = with_intent("");
  meaning.picks = {1};
  meaning.quantities.push_back({nlu::Quantity::Kind::plain, 1, {}});
  return meaning;
}

Message contradict(const Knowledge& knowledge, const State& state) {
  const auto id = told(knowledge, state);
  if (!id)
    return std::nullopt;
  Meaning meaning = with_intent("complaint");
  add(meaning, *id, true, Status::absent);
  return meaning;
}

Message correct(const Knowledge& knowledge, const State& state) {
  Message meaning = contradict(knowledge, state);
  if (meaning)
    meaning->intents.front().id = "correct";
  return meaning;
}

Message faq(const Knowledge& knowledge, const State&) {
  if (knowledge.faqs.empty())
    return std::nullopt;
  Meaning meaning = with_intent("faq");
  meaning.asks = true;
  meaning.words = {"word"};
  meaning.topics.push_back({knowledge.faqs.front().id, 1});
  return meaning;
}

Message nonsense(const Knowledge&, const State&) {
  return with_intent("");
}

// Words that could mean one entry or another, and say little for either, but nothing at all for
// another matter.
Message unclear(const Knowledge& knowledge, const State&) {
  constexpr double little = -0.9;
  if (knowledge.faqs.size() < 2)
    return std::nullopt;
  Meaning meaning = with_intent("faq");
  meaning.asks = true;
  meaning.words = {"word"};
  for (std::size_t at = 0; at < 2; ++at)
    meaning.topics.push_back({knowledge.faqs[at].id, little});
  meaning.topics.push_back({nlu::topic_beyond_scope, 2 * little});
  return meaning;
}

struct MessageKind {
  std::string_view family;
  std::string_view intent;
  Message (*make)(const Knowledge&, const State&);  // null: nothing but the intent
};

constexpr MessageKind message_kinds[] = {
    {"complaint", "complaint", nullptr},
    {"complaint", "", finding},
    {"danger", "", danger},
    {"answer", "", answer},
    {"answer", "affirm", nullptr},
    {"answer", "deny", nullptr},
    {"answer", "unsure", nullptr},
    {"nonsense", "", nonsense},
    {"contradiction", "", contradict},
    {"correction", "", correct},
    {"undo", "undo", nullptr},
    {"digression", "", faq},
    {"digression", "out_of_scope", nullptr},
    {"digression", "why", nullptr},
    {"digression", "repeat", nullptr},
    {"digression", "summary", nullptr},
    {"digression", "help", nullptr},
    {"digression", "human", nullptr},
    {"digression", "greet", nullptr},
    {"digression", "thanks", nullptr},
    {"digression", "bye", nullptr},
    {"unclear_question", "", unclear},
    {"start_over", "restart", nullptr},
    {"start_over", "forget", nullptr},
    {"crisis", "crisis", nullptr},
};

class Walk {
 public:
  explicit Walk(const Dialog& dialog) : dialog_(&dialog) {}

  std::vector<Way> ways() {
    reach(State{});
    while (!waiting_.empty()) {
      const State state = std::move(waiting_.front());
      waiting_.pop_front();
      for (const MessageKind& kind : message_kinds)
        if (const Message heard = message(kind, state))
          go(state, kind.family, *heard);
    }
    return std::move(ways_);
  }

 private:
  Message message(const MessageKind& kind, const State& state) const {
    return kind.make == nullptr ? with_intent(kind.intent) : kind.make(dialog_->knowledge(), state);
  }

  void go(const State& before, std::string_view by, const Meaning& heard) {
    State after = dialog_->step(before, heard).state;
    const bool comes_back = after.phase == before.phase && after.pending == before.pending &&
                            after.facts == before.facts;
    Way way{std::string(place_of(before)), std::string(place_of(after)), std::string(by),
            comes_back};
    if (std::find(ways_.begin(), ways_.end(), way) == ways_.end())
      ways_.push_back(std::move(way));
    reach(std::move(after));
  }

  // One state of each kind is walked on from: so the walk ends, and finds every place.
  void reach(State state) {
    const int urgency = state.urgency ? static_cast<int>(*state.urgency) : -1;
    const bool known = told(dialog_->knowledge(), state).has_value();
    const Kind kind{std::string(place_of(state)), urgency, state.asked.size(), state.misses, known};
    if (seen_.insert(kind).second)
      waiting_.push_back(std::move(state));
  }

  using Kind = std::tuple<std::string, int, std::size_t, int, bool>;

  const Dialog* dialog_;
  std::deque<State> waiting_;
  std::set<Kind> seen_;
  std::vector<Way> ways_;
};

}  // namespace

std::string_view place_of(const State& state) {
  if (state.pending && own_question(*state.pending))
    return state.pending->question == clarify_id ? std::string_view(clarify_id)
                                                 : std::string_view(choose_faq_id);
  return corpus::name_of(phase_names, state.phase);
}

std::vector<Way> ways(const Dialog& dialog) {
  return Walk(dialog).ways();
}

}  // namespace legwork::dialogs
