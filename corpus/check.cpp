#include "corpus/check.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <string>
#include <utility>

#include "corpus/check_words.h"
#include "corpus/faults.h"
#include "corpus/term.h"
#include "nlu/reader.h"

namespace legwork::corpus {
namespace {

// "Since Tuesday" is a number only on some day. A Sunday, so that every weekday lies behind it.
constexpr nlu::Day sample_day{2026, 11, 22};

std::string worded(const nlu::Finding& heard) {
  std::string text = heard.id;
  if (const auto* choice = std::get_if<std::string>(&heard.value))
    text += " = " + *choice;
  if (const auto* number = std::get_if<double>(&heard.value))
    text += " = " + text_of(*number);
  if (heard.status == nlu::Status::absent)
    text = "no " + text;
  return heard.when == nlu::When::past ? text + " (past)" : text;
}

std::string all_heard(const nlu::Meaning& meaning) {
  std::string all;
  for (const nlu::Finding& heard : meaning.findings)
    all += (all.empty() ? "" : ", ") + worded(heard);
  return all.empty() ? "nothing" : all;
}

std::string all_intents(const nlu::Meaning& meaning) {
  std::string all;
  for (const nlu::Intent& intent : meaning.intents)
    all += (all.empty() ? "" : ", ") + intent.id;
  return all;
}

bool has_value(const nlu::Finding& heard, const std::string& value) {
  if (const auto* choice = std::get_if<std::string>(&heard.value))
    return *choice == value;
  // A number was written with a few digits: "0.083" is two hours.
  if (const auto* number = std::get_if<double>(&heard.value))
    return std::abs(*number - std::stod(value)) <= 0.01 * std::max(1.0, std::abs(*number));
  return false;
}

bool hears(const nlu::Meaning& meaning, const Example& example) {
  for (const nlu::Finding& heard : meaning.findings)
    if (heard.id == example.id && heard.status == nlu::Status::present &&
        heard.when == nlu::When::now && (example.value.empty() || has_value(heard, example.value)))
      return true;
  return false;
}

void check_example(const Example& example, const nlu::Meaning& meaning, Faults& faults) {
  const bool intent = example.kind == Example::Kind::intent;
  const bool found = intent ? meaning.has(example.id) : hears(meaning, example);
  if (found != example.counter)
    return;
  const std::string wanted =
      example.value.empty() ? example.id : example.id + " = " + example.value;
  faults.add(example.where, "\"" + example.text + "\" " +
                                (example.counter ? "must not be" : "is not") + " heard as " +
                                wanted +
                                "; heard: " + (intent ? all_intents(meaning) : all_heard(meaning)));
}

// Which entry a question leads to is for the ranking to say, not for the reader.
void check_examples(const Pack& pack, const nlu::Lexicon& lexicon, Faults& faults) {
  nlu::Reader reader(lexicon);
  nlu::ReadOptions options;
  options.today = sample_day;
  for (const Example& example : pack.examples)
    if (example.kind != Example::Kind::faq)
      check_example(example, reader.read(example.text, options), faults);
}

const std::string& place_of(const Pack& pack, const std::string& what) {
  static const std::string nowhere;
  const auto found = pack.places.find(what);
  return found == pack.places.end() ? nowhere : found->second;
}

void check_asked(const Pack& pack, Faults& faults) {
  std::set<std::string> asked;
  for (const Question& question : pack.knowledge.questions)
    asked.insert(question.asks.begin(), question.asks.end());
  for (const Finding& finding : pack.knowledge.findings)
    if (!asked.contains(finding.id))
      faults.add(place_of(pack, "finding " + finding.id), "no question asks about " + finding.id);
}

// Whether no facts at all make both terms true.
bool contradict(const Term& one, const Term& other, const Knowledge& knowledge) {
  using Test = Term::Test;
  if (one.finding != other.finding)
    return false;
  const bool low = one.test == Test::at_least || one.test == Test::more_than;
  const bool high = other.test == Test::at_most || other.test == Test::less_than;
  if (low && high)
    return one.number > other.number ||
           (one.number == other.number &&
            (one.test == Test::more_than || other.test == Test::less_than));
  if (one.test == Test::present)
    return other.test == Test::absent || other.test == Test::not_present;
  if (one.test == Test::equal && other.test == Test::equal)
    return one.choice != other.choice && !knowledge.finding(one.finding)->many;
  return one.test == Test::equal && other.test == Test::not_equal && one.choice == other.choice;
}

bool can_hold(const std::vector<Term>& terms, const Knowledge& knowledge) {
  for (const Term& one : terms)
    for (const Term& other : terms)
      if (contradict(one, other, knowledge))
        return false;
  return true;
}

// Every finding has words, so that a flag that can hold can be heard.
void check_flags(const Pack& pack, Faults& faults) {
  for (const RedFlag& flag : pack.knowledge.flags)
    for (const std::vector<Term>& terms : flag.when)
      if (!can_hold(terms, pack.knowledge)) {
        std::string all;
        for (const Term& term : terms)
          all += (all.empty() ? "" : ", ") + text_of(term);
        faults.add(place_of(pack, "flag " + flag.id),
                   "flag " + flag.id + " can never hold: " + all);
      }
}

void use(const AnyOfAll& any, std::set<std::string>& used) {
  for (const std::vector<Term>& terms : any)
    for (const Term& term : terms)
      used.insert(term.finding);
}

// A finding that no condition, flag or score looks at would be asked for nothing.
void check_findings_used(const Pack& pack, Faults& faults) {
  std::set<std::string> used;
  for (const Condition& condition : pack.knowledge.conditions) {
    use(condition.possible_when, used);
    for (const Evidence& evidence : condition.evidence)
      used.insert(evidence.term.finding);
  }
  for (const RedFlag& flag : pack.knowledge.flags)
    use(flag.when, used);
  for (const Score& score : pack.knowledge.scores)
    for (const Score::Item& item : score.items)
      used.insert(item.term.finding);
  for (const Question& question : pack.knowledge.questions) {
    use(question.when, used);
    use(question.never, used);
  }
  for (const Faq& faq : pack.knowledge.faqs)
    for (const FaqChange& change : faq.changes)
      use(change.when, used);
  for (const Finding& finding : pack.knowledge.findings)
    if (!used.contains(finding.id))
      faults.add(place_of(pack, "finding " + finding.id),
                 "finding " + finding.id + " changes nothing: no condition, flag or score has it");
}

// The rules of a language are there for every pack, so that one pack need not use them all.
void check_rules_used(const Pack& pack, Faults& faults) {
  std::set<std::string> used;
  for (const nlu::Phrase& phrase : pack.words.phrases)
    for (std::size_t open = phrase.pattern.find('<'); open != std::string::npos;
         open = phrase.pattern.find('<', open + 1))
      used.insert(phrase.pattern.substr(open + 1, phrase.pattern.find('>', open) - open - 1));
  for (const nlu::Phrase& phrase : pack.words.phrases)
    if (phrase.kind == nlu::Kind::rule && !phrase.where.starts_with("languages/") &&
        used.insert(phrase.id).second)
      faults.add(place_of(pack, "rule " + phrase.id), "no pattern uses rule <" + phrase.id + ">");
}

}  // namespace

std::vector<Error> check_pack(const Pack& pack) {
  // What cannot be read cannot be proved either: its other faults would only be echoes.
  if (!pack.faults.empty())
    return pack.faults;
  Faults faults;
  const Result<nlu::Lexicon> lexicon = nlu::load_lexicon(pack.lexicon);
  if (!lexicon)
    return {lexicon.error()};
  check_examples(pack, *lexicon, faults);
  check_asked(pack, faults);
  check_flags(pack, faults);
  check_findings_used(pack, faults);
  check_rules_used(pack, faults);
  check_texts(pack, faults);
  check_answers(pack, faults);
  return faults.sorted();
}

}  // namespace legwork::corpus
