// legwork graph: what Graphviz gets. Whether it can read it is tried where dot is installed.
#include "bot/graph.h"

#include <boost/test/unit_test.hpp>
#include <cstdlib>

#include "program.h"

namespace legwork::bot {
namespace {

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

BOOST_AUTO_TEST_SUITE(graphs)

BOOST_AUTO_TEST_CASE(the_phases_are_drawn) {
  const Ran ran = run("graph");
  BOOST_TEST(ran.code == 0);
  BOOST_TEST(ran.err == "");
  BOOST_TEST(ran.out.starts_with("digraph phases {\n"));
  BOOST_TEST(ran.out.ends_with("}\n"));
  for (const char* place : {"opening", "sweep", "asking", "advised", "clarify", "choose_faq"})
    BOOST_TEST(has(ran.out, "  \"" + std::string(place) + "\" ["), place);
  BOOST_TEST(has(ran.out, R"("opening" -> "sweep" [label="complaint")"));
  BOOST_TEST(has(ran.out, R"("asking" -> "clarify" [label="contradiction")"));
  BOOST_TEST(has(ran.out, R"("opening" -> "choose_faq" [label="unclear_question")"));
  BOOST_TEST(has(ran.out, "digression"));
}

BOOST_AUTO_TEST_CASE(every_question_and_red_flag_is_drawn) {
  const Ran ran = run("graph --question-flow");
  BOOST_TEST(ran.code == 0);
  BOOST_TEST(has(ran.out, "subgraph \"cluster_sweep\""));
  BOOST_TEST(has(ran.out, "  \"question nerve_safety\" ["));
  BOOST_TEST(has(ran.out, R"("finding numbness" -> "question nerve_safety")"));
  BOOST_TEST(has(ran.out, R"("question nerve_safety" -> "flag R1")"));
  BOOST_TEST(has(ran.out, R"("flag R1" -> "urgency emergency")"));
}

BOOST_AUTO_TEST_CASE(a_question_stands_with_its_kind_and_what_leads_to_it) {
  using corpus::Term;
  corpus::Knowledge known;
  const Term swelling{"swelling", Term::Test::present, "", 0};
  const Term itching{"itching", Term::Test::present, "", 0};
  corpus::Question question;
  question.id = "veins";
  question.kind = corpus::Question::Kind::multi;
  question.asks = {"visible_veins", "itching"};
  question.items = {{"visible_veins", {}, {}}, {"itching", {{swelling}}, {}}};
  const Term calf{"site", Term::Test::equal, "calf", 0};
  const Term shin{"site", Term::Test::equal, "shin", 0};
  const Term not_injury{"injury", Term::Test::not_present, "", 0};
  question.when = {{calf, not_injury}, {shin, not_injury}, {swelling}};
  known.questions = {question};
  known.flags = {{"R9", corpus::Urgency::same_day, {{itching}}, {"rash"}, {}, false}};
  known.texts["question.veins.ask"] = "Do \"veins\" show?";
  const std::string drawn = questions_graph(known);
  BOOST_TEST(has(drawn, R"([label="veins\nmulti: visible_veins, itching*")"), drawn);
  BOOST_TEST(has(drawn, R"(tooltip="Do \"veins\" show?")"), drawn);
  BOOST_TEST(
      has(drawn, R"("finding site" -> "question veins" [label="calf, shin and not injury"])"),
      drawn);
  BOOST_TEST(has(drawn, R"("finding swelling" -> "question veins" [label=""])"), drawn);
  BOOST_TEST(has(drawn, R"("question veins" -> "flag R9")"), drawn);
  BOOST_TEST(has(drawn, R"("flag R9" -> "urgency same_day" [color="orange"])"), drawn);
}

BOOST_AUTO_TEST_CASE(graphviz_takes_it) {
  if (std::system("command -v dot >/dev/null") != 0) {  // NOLINT(cert-env33-c)
    BOOST_TEST_MESSAGE("no dot here: not tried");
    return;
  }
  for (const char* command : {"graph", "graph --question-flow"}) {
    const Ran drawn = run(std::string("-Tcanon"), run(command).out, "dot");
    BOOST_TEST(drawn.code == 0, drawn.err);
    BOOST_TEST(drawn.err == "");
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace legwork::bot
