// The program as people and other programs run it: exit codes, standard output and error, lines in
// and lines out.
#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <string>
#include <vector>

#include "bot/json.h"
#include "bot/version.h"
#include "program.h"

namespace legwork::bot {
namespace {

// The field of a line, as JSON; "none" when it is not there.
std::string field(const std::string& text, const std::string& name) {
  const Result<Json> json = parse_json(text);
  if (!json)
    return json.error().line();
  const Json* found = json->field(name);
  return found == nullptr ? "none" : line(*found);
}

std::string error_code(const std::string& text) {
  const Result<Json> json = parse_json(text);
  const Json* error = json ? json->field("error") : nullptr;
  return error == nullptr ? "none" : field(line(*error), "code");
}

BOOST_AUTO_TEST_SUITE(the_program)

BOOST_AUTO_TEST_CASE(help_and_version_are_said) {
  const Ran told = run("--version");
  BOOST_TEST(told.code == 0);
  BOOST_TEST(told.out == std::string("legwork ") + version + "\n");
  const Ran help = run("--help");
  BOOST_TEST(help.code == 0);
  for (const char* command :
       {"chat", "ask", "pipe", "read", "summary", "graph", "build", "check"}) {
    BOOST_TEST(help.out.find(command) != std::string::npos);
    BOOST_TEST(run(std::string(command) + " --help").code == 0);
  }
}

BOOST_AUTO_TEST_CASE(wrong_usage_is_2) {
  for (const char* arguments : {"", "dance", "ask", "pipe --loud", "build corpus/legs", "check"}) {
    const Ran ran = run(arguments);
    BOOST_TEST(ran.code == 2, arguments);
    BOOST_TEST(ran.out == "");
    BOOST_TEST(ran.err != "");
  }
}

BOOST_AUTO_TEST_CASE(a_store_that_cannot_be_used_is_1) {
  const Folder folder;
  folder.write("foreign.db", "this is no store");
  folder.write("empty.db", "");
  for (const std::string command : {"chat", "ask hello", "pipe", "read", "summary", "graph"}) {
    for (const char* name : {"missing.db", "foreign.db", "empty.db"}) {
      const Ran ran = run(command + " --store " + folder.file(name));
      BOOST_TEST(ran.code == 1, command << " with " << name);
      BOOST_TEST(ran.out == "");
      BOOST_TEST(ran.err.starts_with("legwork: " + folder.file(name) + ": "), ran.err);
    }
  }
  BOOST_TEST(run("ask hello --lang xx").code == 1);
}

BOOST_AUTO_TEST_CASE(a_program_without_its_store_says_where_it_looked) {
  const Folder folder;
  const std::string program = folder.file("legwork");
  fs::copy_file(LEGWORK_PROGRAM, program);
  const Ran ran = run("ask hello", "", program);
  BOOST_TEST(ran.code == 1);
  BOOST_TEST(ran.err.starts_with("legwork: " + folder.file("legwork.db") + ": no store here"),
             ran.err);
}

BOOST_AUTO_TEST_CASE(the_store_is_found_beside_the_program_and_where_it_is_installed) {
  const Folder folder;
  fs::create_directories(folder.path / "bin");
  fs::create_directories(folder.path / "share/legwork");
  fs::copy_file(LEGWORK_PROGRAM, folder.path / "bin/legwork");
  fs::copy_file(LEGWORK_STORE, folder.path / "share/legwork/legwork.db");
  BOOST_TEST(run("ask hello", "", folder.file("bin/legwork")).code == 0);
  fs::rename(folder.path / "share/legwork/legwork.db", folder.path / "bin/legwork.db");
  BOOST_TEST(run("ask hello", "", folder.file("bin/legwork")).code == 0);
}

BOOST_AUTO_TEST_CASE(ask_answers_once) {
  const Ran ran = run("ask my calf hurts");
  BOOST_TEST(ran.code == 0);
  BOOST_TEST(ran.out != "");
  BOOST_TEST(ran.err == "");
  BOOST_TEST(ran.out.find('\033') == std::string::npos);
  BOOST_TEST(run("ask check read pipe").code == 0);  // words, not commands
  const Ran explained = run("ask --explain no swelling but my calf hurts");
  BOOST_TEST(explained.code == 0);
  BOOST_TEST(explained.out.find("swelling, absent") != std::string::npos);
  BOOST_TEST(run("ask " + std::string(9000, 'x')).code == 1);
}

BOOST_AUTO_TEST_CASE(a_piped_chat_says_nothing_but_replies) {
  const Ran silent = run("chat");
  BOOST_TEST(silent.code == 0);
  BOOST_TEST(silent.err == "");
  const Ran ran = run("chat", "my calf hurts\n\n  \nyes");
  BOOST_TEST(ran.code == 0);
  BOOST_TEST(ran.err == "");
  BOOST_TEST(ran.out.starts_with(silent.out));
  BOOST_TEST(ran.out.size() > silent.out.size());
  BOOST_TEST(ran.out.find('\033') == std::string::npos);
  BOOST_TEST(ran.out.find("\n> ") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_chat_takes_whatever_it_is_given) {
  const std::string input = std::string("\0\xFF\xC3 pain\n", 9) + std::string(1'000'000, 'x') +
                            "\n\xF0\x9F\x92\xA9\nmy calf hurts\n";
  const Ran ran = run("chat", input);
  BOOST_TEST(ran.code == 0);
  BOOST_TEST(ran.err == "");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(json_lines)

BOOST_AUTO_TEST_CASE(an_answer_has_every_field_of_the_contract) {
  const Ran ran = run("pipe --timing",
                      R"({"conversation":"c1","id":"m1","text":"ça: my left calf is swollen"})");
  BOOST_TEST(ran.code == 0);
  BOOST_REQUIRE(ran.lines().size() == 1u);
  const std::string answer = ran.lines()[0];
  BOOST_TEST(field(answer, "conversation") == R"("c1")");
  BOOST_TEST(field(answer, "id") == R"("m1")");
  BOOST_TEST(field(answer, "intent") == R"("complaint")");
  for (const char* name :
       {"reply", "heard", "question", "urgency", "conditions", "faq", "sources", "done", "us"})
    BOOST_TEST(field(answer, name) != "none", name);
  BOOST_TEST(field(answer, "trace") == "none");
  // The c with its cedilla is two bytes.
  BOOST_TEST(
      answer.find(
          R"({"finding":"swelling","value":true,"status":"present","when":"now","span":[21,28]})") !=
      std::string::npos);
  BOOST_TEST(
      answer.find(
          R"({"finding":"site","value":"calf","status":"present","when":"now","span":[13,17]})") !=
      std::string::npos);
}

BOOST_AUTO_TEST_CASE(what_was_not_asked_for_is_left_out) {
  const Ran ran = run("pipe", R"({"conversation":"c1","text":"hello"})");
  BOOST_REQUIRE(ran.lines().size() == 1u);
  for (const char* name : {"id", "us", "trace", "error"})
    BOOST_TEST(field(ran.lines()[0], name) == "none", name);
  BOOST_TEST(field(ran.lines()[0], "urgency") == "null");
  BOOST_TEST(field(ran.lines()[0], "faq") == "null");
  BOOST_TEST(field(ran.lines()[0], "conditions") == "[]");
  BOOST_TEST(field(ran.lines()[0], "done") == "false");
}

BOOST_AUTO_TEST_CASE(a_repeated_message_gets_its_reply_again_and_is_no_turn) {
  const std::string first = R"({"conversation":"c","id":"1","text":"my left calf hurts"})";
  const std::string second = R"({"conversation":"c","id":"2","text":"I don't know"})";
  const Ran ran = run("pipe --timing", first + "\n" + second + "\n" + second + "\n" + first + "\n" +
                                           R"({"conversation":"d","id":"1","text":"hello"})");
  const std::vector<std::string> lines = ran.lines();
  BOOST_REQUIRE(lines.size() == 5u);
  BOOST_TEST(lines[1] == lines[2]);
  BOOST_TEST(lines[0] == lines[3]);
  BOOST_TEST(lines[4] != lines[0]);
}

BOOST_AUTO_TEST_CASE(an_error_is_answered_in_its_place_and_the_stream_goes_on) {
  const std::string good = R"({"conversation":"c","text":"hello"})";
  const std::vector<std::pair<std::string, std::string>> wrong = {
      {"", R"("bad_json")"},
      {" \t\r", R"("bad_json")"},
      {"{oops", R"("bad_json")"},
      {"\xFF\xFE", R"("bad_json")"},
      {std::string("\0", 1), R"("bad_json")"},
      {std::string(500, '['), R"("bad_json")"},
      {std::string(1'000'000, 'x'), R"("too_large")"},
      {R"({"conversation":"c","text":")" + std::string(8193, 'x') + "\"}", R"("too_large")"},
      {"[]", R"("bad_request")"},
      {R"({"conversation":"c","text":null})", R"("bad_request")"},
      {R"({"conversation":"c","text":"x","lang":"xx"})", R"("bad_request")"},
      {R"({"conversation":"c","text":"x","today":"soon"})", R"("bad_request")"}};
  std::string input;
  for (const auto& [text, code] : wrong)
    input += text + "\n" + good + "\n";
  for (const char* command : {"pipe", "read"}) {
    const Ran ran = run(command, input);
    BOOST_TEST(ran.code == 0);
    BOOST_TEST(ran.err == "");
    const std::vector<std::string> lines = ran.lines();
    BOOST_REQUIRE(lines.size() == 2 * wrong.size());
    for (std::size_t i = 0; i < wrong.size(); ++i) {
      BOOST_TEST(error_code(lines[2 * i]) == wrong[i].second, command << " " << i);
      BOOST_TEST(error_code(lines[2 * i + 1]) == "none", command << " " << i);
    }
  }
}

BOOST_AUTO_TEST_CASE(read_says_what_was_understood) {
  const Ran ran = run("read", R"({"text":"no swelling but my calf hurts","mention":"calf"})");
  BOOST_REQUIRE(ran.lines().size() == 1u);
  const std::string answer = ran.lines()[0];
  BOOST_TEST(field(answer, "intent") == R"("complaint")");
  BOOST_TEST(
      answer.find(
          R"({"finding":"swelling","value":true,"status":"absent","when":"now","span":[3,11]})") !=
      std::string::npos);
  BOOST_TEST(field(answer, "mention") ==
             R"({"span":[19,23],"status":"present","when":"now","whose":"patient"})");
  BOOST_TEST(field(answer, "tokens").starts_with(R"([{"text":"no","span":[0,2]})"));
}

BOOST_AUTO_TEST_CASE(the_day_of_the_request_counts) {
  const Ran ran = run("read", R"({"text":"my calf hurts since tuesday","today":"2026-11-22"})");
  BOOST_TEST(ran.out.find(R"("finding":"duration","value":5,)") != std::string::npos, ran.out);
}

BOOST_AUTO_TEST_CASE(a_trace_is_given_when_it_is_asked_for) {
  const Ran ran = run("read", R"({"text":"no swelling","explain":true})");
  BOOST_TEST(field(ran.out, "trace").find("swelling.toml") != std::string::npos, ran.out);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(packs)

BOOST_AUTO_TEST_CASE(the_shipped_pack_has_no_faults) {
  const Ran ran = run("check --patients 500 " LEGWORK_SOURCE_DIR "/corpus/legs");
  BOOST_TEST(ran.out == "no faults\n");
  BOOST_TEST(ran.code == 0);
}

BOOST_AUTO_TEST_CASE(the_same_pack_gives_the_same_bytes_wherever_it_lies) {
  const Folder folder;
  fs::copy(LEGWORK_SOURCE_DIR "/corpus", folder.path / "one", fs::copy_options::recursive);
  fs::copy(folder.path / "one", folder.path / "two", fs::copy_options::recursive);
  for (const std::string& corpus : {folder.file("one"), folder.file("two")}) {
    const Ran ran = run("build " + corpus + "/legs -o " + corpus + ".db");
    BOOST_TEST(ran.code == 0);
    BOOST_TEST(ran.err == "");
  }
  BOOST_TEST((folder.content("one.db") == folder.content("two.db")));
}

BOOST_AUTO_TEST_CASE(a_pack_or_a_place_that_is_not_there_is_1) {
  const Folder folder;
  BOOST_TEST(run("check " + folder.file("nothing")).code == 1);
  BOOST_TEST(run("build " + folder.file("nothing") + " -o " + folder.file("x.db")).code == 1);
  BOOST_TEST(!fs::exists(folder.path / "x.db"));
  const Ran ran = run("build " LEGWORK_SOURCE_DIR "/corpus/legs -o " + folder.file("no/x.db"));
  BOOST_TEST(ran.code == 1);
  BOOST_TEST(ran.err.starts_with("legwork: "), ran.err);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace legwork::bot
