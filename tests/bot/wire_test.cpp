#include "bot/wire.h"

#include <boost/test/unit_test.hpp>

namespace legwork::bot {
namespace {

BOOST_AUTO_TEST_SUITE(what_was_read)

BOOST_AUTO_TEST_CASE(a_meaning_has_every_field) {
  nlu::Meaning meaning;
  meaning.intents = {{"complaint", 0.9, {}}, {"faq", 0.25, {}}};
  meaning.findings = {
      {"swelling", true, nlu::Status::absent, nlu::When::now, {3, 11}, false},
      {"duration", 21.0, nlu::Status::present, nlu::When::past, {12, 15}, false},
      {"site", std::string("calf"), nlu::Status::unknown, nlu::When::now, {}, false}};
  meaning.tokens = {{"no", {0, 2}, false}};
  BOOST_TEST(
      line(meaning_json({}, meaning, {})) ==
      R"({"intent":"complaint","intents":[{"id":"complaint","score":0.9},{"id":"faq","score":0.25}],)"
      R"("heard":[{"finding":"swelling","value":true,"status":"absent","when":"now","span":[3,11]},)"
      R"({"finding":"duration","value":21,"status":"present","when":"past","span":[12,15]},)"
      R"({"finding":"site","value":"calf","status":"unknown","when":"now","span":[0,0]}],)"
      R"("tokens":[{"text":"no","span":[0,2]}]})");
}

BOOST_AUTO_TEST_CASE(a_mention_is_answered_when_it_is_asked_for) {
  nlu::Meaning meaning;
  ReadRequest request;
  request.mention = "chest pain";
  request.id = "7";
  BOOST_TEST(line(meaning_json(request, meaning, {})) ==
             R"({"id":"7","intent":"","intents":[],"heard":[],"tokens":[],"mention":null})");
  const nlu::Mention mention{{0, 4}, nlu::Status::unknown, nlu::When::past, nlu::Whose::other};
  BOOST_TEST(line(meaning_json(request, meaning, mention)) ==
             R"({"id":"7","intent":"","intents":[],"heard":[],"tokens":[],)"
             R"("mention":{"span":[0,4],"status":"possible","when":"past","whose":"other"}})");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace legwork::bot
