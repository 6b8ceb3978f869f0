#include "dialogs/hearing.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "dialogs/answers.h"
#include "dialogs/definitions.h"
#include "dialogs/digressions.h"
#include "dialogs/own_questions.h"
#include "dialogs/replies.h"
#include "dialogs/wording.h"

namespace legwork::dialogs {
namespace {

using nlu::Status;

void remember(Turn& turn, const State& was) {
  turn.now.history.push_back(
      {was.facts, was.patient, was.asked, was.pending, was.phase, was.flags_told, was.urgency});
  if (turn.now.history.size() > undo_max)
    turn.now.history.erase(turn.now.history.begin());
}

// "My mum": her age and her leg are meant from now on. "She" is still the mother; but somebody of
// the other sex is another person, and another case.
void note_patient(Turn& turn) {
  if (!turn.heard.patient || turn.heard.patient->relation == turn.now.patient)
    return;
  const auto sex_of = [&turn](const std::string& relation) {
    const auto found = turn.model.knowledge.relation_sex.find(relation);
    return found == turn.model.knowledge.relation_sex.end() ? std::string() : found->second;
  };
  const std::string sex = sex_of(turn.heard.patient->relation);
  if (!turn.now.patient.empty()) {
    const std::string before = sex_of(turn.now.patient);
    if (sex.empty() || before.empty() || sex == before)
      return;
    const int turns = turn.now.turns;
    turn.now = State{};
    turn.now.turns = turns;
  }
  turn.now.patient = turn.heard.patient->relation;
  turn.someone_else = true;
  if (sex.empty())
    return;
  nlu::Finding finding;
  finding.id = sex_id;
  finding.value = sex;
  const Noted noted = note(turn.model, turn.now.facts, {finding}, Manner::correcting);
  for (const auto& added : noted.added)
    turn.noted.added.push_back(added);
}

void add(Noted& all, Noted more) {
  const auto move_all = [](auto& to, auto& from) {
    to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
  };
  move_all(all.added, more.added);
  move_all(all.replaced, more.replaced);
  move_all(all.against, more.against);
}

// A correction without a finding in it: "sorry, 3 months", "no, I meant yes".
void take_back(Turn& turn) {
  std::vector<nlu::Finding> meant = numbers_for(turn.model, turn.now.facts, turn.heard);
  for (auto asked = turn.now.asked.rbegin(); meant.empty() && asked != turn.now.asked.rend();
       ++asked) {
    if (turn.now.pending && turn.now.pending->question == *asked)
      continue;
    meant = answer_again(turn.model, *asked, turn.heard).findings;
    break;
  }
  if (meant.empty()) {
    turn.say(Role::answer, say(reply::correct_what));
    summarise(turn);
    return;
  }
  add(turn.noted, note(turn.model, turn.now.facts, meant, Manner::correcting));
  if (turn.noted.changed())
    return;
  // It was so already.
  std::vector<Said> items = labels(turn.model, meant, Status::present);
  for (Said& label : labels(turn.model, meant, Status::absent))
    items.push_back(std::move(label));
  if (!items.empty()) {
    turn.say(Role::heard, say(reply::heard_corrected, "items", texts(std::move(items))));
    turn.digressed = true;
  }
}

void take_own_answer(Turn& turn, const Pending& pending, const Answered& answered) {
  turn.now.pending = std::exchange(turn.now.waiting, std::nullopt);
  turn.now.misses = 0;
  if (pending.question == choose_faq_id)
    return;  // answered once all is noted
  std::vector<nlu::Finding> meant;
  if (!answered.option.empty())
    meant.push_back(clarified(turn.model, pending, answered.option));
  for (const nlu::Finding& each : turn.heard.findings)
    if (each.id == pending.about)
      meant.push_back(each);
  add(turn.noted, note(turn.model, turn.now.facts, meant, Manner::correcting));
}

}  // namespace

std::string take_in(Turn& turn) {
  const State was = turn.now;
  note_patient(turn);
  const bool correcting = turn.heard.has("correct");
  const std::optional<Pending> pending = turn.now.pending;
  Answered answered;
  if (pending)
    answered = answer(turn.model, *pending, turn.heard);
  turn.taken = answered.taken;
  turn.which = answered.which;
  if (answered.taken && own_question(*pending)) {
    take_own_answer(turn, *pending, answered);
  } else if (answered.taken) {
    turn.now.pending.reset();
    turn.now.misses = 0;
  }
  add(turn.noted, note(turn.model, turn.now.facts, turn.heard.findings,
                       correcting ? Manner::correcting : Manner::plain));
  add(turn.noted, note(turn.model, turn.now.facts, answered.findings, Manner::plain));
  pass_over(turn, answered.passed);
  if (correcting && turn.heard.findings.empty() && !turn.taken)
    take_back(turn);
  if (turn.now.facts != was.facts)
    remember(turn, was);
  return pending && pending->question == choose_faq_id ? answered.option : std::string();
}

std::vector<nlu::Finding> news(const Turn& turn) {
  std::vector<nlu::Finding> heard = turn.noted.added;
  heard.insert(heard.end(), turn.noted.replaced.begin(), turn.noted.replaced.end());
  for (const nlu::Finding& each : turn.heard.findings) {
    const bool against = std::any_of(turn.noted.against.begin(), turn.noted.against.end(),
                                     [&](const Contradiction& c) { return c.finding == each.id; });
    const bool past = each.when == nlu::When::past;
    const bool listed = std::any_of(heard.begin(), heard.end(), [&](const nlu::Finding& one) {
      return one.id == each.id && one.value == each.value && one.status == each.status;
    });
    if ((against || past) && !listed)
      heard.push_back(each);
  }
  std::stable_sort(heard.begin(), heard.end(),
                   [](const auto& a, const auto& b) { return a.span.begin < b.span.begin; });
  return heard;
}

void pass_over(Turn& turn, const std::vector<std::string>& findings) {
  for (const std::string& id : findings)
    if (turn.model.place(id))
      turn.now.facts.try_emplace(id, Fact{Status::unknown, {}, 0, false});
}

void undo(Turn& turn) {
  turn.digressed = true;
  if (turn.now.history.empty()) {
    turn.say(Role::answer, say(reply::nothing_to_undo));
    return;
  }
  State::Past past = std::move(turn.now.history.back());
  turn.now.history.pop_back();
  turn.now.facts = std::move(past.facts);
  turn.now.patient = std::move(past.patient);
  turn.now.asked = std::move(past.asked);
  turn.now.pending = std::move(past.pending);
  turn.now.waiting.reset();
  turn.now.phase = past.phase;
  turn.now.flags_told = std::move(past.flags_told);
  turn.now.urgency = past.urgency;
  turn.now.misses = 0;
  turn.say(Role::answer, say(reply::undone));
}

void acknowledge(Turn& turn) {
  if (turn.someone_else)
    turn.say(Role::heard, say(reply::heard_someone));
  std::vector<nlu::Finding> own;  // said in words; "yes" and "2" need no echo
  for (const nlu::Finding& each : turn.noted.added)
    if (std::find_if(turn.heard.findings.begin(), turn.heard.findings.end(), [&](const auto& one) {
          return one.id == each.id && one.span == each.span;
        }) != turn.heard.findings.end())
      own.push_back(each);
  if (!turn.noted.replaced.empty()) {
    std::vector<Said> items = labels(turn.model, turn.noted.replaced, Status::present);
    for (Said& label : labels(turn.model, turn.noted.replaced, Status::absent))
      items.push_back(std::move(label));
    turn.say(Role::heard, say(reply::heard_corrected, "items", texts(std::move(items))));
  }
  std::vector<Said> present = labels(turn.model, own, Status::present);
  std::vector<Said> absent = labels(turn.model, own, Status::absent);
  if (!present.empty() && !absent.empty()) {
    Said both = say(reply::heard_both, "present", texts(std::move(present)));
    both.arguments["absent"] = texts(std::move(absent));
    turn.say(Role::heard, std::move(both));
  } else if (!present.empty()) {
    turn.say(Role::heard, say(reply::heard_present, "items", texts(std::move(present))));
  } else if (!absent.empty()) {
    turn.say(Role::heard, say(reply::heard_absent, "items", texts(std::move(absent))));
  } else if (turn.now.phase == Phase::opening && turn.heard.has("complaint") &&
             turn.noted.replaced.empty()) {
    turn.say(Role::heard, say(reply::heard_complaint));
  }
}

}  // namespace legwork::dialogs
