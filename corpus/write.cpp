// A pack to one SQLite file. The same packs give the same bytes: rows go in in a fixed order, and
// nothing of the clock, the machine or the folder goes in at all.
#include <algorithm>
#include <filesystem>
#include <map>
#include <system_error>

#include "corpus/compile.h"
#include "corpus/database.h"
#include "corpus/digest.h"
#include "corpus/names.h"
#include "corpus/store.h"
#include "corpus/term.h"

namespace legwork::corpus {
namespace {

// `position` keeps the order in which things were written down. `holds` is a list of lists of
// terms: all terms of one alternative, any alternative.
constexpr const char* schema = R"sql(
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE language (position INTEGER PRIMARY KEY, id TEXT NOT NULL);
CREATE TABLE finding (position INTEGER PRIMARY KEY, id TEXT NOT NULL, kind TEXT NOT NULL,
  time TEXT NOT NULL, many INTEGER NOT NULL, common REAL NOT NULL, unit TEXT NOT NULL,
  low REAL NOT NULL, high REAL NOT NULL, alike TEXT NOT NULL, medicine INTEGER NOT NULL);
CREATE TABLE finding_value (finding TEXT NOT NULL, value TEXT NOT NULL, share REAL NOT NULL);
CREATE TABLE condition (position INTEGER PRIMARY KEY, id TEXT NOT NULL, urgency TEXT NOT NULL,
  base_rate REAL NOT NULL, must_not_miss INTEGER NOT NULL, icd10 TEXT NOT NULL,
  reviewed TEXT NOT NULL, review INTEGER NOT NULL);
CREATE TABLE pointer (condition TEXT NOT NULL, term TEXT NOT NULL);
CREATE TABLE evidence (condition TEXT NOT NULL, term TEXT NOT NULL, given REAL NOT NULL,
  background REAL NOT NULL);
CREATE TABLE red_flag (position INTEGER PRIMARY KEY, id TEXT NOT NULL, urgency TEXT NOT NULL,
  review INTEGER NOT NULL);
CREATE TABLE points_to (red_flag TEXT NOT NULL, condition TEXT NOT NULL);
CREATE TABLE score (position INTEGER PRIMARY KEY, id TEXT NOT NULL, condition TEXT NOT NULL,
  threshold REAL NOT NULL);
CREATE TABLE score_item (score TEXT NOT NULL, term TEXT NOT NULL, points REAL NOT NULL);
CREATE TABLE question (position INTEGER PRIMARY KEY, id TEXT NOT NULL, kind TEXT NOT NULL,
  effort REAL NOT NULL, safety_sweep INTEGER NOT NULL);
CREATE TABLE asks (question TEXT NOT NULL, finding TEXT NOT NULL);
CREATE TABLE question_item (question TEXT NOT NULL, value TEXT NOT NULL);
CREATE TABLE holds (language TEXT NOT NULL, subject TEXT NOT NULL, id TEXT NOT NULL,
  item TEXT NOT NULL, purpose TEXT NOT NULL, alternative INTEGER NOT NULL, term TEXT NOT NULL);
CREATE TABLE source (position INTEGER PRIMARY KEY, id TEXT NOT NULL, title TEXT NOT NULL,
  place TEXT NOT NULL, checked INTEGER NOT NULL);
CREATE TABLE cites (language TEXT NOT NULL, subject TEXT NOT NULL, id TEXT NOT NULL,
  source TEXT NOT NULL);
CREATE TABLE faq (position INTEGER PRIMARY KEY, language TEXT NOT NULL, id TEXT NOT NULL,
  reviewed TEXT NOT NULL);
CREATE TABLE faq_about (language TEXT NOT NULL, faq TEXT NOT NULL, condition TEXT NOT NULL);
CREATE TABLE faq_change (language TEXT NOT NULL, faq TEXT NOT NULL, lead TEXT NOT NULL);
CREATE TABLE relation (language TEXT NOT NULL, id TEXT NOT NULL, sex TEXT NOT NULL);
CREATE TABLE text (language TEXT NOT NULL, id TEXT NOT NULL, text TEXT NOT NULL,
  PRIMARY KEY (language, id)) WITHOUT ROWID;
CREATE TABLE lexicon (language TEXT NOT NULL, digest TEXT NOT NULL, bytes BLOB NOT NULL);
CREATE VIRTUAL TABLE faq_words USING fts5(language UNINDEXED, id UNINDEXED, question, asks, answer,
  tokenize = 'porter unicode61');
)sql";

// The file as it is written, table by table.
class Writer {
 public:
  explicit Writer(Database& database) : database_(&database) {}

  void write(std::span<const Pack> packs) {
    const Knowledge& knowledge = packs.front().knowledge;
    findings(knowledge);
    conditions(knowledge);
    flags(knowledge);
    scores(knowledge);
    questions(knowledge);
    sources(knowledge);
    for (const Pack& pack : packs)
      words(pack);
  }

 private:
  // The statement that inserts one row into a table, made once.
  template <typename... Values>
  void row(const std::string& table, const Values&... values) {
    auto found = inserts_.find(table);
    if (found == inserts_.end()) {
      std::string sql = "INSERT INTO " + table + " VALUES (?";
      for (std::size_t i = 1; i < sizeof...(values); ++i)
        sql += ", ?";
      found = inserts_.emplace(table, database_->prepare(sql + ")")).first;
    }
    found->second.put(values...);
  }

  void holds(const std::string& language, const std::string& subject, const std::string& id,
             const std::string& item, const std::string& purpose, const AnyOfAll& any) {
    for (std::size_t i = 0; i < any.size(); ++i)
      for (const Term& term : any[i])
        row("holds", language, subject, id, item, purpose, i, text_of(term));
  }

  void cites(const std::string& language, const std::string& subject, const std::string& id,
             const std::vector<std::string>& sources) {
    for (const std::string& source : sources)
      row("cites", language, subject, id, source);
  }

  void findings(const Knowledge& knowledge);
  void conditions(const Knowledge& knowledge);
  void flags(const Knowledge& knowledge);
  void scores(const Knowledge& knowledge);
  void questions(const Knowledge& knowledge);
  void sources(const Knowledge& knowledge);
  void words(const Pack& pack);
  void faqs(const Pack& pack);

  Database* database_;
  std::map<std::string, Statement> inserts_;
  std::size_t languages_ = 0;
  std::size_t faqs_ = 0;
};

void Writer::findings(const Knowledge& knowledge) {
  std::size_t position = 0;
  for (const Finding& each : knowledge.findings) {
    row("finding", position++, each.id, name_of(finding_kind_names, each.kind),
        name_of(finding_time_names, each.time), each.many, each.common, each.unit, each.low,
        each.high, each.group, each.medicine);
    for (const auto& [value, share] : each.values)
      row("finding_value", each.id, value, share);
  }
}

void Writer::conditions(const Knowledge& knowledge) {
  std::size_t position = 0;
  for (const Condition& each : knowledge.conditions) {
    row("condition", position++, each.id, name(each.urgency), each.base_rate, each.must_not_miss,
        each.icd10, each.reviewed, each.review);
    for (const Term& term : each.pointers)
      row("pointer", each.id, text_of(term));
    for (const Evidence& evidence : each.evidence)
      row("evidence", each.id, text_of(evidence.term), evidence.given, evidence.background);
    holds("", "condition", each.id, "", "possible_when", each.possible_when);
    cites("", "condition", each.id, each.sources);
  }
}

void Writer::flags(const Knowledge& knowledge) {
  std::size_t position = 0;
  for (const RedFlag& each : knowledge.flags) {
    row("red_flag", position++, each.id, name(each.urgency), each.review);
    for (const std::string& condition : each.points_to)
      row("points_to", each.id, condition);
    holds("", "red_flag", each.id, "", "when", each.when);
    cites("", "red_flag", each.id, each.sources);
  }
}

void Writer::scores(const Knowledge& knowledge) {
  std::size_t position = 0;
  for (const Score& each : knowledge.scores) {
    row("score", position++, each.id, each.condition, each.threshold);
    for (const Score::Item& item : each.items)
      row("score_item", each.id, text_of(item.term), item.points);
    cites("", "score", each.id, each.sources);
  }
}

void Writer::questions(const Knowledge& knowledge) {
  std::size_t position = 0;
  for (const Question& each : knowledge.questions) {
    row("question", position++, each.id, name_of(question_kind_names, each.kind), each.effort,
        each.safety_sweep);
    for (const std::string& finding : each.asks)
      row("asks", each.id, finding);
    for (const Question::Item& item : each.items) {
      row("question_item", each.id, item.value);
      holds("", "question", each.id, item.value, "when", item.when);
      holds("", "question", each.id, item.value, "never", item.never);
    }
    holds("", "question", each.id, "", "when", each.when);
    holds("", "question", each.id, "", "never", each.never);
  }
}

void Writer::sources(const Knowledge& knowledge) {
  std::size_t position = 0;
  for (const Source& each : knowledge.sources)
    row("source", position++, each.id, each.title, each.where, each.checked);
}

void Writer::faqs(const Pack& pack) {
  const Knowledge& knowledge = pack.knowledge;
  std::map<std::string, std::string> wordings;
  for (const Example& example : pack.examples)
    if (example.kind == Example::Kind::faq && !example.counter)
      wordings[example.id] += example.text + "\n";
  for (const Faq& each : knowledge.faqs) {
    row("faq", faqs_++, knowledge.language, each.id, each.reviewed);
    for (const std::string& condition : each.about)
      row("faq_about", knowledge.language, each.id, condition);
    for (const FaqChange& change : each.changes) {
      row("faq_change", knowledge.language, each.id, change.lead);
      holds(knowledge.language, "faq", each.id, change.lead, "when", change.when);
    }
    cites(knowledge.language, "faq", each.id, each.sources);
    row("faq_words", knowledge.language, each.id, knowledge.text("faq." + each.id + ".question"),
        wordings[each.id], knowledge.text("faq." + each.id + ".answer"));
  }
}

void Writer::words(const Pack& pack) {
  const Knowledge& knowledge = pack.knowledge;
  row("language", languages_++, knowledge.language);
  faqs(pack);
  for (const auto& [relation, sex] : knowledge.relation_sex)
    row("relation", knowledge.language, relation, sex);
  const std::map<std::string, std::string> texts(knowledge.texts.begin(), knowledge.texts.end());
  for (const auto& [id, text] : texts)
    row("text", knowledge.language, id, text);
  row("lexicon", knowledge.language, digest_of(pack.lexicon), Blob{pack.lexicon});
}

Result<bool> fill(const std::string& path, std::span<const Pack> packs) {
  Result<Database> database = Database::create(path);
  if (!database)
    return database.error();
  // No journal: a file that was not finished is never renamed into place.
  database->run(
      "PRAGMA page_size = 4096; PRAGMA encoding = 'UTF-8'; PRAGMA journal_mode = OFF;"
      "PRAGMA synchronous = FULL; PRAGMA application_id = " +
      std::to_string(store_application_id) +
      "; PRAGMA user_version = " + std::to_string(store_schema_version) + "; BEGIN;");
  database->run(schema);
  Writer(*database).write(packs);
  const std::string digest = digest_of(*database);
  database->prepare("INSERT INTO meta VALUES ('digest', ?)").put(digest);
  database->run("COMMIT");
  if (const auto error = database->error())
    return *error;
  return true;
}

}  // namespace

Result<bool> write_store(const Pack& pack, const std::string& path) {
  return write_store(std::span<const Pack>(&pack, 1), path);
}

Result<bool> write_store(std::span<const Pack> packs, const std::string& path) {
  if (packs.empty())
    return Error{path, "no pack in any language to write"};
  for (const Pack& pack : packs)
    if (!pack.faults.empty())
      return pack.faults.front();
  const std::string unfinished = path + ".tmp";
  const Result<bool> filled = fill(unfinished, packs);
  std::error_code code;
  if (filled)
    std::filesystem::rename(unfinished, path, code);
  if (filled && !code)
    return true;
  std::error_code ignored;
  std::filesystem::remove(unfinished, ignored);
  if (!filled)
    return Error{path, filled.error().what};
  return Error{path, code.message()};
}

}  // namespace legwork::corpus
