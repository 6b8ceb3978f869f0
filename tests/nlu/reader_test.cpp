// The reader by example: what a small lexicon makes of sentences.
#include "nlu/reader.h"

#include <boost/test/unit_test.hpp>

#include <sstream>

#include "tests/nlu/small_lexicon.h"

using namespace legwork;
using namespace legwork::nlu;

namespace {

std::string worth(const Value& value) {
  if (const auto* choice = std::get_if<std::string>(&value))
    return "=" + *choice;
  if (const auto* number = std::get_if<double>(&value)) {
    std::ostringstream out;
    out << "=" << *number;
    return out.str();
  }
  return "";
}

struct Reading {
  Lexicon lexicon = SmallLexicon().lexicon();
  Reader reader{lexicon};

  Meaning read(std::string_view text) {
    ReadOptions options;
    options.today = Day{2026, 11, 22};  // a Sunday
    return reader.read(text, options);
  }
  // "swelling absent, site=calf"
  std::string heard(std::string_view text) {
    std::string all;
    for (const Finding& finding : read(text).findings) {
      all += (all.empty() ? "" : ", ") + finding.id + worth(finding.value);
      if (finding.status == Status::absent)
        all += " absent";
      if (finding.when == When::past)
        all += " past";
      if (finding.hedged)
        all += " hedged";
    }
    return all;
  }
  std::string span(std::string_view text) {
    const Meaning meaning = read(text);
    BOOST_REQUIRE(!meaning.findings.empty());
    const Span at = meaning.findings.front().span;
    return std::string(text.substr(at.begin, at.end - at.begin));
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(reader, Reading)

BOOST_AUTO_TEST_CASE(words_match_by_their_stem) {
  BOOST_TEST(heard("calves swelling up") == "site=calf, swelling");
}

BOOST_AUTO_TEST_CASE(the_longest_match_of_a_finding_wins) {
  BOOST_TEST(heard("it hurts behind my knee") == "site=back_knee");
}

BOOST_AUTO_TEST_CASE(not_says_takes_away_the_match_it_overlaps) {
  BOOST_TEST(heard("swelling with pride") == "");
}

BOOST_AUTO_TEST_CASE(denial_ends_at_but) {
  BOOST_TEST(heard("no swelling but numb") == "swelling absent, numbness");
}

BOOST_AUTO_TEST_CASE(denial_runs_through_a_list) {
  BOOST_TEST(heard("no numbness, tingling or fever") ==
             "numbness absent, tingling absent, fever absent");
}

BOOST_AUTO_TEST_CASE(denial_does_not_cross_a_comma_into_a_new_clause) {
  BOOST_TEST(heard("no fever, i get numb toes") == "fever absent, numbness");
}

BOOST_AUTO_TEST_CASE(denial_does_not_cross_a_full_stop) {
  BOOST_TEST(heard("no fever. swollen") == "fever absent, swelling");
}

BOOST_AUTO_TEST_CASE(a_denial_behind_its_finding_counts) {
  BOOST_TEST(heard("swelling: no") == "swelling absent");
  BOOST_TEST(heard("swollen? no") == "swelling absent");
}

BOOST_AUTO_TEST_CASE(what_has_gone_is_absent_now) {
  BOOST_TEST(heard("the swelling has gone") == "swelling absent");
}

BOOST_AUTO_TEST_CASE(a_pseudo_trigger_denies_nothing) {
  BOOST_TEST(heard("not only swollen") == "swelling");
}

BOOST_AUTO_TEST_CASE(a_denial_that_is_part_of_the_sign_does_not_deny_it) {
  BOOST_TEST(heard("I can not feel it when I wipe") == "saddle");
}

BOOST_AUTO_TEST_CASE(a_denial_in_the_gap_of_a_phrase_denies_it) {
  BOOST_TEST(heard("sore not when i walk") == "walking absent");
}

BOOST_AUTO_TEST_CASE(doubt_leaves_a_finding_present) {
  BOOST_TEST(heard("maybe swollen") == "swelling hedged");
}

BOOST_AUTO_TEST_CASE(only_the_past_is_past) {
  BOOST_TEST(heard("it used to be swollen") == "swelling past");
  BOOST_TEST(heard("i used to have a blood clot") == "clot");
}

BOOST_AUTO_TEST_CASE(what_is_only_supposed_is_not_told) {
  BOOST_TEST(heard("if it is swollen") == "swelling");  // "it is" ends what "if" governs
  BOOST_TEST(heard("what if swollen") == "");
}

BOOST_AUTO_TEST_CASE(a_question_about_nobody_tells_nothing) {
  BOOST_TEST(heard("is numbness dangerous") == "");
  BOOST_TEST(heard("is my numb foot dangerous") == "numbness");
  BOOST_TEST(heard("swollen and numb, is it dangerous?") == "swelling, numbness");
}

BOOST_AUTO_TEST_CASE(a_relatives_illness_is_not_the_patients) {
  BOOST_TEST(heard("i am numb, my mum had a blood clot") == "numbness");
}

BOOST_AUTO_TEST_CASE(the_patient_is_the_one_spoken_for) {
  const Meaning meaning = read("my mum, 82, is swollen. i think she is numb");
  BOOST_REQUIRE(meaning.patient);
  BOOST_TEST(meaning.patient->relation == "mother");
  BOOST_TEST(heard("my mum, 82, is swollen") == "swelling, sex=female, age=82");
}

BOOST_AUTO_TEST_CASE(spans_are_bytes_of_the_text_as_sent) {
  BOOST_TEST(span("\u00a1ay! my c\u0430lf") == "c\u0430lf");
  BOOST_TEST(span("swo\u200bllen") == "swo\u200bllen");
  BOOST_TEST(span("\uff33\uff37\uff2f\uff2c\uff2c\uff25\uff2e!") ==
             "\uff33\uff37\uff2f\uff2c\uff2c\uff25\uff2e");
  BOOST_TEST(span("bad \xFF\xFE bytes swollen") == "swollen");
}

BOOST_AUTO_TEST_CASE(typos_are_mended_and_real_words_are_not) {
  BOOST_TEST(heard("swolen") == "swelling");
  BOOST_TEST(heard("swollennnn") == "swelling");
  BOOST_TEST(heard("mycalf") == "site=calf");
  BOOST_TEST(heard("i am calm") == "");
  BOOST_TEST(heard("a half") == "");
}

BOOST_AUTO_TEST_CASE(words_spelt_by_ear_are_found_by_their_sound) {
  BOOST_TEST(heard("cofing") == "cough");
}

BOOST_AUTO_TEST_CASE(words_of_many_meanings_need_company) {
  BOOST_TEST(heard("i lent him a heavy book") == "");
  BOOST_TEST(heard("my calf is heavy") == "site=calf, quality=heavy");
  BOOST_TEST(heard("heavy") == "quality=heavy");
}

BOOST_AUTO_TEST_CASE(some_phrases_count_only_by_themselves) {
  BOOST_TEST(heard("3 weeks") == "duration=21");
  BOOST_TEST(heard("numb 3 weeks") == "numbness");
}

BOOST_AUTO_TEST_CASE(some_phrases_say_that_a_finding_is_not_there) {
  BOOST_TEST(heard("i can stand on it") == "bearing absent");
  BOOST_TEST(heard("i can not stand on it") == "bearing");
}

BOOST_AUTO_TEST_CASE(a_block_of_one_word_means_that_very_word) {
  BOOST_TEST(heard("fever") == "fever");
  BOOST_TEST(heard("fevers") == "");
}

BOOST_AUTO_TEST_CASE(what_is_out_of_scope_takes_its_findings_with_it) {
  BOOST_TEST(heard("my arm is numb") == "");
  BOOST_TEST(heard("my arm is numb and my calf is swollen") == "site=calf, swelling");
}

BOOST_AUTO_TEST_CASE(things_are_nobodys_body) {
  BOOST_TEST(heard("the phone is swollen") == "");
  BOOST_TEST(heard("the phone is swollen and my calf is numb") == "site=calf, numbness");
}

BOOST_AUTO_TEST_CASE(the_last_clause_may_ask_what_the_first_has_told) {
  const Meaning meaning = read("numb, is that dangerous");
  BOOST_TEST(meaning.asks);
  BOOST_TEST(meaning.findings.size() == 1u);
}

BOOST_AUTO_TEST_CASE(durations_in_many_forms) {
  BOOST_TEST(heard("for 3 weeks") == "duration=21");
  BOOST_TEST(heard("for three weeks") == "duration=21");
  BOOST_TEST(heard("for a week") == "duration=7");
  BOOST_TEST(heard("for a couple of weeks") == "duration=14");
  BOOST_TEST(heard("for two to four days") == "duration=3");
  BOOST_TEST(heard("for 2-4 days") == "duration=3");
  BOOST_TEST(heard("for 1 1/2 weeks") == "duration=10.5");
  BOOST_TEST(heard("for 3/52") == "duration=21");
  BOOST_TEST(heard("for 3wks") == "");  // no such unit in this lexicon
}

BOOST_AUTO_TEST_CASE(days_by_name_count_from_today) {
  BOOST_TEST(heard("since yesterday") == "duration=1");
  BOOST_TEST(heard("since last tuesday") == "duration=5");
  BOOST_TEST(heard("since sunday") == "duration=7");
  BOOST_TEST(heard("since 2026-11-12") == "duration=10");
}

BOOST_AUTO_TEST_CASE(without_today_a_weekday_is_no_number) {
  BOOST_TEST(reader.read("since tuesday", {}).findings.empty());
}

BOOST_AUTO_TEST_CASE(other_values) {
  BOOST_TEST(heard("after half a mile") == "distance=804.5");
  BOOST_TEST(heard("7/10") == "severity=7");
  BOOST_TEST(heard("82 year old") == "age=82");
  BOOST_TEST(heard("820 year old") == "");  // nobody is
}

BOOST_AUTO_TEST_CASE(of_two_numbers_the_greater_counts) {
  BOOST_TEST(heard("4/10, now 8/10") == "severity=8");
}

BOOST_AUTO_TEST_CASE(numbers_alone_pick_options) {
  BOOST_TEST(read("1 and 3").picks == (std::vector<int>{1, 3}), boost::test_tools::per_element());
  BOOST_TEST(read("2.").picks == std::vector<int>{2}, boost::test_tools::per_element());
  BOOST_TEST(read("for 2 days").picks.empty());
}

BOOST_AUTO_TEST_CASE(intents_of_one_word_and_of_several) {
  BOOST_TEST(read("yes").intent() == "affirm");
  BOOST_TEST(read("no").intent() == "deny");
  BOOST_TEST(read("no swelling").intent() == "complaint");
  BOOST_TEST(!read("no swelling").has("deny"));
  BOOST_TEST(read("yes, and is ice or heat ok?").intent() == "faq");
  BOOST_TEST(read("yes, and is ice or heat ok?").has("affirm"));
  BOOST_TEST(read("hello, my calf is swollen").intent() == "complaint");
  BOOST_TEST(read("swollen and i want to kill myself").intent() == "crisis");
  BOOST_TEST(read("qwerty").intent() == "out_of_scope");
}

BOOST_AUTO_TEST_CASE(nothing_at_all_is_blank) {
  BOOST_TEST(read("").blank);
  BOOST_TEST(read(" \t\r\n ...").blank);
}

BOOST_AUTO_TEST_CASE(a_mention_need_be_in_no_lexicon) {
  const auto mention = reader.mention("No chest pain was found", "chest pain");
  BOOST_REQUIRE(mention);
  BOOST_TEST((mention->status == Status::absent));
  BOOST_TEST((mention->span == Span{3, 13}));
  BOOST_TEST(!reader.mention("No chest pain", "cough").has_value());
}

BOOST_AUTO_TEST_CASE(explaining_names_the_rule_and_what_it_governs) {
  ReadOptions options;
  options.explain = true;
  const Meaning meaning = reader.read("no swolen calf", options);
  bool mended = false;
  bool denied = false;
  for (const TraceStep& step : meaning.trace) {
    mended = mended || (step.kind == TraceStep::Kind::mended && step.what == "swolen -> swollen");
    denied = denied || (step.kind == TraceStep::Kind::modified && step.what == "swelling absent");
  }
  BOOST_TEST(mended);
  BOOST_TEST(denied);
}

BOOST_AUTO_TEST_CASE(hostile_text_is_read_in_bounded_steps) {
  std::string hostile;
  while (hostile.size() < text_bytes_max)
    hostile += "sore really pain very no not 1 2 ";
  BOOST_TEST(!read(hostile).intents.empty());
  BOOST_TEST(!read(std::string(text_bytes_max, '1')).intents.empty());
  BOOST_TEST(!read(std::string(text_bytes_max, '\xF0')).intents.empty());
  BOOST_TEST(!read(std::string(100, '\0') + "swollen").findings.empty());
}

BOOST_AUTO_TEST_SUITE_END()
