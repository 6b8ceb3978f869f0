#include "corpus/load.h"

#include <map>
#include <optional>
#include <unordered_map>
#include <utility>

#include "corpus/names.h"
#include "corpus/term.h"

namespace legwork::corpus {
namespace {

// The rows of a list that belongs to something: "dvt" -> its sources.
template <typename T>
using Lists = std::unordered_map<std::string, std::vector<T>>;

template <typename T>
std::vector<T> take(Lists<T>& lists, const std::string& key) {
  const auto found = lists.find(key);
  return found == lists.end() ? std::vector<T>{} : std::move(found->second);
}

class Loader {
 public:
  Loader(Database& database, const std::string& path, const std::string& language)
      : database_(&database), path_(path), language_(language) {}

  Result<Knowledge> load() {
    knowledge_.language = language_;
    findings();  // first: terms are read against them
    sources();
    holds();
    conditions();
    flags();
    scores();
    questions();
    faqs();
    words();
    if (const auto error = database_->error())
      return *error;
    if (problem_)
      return *problem_;
    return std::move(knowledge_);
  }

 private:
  void foreign(const std::string& what) {
    if (!problem_)
      problem_ = Error{path_, "damaged: " + what + "; run `legwork build`"};
  }

  template <typename E, std::size_t N>
  E word(const Names<E, N>& names, std::string_view name) {
    const std::optional<E> value = value_of(names, name);
    if (!value)
      foreign("unknown word " + std::string(name));
    return value.value_or(names.front().value);
  }

  // A few hundred terms stand in thousands of places.
  const Term& term(const std::string& text) {
    const auto [known, fresh] = terms_.try_emplace(text);
    if (!fresh)
      return known->second;
    const Result<Term> parsed = parse_term(text, knowledge_);
    if (parsed)
      known->second = *parsed;
    else
      foreign(parsed.error().what);
    return known->second;
  }

  Statement query(const std::string& sql) { return database_->prepare(sql); }
  // Of a table that has a language; `sql` names it once, as "?".
  Statement query_here(const std::string& sql) {
    Statement rows = query(sql);
    rows.with(language_);
    return rows;
  }

  // The lists of two columns, in the order in which they were written.
  static Lists<std::string> lists(Statement rows) {
    Lists<std::string> lists;
    while (rows.next())
      lists[rows.text(0)].push_back(rows.text(1));
    return lists;
  }

  Lists<std::string> cites(const std::string& subject) {
    return lists(
        query_here("SELECT id, source FROM cites WHERE language IN ('', ?) AND subject = '" +
                   subject + "' ORDER BY rowid"));
  }

  Lists<Term> terms(const std::string& sql) {
    Lists<Term> lists;
    Statement rows = query(sql);
    while (rows.next())
      lists[rows.text(0)].push_back(term(rows.text(1)));
    return lists;
  }

  static std::string key(const std::string& subject, const std::string& id, const std::string& item,
                         const std::string& purpose) {
    return subject + '\n' + id + '\n' + item + '\n' + purpose;
  }

  AnyOfAll held(const std::string& subject, const std::string& id, const std::string& item,
                const std::string& purpose) {
    return take(holds_, key(subject, id, item, purpose));
  }

  void holds() {
    Statement rows = query_here(
        "SELECT subject, id, item, purpose, alternative, term FROM holds "
        "WHERE language IN ('', ?) ORDER BY rowid");
    while (rows.next()) {
      AnyOfAll& any = holds_[key(rows.text(0), rows.text(1), rows.text(2), rows.text(3))];
      const int alternative = rows.integer(4);
      if (alternative < 0 || static_cast<std::size_t>(alternative) > any.size())
        return foreign("an alternative is missing");
      if (static_cast<std::size_t>(alternative) == any.size())
        any.emplace_back();
      any.back().push_back(term(rows.text(5)));
    }
  }

  void findings();
  void sources();
  void conditions();
  void flags();
  void scores();
  void questions();
  void faqs();
  void words();

  Database* database_;
  std::string path_;
  std::string language_;
  Knowledge knowledge_;
  std::unordered_map<std::string, Term> terms_;
  Lists<std::vector<Term>> holds_;
  std::optional<Error> problem_;
};

void Loader::findings() {
  Lists<std::pair<std::string, double>> values;
  Statement shares = query("SELECT finding, value, share FROM finding_value ORDER BY rowid");
  while (shares.next())
    values[shares.text(0)].emplace_back(shares.text(1), shares.number(2));
  Statement rows = query(
      "SELECT id, kind, time, many, common, unit, low, high, alike, medicine FROM finding "
      "ORDER BY position");
  while (rows.next()) {
    Finding finding;
    finding.id = rows.text(0);
    finding.kind = word(finding_kind_names, rows.bytes(1));
    finding.time = word(finding_time_names, rows.bytes(2));
    finding.many = rows.integer(3) != 0;
    finding.values = take(values, finding.id);
    finding.common = rows.number(4);
    finding.unit = rows.text(5);
    finding.low = rows.number(6);
    finding.high = rows.number(7);
    finding.group = rows.text(8);
    finding.medicine = rows.integer(9) != 0;
    knowledge_.findings.push_back(std::move(finding));
  }
}

void Loader::sources() {
  Statement rows = query("SELECT id, title, place, checked FROM source ORDER BY position");
  while (rows.next())
    knowledge_.sources.push_back({rows.text(0), rows.text(1), rows.text(2), rows.integer(3) != 0});
}

void Loader::conditions() {
  Lists<Term> pointers = terms("SELECT condition, term FROM pointer ORDER BY rowid");
  Lists<std::string> sources = cites("condition");
  Lists<Evidence> evidence;
  Statement pieces =
      query("SELECT condition, term, given, background FROM evidence ORDER BY rowid");
  while (pieces.next())
    evidence[pieces.text(0)].push_back({term(pieces.text(1)), pieces.number(2), pieces.number(3)});
  Statement rows = query(
      "SELECT id, urgency, base_rate, must_not_miss, icd10, reviewed, review FROM condition "
      "ORDER BY position");
  while (rows.next()) {
    Condition condition;
    condition.id = rows.text(0);
    condition.urgency = word(urgency_names, rows.bytes(1));
    condition.base_rate = rows.number(2);
    condition.must_not_miss = rows.integer(3) != 0;
    condition.pointers = take(pointers, condition.id);
    condition.possible_when = held("condition", condition.id, "", "possible_when");
    condition.icd10 = rows.text(4);
    condition.evidence = take(evidence, condition.id);
    condition.sources = take(sources, condition.id);
    condition.reviewed = rows.text(5);
    condition.review = rows.integer(6) != 0;
    knowledge_.conditions.push_back(std::move(condition));
  }
}

void Loader::flags() {
  Lists<std::string> points_to =
      lists(query("SELECT red_flag, condition FROM points_to ORDER BY rowid"));
  Lists<std::string> sources = cites("red_flag");
  Statement rows = query("SELECT id, urgency, review FROM red_flag ORDER BY position");
  while (rows.next()) {
    RedFlag flag;
    flag.id = rows.text(0);
    flag.urgency = word(urgency_names, rows.bytes(1));
    flag.when = held("red_flag", flag.id, "", "when");
    flag.points_to = take(points_to, flag.id);
    flag.sources = take(sources, flag.id);
    flag.review = rows.integer(2) != 0;
    knowledge_.flags.push_back(std::move(flag));
  }
}

void Loader::scores() {
  Lists<Score::Item> items;
  Statement points = query("SELECT score, term, points FROM score_item ORDER BY rowid");
  while (points.next())
    items[points.text(0)].push_back({term(points.text(1)), points.number(2)});
  Lists<std::string> sources = cites("score");
  Statement rows = query("SELECT id, condition, threshold FROM score ORDER BY position");
  while (rows.next()) {
    const std::string id = rows.text(0);
    knowledge_.scores.push_back(
        {id, rows.text(1), rows.number(2), take(items, id), take(sources, id)});
  }
}

void Loader::questions() {
  Lists<std::string> asks = lists(query("SELECT question, finding FROM asks ORDER BY rowid"));
  Lists<std::string> items =
      lists(query("SELECT question, value FROM question_item ORDER BY rowid"));
  Statement rows = query("SELECT id, kind, effort, safety_sweep FROM question ORDER BY position");
  while (rows.next()) {
    Question question;
    question.id = rows.text(0);
    question.kind = word(question_kind_names, rows.bytes(1));
    question.asks = take(asks, question.id);
    for (std::string& value : take(items, question.id)) {
      AnyOfAll when = held("question", question.id, value, "when");
      AnyOfAll never = held("question", question.id, value, "never");
      question.items.push_back({std::move(value), std::move(when), std::move(never)});
    }
    question.when = held("question", question.id, "", "when");
    question.never = held("question", question.id, "", "never");
    question.effort = rows.number(2);
    question.safety_sweep = rows.integer(3) != 0;
    knowledge_.questions.push_back(std::move(question));
  }
}

void Loader::faqs() {
  Lists<std::string> about =
      lists(query_here("SELECT faq, condition FROM faq_about WHERE language = ? ORDER BY rowid"));
  Lists<std::string> leads =
      lists(query_here("SELECT faq, lead FROM faq_change WHERE language = ? ORDER BY rowid"));
  Lists<std::string> sources = cites("faq");
  Statement rows = query_here("SELECT id, reviewed FROM faq WHERE language = ? ORDER BY position");
  while (rows.next()) {
    Faq faq;
    faq.id = rows.text(0);
    faq.about = take(about, faq.id);
    for (std::string& lead : take(leads, faq.id)) {
      AnyOfAll when = held("faq", faq.id, lead, "when");
      faq.changes.push_back({std::move(when), std::move(lead)});
    }
    faq.sources = take(sources, faq.id);
    faq.reviewed = rows.text(1);
    knowledge_.faqs.push_back(std::move(faq));
  }
}

void Loader::words() {
  Statement relations = query_here("SELECT id, sex FROM relation WHERE language = ?");
  while (relations.next())
    knowledge_.relation_sex[relations.text(0)] = relations.text(1);
  Statement texts = query_here("SELECT id, text FROM text WHERE language = ?");
  while (texts.next())
    knowledge_.texts.emplace(texts.text(0), texts.text(1));
}

}  // namespace

Result<Knowledge> load_knowledge(Database& database, const std::string& path,
                                 const std::string& language) {
  return Loader(database, path, language).load();
}

}  // namespace legwork::corpus
