// legwork summary, as a person and as a clinic's program run it.
#include <boost/test/unit_test.hpp>
#include <set>

#include "bot/columns.h"
#include "bot/json.h"
#include "program.h"

namespace legwork::bot {
namespace {

const char* const cauda =
    "my back hurts and I can't feel when I wipe\n"
    "it started on Friday, both legs tingle\n";
const char* const knee =
    "My mum, 72, has an aching right knee and calf for 3 months. She takes warfarin\n"
    "none\n"
    "her ankle was swollen last year\n"
    "i don't know\n";

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

Json parsed(const std::string& text) {
  const Result<Json> json = parse_json(text);
  BOOST_REQUIRE(json);
  return *json;
}

std::string text(const Json* json) {
  const std::string* found = json == nullptr ? nullptr : json->as<std::string>();
  return found == nullptr ? "" : *found;
}

// The resources of a bundle, by their fullUrl.
std::vector<std::pair<std::string, Json>> resources(const Json& bundle) {
  std::vector<std::pair<std::string, Json>> found;
  BOOST_REQUIRE(bundle.field("entry") != nullptr);
  for (const Json& entry : *bundle.field("entry")->as<Json::Array>())
    found.emplace_back(text(entry.field("fullUrl")), *entry.field("resource"));
  return found;
}

const Json& resource(const std::vector<std::pair<std::string, Json>>& all,
                     const std::string& type) {
  for (const auto& [url, each] : all)
    if (text(each.field("resourceType")) == type)
      return each;
  BOOST_FAIL("no " << type);
  return all.front().second;
}

// The Observation of a finding, written as JSON; "" when there is none.
std::string observation(const std::vector<std::pair<std::string, Json>>& all,
                        const std::string& finding) {
  for (const auto& [url, each] : all)
    if (text(each.field("resourceType")) == "Observation" &&
        has(line(*each.field("code")), R"("system":"urn:legwork:finding","code":")" + finding))
      return line(each);
  return "";
}

// Every "reference" anywhere; and FHIR knows no null and no empty list.
void gather(const Json& json, std::set<std::string>& references) {
  BOOST_TEST(!json.null());
  if (const auto* array = json.as<Json::Array>()) {
    BOOST_TEST(!array->empty());
    for (const Json& each : *array)
      gather(each, references);
  }
  if (const auto* object = json.as<Json::Object>())
    for (const auto& [name, value] : *object) {
      if (name == "reference")
        references.insert(text(&value));
      gather(value, references);
    }
}

BOOST_AUTO_TEST_SUITE(summary_page)

BOOST_AUTO_TEST_CASE(an_emergency_is_on_the_page_with_its_reason) {
  const Ran ran = run("summary --today 2026-11-22", cauda);
  BOOST_TEST(ran.code == 0);
  BOOST_TEST(ran.err == "");
  BOOST_TEST(has(ran.out, "Complaint\n  lower back; both sides; how long: 2 days\n"), ran.out);
  BOOST_TEST(has(ran.out, "Urgency\n  emergency, to be seen now\n  - Red flag R1: "), ran.out);
  BOOST_TEST(has(ran.out, "What must not be missed\n  - "), ran.out);
  BOOST_TEST(has(ran.out, "G83.4"), ran.out);
  BOOST_TEST(has(ran.out, "not by a doctor"), ran.out);
}

BOOST_AUTO_TEST_CASE(somebody_who_is_spoken_for_is_the_patient) {
  const Ran ran = run("summary", knee);
  BOOST_TEST(has(ran.out, "Patient\n  age: 72; female; told by somebody else, for their mother\n"),
             ran.out);
  BOOST_TEST(has(ran.out, "Medicines\n  taking a blood thinner\n"), ran.out);
  BOOST_TEST(has(ran.out, "Denied\n"), ran.out);
  BOOST_TEST(has(ran.out, "The chat ended before all was asked"), ran.out);
}

BOOST_AUTO_TEST_CASE(the_page_is_all_words_and_not_wide) {
  for (const char* told : {cauda, knee, "", "hello\n", "my leg hurts\nnone\nI don't know\n"}) {
    const Ran ran = run("summary", told);
    BOOST_TEST(ran.code == 0);
    for (const char* id : {"page.", "finding.", "condition.", "relation.", "score.", "flag."})
      BOOST_TEST(!has(ran.out, id), ran.out);
    BOOST_TEST(!has(ran.out, "{"), ran.out);
    for (const std::string& each : ran.lines())
      BOOST_TEST(columns(each) <= 80);
  }
}

BOOST_AUTO_TEST_CASE(messages_come_from_a_file_too) {
  const Folder folder;
  folder.write("told.txt", cauda);
  const Ran piped = run("summary --today 2026-11-22", cauda);
  const Ran read = run("summary --today 2026-11-22 " + folder.file("told.txt"));
  BOOST_TEST(read.code == 0);
  BOOST_TEST(read.out == piped.out);
}

BOOST_AUTO_TEST_CASE(what_cannot_be_read_is_said) {
  const Folder folder;
  folder.write("long.txt", "my calf hurts\n" + std::string(9000, 'x') + "\n");
  for (const std::string& name : {folder.file("missing.txt"), folder.path.string()}) {
    const Ran ran = run("summary " + name);
    BOOST_TEST(ran.code == 1, name);
    BOOST_TEST(ran.out == "");
    BOOST_TEST(ran.err.starts_with("legwork: " + name + ": "), ran.err);
  }
  const Ran ran = run("summary " + folder.file("long.txt"));
  BOOST_TEST(ran.code == 1);
  BOOST_TEST(ran.err == "legwork: " + folder.file("long.txt") + ":2: longer than 8192 bytes\n");
  BOOST_TEST(run("summary --today soon").code == 2);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(summary_as_fhir)

BOOST_AUTO_TEST_CASE(the_same_bytes_each_time) {
  const Ran first = run("summary --fhir --today 2026-11-22", cauda);
  BOOST_TEST(first.code == 0);
  BOOST_TEST(first.lines().size() == 1u);
  BOOST_TEST(run("summary --fhir --today 2026-11-22", cauda).out == first.out);
}

BOOST_AUTO_TEST_CASE(every_reference_resolves_in_the_bundle) {
  for (const char* told : {cauda, knee, "", "hello\n"}) {
    const Json bundle = parsed(run("summary --fhir", told).out);
    BOOST_TEST(text(bundle.field("resourceType")) == "Bundle");
    BOOST_TEST(text(bundle.field("type")) == "collection");
    std::set<std::string> urls;
    for (const auto& [url, each] : resources(bundle)) {
      BOOST_TEST(url.starts_with("urn:uuid:"));
      BOOST_TEST(url.size() == 9u + 36u);
      BOOST_TEST(urls.insert(url).second, url << " stands twice");
    }
    std::set<std::string> references;
    gather(bundle, references);
    for (const std::string& each : references)
      BOOST_TEST(urls.contains(each), each);
  }
}

BOOST_AUTO_TEST_CASE(two_conversations_do_not_share_their_ids) {
  const auto one = resources(parsed(run("summary --fhir", cauda).out));
  const auto other = resources(parsed(run("summary --fhir", knee).out));
  BOOST_TEST(one.front().first != other.front().first);
}

// https://hl7.org/fhir/R4: what has a cardinality of 1..1 in each resource.
BOOST_AUTO_TEST_CASE(what_r4_requires_is_there) {
  for (const auto& [url, each] : resources(parsed(run("summary --fhir", knee).out))) {
    const std::string type = text(each.field("resourceType"));
    if (type == "Patient")
      continue;
    const std::string status = text(each.field("status"));
    BOOST_TEST(status == (type == "QuestionnaireResponse" ? "in-progress" : "preliminary"));
    BOOST_TEST(each.field("subject") != nullptr, type);
    if (type == "Observation")
      BOOST_TEST(each.field("code") != nullptr);
  }
}

BOOST_AUTO_TEST_CASE(findings_have_the_value_that_they_are) {
  const auto all = resources(parsed(run("summary --fhir", knee).out));
  BOOST_TEST(text(resource(all, "Patient").field("gender")) == "female");
  BOOST_TEST(has(observation(all, "blood_thinner"), R"("valueBoolean":true)"));
  BOOST_TEST(has(observation(all, "chest_pain"), R"("valueBoolean":false)"));
  BOOST_TEST(has(observation(all, "age"), R"("value":72,"unit":"years",)"
                                          R"("system":"http://unitsofmeasure.org","code":"a")"));
  BOOST_TEST(has(observation(all, "duration"), R"("code":"d")"));
  BOOST_TEST(has(observation(all, "side"),
                 R"("valueCodeableConcept":{"coding":[{)"
                 R"("system":"urn:legwork:finding:side","code":"right")"));
  const std::string site = observation(all, "site");
  BOOST_TEST(has(site, R"("component":[)"));
  BOOST_TEST(has(site, R"("code":"knee")"));
  BOOST_TEST(has(site, R"("code":"calf")"));
}

BOOST_AUTO_TEST_CASE(what_nobody_knows_has_a_reason_and_no_value) {
  const auto all = resources(parsed(run("summary --fhir",
                                        "my leg hurts\nnone\nI don't know\n"
                                        "I don't know\n")
                                        .out));
  std::size_t unknown = 0;
  for (const auto& [url, each] : all) {
    if (each.field("dataAbsentReason") == nullptr)
      continue;
    ++unknown;
    BOOST_TEST(has(line(each), R"("code":"asked-unknown")"));
    BOOST_TEST(!has(line(each), R"("value)"));
    BOOST_TEST(each.field("component") == nullptr);
  }
  BOOST_TEST(unknown > 0u);
}

BOOST_AUTO_TEST_CASE(questions_have_their_ids_and_answers) {
  const auto all = resources(parsed(run("summary --fhir", knee).out));
  const std::string questions = line(resource(all, "QuestionnaireResponse"));
  BOOST_TEST(has(questions, R"("linkId":"safety_sweep")"));
  BOOST_TEST(has(questions, R"("linkId":"safety_sweep.chest_pain","text":"Pain in the chest",)"
                            R"("answer":[{"valueBoolean":false}])"));
}

BOOST_AUTO_TEST_CASE(a_risk_is_a_percentage_and_bears_the_urgency_of_all) {
  const auto all = resources(parsed(run("summary --fhir", cauda).out));
  const Json& risk = resource(all, "RiskAssessment");
  BOOST_TEST(has(line(*risk.field("note")), "not by a doctor"));
  BOOST_REQUIRE(risk.field("prediction") != nullptr);
  double sum = 0;
  for (const Json& each : *risk.field("prediction")->as<Json::Array>()) {
    BOOST_TEST(has(line(*each.field("outcome")), "http://hl7.org/fhir/sid/icd-10"));
    BOOST_TEST(has(line(*each.field("qualitativeRisk")), R"("code":"emergency")"));
    sum += *each.field("probabilityDecimal")->as<double>();
  }
  BOOST_TEST(sum > 1);
  BOOST_TEST(sum <= 100.1);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace legwork::bot
