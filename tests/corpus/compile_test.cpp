#include "corpus/compile.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>

#include "tests/corpus/packs.h"

namespace legwork::corpus {
namespace {

Pack base() {
  Pack pack = read_pack((faults_folder() / "base" / "legs").string(), "en");
  BOOST_REQUIRE(pack.faults.empty());
  return pack;
}

// The one phrase of that kind with that pattern.
nlu::Phrase phrase(const Pack& pack, nlu::Kind kind, const std::string& pattern) {
  const auto& phrases = pack.words.phrases;
  const auto found = std::find_if(phrases.begin(), phrases.end(), [&](const nlu::Phrase& each) {
    return each.kind == kind && each.pattern == pattern;
  });
  BOOST_REQUIRE_MESSAGE(found != phrases.end(), pattern);
  return *found;
}

BOOST_AUTO_TEST_SUITE(compile)

BOOST_AUTO_TEST_CASE(findings) {
  const Pack pack = base();
  const Finding& site = *pack.knowledge.finding("site");
  BOOST_CHECK(site.kind == Finding::Kind::choice);
  BOOST_CHECK(site.many);
  BOOST_REQUIRE_EQUAL(site.values.size(), 2U);
  BOOST_CHECK_EQUAL(site.values[1].first, "foot");
  BOOST_CHECK_EQUAL(site.values[1].second, 0.2);
  BOOST_CHECK_EQUAL(pack.knowledge.finding("swelling")->common, 0.3);
  BOOST_CHECK_EQUAL(pack.knowledge.finding("age")->high, 120);
  BOOST_CHECK(pack.knowledge.finding("elbow") == nullptr);
}

BOOST_AUTO_TEST_CASE(evidence_as_words_and_as_ratios) {
  const Condition condition = *base().knowledge.condition("clot");
  BOOST_CHECK(condition.urgency == Urgency::same_day);
  BOOST_REQUIRE_EQUAL(condition.evidence.size(), 3U);
  BOOST_CHECK_EQUAL(condition.evidence[0].given, 0.8);
  BOOST_CHECK_EQUAL(condition.evidence[0].background, 0.3);
  BOOST_CHECK_EQUAL(condition.evidence[1].term.choice, "calf");
  // The ratios 2.5 and 0.5 come out of the two probabilities again.
  const Evidence& ratio = condition.evidence[2];
  BOOST_CHECK_CLOSE(ratio.given / ratio.background, 2.5, 0.001);
  BOOST_CHECK_CLOSE((1 - ratio.given) / (1 - ratio.background), 0.5, 0.001);
}

BOOST_AUTO_TEST_CASE(phrases_know_what_and_where) {
  const Pack pack = base();
  const nlu::Phrase says = phrase(pack, nlu::Kind::finding, "swelling");
  BOOST_CHECK_EQUAL(says.id, "swelling");
  BOOST_CHECK_EQUAL(says.where, "legs/en/findings/swelling.toml:2:44");
  BOOST_CHECK(phrase(pack, nlu::Kind::finding, "swelling with pride").blocks);
  BOOST_CHECK_EQUAL(phrase(pack, nlu::Kind::finding, "calf").value, "calf");
  BOOST_CHECK_EQUAL(phrase(pack, nlu::Kind::finding, "i am {number}").value, "value");
  BOOST_CHECK_EQUAL(phrase(pack, nlu::Kind::answer, "lower leg").value, "calf");
  BOOST_CHECK_EQUAL(phrase(pack, nlu::Kind::answer, "Foot").id, "site");
  BOOST_CHECK_EQUAL(phrase(pack, nlu::Kind::unit, "week").number, 7);
  BOOST_CHECK_EQUAL(phrase(pack, nlu::Kind::number, "couple").number, 2);
  BOOST_CHECK_EQUAL(phrase(pack, nlu::Kind::trigger, "no").direction, "forward");
  BOOST_CHECK_EQUAL(phrase(pack, nlu::Kind::relation, "mother").id, "mother");
  BOOST_CHECK_EQUAL(pack.knowledge.relation_sex.at("mother"), "female");
}

BOOST_AUTO_TEST_CASE(a_choice_without_options_offers_every_value) {
  const Question question = *base().knowledge.question("site");
  BOOST_REQUIRE_EQUAL(question.items.size(), 2U);
  BOOST_CHECK_EQUAL(question.items[0].value, "calf");
}

BOOST_AUTO_TEST_CASE(an_answer_changes_with_what_is_known) {
  const Faq faq = *base().knowledge.faq("rest");
  BOOST_REQUIRE_EQUAL(faq.changes.size(), 1U);
  BOOST_CHECK_EQUAL(base().knowledge.text(faq.changes[0].lead),
                    "Your leg is swollen, so ask a doctor first.");
}

BOOST_AUTO_TEST_CASE(texts_by_id) {
  const Knowledge knowledge = base().knowledge;
  BOOST_CHECK_EQUAL(knowledge.text("finding.site.calf.label"), "calf");
  BOOST_CHECK_EQUAL(knowledge.text("question.site.option.foot"), "Foot");
  BOOST_CHECK_EQUAL(knowledge.text("urgent.see"), "See a doctor {when}.");
  BOOST_CHECK_EQUAL(knowledge.text("no.such.text"), "no.such.text");
}

BOOST_AUTO_TEST_CASE(the_same_pack_by_any_name) {
  const std::string folder = (faults_folder() / "base" / "legs").string();
  for (const std::string& name : {folder + "/", folder + "/.", folder + "/../legs"}) {
    const Pack pack = read_pack(name, "en");
    BOOST_CHECK(pack.faults.empty());
    BOOST_CHECK(pack.lexicon == base().lexicon);
  }
}

BOOST_AUTO_TEST_CASE(a_pack_that_is_not_there) {
  const Pack pack = read_pack("/no/such/pack", "en");
  BOOST_REQUIRE_EQUAL(pack.faults.size(), 1U);
  BOOST_CHECK_EQUAL(pack.faults[0].line(), "/no/such/pack: no such folder");
}

BOOST_AUTO_TEST_CASE(languages) {
  const std::vector<std::string> found = languages_of((faults_folder() / "base" / "legs").string());
  BOOST_REQUIRE_EQUAL(found.size(), 1U);
  BOOST_CHECK_EQUAL(found[0], "en");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace legwork::corpus
