#include "bot/json.h"

#include <boost/test/unit_test.hpp>

namespace legwork::bot {
namespace {

// What is read is written again.
std::string through(std::string_view text) {
  const Result<Json> parsed = parse_json(text);
  return parsed ? line(*parsed) : parsed.error().line();
}

std::string nested(int depth) {
  return std::string(static_cast<std::size_t>(depth), '[') +
         std::string(static_cast<std::size_t>(depth), ']');
}

BOOST_AUTO_TEST_SUITE(json_values)

BOOST_AUTO_TEST_CASE(what_is_read_is_written_again) {
  BOOST_TEST(through(R"({"b":[1,2.5,-3],"a":{"x":null,"y":true}})") ==
             R"({"b":[1,2.5,-3],"a":{"x":null,"y":true}})");
  BOOST_TEST(through(R"("caf\u00e9 \ud83d\ude00")") == "\"caf\u00e9 \U0001F600\"");
  BOOST_TEST(through(R"("a\u0000b")") == R"("a\u0000b")");
  BOOST_TEST(through("1e3") == "1000");
}

BOOST_AUTO_TEST_CASE(what_is_no_json_is_refused_with_its_place) {
  BOOST_TEST(through("{'text':1}") == "not JSON in UTF-8 at byte 2");
  BOOST_TEST(through("") == "not JSON in UTF-8 at byte 1");
  BOOST_TEST(through("\"\xFF\"") == "not JSON in UTF-8 at byte 2");
  BOOST_TEST(through(R"("\ud800")") == "not JSON in UTF-8 at byte 8");
  BOOST_TEST(through("{} {}") == "not JSON in UTF-8 at byte 4");
  BOOST_TEST(through("1e999") == "a number is out of range");
  BOOST_TEST(through(std::string_view("{\0}", 3)) == "not JSON in UTF-8 at byte 2");
}

BOOST_AUTO_TEST_CASE(depth_is_bounded) {
  BOOST_TEST(through(nested(json_depth_max)) == nested(json_depth_max));
  BOOST_TEST(through(nested(json_depth_max + 1)) == "nested deeper than 64");
  BOOST_TEST(through(std::string(30'000, '[')) == "nested deeper than 64");
}

BOOST_AUTO_TEST_CASE(what_is_no_utf8_is_written_as_a_replacement) {
  BOOST_TEST(line(Json("a\xFFz")) == "\"a\uFFFDz\"");
}

BOOST_AUTO_TEST_CASE(the_last_of_two_equal_fields_counts) {
  BOOST_TEST(through(R"({"a":1,"a":2})") == R"({"a":2})");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace legwork::bot
