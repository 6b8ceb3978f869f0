#include "bot/scoring/patients.h"

#include <algorithm>
#include <boost/math/distributions/binomial.hpp>
#include <set>

#include "bot/scoring/virtual_patient.h"

namespace legwork::bot::scoring {
namespace {

using corpus::Urgency;

constexpr double alpha = 0.05;
constexpr int turns_max = 30;

struct Outcome {
  std::optional<Urgency> urgency;
  std::vector<std::string> named;  // conditions, most likely first
  std::vector<std::string> asked;
  bool done = false;
};

Outcome play(const Bot& bot, VirtualPatient& patient) {
  nlu::ReadOptions options;
  options.today = nlu::Day{2026, 11, 22};
  Session session(bot);
  Outcome outcome;
  std::string text = patient.opens();
  for (int turn = 0; turn < turns_max; ++turn) {
    const Answer answer = session.say(text, options);
    outcome.urgency = answer.reply.urgency;
    outcome.done = answer.reply.done;
    outcome.named.clear();
    for (const dialogs::Suspect& suspect : answer.reply.suspects)
      outcome.named.push_back(suspect.condition);
    if (patient.takes_back()) {
      text = patient.correction();
      outcome.done = false;
      continue;
    }
    if (outcome.done || !answer.reply.question)
      break;
    if (bot.knowledge().question(answer.reply.question->id))  // not one of the bot's own
      outcome.asked.push_back(answer.reply.question->id);
    text = patient.answers(*answer.reply.question, answer.option_labels);
  }
  return outcome;
}

void count(const Outcome& outcome, const std::string& condition, Urgency gold, Triaged& triaged) {
  const Triage triage = judge(outcome.urgency, gold);
  const auto place = std::find(outcome.named.begin(), outcome.named.end(), condition);
  const auto rank = place - outcome.named.begin();
  const bool named = place != outcome.named.end();
  const std::set<std::string> distinct(outcome.asked.begin(), outcome.asked.end());
  ++triaged.patients;
  triaged.exact += triage == Triage::exact;
  triaged.under += triage == Triage::under;
  triaged.over += triage == Triage::over;
  triaged.emergencies += gold == Urgency::emergency;
  triaged.emergencies_found += gold == Urgency::emergency && triage == Triage::exact;
  triaged.self_care += gold == Urgency::self_care;
  triaged.self_care_found += gold == Urgency::self_care && triage == Triage::exact;
  triaged.first += named && rank == 0;
  triaged.among_three += named && rank < 3;
  triaged.repeats += int(outcome.asked.size() - distinct.size());
  triaged.dead_ends += !outcome.done;
  triaged.questions.push_back(int(outcome.asked.size()));
}

}  // namespace

Triage judge(const std::optional<Urgency>& advised, Urgency gold) {
  if (!advised || *advised < gold)
    return Triage::under;
  return *advised == gold ? Triage::exact : Triage::over;
}

std::string_view name(Answering answering) {
  switch (answering) {
    case Answering::by_number:
      return "by number";
    case Answering::in_words:
      return "in words";
    case Answering::unsure:
      return "30 % don't know";
    case Answering::changing:
      break;
  }
  return "changes their mind";
}

int Triaged::questions_at(double share) const {
  if (questions.empty())
    return 0;
  const auto last = double(questions.size() - 1);
  return questions[std::size_t(share * last + 0.5)];
}

double Triaged::sensitivity_at_least() const {
  using Binomial = boost::math::binomial_distribution<double>;
  if (emergencies == 0)
    return 0;
  return Binomial::find_lower_bound_on_p(emergencies, emergencies_found, alpha / 2);
}

PatientsScore score_patients(const Bot& bot, const corpus::Folder& tests, corpus::Faults& faults) {
  PatientsScore score;
  unsigned seed = 0;
  const auto take = [&](corpus::Fields& fields, const Place& place) {
    const Profile profile = read_profile(fields, bot.knowledge(), faults);
    ++seed;
    if (!profile.urgency)
      return;  // a fault was told
    for (const Answering answering : answerings) {
      VirtualPatient patient(profile, answering, seed);
      const Outcome outcome = play(bot, patient);
      count(outcome, profile.condition, *profile.urgency, score.answered[{answering, place.half}]);
      if (judge(outcome.urgency, *profile.urgency) != Triage::exact)
        score.wrong.push_back(
            fields.where() + ": " + std::string(name(answering)) + ": advised " +
            std::string(outcome.urgency ? corpus::name(*outcome.urgency) : "nothing") + ", not " +
            std::string(corpus::name(*profile.urgency)) + ": \"" + profile.opens + "\"");
    }
  };
  each_case(tests, "patients", bot.knowledge().language, "patients", faults, take);
  for (auto& [way, triaged] : score.answered)
    std::sort(triaged.questions.begin(), triaged.questions.end());
  return score;
}

}  // namespace legwork::bot::scoring
