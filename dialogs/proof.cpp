#include "dialogs/proof.h"

#include <utility>

#include "dialogs/messages.h"
#include "dialogs/own_questions.h"
#include "dialogs/red_flags.h"

namespace legwork::dialogs {
namespace {

std::string named(std::optional<corpus::Urgency> urgency) {
  return urgency ? std::string(corpus::name(*urgency)) : "none";
}

std::string first_repeat(const std::vector<std::string>& asked) {
  std::set<std::string> seen;
  for (const std::string& each : asked)
    if (!seen.insert(each).second)
      return each;
  return "";
}

}  // namespace

std::string Ground::place(const std::string& what) const {
  const auto found = pack.places.find(what);
  if (found != pack.places.end())
    return found->second;
  const auto question = pack.places.lower_bound("question ");
  return question == pack.places.end() ? "" : question->second;
}

void FaultList::add(std::string where, std::string what) {
  Error fault{std::move(where), std::move(what)};
  if (!lines_.insert(fault.line()).second)
    return;
  if (told_.size() < told_max)
    told_.push_back(std::move(fault));
  else
    ++more_;
}

void FaultList::add(const FaultList& others) {
  for (const Error& each : others.told_)
    add(each.where, each.what);
  more_ += others.more_;
}

std::vector<Error> FaultList::errors() const {
  std::vector<Error> all = told_;
  if (more_ != 0)
    all.push_back({told_.back().where, "and " + std::to_string(more_) + " more like this"});
  return all;
}

std::optional<corpus::Urgency> floor_of_facts(const Model& model, const State& state) {
  return floor_of(model, flags_that_fire(model, view_of(model, state)));
}

bool takes_back(const State& before, const nlu::Meaning& heard) {
  for (const char* intent : {"correct", "undo", "restart", "forget"})
    if (heard.has(intent))
      return true;
  return before.pending && before.pending->question == clarify_id;
}

std::string broken_promise(const Model& model, const State& before, const nlu::Meaning& heard,
                           const Step& step) {
  const State& after = step.state;
  const Reply& reply = step.reply;
  if (const std::string twice = first_repeat(after.asked); !twice.empty())
    return "question " + twice + " is put twice";
  if (after.asked.size() > static_cast<std::size_t>(questions_max))
    return "more than " + std::to_string(questions_max) + " questions are put";
  if (const auto floor = floor_of_facts(model, after); reply.urgency < floor)
    return "urgency " + named(reply.urgency) + " is below the floor " + named(floor);
  if (after.urgency < before.urgency && !takes_back(before, heard))
    return "urgency falls from " + named(before.urgency) + " to " + named(after.urgency);
  if (reply.said.empty())
    return "nothing is said";
  if (reply.question.has_value() != after.pending.has_value())
    return "what is asked is not what is waited for";
  if (reply.done && reply.question)
    return "a conversation that is done asks on";
  if (after.phase != Phase::opening && !reply.done && !reply.question)
    return "neither a question nor advice follows";
  if (after.phase == Phase::advised && !reply.urgency)
    return "the advice has no urgency";
  return "";
}

void add_fault(const Ground& ground, FaultList& faults, const State& before,
               const std::vector<nlu::Meaning>& talk, const std::string& what) {
  const std::string asked = before.pending ? "question " + before.pending->question : "";
  faults.add(ground.place(asked), what + ", after: " + worded(talk));
}

}  // namespace legwork::dialogs
