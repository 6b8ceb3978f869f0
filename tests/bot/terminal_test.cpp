#include "bot/terminal.h"

#include <boost/test/unit_test.hpp>

#include "bot/columns.h"

namespace legwork::bot {
namespace {

using dialogs::Role;

Answer said(std::vector<Line> lines, std::vector<std::string> labels = {}) {
  return {.text = "", .lines = std::move(lines), .reply = {}, .option_labels = std::move(labels)};
}

BOOST_AUTO_TEST_SUITE(replies_in_a_terminal)

BOOST_AUTO_TEST_CASE(paragraphs_are_wrapped_and_parted) {
  BOOST_TEST(shown(said({{Role::heard, "You told me: swelling."}, {Role::note, "Rest it."}}),
                   {.colour = false, .width = 12}) == "You told me:\nswelling.\n\nRest it.\n");
}

BOOST_AUTO_TEST_CASE(an_urgent_line_is_framed_without_colour) {
  BOOST_TEST(shown(said({{Role::urgent, "Call 112 now. Do not drive."}}),
                   {.colour = false, .width = 20}) ==
             "!!!!!!!!!!!!!!!!!!!\n"
             "!! Call 112 now. !!\n"
             "!! Do not drive. !!\n"
             "!!!!!!!!!!!!!!!!!!!\n");
}

BOOST_AUTO_TEST_CASE(urgent_lines_that_follow_one_another_share_a_frame) {
  BOOST_TEST(shown(said({{Role::urgent, "Call 112."}, {Role::urgent, "Now."}, {Role::note, "x"}}),
                   {.colour = false, .width = 80}) ==
             "!!!!!!!!!!!!!!!\n"
             "!! Call 112. !!\n"
             "!!           !!\n"
             "!! Now.      !!\n"
             "!!!!!!!!!!!!!!!\n"
             "\nx\n");
}

BOOST_AUTO_TEST_CASE(an_urgent_line_is_white_on_red_with_colour) {
  BOOST_TEST(shown(said({{Role::urgent, "Call 112."}}), {.colour = true, .width = 80}) ==
             "\033[1;97;41m!!!!!!!!!!!!!!!\033[0m\n"
             "\033[1;97;41m!! Call 112. !!\033[0m\n"
             "\033[1;97;41m!!!!!!!!!!!!!!!\033[0m\n");
}

BOOST_AUTO_TEST_CASE(few_short_options_share_a_row) {
  BOOST_TEST(shown(said({{Role::question, "Is it swollen?"}}, {"Yes", "No", "I don't know"}),
                   {.colour = false, .width = 80}) ==
             "Is it swollen?\n  1. Yes  2. No  3. I don't know\n");
}

BOOST_AUTO_TEST_CASE(many_or_long_options_have_a_row_each) {
  BOOST_TEST(shown(said({{Role::question, "Which?"}}, {"Calf", "The back of the knee"}),
                   {.colour = false, .width = 20}) ==
             "Which?\n  1. Calf\n  2. The back of the\n     knee\n");
  const std::string shown_ten =
      shown(said({}, std::vector<std::string>(10, "x")), {.colour = false, .width = 80});
  BOOST_TEST(shown_ten.starts_with("   1. x\n   2. x\n"));
  BOOST_TEST(shown_ten.ends_with("  10. x\n"));
}

BOOST_AUTO_TEST_CASE(a_file_is_no_terminal) {
  const Look look = look_of(-1);
  BOOST_TEST(!look.colour);
  BOOST_TEST(look.width == 80);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace legwork::bot
