#include "dialogs/messages.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <set>
#include <utility>

#include "dialogs/definitions.h"
#include "nlu/topics.h"

namespace legwork::dialogs {
namespace {

using corpus::AnyOfAll;
using corpus::Knowledge;
using corpus::Question;
using corpus::Term;
using nlu::Meaning;
using nlu::Status;
using Test = corpus::Term::Test;

// All comparisons of the knowledge with this number.
std::vector<Term> comparisons(const Knowledge& knowledge, const std::string& finding) {
  std::vector<Term> all;
  const auto add = [&](const Term& term) {
    if (term.finding == finding && std::find(all.begin(), all.end(), term) == all.end())
      all.push_back(term);
  };
  const auto add_rule = [&](const AnyOfAll& rule) {
    for (const std::vector<Term>& list : rule)
      std::for_each(list.begin(), list.end(), add);
  };
  for (const corpus::Condition& each : knowledge.conditions) {
    std::for_each(each.pointers.begin(), each.pointers.end(), add);
    add_rule(each.possible_when);
    for (const corpus::Evidence& evidence : each.evidence)
      add(evidence.term);
  }
  for (const corpus::RedFlag& each : knowledge.flags)
    add_rule(each.when);
  for (const corpus::Score& each : knowledge.scores)
    for (const corpus::Score::Item& item : each.items)
      add(item.term);
  for (const Question& each : knowledge.questions) {
    add_rule(each.when);
    add_rule(each.never);
    for (const Question::Item& item : each.items) {
      add_rule(item.when);
      add_rule(item.never);
    }
  }
  for (const corpus::Faq& each : knowledge.faqs)
    for (const corpus::FaqChange& change : each.changes)
      add_rule(change.when);
  if (finding == severity_id) {  // compared by definition, see view_of()
    add({finding, Test::at_least, "", severity_severe});
    add({finding, Test::at_most, "", severity_moderate});
  }
  return all;
}

bool true_of(const Term& term, double number) {
  switch (term.test) {
    case Test::at_least:
      return number >= term.number;
    case Test::at_most:
      return number <= term.number;
    case Test::more_than:
      return number > term.number;
    case Test::less_than:
      return number < term.number;
    default:
      return false;
  }
}

Meaning picking(std::vector<int> picks) {
  Meaning meaning = message("");
  meaning.picks = std::move(picks);
  return meaning;
}

std::string text_of(double number) {
  char buffer[32];
  return {buffer, std::to_chars(buffer, buffer + sizeof buffer, number).ptr};
}

std::string worded(const nlu::Finding& each) {
  std::string text = each.status == Status::absent ? "no " + each.id : each.id;
  if (const auto* choice = std::get_if<std::string>(&each.value))
    text += " = " + *choice;
  if (const auto* number = std::get_if<double>(&each.value))
    text += " = " + text_of(*number);
  if (each.status == Status::unknown)
    text += " not known";
  return each.when == nlu::When::past ? text + " in the past" : text;
}

}  // namespace

Meaning message(std::string_view intent) {
  Meaning meaning;
  meaning.intents.push_back({std::string(intent), 0.9, {}});
  return meaning;
}

void tell(Meaning& meaning, const std::string& finding, nlu::Value value, Status status) {
  nlu::Finding told;
  told.id = finding;
  told.value = std::move(value);
  told.status = status;
  meaning.findings.push_back(std::move(told));
}

void tell(Meaning& meaning, const Term& term) {
  switch (term.test) {
    case Test::present:
    case Test::absent:
      return tell(meaning, term.finding, true,
                  term.test == Test::present ? Status::present : Status::absent);
    case Test::equal:
      return tell(meaning, term.finding, term.choice, Status::present);
    case Test::at_least:
    case Test::at_most:
      return tell(meaning, term.finding, term.number, Status::present);
    case Test::more_than:
      return tell(meaning, term.finding, term.number + 1, Status::present);
    case Test::less_than:
      return tell(meaning, term.finding, term.number - 1, Status::present);
    case Test::not_present:
    case Test::not_equal:
      return;
  }
}

void tell(Meaning& meaning, const corpus::Finding& finding, const Fact& fact) {
  const std::size_t first = meaning.findings.size();
  for (const std::string& choice : fact.choices)
    tell(meaning, finding.id, choice, fact.status);
  if (finding.kind == corpus::Finding::Kind::number)
    tell(meaning, finding.id, fact.number, fact.status);
  else if (fact.choices.empty())
    tell(meaning, finding.id, true, fact.status);
  for (std::size_t at = first; fact.past && at < meaning.findings.size(); ++at)
    meaning.findings[at].when = nlu::When::past;
}

Meaning question_about(const std::string& entry) {
  Meaning meaning = message("faq");
  meaning.asks = true;
  meaning.words = {"word"};
  meaning.topics.push_back({entry, 1});
  return meaning;
}

// Words that say little for either, but nothing at all for another matter.
Meaning unclear_question(const std::string& one, const std::string& other) {
  constexpr double little = -0.9;
  Meaning meaning = question_about(one);
  meaning.topics = {{one, little}, {other, little}, {nlu::topic_beyond_scope, 2 * little}};
  return meaning;
}

std::vector<double> numbers_told_apart(const Knowledge& knowledge, const std::string& finding) {
  const corpus::Finding& info = *knowledge.finding(finding);
  const std::vector<Term> terms = comparisons(knowledge, finding);
  std::set<double> limits{info.low, info.high};
  for (const Term& term : terms)
    limits.insert(std::clamp(term.number, info.low, info.high));
  std::set<double> candidates = limits;
  for (auto limit = limits.begin(); std::next(limit) != limits.end(); ++limit)
    candidates.insert((*limit + *std::next(limit)) / 2);
  std::set<std::vector<bool>> seen;
  std::vector<double> numbers;
  for (const double number : candidates) {
    std::vector<bool> truths;
    for (const Term& term : terms)
      truths.push_back(true_of(term, number));
    if (seen.insert(std::move(truths)).second)
      numbers.push_back(number);
  }
  return numbers;
}

std::vector<Meaning> answers_to(const Knowledge& knowledge, const Pending& pending) {
  std::vector<Meaning> answers;
  const auto shown = static_cast<int>(pending.shown.size());
  for (int pick = 1; pick <= shown; ++pick)
    answers.push_back(picking({pick}));
  const Question* question = knowledge.question(pending.question);
  if (question != nullptr && question->kind == Question::Kind::multi && shown > 2) {
    std::vector<int> all;
    for (int pick = 1; pick < shown; ++pick)
      all.push_back(pick);
    answers.push_back(picking(std::move(all)));
  }
  if (question != nullptr && question->kind == Question::Kind::number)
    for (const double number : numbers_told_apart(knowledge, question->asks.front())) {
      answers.push_back(message(""));
      answers.back().quantities.push_back({nlu::Quantity::Kind::plain, number, {}});
    }
  answers.push_back(message("unsure"));
  return answers;
}

std::string worded(const Meaning& meaning) {
  std::vector<std::string> parts;
  if (!meaning.intent().empty())
    parts.push_back(meaning.intent());
  for (const nlu::Finding& each : meaning.findings)
    parts.push_back(worded(each));
  for (const int pick : meaning.picks)
    parts.push_back(std::to_string(pick));
  for (const nlu::Quantity& each : meaning.quantities)
    parts.push_back(text_of(each.value));
  std::string text;
  for (const std::string& part : parts)
    text += (text.empty() ? "" : ", ") + part;
  return text.empty() ? "?" : text;
}

std::string worded(const std::vector<Meaning>& talk) {
  std::string text;
  for (const Meaning& each : talk)
    text += (text.empty() ? "" : "; ") + worded(each);
  return text;
}

}  // namespace legwork::dialogs
