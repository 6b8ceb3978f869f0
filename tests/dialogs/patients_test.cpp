// Plays every patient of tests/patients against the real store: what they say first, then answers
// from their hidden facts until advice comes. A file is one condition; to add a patient, add a
// table.
//
// `--log_level=message` names each patient whose advice differs from the gold one.
#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include "corpus/store.h"
#include "corpus/tree.h"
#include "dialogs/state.h"
#include "dialogs/step.h"
#include "nlu/reader.h"

namespace legwork::dialogs {
namespace {

using corpus::Question;
using corpus::Tree;
using corpus::Urgency;

struct World {
  Result<corpus::Store> store = corpus::open_store(LEGWORK_STORE);
};

const Tree* fact(const Tree& facts, const std::string& id) {
  const auto* entry = facts.find(id);
  return entry ? &entry->value : nullptr;
}

bool holds(const Tree& facts, const std::string& id) {
  const Tree* value = fact(facts, id);
  if (value)
    return value->kind != Tree::Kind::yes_no || value->yes;
  const Tree* side = fact(facts, "side");
  const Tree* severity = fact(facts, "severity");
  if (id == "both_legs_affected")
    return side && side->text == "both";
  if (id == "severe_pain")
    return severity && severity->number >= 8;
  return id == "swelling" && (holds(facts, "calf_bigger") || holds(facts, "whole_leg_swollen"));
}

std::set<std::string> choices(const Tree& facts, const std::string& id) {
  std::set<std::string> all;
  if (const Tree* value = fact(facts, id)) {
    if (value->kind == Tree::Kind::list)
      for (const Tree& item : value->items)
        all.insert(item.text);
    else
      all.insert(value->text);
  }
  return all;
}

// The numbers of the options that are so, as a person types them.
std::string pick(const Asked& asked, const Tree& facts) {
  const bool multi = asked.kind == Question::Kind::multi;
  const std::set<std::string> known =
      multi ? std::set<std::string>{} : choices(facts, asked.asks.front());
  std::string text;
  for (std::size_t i = 0; i < asked.options.size(); ++i) {
    const std::string& value = asked.options[i].value;
    if (value != "none" && (multi ? holds(facts, value) : known.count(value) != 0))
      text += (text.empty() ? "" : " and ") + std::to_string(i + 1);
  }
  if (!text.empty())
    return text;
  return multi ? "none of these" : "I don't know";
}

std::string answer_to(const Asked& asked, const Tree& facts) {
  switch (asked.kind) {
    case Question::Kind::yes_no:
      return holds(facts, asked.asks.front()) ? "yes" : "no";
    case Question::Kind::choice:
    case Question::Kind::multi:
      return pick(asked, facts);
    case Question::Kind::number:
      break;
  }
  const std::string& id = asked.asks.front();
  const Tree* value = fact(facts, id);
  if (!value)
    return "I don't know";
  std::ostringstream text;
  text << value->number << (id == "duration" ? " days" : id == "walk_distance" ? " metres" : "");
  return text.str();
}

struct Outcome {
  std::optional<Urgency> urgency;
  std::vector<std::string> named;  // conditions, most likely first
  std::vector<std::string> asked;
  bool done = false;
};

Outcome play(const Dialog& dialog, nlu::Reader& reader, const std::string& opens,
             const Tree& facts) {
  constexpr int turns_max = 24;
  nlu::ReadOptions options;
  options.today = nlu::Day{2026, 11, 22};
  State state;
  Outcome outcome;
  std::string text = opens;
  for (int turn = 0; turn < turns_max && !outcome.done; ++turn) {
    Step step = dialog.step(state, reader.read(text, options));
    state = std::move(step.state);
    outcome.urgency = step.reply.urgency;
    outcome.done = step.reply.done;
    outcome.named.clear();
    for (const Suspect& suspect : step.reply.suspects)
      outcome.named.push_back(suspect.condition);
    if (!step.reply.question)
      break;
    if (!outcome.done)
      outcome.asked.push_back(step.reply.question->id);
    text = answer_to(*step.reply.question, facts);
  }
  return outcome;
}

struct Tally {
  int all = 0, safe = 0, exact = 0, emergencies = 0, emergencies_missed = 0;
  int self_care = 0, self_care_known = 0, first = 0, among_three = 0, dead_ends = 0;
  std::size_t questions_most = 0;
};

void play_patient(const Tree& patient, const Dialog& dialog, nlu::Reader& reader, Tally& tally) {
  const std::string& opens = patient.find("opens")->value.text;
  const std::string& condition = patient.find("condition")->value.text;
  const Urgency gold = *corpus::urgency_from_name(patient.find("urgency")->value.text);
  const Outcome outcome = play(dialog, reader, opens, patient.find("facts")->value);

  const bool safe = outcome.urgency && *outcome.urgency >= gold;
  const bool exact = outcome.urgency == gold;
  const auto place = std::find(outcome.named.begin(), outcome.named.end(), condition);
  const auto rank = place - outcome.named.begin();
  ++tally.all;
  tally.safe += safe;
  tally.exact += exact;
  tally.emergencies += gold == Urgency::emergency;
  tally.emergencies_missed += gold == Urgency::emergency && !exact;
  tally.self_care += gold == Urgency::self_care;
  tally.self_care_known += gold == Urgency::self_care && exact;
  tally.first += place != outcome.named.end() && rank == 0;
  tally.among_three += place != outcome.named.end() && rank < 3;
  tally.dead_ends += !outcome.done;
  tally.questions_most = std::max(tally.questions_most, outcome.asked.size());
  const std::set<std::string> distinct(outcome.asked.begin(), outcome.asked.end());
  BOOST_CHECK_MESSAGE(distinct.size() == outcome.asked.size(),
                      patient.where << ": a question was asked twice: " << opens);
  if (!exact)
    BOOST_TEST_MESSAGE(patient.where << ": " << (safe ? "too urgent" : "not urgent enough") << ": "
                                     << opens);
}

Tally play_all(const corpus::Store& store) {
  const Dialog dialog(store.knowledge);
  nlu::Reader reader(store.lexicon);
  std::vector<std::filesystem::path> files;
  const auto folder = std::filesystem::path(LEGWORK_TESTS_DIR) / "patients" / "en";
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  Tally tally;
  for (const auto& path : files) {
    std::ifstream file(path);
    std::stringstream bytes;
    bytes << file.rdbuf();
    const Result<Tree> tree = corpus::parse_tree(bytes.str(), path.filename().string());
    BOOST_REQUIRE_MESSAGE(tree, path << ": " << (tree ? "" : tree.error().line()));
    for (const Tree& patient : tree->find("patients")->value.items)
      play_patient(patient, dialog, reader, tally);
  }
  return tally;
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(patients, World)

// The bars are those that public symptom checkers are measured by, and higher.
BOOST_AUTO_TEST_CASE(shipped_patients_are_advised_safely_with_few_questions) {
  BOOST_REQUIRE_MESSAGE(store, "no store: run ./dev build");
  const Tally tally = play_all(*store);
  BOOST_TEST_MESSAGE(
      "patients " << tally.all << ", safe " << tally.safe << ", exact " << tally.exact
                  << ", emergencies missed " << tally.emergencies_missed << " of "
                  << tally.emergencies << ", self-care known " << tally.self_care_known << " of "
                  << tally.self_care << ", cause first " << tally.first << ", among three "
                  << tally.among_three << ", dead ends " << tally.dead_ends
                  << ", questions at most " << tally.questions_most);
  BOOST_CHECK_GE(tally.all, 150);
  BOOST_CHECK_EQUAL(tally.emergencies_missed, 0);
  BOOST_CHECK_GE(tally.safe, 0.98 * tally.all);
  BOOST_CHECK_GE(tally.exact, 0.90 * tally.all);
  BOOST_CHECK_GE(tally.self_care_known, 0.85 * tally.self_care);
  BOOST_CHECK_GE(tally.first, 0.85 * tally.all);
  BOOST_CHECK_GE(tally.among_three, 0.95 * tally.all);
  BOOST_CHECK_LE(tally.questions_most, questions_max);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace legwork::dialogs
