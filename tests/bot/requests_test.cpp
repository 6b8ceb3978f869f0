#include "bot/requests.h"

#include <boost/test/unit_test.hpp>

namespace legwork::bot {
namespace {

// The line that a request which cannot be taken gets; "taken" for one that can.
std::string pipe_error(std::string_view text) {
  const auto taken = pipe_request(text);
  const Refusal* refusal = std::get_if<Refusal>(&taken);
  return refusal == nullptr ? "taken" : line(refusal_json(*refusal));
}

std::string read_error(std::string_view text) {
  const auto taken = read_request(text);
  const Refusal* refusal = std::get_if<Refusal>(&taken);
  return refusal == nullptr ? "taken" : line(refusal_json(*refusal));
}

PipeRequest taken(std::string_view text) {
  const auto request = pipe_request(text);
  BOOST_REQUIRE(std::holds_alternative<PipeRequest>(request));
  return std::get<PipeRequest>(request);
}

BOOST_AUTO_TEST_SUITE(requests)

BOOST_AUTO_TEST_CASE(a_request_is_taken) {
  const PipeRequest request = taken(
      R"({"conversation":"c1","text":"hi","id":"m1","lang":"en","today":"2026-11-22","explain":true})");
  BOOST_TEST(request.conversation == "c1");
  BOOST_TEST(request.text == "hi");
  BOOST_TEST(request.id.value() == "m1");
  BOOST_TEST(request.language == "en");
  BOOST_TEST(request.today.value().day == 22);
  BOOST_TEST(request.explain);
}

BOOST_AUTO_TEST_CASE(fields_may_be_left_out_null_or_unknown) {
  const PipeRequest request =
      taken(R"( {"text":"","conversation":"","id":null,"today":null,"more":[{}]} )");
  BOOST_TEST(!request.id);
  BOOST_TEST(!request.today);
  BOOST_TEST(!request.explain);
}

BOOST_AUTO_TEST_CASE(nul_and_line_breaks_are_text) {
  BOOST_TEST(taken(R"({"conversation":"c","text":"a\u0000b\nc"})").text ==
             std::string("a\0b\nc", 5));
}

BOOST_AUTO_TEST_CASE(what_is_no_json_is_bad_json) {
  BOOST_TEST(pipe_error("") ==
             R"({"error":{"code":"bad_json","message":"not JSON in UTF-8 at byte 1"}})");
  BOOST_TEST(pipe_error("{\"conversation\":\"c\",\"text\":\"\xC3\"}") ==
             R"({"error":{"code":"bad_json","message":"not JSON in UTF-8 at byte 30"}})");
  BOOST_TEST(pipe_error(std::string(1000, '[')) ==
             R"({"error":{"code":"bad_json","message":"nested deeper than 64"}})");
}

BOOST_AUTO_TEST_CASE(wrong_kinds_are_bad_requests_that_name_the_field) {
  BOOST_TEST(pipe_error("[1]") ==
             R"({"error":{"code":"bad_request","message":"line: must be an object, not a list"}})");
  BOOST_TEST(
      pipe_error(R"({"conversation":"c","id":"m","text":7})") ==
      R"({"conversation":"c","id":"m","error":{"code":"bad_request","message":"text: must be text, not a number"}})");
  BOOST_TEST(
      pipe_error(R"({"conversation":1,"text":"x"})") ==
      R"({"error":{"code":"bad_request","message":"conversation: must be text, not a number"}})");
  BOOST_TEST(
      pipe_error(R"({"conversation":"c","id":["m"],"text":"x"})") ==
      R"({"conversation":"c","error":{"code":"bad_request","message":"id: must be text, not a list"}})");
  BOOST_TEST(
      pipe_error(R"({"conversation":"c","text":"x","explain":"yes"})") ==
      R"({"conversation":"c","error":{"code":"bad_request","message":"explain: must be true or false, not text"}})");
  BOOST_TEST(
      pipe_error(R"({"conversation":"c","text":"x","today":"2026-02-30"})") ==
      R"({"conversation":"c","error":{"code":"bad_request","message":"today: must be a day such as 2026-11-22"}})");
}

BOOST_AUTO_TEST_CASE(what_is_needed_and_missing_is_named) {
  BOOST_TEST(pipe_error(R"({"conversation":"c"})") ==
             R"({"conversation":"c","error":{"code":"bad_request","message":"text: missing"}})");
  BOOST_TEST(pipe_error(R"({"text":"x"})") ==
             R"({"error":{"code":"bad_request","message":"conversation: missing"}})");
  BOOST_TEST(read_error(R"({"conversation":"c"})") ==
             R"({"conversation":"c","error":{"code":"bad_request","message":"text: missing"}})");
}

BOOST_AUTO_TEST_CASE(what_is_too_large_is_refused) {
  const std::string most(nlu::text_bytes_max, 'x');
  BOOST_TEST(pipe_error(R"({"conversation":"c","text":")" + most + "\"}") == "taken");
  BOOST_TEST(
      pipe_error(R"({"conversation":"c","text":")" + most + "x\"}") ==
      R"({"conversation":"c","error":{"code":"too_large","message":"text: longer than 8192 bytes"}})");
  const std::string name(id_bytes_max + 1, 'c');
  BOOST_TEST(pipe_error(R"({"text":"x","conversation":")" + name + "\"}") ==
             R"({"error":{"code":"too_large","message":"conversation: longer than 200 bytes"}})");
  BOOST_TEST(pipe_error(std::string(line_bytes_max + 1, ' ')) ==
             R"({"error":{"code":"too_large","message":"line: longer than 65536 bytes"}})");
}

BOOST_AUTO_TEST_CASE(the_longest_text_fits_a_line_however_it_is_written) {
  std::string text;
  for (std::size_t i = 0; i < nlu::text_bytes_max; ++i)
    text += "\\u0041";
  BOOST_TEST(pipe_error(R"({"conversation":"c","text":")" + text + "\"}") == "taken");
}

BOOST_AUTO_TEST_CASE(a_language_serves_its_regions) {
  BOOST_TEST(serves_language("en", ""));
  BOOST_TEST(serves_language("en", "en"));
  BOOST_TEST(serves_language("en", "en-GB"));
  BOOST_TEST(serves_language("en", "en_US"));
  BOOST_TEST(!serves_language("en", "de"));
  BOOST_TEST(!serves_language("en", "eng"));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace legwork::bot
