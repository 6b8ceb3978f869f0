// What a finding is in FHIR's datatypes, in an Observation and as an answer.
#pragma once

#include <string>

#include "bot/bot.h"
#include "bot/json.h"
#include "bot/summary_words.h"
#include "dialogs/summary.h"

namespace legwork::bot {

// A code, and the CodeableConcept of several for one thing with its words.
Json fhir_coding(const std::string& system, const std::string& code);
Json fhir_concept(Json::Array codings, const std::string& text);

class FhirValues {
 public:
  // Both must outlive this.
  FhirValues(const Bot& bot, const SummaryWords& words) : bot_(&bot), words_(&words) {}

  // The code of the finding itself.
  Json code(const std::string& finding) const;
  // The field of an Observation that holds its value: value[x], component or dataAbsentReason.
  std::pair<std::string, Json> value(const dialogs::Summary::Item& item) const;
  // Answers of a QuestionnaireResponse; none where the question asks of now and was told of then.
  Json::Array answers(const dialogs::Summary::Item& item) const;

 private:
  Json value_concept(const std::string& finding, const std::string& value) const;

  const Bot* bot_;
  const SummaryWords* words_;
};

}  // namespace legwork::bot
