// A lexicon small enough to hold in the head, for tests of the reader.
#pragma once

#include <boost/test/unit_test.hpp>

#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

#include "nlu/lexicon.h"
#include "nlu/topics.h"

namespace legwork::nlu {

class SmallLexicon {
 public:
  SmallLexicon() {
    source_.articles = {"a", "the", "my", "her"};
    source_.fillers = {"really", "very", "so"};
    source_.rewrites = {{"can not", "can't"}, {"cannot", "can't"}, {"cant", "can't"},
                        {"it's", "it is"},    {"i'm", "i am"},     {"is not", "isn't"}};
    source_.characters = {{"\u2019", "'"}, {"\u0430", "a"}};
    source_.real_words = {"calm", "half", "fool", "cast", "because", "stopped", "swellings"};
    source_.findings = {{"age", true, false, false, 0, 120},
                        {"duration", true, false, false, 0, 36500},
                        {"severity", true, false, false, 0, 10},
                        {"clot", false, true, false, 0, 0},
                        {"distance", true, false, false, 0, 100000}};
    finding("swelling", {"swollen", "swelling"}, {"swelling (with|of) pride"});
    finding("numbness", {"numb"});
    finding("tingling", {"tingling", "pins and needles"});
    finding("saddle", {"can't feel <some> wipe"});
    finding("fever", {"fever"});
    finding("clot", {"blood clot"});
    finding("walking", {"<pain> <some> walk"});
    value("site", "calf", {"calf", "calves"});
    value("site", "knee", {"knee"});
    value("site", "back_knee", {"(back of|behind) knee"});
    value("duration", "value", {"for {duration}", "since {since}"});
    value("severity", "value", {"{ratio}"});
    value("age", "value", {"{number} year old"});
    value("distance", "value", {"after {distance}"});
    value("quality", "heavy", {"heavy"});
    source_.phrases.back().counts = Counts::in_company;
    value("duration", "value", {"{duration}"});
    source_.phrases.back().counts = Counts::alone;
    finding("bearing", {"can't stand on it"});
    finding("bearing", {"can stand on it"});
    source_.phrases.back().denies = true;
    finding("fever", {"feverish"}, {"fevers"});
    source_.sounds = {{"gh", "f"}, {"ph", "f"}, {"c", "k"}};
    source_.silent = "aeiouyhw";
    finding("cough", {"coughing"});
    say(Kind::intent, "out_of_scope", {"arm is (numb|swollen)"});
    relation("nobody", "", {"phone"});
    say(Kind::rule, "pain", {"pain", "hurts", "sore"});
    say(Kind::intent, "affirm", {"yes"});
    say(Kind::intent, "deny", {"no"});
    say(Kind::intent, "greet", {"hello"});
    say(Kind::intent, "crisis", {"kill myself"});
    say(Kind::question, "", {"is", "what", "should"});
    say(Kind::question, "lead", {"and"});
    trigger("absent", "forward", {"no", "isn't", "not", "no longer"});
    trigger("resolved", "backward", {"has gone", "went away"});
    trigger("possible", "forward", {"maybe"});
    trigger("past", "forward", {"used to"});
    trigger("hypothetical", "forward", {"if"});
    say(Kind::stop, "", {"but", "it is"});
    Phrase comma{.kind = Kind::stop, .direction = "comma", .pattern = "i"};
    source_.phrases.push_back(comma);
    Phrase list{.kind = Kind::stop, .direction = "list", .pattern = "or"};
    source_.phrases.push_back(list);
    say(Kind::pseudo, "", {"not only"});
    say(Kind::pseudo, "speaker", {"i think"});
    say(Kind::relation, "self", {"i", "my"});
    relation("mother", "female", {"mum"});
    relation("he", "male", {"he"});
    unit("duration", 7, "week");
    unit("duration", 1, "day");
    unit("distance", 0.9144, "yard");
    unit("distance", 1609, "mile");
    number("number", 2, "couple of");
    number("number", 0.5, "half");
    number("number", 0.5, "and a half");
    number("article", 1, "a");
    number("range", 0, "to");
    Phrase since{.kind = Kind::since, .id = "days", .number = 1, .pattern = "yesterday"};
    source_.phrases.push_back(since);
    Phrase prefix{.kind = Kind::since, .id = "prefix", .pattern = "last"};
    source_.phrases.push_back(prefix);
  }

  Lexicon lexicon() const {
    std::vector<Error> faults;
    const std::string bytes = compile_lexicon(source_, faults);
    for (const Error& fault : faults)
      BOOST_TEST_MESSAGE(fault.line());
    BOOST_REQUIRE(faults.empty());
    Result<Lexicon> loaded = load_lexicon(with_topics(bytes, topics()));
    BOOST_REQUIRE(loaded);
    return std::move(*loaded);
  }

  LexiconSource& source() { return source_; }

  // "ice" and "heat" speak for one entry, "moon" for what is beyond.
  static Topics topics() {
    return Topics({"heat_or_cold", topic_beyond_scope}, {-1, -1},
                  {{"ice", 2, {{0, 1.5F}}}, {"heat", 2, {{0, 1.5F}}}, {"moon", 2, {{1, 2.0F}}}});
  }

 private:
  using Patterns = std::vector<std::string>;

  void finding(const std::string& id, const Patterns& says, const Patterns& not_says = {}) {
    say(Kind::finding, id, says);
    for (const std::string& pattern : not_says) {
      Phrase phrase{.kind = Kind::finding, .id = id, .blocks = true, .pattern = pattern};
      source_.phrases.push_back(phrase);
    }
  }
  void value(const std::string& id, const std::string& worth, const Patterns& says) {
    for (const std::string& pattern : says) {
      Phrase phrase{.kind = Kind::finding, .id = id, .value = worth, .pattern = pattern};
      source_.phrases.push_back(phrase);
    }
  }
  void say(Kind kind, const std::string& id, const Patterns& says) {
    for (const std::string& pattern : says) {
      Phrase phrase{.kind = kind, .id = id, .pattern = pattern};
      source_.phrases.push_back(phrase);
    }
  }
  void trigger(const std::string& id, const std::string& direction, const Patterns& says) {
    for (const std::string& pattern : says) {
      Phrase phrase{.kind = Kind::trigger, .id = id, .direction = direction, .pattern = pattern};
      source_.phrases.push_back(phrase);
    }
  }
  void relation(const std::string& id, const std::string& sex, const Patterns& says) {
    for (const std::string& pattern : says) {
      Phrase phrase{.kind = Kind::relation, .id = id, .value = sex, .pattern = pattern};
      source_.phrases.push_back(phrase);
    }
  }
  void unit(const std::string& id, double size, const std::string& pattern) {
    Phrase phrase{.kind = Kind::unit, .id = id, .number = size, .pattern = pattern};
    source_.phrases.push_back(phrase);
  }
  void number(const std::string& id, double worth, const std::string& pattern) {
    Phrase phrase{.kind = Kind::number, .id = id, .number = worth, .pattern = pattern};
    source_.phrases.push_back(phrase);
  }

  LexiconSource source_;
};

}  // namespace legwork::nlu
