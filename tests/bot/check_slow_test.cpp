// `legwork check` at length. A tenth of the people that the program takes by itself: under the
// sanitizers that is still minutes.
#include <boost/test/unit_test.hpp>

#include "program.h"

using namespace legwork::bot;

BOOST_AUTO_TEST_SUITE(check)

BOOST_AUTO_TEST_CASE(every_conversation_with_ten_thousand_people_ends_well) {
  const Ran ran = run("check --patients 10000 " LEGWORK_SOURCE_DIR "/corpus/legs");
  BOOST_TEST(ran.out == "no faults\n");
  BOOST_TEST(ran.code == 0);
}

BOOST_AUTO_TEST_SUITE_END()
