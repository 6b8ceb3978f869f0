// The proofs of `legwork check` in a small world: what is sound passes, and each kind of fault is
// found and told.
#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <iterator>
#include <utility>

#include "dialogs/check_causes.h"
#include "dialogs/check_flags.h"
#include "dialogs/check_patients.h"
#include "dialogs/check_walks.h"
#include "dialogs/messages.h"
#include "nlu/lexicon.h"
#include "small_world.h"

using namespace legwork;
using namespace legwork::dialogs;
using corpus::Urgency;

namespace {

// A pack of the small world; `talks` is what the dialog knows, where that is to differ from what
// the proof knows.
struct World {
  corpus::Pack pack;
  Dialog dialog;
  Model model;
  Ground ground{pack, dialog, model};

  explicit World(const corpus::Knowledge& known = small_world::knowledge()) : World(known, known) {}
  World(const corpus::Knowledge& known, corpus::Knowledge talks)
      : pack(pack_of(known)), dialog(std::move(talks)), model(known) {}

  static corpus::Pack pack_of(const corpus::Knowledge& known) {
    corpus::Pack pack;
    pack.knowledge = known;
    for (const corpus::RedFlag& flag : known.flags)
      pack.places["flag " + flag.id] = "red_flags.toml:1:1";
    for (const corpus::Question& question : known.questions)
      pack.places["question " + question.id] = "questions.toml:1:1";
    for (const corpus::Condition& condition : known.conditions)
      pack.places["condition " + condition.id] = "conditions.toml:1:1";
    return pack;
  }
};

// Nobody hears of R1: what the proof knows of it, the dialog does not.
corpus::Knowledge deaf() {
  corpus::Knowledge known = small_world::knowledge();
  known.flags.erase(known.flags.begin());
  return known;
}

bool tells(const std::vector<Error>& faults, const std::string& part) {
  return std::any_of(faults.begin(), faults.end(), [&part](const Error& fault) {
    return fault.line().find(part) != std::string::npos;
  });
}

// --- words for the red flags, a phrase each

nlu::Phrase phrase(nlu::Kind kind, const std::string& id, const std::string& value,
                   const std::string& pattern) {
  nlu::Phrase made;
  made.kind = kind;
  made.id = id;
  made.value = value;
  made.pattern = pattern;
  made.where = "words.toml:1:1";
  return made;
}

struct Words {
  nlu::LexiconSource source;
  std::vector<corpus::Example> examples;

  Words() {
    for (const auto& [id, words] :
         {std::pair{"saddle_numbness", "numb seat"}, std::pair{"breathless", "out of puff"},
          std::pair{"chest_pain", "chest hurts"}, std::pair{"cold_leg", "icy leg"},
          std::pair{"numbness", "no feeling"}, std::pair{"swelling", "puffed up"}}) {
      source.phrases.push_back(phrase(nlu::Kind::finding, id, "", words));
      source.findings.push_back({id});
      examples.push_back({corpus::Example::Kind::finding, id, "", false, words, "words.toml:2:1"});
    }
  }
  nlu::Lexicon lexicon() const {
    std::vector<Error> faults;
    const std::string bytes = nlu::compile_lexicon(source, faults);
    BOOST_REQUIRE(faults.empty());
    Result<nlu::Lexicon> loaded = nlu::load_lexicon(bytes);
    BOOST_REQUIRE(loaded);
    return std::move(*loaded);
  }
};

Proof flags_of(const Words& words) {
  World world;
  world.pack.examples = words.examples;
  return prove_flags(world.ground, words.lexicon());
}

// --- turns as they must not be

Step asking() {
  small_world::Talk talk;
  talk.say(message("complaint"));
  return {talk.state, talk.reply};
}

std::string broken(const Step& step, const State& before = {},
                   const nlu::Meaning& heard = message("complaint")) {
  return broken_promise(Model(small_world::knowledge()), before, heard, step);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(proofs)

BOOST_AUTO_TEST_CASE(a_sound_world_has_no_faults) {
  const World world;
  for (const Proof& proof :
       {flags_of(Words{}), prove_causes(world.ground), prove_walks(world.ground, {3, 2}),
        prove_patients(world.ground, 500), prove_monotone(world.ground, 50)}) {
    BOOST_TEST(!proof.line.empty());
    for (const Error& fault : proof.faults)
      BOOST_ERROR(fault.line());
  }
}

BOOST_AUTO_TEST_CASE(an_example_that_does_not_raise_its_flag_is_a_fault) {
  Words words;
  words.source.phrases.push_back(phrase(nlu::Kind::answer, "onset", "sudden", "numb seat"));
  const Proof proof = flags_of(words);
  BOOST_TEST(
      tells(proof.faults, "words.toml:2:1: \"numb seat\" does not raise R1 while onset is asked"));
}

BOOST_AUTO_TEST_CASE(a_flag_that_no_example_says_is_a_fault) {
  Words words;
  words.examples.erase(words.examples.begin());
  BOOST_TEST(
      tells(flags_of(words).faults, "red_flags.toml:1:1: no examples say what raises R1 (list 1)"));
}

BOOST_AUTO_TEST_CASE(a_condition_that_always_comes_second_is_a_fault) {
  corpus::Knowledge known = small_world::knowledge();
  corpus::Condition shadow = known.conditions[1];
  shadow.id = "shadow_of_sciatica";
  shadow.base_rate = 1;
  known.conditions.push_back(shadow);
  const World world(known);
  const Proof proof = prove_causes(world.ground);
  BOOST_REQUIRE(proof.faults.size() == 1u);
  BOOST_TEST(proof.faults.front().line() ==
             "conditions.toml:1:1: condition shadow_of_sciatica never comes top");
}

BOOST_AUTO_TEST_CASE(walks_find_a_floor_that_is_not_kept) {
  const World world(small_world::knowledge(), deaf());
  BOOST_TEST(tells(prove_walks(world.ground, {2, 1}).faults,
                   "is below the floor emergency, after: complaint, saddle_numbness"));
}

BOOST_AUTO_TEST_CASE(patients_find_a_floor_that_is_not_kept) {
  const World world(small_world::knowledge(), deaf());
  BOOST_TEST(tells(prove_patients(world.ground, 300).faults, "is below the floor emergency"));
}

BOOST_AUTO_TEST_CASE(every_promise_can_be_broken) {
  BOOST_TEST(broken(asking()) == "");

  Step twice = asking();
  twice.state.asked.push_back(twice.state.asked.front());
  BOOST_TEST(broken(twice) == "question safety_sweep is put twice");

  Step many = asking();
  for (int more = 0; more < questions_max; ++more)
    many.state.asked.push_back("q" + std::to_string(more));
  BOOST_TEST(broken(many) == "more than 12 questions are put");

  Step low = asking();
  low.state.facts["saddle_numbness"] = Fact{};
  BOOST_TEST(broken(low) == "urgency none is below the floor emergency");

  State urgent;
  urgent.urgency = Urgency::same_day;
  BOOST_TEST(broken(asking(), urgent) == "urgency falls from same_day to none");
  BOOST_TEST(broken(asking(), urgent, message("correct")) == "");

  Step mute = asking();
  mute.reply.said.clear();
  BOOST_TEST(broken(mute) == "nothing is said");

  Step lost = asking();
  lost.state.pending.reset();
  BOOST_TEST(broken(lost) == "what is asked is not what is waited for");

  Step done = asking();
  done.reply.done = true;
  BOOST_TEST(broken(done) == "a conversation that is done asks on");

  Step stuck = asking();
  stuck.state.pending.reset();
  stuck.reply.question.reset();
  BOOST_TEST(broken(stuck) == "neither a question nor advice follows");
}

BOOST_AUTO_TEST_CASE(numbers_are_told_apart_where_terms_do) {
  const std::vector<double> ages = numbers_told_apart(small_world::knowledge(), "age");
  BOOST_REQUIRE(ages.size() == 2u);  // "age >= 60"
  BOOST_TEST(ages[0] < 60);
  BOOST_TEST(ages[1] >= 60);
}

BOOST_AUTO_TEST_CASE(a_list_can_be_answered_in_each_way) {
  const auto answers =
      answers_to(small_world::knowledge(), {"nerve", {"numbness", "tingling", "none"}, ""});
  std::vector<std::string> told;
  std::transform(answers.begin(), answers.end(), std::back_inserter(told),
                 [](const nlu::Meaning& each) { return worded(each); });
  BOOST_TEST((told == std::vector<std::string>{"1", "2", "3", "1, 2", "unsure"}));
}

BOOST_AUTO_TEST_CASE(faults_are_told_once_and_counted) {
  FaultList list;
  for (int times = 0; times < 3; ++times)
    for (std::size_t number = 0; number < FaultList::told_max + 2; ++number)
      list.add("a.toml:1:1", std::to_string(number));
  BOOST_TEST(list.errors().size() == FaultList::told_max + 1);
  BOOST_TEST(list.errors().back().line() == "a.toml:1:1: and 2 more like this");
}

BOOST_AUTO_TEST_SUITE_END()
