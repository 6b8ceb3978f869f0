#include "bot/scoring/questions.h"

#include <algorithm>

#include "dialogs/own_questions.h"
#include "dialogs/replies.h"

namespace legwork::bot::scoring {
namespace {

// The entry answered with, then those offered.
struct Entries {
  std::string answered;
  std::vector<std::string> offered;
};

Entries entries_in(const dialogs::Reply& reply) {
  Entries entries;
  if (reply.faq)
    entries.answered = reply.faq->first;
  if (reply.question && reply.question->id == dialogs::choose_faq_id)
    for (const dialogs::Option& option : reply.question->options)
      if (option.value != "none")
        entries.offered.push_back(option.value);
  return entries;
}

bool among(const std::vector<std::string>& all, const std::string& one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

class Scoring {
 public:
  Scoring(const Bot& bot, QuestionsScore& score) : bot_(bot), score_(score) {}

  void take_question(corpus::Fields& fields, const Place& place) {
    std::vector<std::string> right = {read_entry(fields, "entry")};
    for (const corpus::Worded& id : fields.texts("or", corpus::Need::optional))
      right.push_back(id.text);
    for (const corpus::Worded& asked : fields.texts("asks")) {
      Session session(bot_);
      count(session.say(asked.text, {}).reply, right, asked, score_.questions[place.half]);
    }
  }

  void take_follow_up(corpus::Fields& fields, const Place& place) {
    read_entry(fields, "first_entry");
    std::vector<std::string> right;
    for (const corpus::Worded& id : fields.texts("entries"))
      right.push_back(id.text);
    Session session(bot_);
    session.say(fields.text("first"), {});
    const corpus::Worded then{fields.text("then"), fields.where("then")};
    count(session.say(then.text, {}).reply, right, then, score_.follow_ups[place.half]);
  }

  void take_beyond(corpus::Fields& fields, const Place& place) {
    const std::string text = fields.text("text");
    Met& met = score_.beyond_scope[{fields.text("kind"), place.half}];
    const dialogs::Reply reply = Session(bot_).say(text, {}).reply;
    const Entries entries = entries_in(reply);
    const bool declined = entries.answered.empty() && entries.offered.empty() && !reply.question &&
                          reply.suspects.empty();
    ++met.messages;
    met.right += declined;
    if (!declined)
      tell(fields.where(), text,
           "not declined" + (entries.answered.empty() ? "" : ": " + entries.answered));
  }

  void take_crisis(corpus::Fields& fields, const Place& place) {
    const std::string text = fields.text("text");
    const bool crisis = fields.yes("crisis");
    const dialogs::Reply reply = Session(bot_).say(text, {}).reply;
    const bool heard =
        std::any_of(reply.said.begin(), reply.said.end(), [](const dialogs::Paragraph& paragraph) {
          return paragraph.said.id == dialogs::reply::crisis;
        });
    Met& met = (crisis ? score_.crisis : score_.no_crisis)[place.half];
    ++met.messages;
    met.right += heard == crisis;
    if (heard != crisis)
      tell(fields.where(), text, crisis ? "crisis not heard" : "taken for a crisis");
  }

 private:
  std::string read_entry(corpus::Fields& fields, std::string_view key) const {
    const std::string id = fields.text(key);
    if (!bot_.knowledge().faq(id))
      fields.fault(key, "unknown entry " + id);
    return id;
  }

  void count(const dialogs::Reply& reply, const std::vector<std::string>& right,
             const corpus::Worded& asked, Answered& answered) {
    const Entries entries = entries_in(reply);
    const bool first = among(right, entries.answered);
    const bool offered = std::any_of(entries.offered.begin(), entries.offered.end(),
                                     [&](const std::string& id) { return among(right, id); });
    const bool refused = entries.answered.empty() && entries.offered.empty();
    ++answered.questions;
    answered.first += first;
    answered.among_three += first || offered;
    answered.refused += refused;
    if (first)
      return;
    const std::string got = refused                    ? "refused"
                            : entries.answered.empty() ? "offered"
                                                       : entries.answered;
    ++score_.confused[{right.front(), got}];
    tell(asked.where, asked.text, right.front() + ", not " + got + (offered ? " (offered)" : ""));
  }

  void tell(const std::string& where, const std::string& text, const std::string& what) {
    score_.wrong.push_back(where + ": \"" + text + "\" " + what);
  }

  const Bot& bot_;
  QuestionsScore& score_;
};

}  // namespace

QuestionsScore score_questions(const Bot& bot, const corpus::Folder& tests,
                               corpus::Faults& faults) {
  QuestionsScore score;
  Scoring scoring(bot, score);
  const std::string& language = bot.knowledge().language;
  using Take = void (Scoring::*)(corpus::Fields&, const Place&);
  const auto play = [&](const std::string& kind, std::string_view key, Take take) {
    each_case(tests, kind, language, key, faults,
              [&](corpus::Fields& fields, const Place& place) { (scoring.*take)(fields, place); });
  };
  play("questions", "questions", &Scoring::take_question);
  play("follow_ups", "follow_ups", &Scoring::take_follow_up);
  play("beyond_scope", "messages", &Scoring::take_beyond);
  play("crisis", "messages", &Scoring::take_crisis);
  return score;
}

}  // namespace legwork::bot::scoring
