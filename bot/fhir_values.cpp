#include "bot/fhir_values.h"

#include <utility>

#include "dialogs/replies.h"
#include "dialogs/wording.h"

namespace legwork::bot {
namespace {

using corpus::Finding;
using dialogs::say;
using dialogs::Summary;
using nlu::Status;

constexpr const char* finding_system = "urn:legwork:finding";
constexpr const char* when_system = "urn:legwork:when";
constexpr const char* absent_reason_system =
    "http://terminology.hl7.org/CodeSystem/data-absent-reason";
constexpr const char* ucum_system = "http://unitsofmeasure.org";

// UCUM codes (https://ucum.org) of the units that findings are told in; "" for another unit.
std::string ucum(const std::string& unit) {
  if (unit == "days")
    return "d";
  if (unit == "years")
    return "a";
  if (unit == "metres")
    return "m";
  return unit == "of 10" ? "{score}" : "";
}

Json quantity(const Finding& finding, double value) {
  Json::Object made{{"value", value}, {"unit", finding.unit}};
  if (const std::string code = ucum(finding.unit); !code.empty()) {
    made.emplace_back("system", ucum_system);
    made.emplace_back("code", code);
  }
  return made;
}

// A value means something only with its finding: "both" of sides is no "both" of anything else.
Json value_coding(const std::string& finding, const std::string& value) {
  return fhir_coding(std::string(finding_system) + ":" + finding, value);
}

Json not_known() {
  return fhir_coding(absent_reason_system, "asked-unknown");
}

}  // namespace

Json fhir_coding(const std::string& system, const std::string& code) {
  return Json::Object{{"system", system}, {"code", code}};
}

Json fhir_concept(Json::Array codings, const std::string& text) {
  return Json::Object{{"coding", std::move(codings)}, {"text", text}};
}

Json FhirValues::code(const std::string& finding) const {
  return fhir_concept({fhir_coding(finding_system, finding)},
                      bot_->words(say("finding." + finding + ".label")));
}

Json FhirValues::value_concept(const std::string& finding, const std::string& value) const {
  return fhir_concept({value_coding(finding, value)},
                      bot_->words(say("finding." + finding + "." + value + ".label")));
}

std::pair<std::string, Json> FhirValues::value(const Summary::Item& item) const {
  const Finding& finding = *bot_->knowledge().finding(item.finding);
  const dialogs::Fact& fact = item.fact;
  const bool present = fact.status == Status::present;
  if (fact.past)
    return {"valueCodeableConcept",
            fhir_concept(
                {fhir_coding(when_system, "past")},
                words_->pair(bot_->words(say(dialogs::reply::page_past)), words_->item(item)))};
  if (fact.status == Status::unknown)
    return {"dataAbsentReason", Json::Object{{"coding", Json::Array{not_known()}}}};
  if (finding.kind == Finding::Kind::flag)
    return {"valueBoolean", present};
  if (finding.kind == Finding::Kind::number)
    return {"valueQuantity", quantity(finding, fact.number)};
  if (present && fact.choices.size() == 1)
    return {"valueCodeableConcept", value_concept(finding.id, fact.choices.front())};
  Json::Array components;
  for (const std::string& value : fact.choices)
    components.push_back(
        Json::Object{{"code", value_concept(finding.id, value)}, {"valueBoolean", present}});
  return {"component", std::move(components)};
}

Json::Array FhirValues::answers(const Summary::Item& item) const {
  const Finding& finding = *bot_->knowledge().finding(item.finding);
  const dialogs::Fact& fact = item.fact;
  const bool present = fact.status == Status::present;
  Json::Array answers;
  if (fact.past)
    return answers;
  if (fact.status == Status::unknown)
    answers.push_back(Json::Object{{"valueCoding", not_known()}});
  else if (finding.kind == Finding::Kind::flag)
    answers.push_back(Json::Object{{"valueBoolean", present}});
  else if (finding.kind == Finding::Kind::number)
    answers.push_back(Json::Object{{"valueQuantity", quantity(finding, fact.number)}});
  else if (present)  // what it is not answers nothing
    for (const std::string& value : fact.choices)
      answers.push_back(Json::Object{{"valueCoding", value_coding(finding.id, value)}});
  return answers;
}

}  // namespace legwork::bot
