#include "dialogs/phases.h"

#include <algorithm>
#include <deque>
#include <optional>
#include <set>
#include <tuple>

#include "dialogs/messages.h"
#include "dialogs/own_questions.h"

namespace legwork::dialogs {
namespace {

using corpus::Finding;
using corpus::Knowledge;
using corpus::Term;
using nlu::Meaning;
using nlu::Status;

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
  Meaning meaning = message("complaint");
  for (const Term& term : knowledge.flags.front().when.front())
    tell(meaning, term);
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
    Meaning meaning = message("complaint");
    tell(meaning, each.id, true, Status::present);
    return meaning;
  }
  return std::nullopt;
}

// The first option, or a number: an answer to whatever is asked.
Message answer(const Knowledge&, const State& state) {
  if (!state.pending)
    return std::nullopt;
  Meaning meaning = message("");
  meaning.picks = {1};
  meaning.quantities.push_back({nlu::Quantity::Kind::plain, 1, {}});
  return meaning;
}

Message contradict(const Knowledge& knowledge, const State& state) {
  const auto id = told(knowledge, state);
  if (!id)
    return std::nullopt;
  Meaning meaning = message("complaint");
  tell(meaning, *id, true, Status::absent);
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
  return question_about(knowledge.faqs.front().id);
}

Message nonsense(const Knowledge&, const State&) {
  return message("");
}

Message unclear(const Knowledge& knowledge, const State&) {
  if (knowledge.faqs.size() < 2)
    return std::nullopt;
  return unclear_question(knowledge.faqs[0].id, knowledge.faqs[1].id);
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
        if (const Message heard = made(kind, state))
          go(state, kind.family, *heard);
    }
    return std::move(ways_);
  }

 private:
  Message made(const MessageKind& kind, const State& state) const {
    return kind.make == nullptr ? message(kind.intent) : kind.make(dialog_->knowledge(), state);
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
