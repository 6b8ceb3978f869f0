#include "dialogs/wording.h"

#include <cmath>
#include <cstdlib>
#include <utility>

#include "dialogs/facts.h"
#include "dialogs/own_questions.h"
#include "dialogs/questions.h"
#include "dialogs/replies.h"

namespace legwork::dialogs {
namespace {

using Kind = corpus::Finding::Kind;
using nlu::Status;

struct Measure {
  const char* reply;
  double value;
};

// Days as people count them: 21 days are 3 weeks, half a day is 12 hours.
Measure days(double value) {
  if (value < 1)
    return {reply::number_hours, std::max(1.0, std::round(value * 24))};
  if (value < 14)
    return {reply::number_days, std::round(value)};
  if (value < 63)
    return {reply::number_weeks, std::round(value / 7)};
  if (value < 730)
    return {reply::number_months, std::round(value / 30.4)};
  return {reply::number_years, std::round(value / 365.25)};
}

Measure measure(const corpus::Finding& finding, double value) {
  if (finding.unit == "days")
    return days(value);
  if (finding.unit == "metres")
    return {reply::number_metres, std::round(value)};
  if (finding.unit == "of 10")
    return {reply::number_of_ten, value};
  return {reply::number_plain, value};
}

Said number_label(const corpus::Finding& finding, double value) {
  const Measure shown = measure(finding, value);
  Said said = say(shown.reply, "value", shown.value);
  said.arguments["label"] = texts({say("finding." + finding.id + ".label")});
  return said;
}

Said value_label(const std::string& finding, const std::string& value) {
  return say("finding." + finding + "." + value + ".label");
}

}  // namespace

Said say(std::string id) {
  return {std::move(id), {}};
}

Said say(std::string id, std::string argument, Said::Argument value) {
  Said said{std::move(id), {}};
  said.arguments.emplace(std::move(argument), std::move(value));
  return said;
}

Said::Texts texts(std::vector<Said> items) {
  return {std::move(items)};
}

std::vector<Said> labels(const Model& model, const std::string& id, const Fact& fact) {
  const corpus::Finding* finding = model.knowledge.finding(id);
  if (finding == nullptr)
    return {};
  if (finding->kind == Kind::flag)
    return {say("finding." + id + (fact.status == Status::absent ? ".absent" : ".label"))};
  if (fact.status == Status::unknown)
    return {say("finding." + id + ".label")};
  if (finding->kind == Kind::number)
    return {number_label(*finding, fact.number)};
  std::vector<Said> said;
  for (const std::string& choice : fact.choices) {
    const Said label = value_label(id, choice);
    said.push_back(fact.status == Status::absent ? say(reply::label_value, "label", texts({label}))
                                                 : label);
  }
  return said;
}

std::vector<Said> labels(const Model& model, const Facts& facts, Status status) {
  std::vector<Said> said;
  // In the order of the pack, which goes from the pain outwards.
  for (const corpus::Finding& finding : model.knowledge.findings) {
    const auto fact = facts.find(finding.id);
    if (fact == facts.end() || fact->second.status != status || fact->second.past)
      continue;
    for (Said& label : labels(model, finding.id, fact->second))
      said.push_back(std::move(label));
  }
  return said;
}

std::vector<Said> labels(const Model& model, const std::vector<nlu::Finding>& heard,
                         Status status) {
  std::vector<Said> said;
  for (const nlu::Finding& each : heard) {
    if (each.status != status || each.when == nlu::When::past)
      continue;
    for (Said& label : labels(model, each.id, fact_from(each)))
      said.push_back(std::move(label));
  }
  return said;
}

Asked asked(const Model& model, const Pending& pending) {
  Asked asked;
  asked.id = pending.question;
  const corpus::Question* question = model.knowledge.question(pending.question);
  asked.kind = question == nullptr ? corpus::Question::Kind::choice : question->kind;
  if (question != nullptr)
    asked.asks = question->asks;
  if (pending.question == clarify_id)
    asked.asks = {pending.about};
  for (const std::string& value : pending.shown) {
    Option option{value, {}};
    if (question == nullptr) {
      option.label = own_label(model, pending, value);
    } else if (asked.kind == corpus::Question::Kind::yes_no) {
      option.label = say(value == option_yes ? reply::yes : reply::no);
    } else if (value == option_none) {
      option.label = say(reply::none);
    } else {
      option.label = say("question." + pending.question + ".option." + value);
    }
    asked.options.push_back(std::move(option));
  }
  // Of a list, only what it shows is asked.
  if (asked.kind == corpus::Question::Kind::multi && !pending.shown.empty())
    asked.asks.assign(pending.shown.begin(), pending.shown.end() - 1);
  return asked;
}

Said question_text(const Model& model, const State& state, const Pending& pending) {
  if (model.knowledge.question(pending.question) == nullptr)
    return own_text(model, state, pending);
  return say("question." + pending.question + ".ask");
}

}  // namespace legwork::dialogs
