// A small hand-made knowledge, and messages as nlu would understand them: what a test of the dialog
// needs, and no words.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "corpus/knowledge.h"
#include "dialogs/step.h"
#include "nlu/meaning.h"

namespace legwork::dialogs::small_world {

using corpus::Knowledge;
using corpus::Term;
using corpus::Urgency;

inline Term there(const std::string& id) {
  return {id, Term::Test::present, "", 0};
}
inline Term gone(const std::string& id) {
  return {id, Term::Test::absent, "", 0};
}
inline Term not_told(const std::string& id) {
  return {id, Term::Test::not_present, "", 0};
}
inline Term is(const std::string& id, const std::string& choice) {
  return {id, Term::Test::equal, choice, 0};
}
inline Term at_least(const std::string& id, double number) {
  return {id, Term::Test::at_least, "", number};
}

inline corpus::Finding flag(const std::string& id, double common, const std::string& group = "",
                            corpus::Finding::Time time = corpus::Finding::Time::state) {
  corpus::Finding finding;
  finding.id = id;
  finding.common = common;
  finding.group = group;
  finding.time = time;
  return finding;
}

inline corpus::Finding choice(const std::string& id,
                              std::vector<std::pair<std::string, double>> values, bool many) {
  corpus::Finding finding;
  finding.id = id;
  finding.kind = corpus::Finding::Kind::choice;
  finding.values = std::move(values);
  finding.many = many;
  return finding;
}

inline corpus::Finding number(const std::string& id, const std::string& unit, double high) {
  corpus::Finding finding;
  finding.id = id;
  finding.kind = corpus::Finding::Kind::number;
  finding.unit = unit;
  finding.high = high;
  return finding;
}

inline corpus::Question ask_one(const std::string& id) {
  corpus::Question question;
  question.id = id;
  question.asks = {id};
  return question;
}

inline corpus::Question ask_list(const std::string& id, const std::vector<std::string>& findings) {
  corpus::Question question;
  question.id = id;
  question.kind = corpus::Question::Kind::multi;
  question.asks = findings;
  question.effort = 2;
  for (const std::string& finding : findings)
    question.items.push_back({finding, {}, {}});
  return question;
}

inline corpus::Question ask_choice(const std::string& id, const std::vector<std::string>& values) {
  corpus::Question question = ask_one(id);
  question.kind = corpus::Question::Kind::choice;
  for (const std::string& value : values)
    question.items.push_back({value, {}, {}});
  return question;
}

inline corpus::Question ask_number(const std::string& id) {
  corpus::Question question = ask_one(id);
  question.kind = corpus::Question::Kind::number;
  return question;
}

inline corpus::Condition condition(const std::string& id, Urgency urgency, double base_rate,
                                   std::vector<corpus::Evidence> evidence) {
  corpus::Condition made;
  made.id = id;
  made.urgency = urgency;
  made.base_rate = base_rate;
  made.evidence = std::move(evidence);
  made.sources = {"book"};
  return made;
}

inline corpus::Faq faq(const std::string& id) {
  corpus::Faq made;
  made.id = id;
  made.sources = {"book"};
  return made;
}

// A pulled muscle, a clot, a nerve; a lung clot and cauda equina among the red flags.
inline Knowledge knowledge() {
  Knowledge known;
  known.language = "en";
  known.findings = {
      choice("site", {{"calf", 0.3}, {"knee", 0.3}, {"lower_back", 0.2}, {"foot", 0.2}}, true),
      choice("side", {{"left", 0.38}, {"right", 0.38}, {"both", 0.24}}, false),
      choice("onset", {{"sudden", 0.35}, {"gradual", 0.65}}, false),
      choice("sex", {{"female", 0.5}, {"male", 0.5}}, false),
      number("duration", "days", 36500),
      number("severity", "of 10", 10),
      number("age", "years", 120),
      flag("both_legs_affected", 0.3),
      flag("swelling", 0.3, "swollen_leg"),
      flag("calf_bigger", 0.05, "swollen_leg"),
      flag("warmth", 0.1, "inflamed"),
      flag("redness", 0.1, "inflamed"),
      flag("numbness", 0.2, "nerve"),
      flag("tingling", 0.2, "nerve"),
      flag("bruising", 0.1),
      flag("tenderness", 0.3),
      flag("breathless", 0.03),
      flag("chest_pain", 0.03),
      flag("saddle_numbness", 0.02),
      flag("cold_leg", 0.03),
      flag("injury", 0.3, "", corpus::Finding::Time::history),
      flag("diabetes", 0.1, "", corpus::Finding::Time::history),
      flag("pregnancy_or_postpartum", 0.03, "", corpus::Finding::Time::history),
  };
  known.conditions = {
      condition("calf_strain", Urgency::self_care, 100,
                {{is("site", "calf"), 0.9, 0.3},
                 {there("injury"), 0.8, 0.3},
                 {there("bruising"), 0.5, 0.1},
                 {there("tenderness"), 0.8, 0.3},
                 {is("onset", "sudden"), 0.8, 0.35},
                 {there("numbness"), 0.03, 0.2}}),
      condition("sciatica", Urgency::soon, 100,
                {{is("site", "lower_back"), 0.6, 0.2},
                 {there("numbness"), 0.6, 0.2},
                 {there("tingling"), 0.6, 0.2},
                 {there("injury"), 0.1, 0.3},
                 {there("tenderness"), 0.1, 0.3},
                 {is("onset", "gradual"), 0.6, 0.65}}),
      condition("knee_osteoarthritis", Urgency::self_care, 150,
                {{is("site", "knee"), 0.95, 0.3},
                 {at_least("age", 60), 0.7, 0.35},
                 {is("onset", "gradual"), 0.9, 0.65},
                 {there("warmth"), 0.05, 0.1}}),
      condition("dvt", Urgency::same_day, 10,
                {{is("site", "calf"), 0.8, 0.3},
                 {there("swelling"), 0.8, 0.3},
                 {there("calf_bigger"), 0.6, 0.05},
                 {there("warmth"), 0.5, 0.1},
                 {there("redness"), 0.5, 0.1},
                 {there("injury"), 0.03, 0.3}}),
      condition("cauda_equina", Urgency::emergency, 0.1, {{there("saddle_numbness"), 0.9, 0.02}}),
  };
  known.conditions[3].must_not_miss = true;
  known.conditions[3].pointers = {there("swelling"), there("warmth"), there("calf_bigger")};
  known.conditions[4].must_not_miss = true;
  known.conditions[4].pointers = {there("saddle_numbness")};
  known.flags = {
      {"R1", Urgency::emergency, {{there("saddle_numbness")}}, {"cauda_equina"}, {"book"}},
      {"R10", Urgency::emergency, {{there("breathless")}, {there("chest_pain")}}, {}, {"book"}},
      {"R8", Urgency::emergency, {{there("cold_leg"), there("numbness")}}, {}, {"book"}},
      {"R11", Urgency::same_day, {{there("swelling"), not_told("injury")}}, {"dvt"}, {"book"}},
  };
  known.scores = {{"wells",
                   "dvt",
                   2,
                   {{there("swelling"), 1}, {there("calf_bigger"), 1}, {there("injury"), -2}},
                   {"book"}}};
  corpus::Question sweep = ask_list(
      "safety_sweep", {"breathless", "chest_pain", "saddle_numbness", "cold_leg", "swelling"});
  sweep.safety_sweep = true;
  sweep.items[2].when = {{is("site", "lower_back")}, {there("numbness")}};
  known.questions = {sweep,
                     ask_choice("site", {"calf", "knee", "lower_back", "foot"}),
                     ask_choice("side", {"left", "right", "both"}),
                     ask_choice("onset", {"sudden", "gradual"}),
                     ask_number("duration"),
                     ask_number("age"),
                     ask_list("skin", {"warmth", "redness", "bruising"}),
                     ask_list("nerve", {"numbness", "tingling"})};
  for (const char* id :
       {"calf_bigger", "tenderness", "injury", "diabetes", "pregnancy_or_postpartum"})
    known.questions.push_back(ask_one(id));
  known.questions.back().never = {{is("sex", "male")}};
  known.faqs = {faq("heat_or_cold"), faq("sciatica"), faq("prevention")};
  known.faqs[0].changes = {{{{there("diabetes")}}, "faq.heat_or_cold.lead.1"}};
  known.sources = {{"book", "A book", "a shelf"}};
  known.relation_sex = {{"mother", "female"}, {"father", "male"}};
  return known;
}

// A message, piece by piece: Heard().there("swelling").pick(2).
class Heard {
 public:
  explicit Heard(const std::string& intent = "complaint") {
    if (!intent.empty())
      meaning_.intents.push_back({intent, 0.9, {}});
  }
  Heard& intent(const std::string& id) {
    meaning_.intents.push_back({id, 0.5, {}});
    return *this;
  }
  Heard& there(const std::string& id) { return add(id, true, nlu::Status::present); }
  Heard& absent(const std::string& id) { return add(id, true, nlu::Status::absent); }
  Heard& is(const std::string& id, const std::string& value) {
    return add(id, value, nlu::Status::present);
  }
  Heard& is_not(const std::string& id, const std::string& value) {
    return add(id, value, nlu::Status::absent);
  }
  Heard& number(const std::string& id, double value) {
    return add(id, value, nlu::Status::present);
  }
  Heard& long_ago(const std::string& id) {
    add(id, true, nlu::Status::present);
    meaning_.findings.back().when = nlu::When::past;
    return *this;
  }
  Heard& pick(int number) {
    meaning_.picks.push_back(number);
    return *this;
  }
  Heard& quantity(double value, nlu::Quantity::Kind kind = nlu::Quantity::Kind::plain) {
    meaning_.quantities.push_back({kind, value, {}});
    return *this;
  }
  Heard& answer(const std::string& question, const std::string& option) {
    meaning_.answers.push_back({question, option, nlu::Status::present, {}});
    return *this;
  }
  Heard& about(const std::string& relation) {
    meaning_.patient = nlu::Patient{relation};
    return *this;
  }
  // Worded as a question, and its words speak for these entries, the first most of all.
  Heard& asks_about(const std::vector<std::string>& entries, double score = 0.8,
                    double step = 0.6) {
    meaning_.asks = true;
    meaning_.words = {"word"};
    for (const std::string& id : entries) {
      meaning_.topics.push_back({id, score});
      score -= step;
    }
    return *this;
  }
  operator const nlu::Meaning&() const { return meaning_; }

 private:
  Heard& add(const std::string& id, nlu::Value value, nlu::Status status) {
    nlu::Finding finding;
    finding.id = id;
    finding.value = std::move(value);
    finding.status = status;
    finding.span = {at_, at_ + 1};
    at_ += 2;
    meaning_.findings.push_back(std::move(finding));
    return *this;
  }

  nlu::Meaning meaning_;
  std::uint32_t at_ = 0;
};

// A conversation that is under way.
struct Talk {
  Dialog dialog{knowledge()};
  State state;
  Reply reply;

  const Reply& say(const nlu::Meaning& meaning) {
    Step next = dialog.step(state, meaning);
    state = std::move(next.state);
    reply = std::move(next.reply);
    return reply;
  }
  bool said(const std::string& id) const {
    for (const Paragraph& each : reply.said)
      if (each.said.id == id)
        return true;
    return false;
  }
  std::string first() const { return reply.said.empty() ? "" : reply.said.front().said.id; }
  std::string asked() const { return reply.question ? reply.question->id : ""; }
};

}  // namespace legwork::dialogs::small_world
