#include "dialogs/answers.h"

#include <boost/test/unit_test.hpp>

#include "dialogs/questions.h"
#include "small_world.h"

using namespace legwork;
using namespace legwork::dialogs;
using nlu::Status;
using small_world::Heard;

namespace {

const Model& model() {
  static const Model made(small_world::knowledge());
  return made;
}

const Pending yes_no{"injury", {option_yes, option_no}, ""};
const Pending side{"side", {"left", "right", "both"}, ""};
const Pending list{"skin", {"warmth", "redness", "bruising", option_none}, ""};
const Pending duration{"duration", {}, ""};

Status status(const Answered& answered, const std::string& finding) {
  for (const nlu::Finding& each : answered.findings)
    if (each.id == finding)
      return each.status;
  BOOST_FAIL("nothing said of " + finding);
  return Status::unknown;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(answers)

BOOST_AUTO_TEST_CASE(yes_no_and_dont_know) {
  BOOST_TEST((status(answer(model(), yes_no, Heard("affirm")), "injury") == Status::present));
  BOOST_TEST((status(answer(model(), yes_no, Heard("deny")), "injury") == Status::absent));
  BOOST_TEST((status(answer(model(), yes_no, Heard("unsure")), "injury") == Status::unknown));
  BOOST_TEST((status(answer(model(), yes_no, Heard("").pick(2)), "injury") == Status::absent));
}

BOOST_AUTO_TEST_CASE(own_words_win_over_yes) {
  const Answered answered = answer(model(), yes_no, Heard("affirm").absent("injury"));
  BOOST_TEST(answered.taken);
  BOOST_TEST(answered.findings.empty());  // noted as stated
}

BOOST_AUTO_TEST_CASE(no_with_another_finding_still_answers) {
  const Answered answered = answer(model(), yes_no, Heard("deny").there("numbness"));
  BOOST_TEST((status(answered, "injury") == Status::absent));
}

BOOST_AUTO_TEST_CASE(a_number_picks_an_option) {
  const Answered answered = answer(model(), side, Heard("").pick(2));
  BOOST_REQUIRE(answered.findings.size() == 1U);
  BOOST_TEST(std::get<std::string>(answered.findings[0].value) == "right");
  BOOST_TEST(!answer(model(), side, Heard("").pick(7)).taken);
}

BOOST_AUTO_TEST_CASE(left_and_right_are_both) {
  const Answered answered = answer(model(), side, Heard("").pick(1).pick(2));
  BOOST_REQUIRE(answered.findings.size() == 1U);
  BOOST_TEST(std::get<std::string>(answered.findings[0].value) == "both");
}

BOOST_AUTO_TEST_CASE(an_option_in_words) {
  const Answered answered = answer(model(), side, Heard("").answer("side", "both"));
  BOOST_REQUIRE(answered.findings.size() == 1U);
  BOOST_TEST(std::get<std::string>(answered.findings[0].value) == "both");
  BOOST_TEST(!answer(model(), side, Heard("").answer("onset", "sudden")).taken);
}

BOOST_AUTO_TEST_CASE(numbers_of_a_list_leave_the_rest_out) {
  const Answered answered = answer(model(), list, Heard("").pick(1).pick(3));
  BOOST_TEST((status(answered, "warmth") == Status::present));
  BOOST_TEST((status(answered, "redness") == Status::absent));
  BOOST_TEST((status(answered, "bruising") == Status::present));
}

BOOST_AUTO_TEST_CASE(none_of_a_list) {
  for (const nlu::Meaning& none : {nlu::Meaning(Heard("deny")), nlu::Meaning(Heard("").pick(4)),
                                   nlu::Meaning(Heard("").answer("skin", option_none))}) {
    const Answered answered = answer(model(), list, none);
    BOOST_TEST(answered.findings.size() == 3U);
    for (const nlu::Finding& each : answered.findings)
      BOOST_TEST((each.status == Status::absent));
  }
}

BOOST_AUTO_TEST_CASE(words_for_a_list_say_nothing_of_the_rest) {
  const Answered answered = answer(model(), list, Heard().there("warmth"));
  BOOST_TEST(answered.taken);
  BOOST_TEST(answered.findings.empty());
  BOOST_TEST(answered.passed.size() == 2U);
}

BOOST_AUTO_TEST_CASE(yes_to_a_list_is_asked_which) {
  const Answered answered = answer(model(), list, Heard("affirm"));
  BOOST_TEST(!answered.taken);
  BOOST_TEST(answered.which);
}

BOOST_AUTO_TEST_CASE(a_bare_number_takes_the_unit_of_the_question) {
  const Answered bare = answer(model(), duration, Heard("").quantity(3));
  BOOST_TEST(std::get<double>(bare.findings.at(0).value) == 3);
  const Answered weeks =
      answer(model(), duration, Heard("").quantity(21, nlu::Quantity::Kind::duration_days));
  BOOST_TEST(std::get<double>(weeks.findings.at(0).value) == 21);
  BOOST_TEST(!answer(model(), duration, Heard("").quantity(9, nlu::Quantity::Kind::distance_metres))
                  .taken);
}

BOOST_AUTO_TEST_CASE(a_correction_is_no_answer) {
  BOOST_TEST(!answer(model(), yes_no, Heard("correct").intent("deny").is("side", "left")).taken);
}

BOOST_AUTO_TEST_SUITE_END()
