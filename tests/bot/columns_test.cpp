#include "bot/columns.h"

#include <boost/test/unit_test.hpp>

namespace legwork::bot {
namespace {

std::string wrapped(std::string_view text, int width) {
  std::string joined;
  for (const std::string& row : wrap(text, width))
    joined += row + "|";
  return joined;
}

BOOST_AUTO_TEST_SUITE(columns_and_wrapping)

BOOST_AUTO_TEST_CASE(graphemes_are_counted) {
  BOOST_TEST(columns("") == 0);
  BOOST_TEST(columns("swollen") == 7);
  BOOST_TEST(columns("caf\u00e9") == 4);
  BOOST_TEST(columns("cafe\u0301") == 4);
  BOOST_TEST(columns("\u8155\u308c") == 4);
  BOOST_TEST(columns("\U0001F44D\U0001F3FD") == 2);  // a thumb with its skin tone
  BOOST_TEST(columns("\xFF\xFE") == 2);
}

BOOST_AUTO_TEST_CASE(lines_break_at_spaces) {
  BOOST_TEST(wrapped("my calf hurts", 8) == "my calf|hurts|");
  BOOST_TEST(wrapped("my calf hurts", 7) == "my calf|hurts|");
  BOOST_TEST(wrapped("my calf hurts", 13) == "my calf hurts|");
  BOOST_TEST(wrapped("my  calf   ", 80) == "my  calf|");
}

BOOST_AUTO_TEST_CASE(line_breaks_stay) {
  BOOST_TEST(wrapped("one\n\ntwo", 80) == "one||two|");
  BOOST_TEST(wrapped("one\n", 80) == "one||");
  BOOST_TEST(wrapped("", 80) == "|");
}

BOOST_AUTO_TEST_CASE(an_indent_leads_every_line_of_its_paragraph) {
  BOOST_TEST(wrapped("  rest it well", 9) == "  rest it|  well|");
  BOOST_TEST(wrapped("- rest it well", 9) == "- rest it|  well|");
  BOOST_TEST(wrapped(" - rest it well", 10) == " - rest it|   well|");
  BOOST_TEST(wrapped("      wide", 4) == "wide|");
  BOOST_TEST(wrapped("    ", 80) == "    |");
}

BOOST_AUTO_TEST_CASE(a_word_that_fits_no_line_is_cut) {
  BOOST_TEST(wrapped("swelling", 4) == "swel|ling|");
  BOOST_TEST(wrapped("a swelling", 4) == "a|swel|ling|");
  BOOST_TEST(wrapped("\u8155\u308c\u8155", 4) == "\u8155\u308c|\u8155|");
  BOOST_TEST(wrapped("\u8155\u308c\u8155", 1) == "\u8155\u308c|\u8155|");
}

BOOST_AUTO_TEST_CASE(no_line_is_wider_than_asked) {
  const std::string text =
      "Call an ambulance now \u2014 don\u2019t drive. \u8155\u308c\u8155\u308c\u8155\u308c e\u0301";
  for (int width = 4; width < 60; ++width)
    for (const std::string& row : wrap(text, width))
      BOOST_TEST(columns(row) <= width);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace legwork::bot
