#include "dialogs/phases.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>

#include "small_world.h"

using namespace legwork::dialogs;

namespace {

const std::vector<Way>& all_ways() {
  static const std::vector<Way> found = ways(Dialog(small_world::knowledge()));
  return found;
}

bool leads(const std::string& from, const std::string& by, const std::string& to) {
  return std::any_of(all_ways().begin(), all_ways().end(), [&](const Way& way) {
    return way.from == from && way.by == by && way.to == to;
  });
}

}  // namespace

BOOST_AUTO_TEST_SUITE(phases)

BOOST_AUTO_TEST_CASE(every_phase_is_reached) {
  for (const auto& phase : phase_names)
    BOOST_TEST(std::any_of(all_ways().begin(), all_ways().end(),
                           [&](const Way& way) { return way.to == phase.name; }),
               phase.name);
}

BOOST_AUTO_TEST_CASE(the_ways_are_those_that_people_go) {
  BOOST_TEST(leads("opening", "complaint", "sweep"));
  BOOST_TEST(leads("sweep", "answer", "asking"));
  BOOST_TEST(leads("asking", "answer", "asking"));
  BOOST_TEST(leads("asking", "answer", "advised"));
  BOOST_TEST(leads("asking", "contradiction", "clarify"));
  BOOST_TEST(leads("clarify", "answer", "asking"));
  BOOST_TEST(leads("opening", "unclear_question", "choose_faq"));
  BOOST_TEST(leads("advised", "start_over", "opening"));
}

BOOST_AUTO_TEST_CASE(danger_leads_to_advice_from_everywhere) {
  for (const char* place : {"opening", "sweep", "asking", "clarify"}) {
    BOOST_TEST(leads(place, "danger", "advised"), place);
    for (const char* other : {"opening", "sweep", "asking"})
      BOOST_TEST(!leads(place, "danger", other), place << " to " << other);
  }
}

BOOST_AUTO_TEST_CASE(a_digression_comes_back) {
  for (const char* place : {"sweep", "asking"})
    BOOST_TEST(std::any_of(all_ways().begin(), all_ways().end(),
                           [&](const Way& way) {
                             return way.from == place && way.to == place && way.comes_back &&
                                    way.by == "digression";
                           }),
               place);
}

BOOST_AUTO_TEST_CASE(the_same_ways_each_time) {
  BOOST_TEST((ways(Dialog(small_world::knowledge())) == all_ways()));
}

BOOST_AUTO_TEST_SUITE_END()
