#include "corpus/train.h"

#include <boost/test/unit_test.hpp>

namespace legwork::corpus {
namespace {

const std::vector<Lesson> lessons = {
    {"heat", {"ice", "or", "heat"}},       {"heat", {"hot", "bottle", "good"}},
    {"heat", {"frozen", "peas", "good"}},  {"shoes", {"new", "trainers", "good"}},
    {"shoes", {"shoes", "or", "boots"}},   {"shoes", {"worn", "soles"}},
    {"moon", {"capital", "of", "france"}}, {"moon", {"weather", "on", "moon"}},
};

std::string best(const nlu::Topics& topics, const std::vector<std::string>& words) {
  const std::vector<nlu::Topic> found = topics.best(words, 1);
  return found.empty() ? "" : found.front().id;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(training)

BOOST_AUTO_TEST_CASE(words_lead_to_the_topic_whose_lessons_have_them) {
  const nlu::Topics topics = train(lessons);
  BOOST_CHECK_EQUAL(best(topics, {"ice", "heat"}), "heat");
  BOOST_CHECK_EQUAL(best(topics, {"good", "trainers"}), "shoes");
  BOOST_CHECK_EQUAL(best(topics, {"france"}), "moon");
}

BOOST_AUTO_TEST_CASE(the_same_lessons_give_the_same_bytes) {
  nlu::ByteWriter first;
  nlu::ByteWriter second;
  train(lessons).write(first);
  train(lessons).write(second);
  BOOST_CHECK(first.take() == second.take());
}

BOOST_AUTO_TEST_CASE(one_topic_or_none_teaches_nothing) {
  BOOST_CHECK(train({}).names().empty());
  BOOST_CHECK(train({{"heat", {"ice"}}}).names().empty());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace legwork::corpus
