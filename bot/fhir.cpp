#include "bot/fhir.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "bot/fhir_values.h"
#include "bot/summary_words.h"
#include "corpus/digest.h"
#include "dialogs/definitions.h"
#include "dialogs/replies.h"
#include "dialogs/wording.h"

namespace legwork::bot {
namespace {

using dialogs::say;
using dialogs::Summary;

constexpr const char* category_system =
    "http://terminology.hl7.org/CodeSystem/observation-category";
constexpr const char* icd10_system = "http://hl7.org/fhir/sid/icd-10";
constexpr const char* condition_system = "urn:legwork:condition";
constexpr const char* urgency_system = "urn:legwork:urgency";

// Shares are estimates: a tenth of a percent is plenty, the same on every machine, and never all.
double percent(double share) {
  return std::min(99.9, std::round(share * 1000) / 10);
}

// All that was told and asked, so that two conversations do not share their ids.
std::string told_in(const Summary& summary) {
  std::string all = summary.patient;
  for (const Summary::Item& item : summary.items) {
    all += '\n' + item.finding + ' ' + std::to_string(static_cast<int>(item.section)) + ' ' +
           std::to_string(item.fact.number);
    for (const std::string& choice : item.fact.choices)
      all += ' ' + choice;
  }
  for (const Summary::Put& put : summary.questions)
    all += '\n' + put.question;
  return all;
}

class Resources {
 public:
  Resources(const Bot& bot, const Summary& summary)
      : bot_(&bot),
        summary_(&summary),
        words_(bot, summary),
        values_(bot, words_),
        told_(told_in(summary)) {}
  Resources(const Resources&) = delete;  // values_ looks at words_
  Resources& operator=(const Resources&) = delete;

  Json bundle() const {
    Json::Array entries;
    const auto add = [&](const std::string& name, Json resource) {
      entries.push_back(Json::Object{{"fullUrl", url(name)}, {"resource", std::move(resource)}});
    };
    add("patient", patient());
    add("questions", questions());
    for (const Summary::Item& item : summary_->items)
      add("finding " + item.finding, observation(item));
    add("risk", risk());
    return Json::Object{
        {"resourceType", "Bundle"}, {"type", "collection"}, {"entry", std::move(entries)}};
  }

 private:
  // A UUID of version 8 (RFC 9562, 5.8), whose bits are one's own: here a digest of the name.
  std::string url(const std::string& name) const {
    std::string digits =
        corpus::digest_of(name + "\n1\n" + told_) + corpus::digest_of(name + "\n2\n" + told_);
    digits[12] = '8';
    digits[16] = 'a';  // the variant: 8, 9, a or b
    for (const std::size_t at : {20U, 16U, 12U, 8U})
      digits.insert(at, 1, '-');
    return "urn:uuid:" + digits;
  }
  Json reference(const std::string& name) const { return Json::Object{{"reference", url(name)}}; }

  // The contract's values of sex are those of FHIR's administrative gender.
  Json patient() const {
    std::string gender = "unknown";
    for (const Summary::Item& item : summary_->items)
      if (item.finding == dialogs::sex_id && item.section == Summary::Section::who)
        gender = item.fact.choices.front();
    return Json::Object{{"resourceType", "Patient"}, {"gender", gender}};
  }

  Json questions() const {
    Json::Object made{{"resourceType", "QuestionnaireResponse"},
                      {"status", summary_->finished ? "completed" : "in-progress"},
                      {"subject", reference("patient")}};
    // Who speaks for somebody else is no resource of ours: a display is all there is.
    if (summary_->patient.empty())
      made.emplace_back("source", reference("patient"));
    else
      made.emplace_back("source",
                        Json::Object{{"type", "RelatedPerson"}, {"display", words_.teller()}});
    Json::Array items;
    for (const Summary::Put& put : summary_->questions)
      items.push_back(question(put));
    if (!items.empty())  // FHIR has no empty lists
      made.emplace_back("item", std::move(items));
    return made;
  }

  // A list of several findings is a group, an item beneath it for each that it showed.
  Json question(const Summary::Put& put) const {
    const corpus::Question& asked = *bot_->knowledge().question(put.question);
    const std::string id = "question." + put.question;
    Json::Object made{{"linkId", put.question}, {"text", bot_->words(say(id + ".ask"))}};
    if (asked.kind != corpus::Question::Kind::multi) {
      add_answers(made, put.findings.front());
      return made;
    }
    Json::Array lines;
    for (const std::string& finding : put.findings) {
      Json::Object each{{"linkId", put.question + "." + finding},
                        {"text", bot_->words(say(id + ".option." + finding))}};
      add_answers(each, finding);
      lines.push_back(std::move(each));
    }
    if (!lines.empty())
      made.emplace_back("item", std::move(lines));
    return made;
  }

  void add_answers(Json::Object& made, const std::string& finding) const {
    const auto item = std::find_if(summary_->items.begin(), summary_->items.end(),
                                   [&](const auto& each) { return each.finding == finding; });
    if (item == summary_->items.end())
      return;
    if (Json::Array answers = values_.answers(*item); !answers.empty())
      made.emplace_back("answer", std::move(answers));
  }

  Json observation(const Summary::Item& item) const {
    const Json survey =
        Json::Object{{"coding", Json::Array{fhir_coding(category_system, "survey")}}};
    return Json::Object{{"resourceType", "Observation"},   {"status", "preliminary"},
                        {"category", Json::Array{survey}}, {"code", values_.code(item.finding)},
                        {"subject", reference("patient")}, values_.value(item)};
  }

  Json risk() const {
    Json::Array basis{reference("questions")};
    for (const Summary::Item& item : summary_->items)
      basis.push_back(reference("finding " + item.finding));
    Json::Object made{{"resourceType", "RiskAssessment"},
                      {"status", "preliminary"},
                      {"subject", reference("patient")},
                      {"performer", Json::Object{{"type", "Device"}, {"display", "Legwork"}}},
                      {"basis", std::move(basis)}};
    Json::Array predictions;
    for (const dialogs::Suspect& each : summary_->suspects)
      predictions.push_back(prediction(each));
    if (predictions.empty() && summary_->urgency)
      predictions.push_back(Json::Object{{"qualitativeRisk", urgency()}});
    if (!predictions.empty())
      made.emplace_back("prediction", std::move(predictions));
    made.emplace_back("note", notes());
    return made;
  }

  Json prediction(const dialogs::Suspect& suspect) const {
    Json::Array codings;
    if (const corpus::Condition* known = bot_->knowledge().condition(suspect.condition);
        known != nullptr && !known->icd10.empty())
      codings.push_back(fhir_coding(icd10_system, known->icd10));
    codings.push_back(fhir_coding(condition_system, suspect.condition));
    Json::Object made{
        {"outcome", fhir_concept(std::move(codings),
                                 bot_->words(say("condition." + suspect.condition + ".name")))},
        {"probabilityDecimal", percent(suspect.score)}};
    if (summary_->urgency)
      made.emplace_back("qualitativeRisk", urgency());
    std::string why = words_.reasons(suspect);
    if (suspect.must_not_miss) {
      const std::string mark = bot_->words(say(dialogs::reply::page_must_not_miss));
      why = why.empty() ? mark : words_.pair(mark, why);
    }
    if (!why.empty())
      made.emplace_back("rationale", why);
    return made;
  }

  Json urgency() const {
    const std::string code(corpus::name(*summary_->urgency));
    return fhir_concept({fhir_coding(urgency_system, code)}, words_.urgency());
  }

  Json notes() const {
    Json::Array made;
    const auto add = [&made](std::string text) {
      made.push_back(Json::Object{{"text", std::move(text)}});
    };
    add(bot_->words(say(dialogs::reply::page_limits)));
    if (summary_->crisis)
      add(bot_->words(say(dialogs::reply::page_crisis)));
    for (const Summary::Flag& flag : summary_->flags)
      add(words_.flag(flag));
    return made;
  }

  const Bot* bot_;
  const Summary* summary_;
  SummaryWords words_;
  FhirValues values_;
  std::string told_;
};

}  // namespace

Json fhir_bundle(const Bot& bot, const dialogs::State& state) {
  const Summary summary = bot.dialog().summary(state);
  return Resources(bot, summary).bundle();
}

}  // namespace legwork::bot
