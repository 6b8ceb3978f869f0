#include "dialogs/facts.h"

#include <boost/test/unit_test.hpp>

#include "small_world.h"

using namespace legwork;
using namespace legwork::dialogs;
using small_world::Heard;

namespace {

struct Book {
  Model model{small_world::knowledge()};
  State state;

  Noted note(const nlu::Meaning& heard, Manner manner = Manner::plain) {
    return dialogs::note(model, state.facts, heard.findings, manner);
  }
  const Known& known(const std::string& id) {
    view = view_of(model, state);
    return view[*model.place(id)];
  }
  View view;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(facts)

BOOST_AUTO_TEST_CASE(places_add_up) {
  Book book;
  book.note(Heard().is("site", "knee"));
  const Noted noted = book.note(Heard().is("site", "calf"));
  BOOST_TEST((book.state.facts.at("site").choices == std::vector<std::string>{"calf", "knee"}));
  BOOST_TEST(noted.added.size() == 1U);
  BOOST_TEST(noted.against.empty());
}

BOOST_AUTO_TEST_CASE(a_corrected_place_replaces) {
  Book book;
  book.note(Heard().is("site", "knee"));
  book.note(Heard().is("site", "calf").is_not("site", "knee"), Manner::correcting);
  BOOST_TEST((book.state.facts.at("site").choices == std::vector<std::string>{"calf"}));
}

BOOST_AUTO_TEST_CASE(left_and_right_in_one_message_are_both) {
  Book book;
  book.note(Heard().is("side", "left").is("side", "right"));
  BOOST_TEST(book.state.facts.at("side").choices.front() == "both");
  BOOST_TEST((book.known("both_legs_affected").there == Truth::yes));
}

BOOST_AUTO_TEST_CASE(one_side_means_not_both_legs) {
  Book book;
  book.note(Heard().is("side", "left"));
  BOOST_TEST((book.known("both_legs_affected").there == Truth::no));
  BOOST_TEST(book.state.facts.count("both_legs_affected") == 0U);  // follows, and is not stored
}

BOOST_AUTO_TEST_CASE(the_worst_severity_counts) {
  Book book;
  book.note(Heard().number("severity", 5));
  book.note(Heard().number("severity", 8));
  book.note(Heard().number("severity", 3));
  BOOST_TEST(book.state.facts.at("severity").number == 8);
  BOOST_TEST(book.note(Heard().number("severity", 11)).added.empty());  // out of range
}

BOOST_AUTO_TEST_CASE(the_past_is_no_sign_of_now) {
  Book book;
  book.note(Heard().long_ago("swelling"));
  BOOST_TEST((book.known("swelling").there == Truth::unknown));
  BOOST_TEST(!book.known("swelling").told);  // may still be asked
  BOOST_TEST(book.note(Heard().absent("swelling")).against.empty());
  BOOST_TEST((book.known("swelling").there == Truth::no));
}

BOOST_AUTO_TEST_CASE(history_counts_whenever_it_was) {
  Book book;
  book.note(Heard().long_ago("injury"));
  BOOST_TEST((book.known("injury").there == Truth::yes));
}

BOOST_AUTO_TEST_CASE(there_and_not_there_in_one_message_is_there) {
  Book book;
  const Noted noted = book.note(Heard().absent("swelling").there("swelling"));
  BOOST_TEST((book.known("swelling").there == Truth::yes));
  BOOST_TEST(noted.against.empty());
}

BOOST_AUTO_TEST_CASE(no_swelling_means_no_bigger_calf_either) {
  Book book;
  book.note(Heard().absent("swelling"));
  BOOST_TEST((book.known("calf_bigger").there == Truth::no));
  Book other;
  other.note(Heard().there("calf_bigger"));
  BOOST_TEST((other.known("swelling").there == Truth::yes));
}

BOOST_AUTO_TEST_CASE(a_contradiction_changes_nothing_for_the_better) {
  Book book;
  book.note(Heard().there("swelling"));
  const Noted noted = book.note(Heard().absent("swelling"));
  BOOST_TEST(noted.against.size() == 1U);
  BOOST_TEST((book.known("swelling").there == Truth::yes));
}

BOOST_AUTO_TEST_CASE(terms_are_true_false_or_unknown) {
  Book book;
  book.note(Heard().is("site", "calf").number("age", 70).absent("swelling"));
  corpus::Knowledge asks = small_world::knowledge();
  asks.flags = {{"t1", corpus::Urgency::soon, {{small_world::is("site", "knee")}}, {}, {}},
                {"t2", corpus::Urgency::soon, {{small_world::at_least("age", 60)}}, {}, {}},
                {"t3", corpus::Urgency::soon, {{small_world::gone("swelling")}}, {}, {}},
                {"t4", corpus::Urgency::soon, {{small_world::gone("warmth")}}, {}, {}},
                {"t5", corpus::Urgency::soon, {{small_world::not_told("warmth")}}, {}, {}}};
  const Model model(asks);
  const View view = view_of(model, book.state);
  const Truth expected[] = {Truth::no, Truth::yes, Truth::yes, Truth::unknown, Truth::yes};
  for (std::size_t at = 0; at < model.flags.size(); ++at)
    BOOST_TEST((holds(model.flags[at].when, view) == expected[at]), model.knowledge.flags[at].id);
}

BOOST_AUTO_TEST_SUITE_END()
