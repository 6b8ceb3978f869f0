#include "corpus/readability.h"

#include <boost/test/unit_test.hpp>

namespace legwork::corpus {
namespace {

BOOST_AUTO_TEST_SUITE(readability)

BOOST_AUTO_TEST_CASE(syllables_of_words) {
  for (const char* word : {"leg", "knee", "walked", "shoe", "cramps", "knees", "moves", "the", "x",
                           "eased", "rhythm's", "strength"})
    BOOST_CHECK_MESSAGE(syllables(word) == 1, word);
  for (const char* word :
       {"muscle", "swollen", "doctor", "rested", "patches", "before", "muscles", "needed", "today"})
    BOOST_CHECK_MESSAGE(syllables(word) == 2, word);
  for (const char* word : {"medicine", "injury", "emergency's"})
    BOOST_CHECK_MESSAGE(syllables(word) >= 3, word);
}

BOOST_AUTO_TEST_CASE(words_of_texts) {
  BOOST_CHECK_EQUAL(word_count(""), 0U);
  BOOST_CHECK_EQUAL(word_count(" - , ' "), 0U);
  BOOST_CHECK_EQUAL(word_count("Don't walk 2.5 miles; long-lasting pain."), 6U);
  BOOST_CHECK_EQUAL(word_count("Ça va, déjà vu"), 4U);
}

// 6 words, 1 sentence, 6 syllables: 0.39 * 6 + 11.8 - 15.59 = -1.45.
BOOST_AUTO_TEST_CASE(the_formula) {
  BOOST_CHECK_CLOSE(reading_grade("The cat sat on the mat."), -1.45, 0.01);
  // The same words in two sentences: 0.39 * 3 + 11.8 - 15.59.
  BOOST_CHECK_CLOSE(reading_grade("The cat sat. On the mat!"), -2.62, 0.01);
  BOOST_CHECK_EQUAL(reading_grade(""), 0);
}

BOOST_AUTO_TEST_CASE(a_number_with_a_point_is_no_end) {
  BOOST_CHECK_EQUAL(reading_grade("Walk 2.5 miles."), reading_grade("Walk 2,5 miles."));
}

BOOST_AUTO_TEST_CASE(long_words_are_harder) {
  BOOST_CHECK_GT(reading_grade("Claudication necessitates multidisciplinary evaluation."), 20);
  BOOST_CHECK_LT(reading_grade("Rest the leg. Keep it up."), 2);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace legwork::corpus
