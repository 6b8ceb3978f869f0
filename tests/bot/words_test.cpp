#include "bot/words.h"

#include <boost/test/unit_test.hpp>

namespace legwork::bot {
namespace {

using dialogs::Said;

corpus::Knowledge with(corpus::Texts texts) {
  corpus::Knowledge knowledge;
  knowledge.language = "en";
  knowledge.texts = std::move(texts);
  knowledge.texts["list.comma"] = "{first}, {next}";
  knowledge.texts["list.and"] = "{first} and {last}";
  return knowledge;
}

std::string one(const std::string& pattern, const Arguments& arguments = {}) {
  return words(with({{"x", pattern}}), {"x", arguments}, {{"emergency_number", "112"}});
}

Said::Texts list(std::vector<std::string> ids) {
  Said::Texts texts;
  for (std::string& id : ids)
    texts.items.push_back({std::move(id), {}});
  return texts;
}

BOOST_AUTO_TEST_SUITE(words_of_texts)

BOOST_AUTO_TEST_CASE(plain_text_stays_as_it_is) {
  BOOST_TEST(one("It's sore. Don't wait.\nCall.") == "It's sore. Don't wait.\nCall.");
}

BOOST_AUTO_TEST_CASE(names_are_filled_in) {
  BOOST_TEST(one("You said: {what}.", {{"what", "l'été {x}"}}) == "You said: l'été {x}.");
  BOOST_TEST(one("Call {emergency_number} now.") == "Call 112 now.");
}

BOOST_AUTO_TEST_CASE(an_own_argument_goes_before_a_common_one) {
  BOOST_TEST(one("Call {emergency_number}.", {{"emergency_number", "999"}}) == "Call 999.");
  BOOST_TEST(one("{n, plural, one {# day} other {# days}}, {emergency_number}",
                 {{"n", 2.0}, {"emergency_number", "999"}}) == "2 days, 999");
}

BOOST_AUTO_TEST_CASE(numbers_plurals_and_choices_are_icu) {
  BOOST_TEST(one("{n}", {{"n", 21.0}}) == "21");
  BOOST_TEST(one("{n, plural, one {# day} other {# days}}", {{"n", 1.0}}) == "1 day");
  BOOST_TEST(one("{s, select, left {the left} other {one}} leg", {{"s", "left"}}) ==
             "the left leg");
}

BOOST_AUTO_TEST_CASE(quotes_are_read_as_icu_reads_them) {
  BOOST_TEST(one("it''s '{'so'}'") == "it's {so}");
  BOOST_TEST(one("it''s {n}", {{"n", "x"}}) == "it's x");
}

BOOST_AUTO_TEST_CASE(lists_are_joined_in_words) {
  const corpus::Knowledge knowledge =
      with({{"x", "You told me: {all}."}, {"a", "swelling"}, {"b", "a warm leg"}, {"c", "pain"}});
  const auto told = [&](Said::Texts texts) {
    return words(knowledge, {"x", {{"all", std::move(texts)}}}, {});
  };
  BOOST_TEST(told(list({})) == "You told me: .");
  BOOST_TEST(told(list({"a"})) == "You told me: swelling.");
  BOOST_TEST(told(list({"a", "b"})) == "You told me: swelling and a warm leg.");
  BOOST_TEST(told(list({"a", "b", "c"})) == "You told me: swelling, a warm leg and pain.");
}

BOOST_AUTO_TEST_CASE(a_slip_in_the_corpus_is_shown_and_never_thrown) {
  BOOST_TEST(one("broken {n, plural, one {}", {{"n", 1.0}}) == "broken {n, plural, one {}");
  BOOST_TEST(one("open {name") == "open {name");
  BOOST_TEST(one("nobody gave {this}") == "nobody gave {this}");
  BOOST_TEST(words(with({}), {"no.such.id", {}}, {}) == "no.such.id");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace legwork::bot
