// Every file of tests/conversations is a test: a conversation as a script.
//
//   > my back hurts and I can't feel when I wipe
//   < flag.R1.act          this text is in the reply, and nothing before it in this script is
//   missing ? safety_sweep         this question is asked; "? none" when nothing is ! emergency the
//   urgency so far; "! none" before any = done                 advice was given and nothing more is
//   asked # a comment
//
// `<<` must be the very first thing of the reply.
#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>

#include "corpus/store.h"
#include "dialogs/step.h"
#include "nlu/reader.h"

namespace legwork::dialogs {
namespace {

namespace ut = boost::unit_test;

const corpus::Store& store() {
  static const Result<corpus::Store> opened = corpus::open_store(LEGWORK_STORE);
  BOOST_REQUIRE_MESSAGE(opened, "no store: run ./dev build");
  return *opened;
}

std::string ids_of(const Reply& reply) {
  std::string all;
  for (const Paragraph& paragraph : reply.said)
    all += " " + paragraph.said.id;
  return all;
}

struct Talk {
  const Dialog dialog{store().knowledge};
  nlu::Reader reader{store().lexicon};
  State state;
  Reply reply;

  void say(const std::string& text) {
    nlu::ReadOptions options;
    options.today = nlu::Day{2026, 11, 22};
    Step step = dialog.step(state, reader.read(text, options));
    state = std::move(step.state);
    reply = std::move(step.reply);
  }

  void expect(const std::string& sign, const std::string& what, const std::string& where) {
    const std::string question = reply.question ? reply.question->id : "none";
    const std::string urgency = reply.urgency ? std::string(name(*reply.urgency)) : "none";
    const bool said =
        std::any_of(reply.said.begin(), reply.said.end(),
                    [&](const Paragraph& paragraph) { return paragraph.said.id == what; });
    if (sign == "<")
      BOOST_CHECK_MESSAGE(said, where << ": not said: " << what << "; said:" << ids_of(reply));
    else if (sign == "<<")
      BOOST_CHECK_MESSAGE(!reply.said.empty() && reply.said.front().said.id == what,
                          where << ": not said first: " << what << "; said:" << ids_of(reply));
    else if (sign == "?")
      BOOST_CHECK_MESSAGE(question == what, where << ": asks " << question << ", not " << what);
    else if (sign == "!")
      BOOST_CHECK_MESSAGE(urgency == what, where << ": urgency " << urgency << ", not " << what);
    else if (sign == "=")
      BOOST_CHECK_MESSAGE(reply.done, where << ": is not done");
    else
      BOOST_ERROR(where << ": unknown sign " << sign);
  }
};

void check_script(const std::filesystem::path& path) {
  std::ifstream file(path);
  Talk talk;
  std::string line;
  int turns = 0;
  for (int number = 1; std::getline(file, line); ++number) {
    if (line.empty() || line.front() == '#')
      continue;
    const std::size_t space = line.find(' ');
    const std::string sign = line.substr(0, space);
    const std::string rest = space == std::string::npos ? "" : line.substr(space + 1);
    if (sign == ">") {
      talk.say(rest);
      ++turns;
    } else {
      talk.expect(sign, rest, path.filename().string() + ":" + std::to_string(number));
    }
  }
  BOOST_CHECK_MESSAGE(turns > 0, path << " says nothing");
}

bool add_scripts() {
  std::vector<std::filesystem::path> files;
  const auto folder = std::filesystem::path(LEGWORK_TESTS_DIR) / "conversations" / "en";
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  ut::test_suite* suite = BOOST_TEST_SUITE("conversations");
  for (const auto& path : files)
    suite->add(ut::make_test_case([path] { check_script(path); }, path.stem().string(), __FILE__,
                                  __LINE__));
  ut::framework::master_test_suite().add(suite);
  return true;
}

[[maybe_unused]] const bool scripts_added = add_scripts();

}  // namespace
}  // namespace legwork::dialogs
