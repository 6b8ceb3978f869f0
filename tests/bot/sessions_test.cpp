#include "bot/sessions.h"

#include <boost/test/unit_test.hpp>

namespace legwork::bot {
namespace {

std::string repeated(Sessions& sessions, std::string_view conversation, std::string_view id) {
  const std::string* reply = sessions.repeated(conversation, id);
  return reply == nullptr ? "(new)" : *reply;
}

BOOST_AUTO_TEST_SUITE(conversations_of_a_pipe)

BOOST_AUTO_TEST_CASE(each_conversation_has_its_own_state) {
  Sessions sessions;
  sessions.state("a").turns = 3;
  sessions.state("b").turns = 5;
  BOOST_TEST(sessions.state("a").turns == 3);
  BOOST_TEST(sessions.state("b").turns == 5);
  BOOST_TEST(sessions.state(std::string_view("a\0x", 3)).turns == 0);
  BOOST_TEST(sessions.size() == 3u);
}

BOOST_AUTO_TEST_CASE(a_repeated_message_gets_its_reply) {
  Sessions sessions;
  sessions.state("a");
  sessions.remember("a", "m1", "one");
  sessions.remember("nobody", "m1", "lost");
  BOOST_TEST(repeated(sessions, "a", "m1") == "one");
  BOOST_TEST(repeated(sessions, "a", "m2") == "(new)");
  BOOST_TEST(repeated(sessions, "nobody", "m1") == "(new)");
}

BOOST_AUTO_TEST_CASE(the_conversation_not_used_longest_is_forgotten) {
  Sessions sessions({.conversations_max = 2, .replies_each_max = 16, .replies_bytes_max = 1000});
  sessions.state("a").turns = 1;
  sessions.state("b").turns = 2;
  sessions.state("a");
  sessions.state("c");
  BOOST_TEST(sessions.size() == 2u);
  BOOST_TEST(sessions.state("a").turns == 1);
  BOOST_TEST(sessions.state("b").turns == 0);
}

BOOST_AUTO_TEST_CASE(old_replies_make_room) {
  Sessions sessions({.conversations_max = 9, .replies_each_max = 2, .replies_bytes_max = 10});
  sessions.state("a").turns = 7;
  for (const char* id : {"1", "2", "3"})
    sessions.remember("a", id, "aa");
  BOOST_TEST(repeated(sessions, "a", "1") == "(new)");
  BOOST_TEST(repeated(sessions, "a", "2") == "aa");
  sessions.state("b");
  sessions.remember("b", "1", "bbbbb");
  BOOST_TEST(repeated(sessions, "a", "3") == "aa");
  sessions.remember("b", "2", "bb");  // 11 bytes: those of a, silent longest, go
  BOOST_TEST(repeated(sessions, "a", "3") == "(new)");
  BOOST_TEST(sessions.state("a").turns == 7);
}

BOOST_AUTO_TEST_CASE(nothing_is_left_of_what_is_forgotten) {
  Sessions sessions;
  sessions.state("a").turns = 1;
  sessions.remember("a", "m1", "one");
  sessions.forget("a");
  sessions.forget("nobody");
  BOOST_TEST(sessions.size() == 0u);
  BOOST_TEST(repeated(sessions, "a", "m1") == "(new)");
  BOOST_TEST(sessions.state("a").turns == 0);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace legwork::bot
