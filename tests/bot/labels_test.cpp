// People answer a list by copying its lines: any two labels, in the order of the list and joined by
// "and", are heard as those two options, and as nothing else of that list.
#include <boost/test/unit_test.hpp>
#include <set>

#include "bot/bot.h"
#include "dialogs/answers.h"
#include "dialogs/facts.h"
#include "dialogs/model.h"
#include "dialogs/wording.h"

namespace legwork::bot {
namespace {

using corpus::Question;

struct World {
  Result<Bot> bot = opened();
  dialogs::Model model{bot->knowledge()};
  nlu::Reader reader{bot->lexicon()};

  static Result<Bot> opened() {
    BotOptions options;
    options.store = LEGWORK_STORE;
    Result<Bot> bot = open_bot(options);
    BOOST_REQUIRE_MESSAGE(bot, "no store: run ./dev build");
    return bot;
  }

  // The options of the question that the text picks.
  std::set<std::string> picked(const Question& question, const std::string& text) {
    dialogs::Pending pending{question.id, {}, ""};
    for (const Question::Item& item : question.items)
      pending.shown.push_back(item.value);
    const nlu::Meaning heard = dialogs::without_option_words(pending, reader.read(text, {}));
    dialogs::Facts facts;
    note(model, facts, heard.findings, dialogs::Manner::plain);
    note(model, facts, answer(model, pending, heard).findings, dialogs::Manner::plain);
    std::set<std::string> values;
    for (const Question::Item& item : question.items) {
      const auto fact =
          facts.find(question.kind == Question::Kind::multi ? item.value : question.asks.front());
      if (fact == facts.end() || fact->second.status != nlu::Status::present)
        continue;
      const auto& choices = fact->second.choices;
      if (question.kind == Question::Kind::multi ||
          std::find(choices.begin(), choices.end(), item.value) != choices.end())
        values.insert(item.value);
    }
    return values;
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(labels, World)

BOOST_AUTO_TEST_CASE(any_two_labels_of_a_list_are_heard_as_those_two) {
  for (const Question& question : bot->knowledge().questions) {
    const bool multi = question.kind == Question::Kind::multi;
    const bool several = question.kind == Question::Kind::choice &&
                         bot->knowledge().finding(question.asks.front())->many;
    if (!multi && !several)
      continue;
    const auto label = [&](const Question::Item& item) {
      return bot->words({"question." + question.id + ".option." + item.value, {}});
    };
    for (std::size_t i = 0; i < question.items.size(); ++i)
      for (std::size_t j = i + 1; j < question.items.size(); ++j) {
        const Question::Item& one = question.items[i];
        const Question::Item& other = question.items[j];
        const std::string text = label(one) + " and " + label(other);
        const std::set<std::string> wanted = {one.value, other.value};
        BOOST_CHECK_MESSAGE(picked(question, text) == wanted, question.id << ": " << text);
      }
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace legwork::bot
