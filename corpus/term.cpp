#include "corpus/term.h"

#include <charconv>
#include <optional>
#include <utility>
#include <vector>

#include "corpus/names.h"

namespace legwork::corpus {
namespace {

constexpr Names<Term::Test, 6> sign_names{{{Term::Test::equal, "="},
                                           {Term::Test::not_equal, "!="},
                                           {Term::Test::at_least, ">="},
                                           {Term::Test::at_most, "<="},
                                           {Term::Test::more_than, ">"},
                                           {Term::Test::less_than, "<"}}};

Error refused(std::string what) {
  return {"", std::move(what)};
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  std::size_t begin = text.find_first_not_of(' ');
  while (begin != std::string_view::npos) {
    const std::size_t end = text.find(' ', begin);
    words.emplace_back(text.substr(begin, end - begin));
    begin = text.find_first_not_of(' ', end);
  }
  return words;
}

std::optional<double> number_of(const std::string& word) {
  double number = 0;
  const char* end = word.data() + word.size();
  const auto [stop, code] = std::from_chars(word.data(), end, number);
  if (code != std::errc() || stop != end)
    return std::nullopt;
  return number;
}

std::string unknown_finding(const std::string& id, const Knowledge& knowledge) {
  std::vector<std::string> ids;
  for (const Finding& each : knowledge.findings)
    ids.push_back(each.id);
  return unknown("finding", id, ids);
}

// Of a finding that is there or not; the error says how to write one that is a choice or a number.
Result<Term> flag_term(const std::string& id, Term::Test test, const Knowledge& knowledge) {
  const Finding* finding = knowledge.finding(id);
  if (finding == nullptr)
    return refused(unknown_finding(id, knowledge));
  if (finding->kind == Finding::Kind::choice && !finding->values.empty())
    return refused(id + " has values: write " + id + " = " + finding->values.front().first);
  if (finding->kind == Finding::Kind::number)
    return refused(id + " is a number: write " + id + " >= " + text_of(finding->low));
  return Term{id, test, "", 0};
}

Result<Term> choice_term(const Finding& finding, Term::Test test, const std::string& value) {
  std::vector<std::string> values;
  for (const auto& [each, share] : finding.values)
    values.push_back(each);
  for (const std::string& each : values)
    if (each == value)
      return Term{finding.id, test, value, 0};
  return refused(unknown("value of " + finding.id, value, values));
}

Result<Term> number_term(const Finding& finding, Term::Test test, const std::string& word) {
  if (test == Term::Test::equal || test == Term::Test::not_equal)
    return refused(finding.id + " is a number: write " + finding.id + " >= " + word);
  const std::optional<double> number = number_of(word);
  if (!number)
    return refused(word + " is not a number");
  if (!(*number >= finding.low && *number <= finding.high))  // nan is neither
    return refused(finding.id + " goes from " + text_of(finding.low) + " to " +
                   text_of(finding.high));
  return Term{finding.id, test, "", *number};
}

Result<Term> comparison(const std::vector<std::string>& words, const Knowledge& knowledge) {
  const std::optional<Term::Test> test = value_of(sign_names, words[1]);
  if (!test)
    return refused(words[1] + " is none of = != >= <= > <");
  const Finding* finding = knowledge.finding(words[0]);
  if (finding == nullptr)
    return refused(unknown_finding(words[0], knowledge));
  if (finding->kind == Finding::Kind::flag)
    return refused(finding->id + " is there or not: write " + finding->id + " or no " +
                   finding->id);
  if (finding->kind == Finding::Kind::number)
    return number_term(*finding, *test, words[2]);
  if (*test != Term::Test::equal && *test != Term::Test::not_equal)
    return flag_term(finding->id, *test, knowledge);
  return choice_term(*finding, *test, words[2]);
}

}  // namespace

Result<Term> parse_term(std::string_view text, const Knowledge& knowledge) {
  const std::vector<std::string> words = words_of(text);
  if (words.size() == 1)
    return flag_term(words[0], Term::Test::present, knowledge);
  if (words.size() == 2 && words[0] == "no")
    return flag_term(words[1], Term::Test::absent, knowledge);
  if (words.size() == 2 && words[0] == "not")
    return flag_term(words[1], Term::Test::not_present, knowledge);
  if (words.size() == 3)
    return comparison(words, knowledge);
  return refused("\"" + std::string(text) + "\" is no term: write swelling, no swelling, " +
                 "not swelling, site = calf or age >= 60");
}

std::string text_of(double number) {
  char digits[32];
  const auto [end, code] = std::to_chars(digits, digits + sizeof digits, number);
  return std::string(digits, end);
}

std::string text_of(const Term& term) {
  switch (term.test) {
    case Term::Test::present:
      return term.finding;
    case Term::Test::absent:
      return "no " + term.finding;
    case Term::Test::not_present:
      return "not " + term.finding;
    case Term::Test::equal:
    case Term::Test::not_equal:
      return term.finding + " " + std::string(name_of(sign_names, term.test)) + " " + term.choice;
    default:
      return term.finding + " " + std::string(name_of(sign_names, term.test)) + " " +
             text_of(term.number);
  }
}

std::vector<Term> read_terms(const Tree& list, const Knowledge& knowledge, Faults& faults) {
  std::vector<Term> terms;
  if (list.kind != Tree::Kind::list || list.items.empty()) {
    faults.add(list.where, "must be a list of terms, such as [\"swelling\", \"site = calf\"]");
    return terms;
  }
  for (const Tree& item : list.items) {
    if (item.kind != Tree::Kind::text) {
      faults.add(item.where, "a term must be text in quotes");
      continue;
    }
    Result<Term> term = parse_term(item.text, knowledge);
    if (term)
      terms.push_back(*term);
    else
      faults.add(item.where, term.error().what);
  }
  return terms;
}

AnyOfAll read_any_of_all(const Tree& list, const Knowledge& knowledge, Faults& faults) {
  AnyOfAll any;
  if (list.kind != Tree::Kind::list || list.items.empty()) {
    faults.add(list.where, "must be a list of lists of terms, such as [[\"swelling\"]]");
    return any;
  }
  for (const Tree& item : list.items) {
    if (item.kind != Tree::Kind::list)
      faults.add(item.where, "must be a list of terms inside the list, such as [[\"swelling\"]]");
    else
      any.push_back(read_terms(item, knowledge, faults));
  }
  return any;
}

}  // namespace legwork::corpus
