// What slips are mended to by themselves, and what their neighbours make of them.
#include "nlu/spelling.h"

#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

#include "nlu/neighbours.h"

using namespace legwork::nlu;

namespace {

struct Words {
  Spelling spelling{
      {{{"swollen", 40},
        {"calf", 60},
        {"hurts", 90},
        {"both", 20},
        {"legs", 80},
        {"go", 30},
        {"weak", 30},
        {"my", 500},
        {"shower", 3},
        {"show", 3}},
       {{"calf", 60}, {"both", 40}, {"legs", 90}, {"go", 60}, {"weak", 30}, {"my", 900}},
       {"calm", "pane"},
       {"hurst"},
       {{"pane", "pain"}},
       Sounds()}};

  std::string mended(std::string_view typed) const {
    std::string all;
    for (const std::string& word : spelling.mend(typed))
      all += (all.empty() ? "" : " ") + word;
    return all;
  }
};

Neighbours::Token token(std::string_view stem) {
  return stem.empty() ? Neighbours::nobody : Neighbours::token(stem);
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(spelling, Words)

BOOST_AUTO_TEST_CASE(slips_are_mended_and_real_words_are_not) {
  BOOST_TEST(mended("swolen") == "swollen");
  BOOST_TEST(mended("swollennnn") == "swollen");
  BOOST_TEST(mended("calm") == "");
  BOOST_TEST(mended("xqzzv") == "");
}

BOOST_AUTO_TEST_CASE(a_name_is_no_word) {
  BOOST_TEST(spelling.is_name("hurst"));
  BOOST_TEST(!spelling.is_word("hurst"));
  BOOST_TEST(mended("hurst") == "hurts");
}

BOOST_AUTO_TEST_CASE(lost_spaces_are_found_however_many) {
  BOOST_TEST(mended("mycalf") == "my calf");
  BOOST_TEST(mended("bothlegsgoweak") == "both legs go weak");
}

BOOST_AUTO_TEST_CASE(all_that_is_about_as_near_is_a_candidate) {
  const std::vector<Spelling::Meant> meant = spelling.candidates("showr");
  BOOST_REQUIRE(meant.size() == 2U);
  BOOST_TEST(meant[0].sure);
  BOOST_TEST(meant[1].sure);
}

BOOST_AUTO_TEST_CASE(long_and_foreign_text_is_left_alone) {
  BOOST_TEST(mended(std::string(5000, 'x') + "y") == "");
  BOOST_TEST(mended("\xD0\xB1\xD0\xBE\xD0\xBB\xD1\x8C") == "");
}

BOOST_AUTO_TEST_CASE(bytes_bring_it_back) {
  ByteWriter out;
  spelling.write(out);
  const std::string bytes = out.take();
  ByteReader in(bytes);
  Spelling again;
  BOOST_TEST(again.read(in));
  BOOST_TEST(in.finished());
  BOOST_TEST(again.mend("swolen") == spelling.mend("swolen"), boost::test_tools::per_element());
  BOOST_TEST(again.sound_alikes("pane").size() == 1U);
}

BOOST_AUTO_TEST_CASE(neighbours_tell_what_people_write) {
  const Neighbours neighbours({{"pain", "in", "shin", "when", "walk"}, {"sore", "calv"}},
                              {{"when", "in", "rome"}, {"in", "time"}});
  const auto fit = [&](std::string_view word) {
    return neighbours.fit({token("pain"), token("in"), token(word), token("when"), token("")});
  };
  BOOST_TEST(fit("shin") >= 3);
  BOOST_TEST(fit("chin") == 0);
}

BOOST_AUTO_TEST_SUITE_END()
