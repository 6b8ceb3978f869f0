#include "nlu/topics.h"

#include <boost/test/unit_test.hpp>

namespace legwork::nlu {
namespace {

using Words = std::vector<std::string>;

Topics small() {
  return Topics({"heat_or_cold", topic_beyond_scope}, {-1, -1},
                {{"ice", 2, {{0, 1.5F}}}, {"moon", 2, {{1, 2.0F}}}, {"good", 1, {{0, 0.1F}}}});
}

}  // namespace

BOOST_AUTO_TEST_SUITE(topics)

BOOST_AUTO_TEST_CASE(the_topic_that_the_words_speak_for_comes_first) {
  const Words words = {"ice", "good"};
  const std::vector<Topic> best = small().best(words, 2);
  BOOST_REQUIRE_EQUAL(best.size(), 2U);
  BOOST_CHECK_EQUAL(best[0].id, "heat_or_cold");
  BOOST_CHECK_GT(best[0].score, 0);
  BOOST_CHECK_CLOSE(best[1].score, -1.0, 0.01);
}

BOOST_AUTO_TEST_CASE(a_word_said_twice_counts_once) {
  const Words once = {"ice"};
  const Words twice = {"ice", "ice"};
  BOOST_CHECK_EQUAL(small().best(once, 1)[0].score, small().best(twice, 1)[0].score);
}

BOOST_AUTO_TEST_CASE(words_that_no_example_has_speak_for_nothing) {
  const Words words = {"xylophone"};
  BOOST_CHECK(small().best(words, 2).empty());
  BOOST_CHECK(Topics().best(words, 2).empty());
}

BOOST_AUTO_TEST_CASE(bytes_give_the_same_model_back_and_broken_ones_none) {
  ByteWriter out;
  small().write(out);
  const std::string bytes = out.take();
  ByteReader in(bytes);
  Topics again;
  BOOST_REQUIRE(again.read(in));
  const Words words = {"moon"};
  BOOST_CHECK_EQUAL(again.best(words, 1)[0].id, topic_beyond_scope);
  for (std::size_t cut = 0; cut < bytes.size(); ++cut) {
    const std::string part = bytes.substr(0, cut);
    ByteReader broken(part);
    BOOST_CHECK(!Topics().read(broken));
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace legwork::nlu
