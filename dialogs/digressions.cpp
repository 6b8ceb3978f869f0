#include "dialogs/digressions.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "dialogs/advice.h"
#include "dialogs/asking.h"
#include "dialogs/faq.h"
#include "dialogs/own_questions.h"
#include "dialogs/replies.h"
#include "dialogs/wording.h"
#include "nlu/topics.h"

namespace legwork::dialogs {
namespace {

constexpr std::size_t answers_max = 2;  // two questions in one message are answered, not three

void answer_entry(Turn& turn, std::size_t entry, double score) {
  const corpus::Faq& faq = turn.model.knowledge.faqs[entry];
  for (Said& lead : leads(turn.model, faq, turn.view))
    turn.say(Role::answer, std::move(lead));
  turn.say(Role::answer, say("faq." + faq.id + ".answer"));
  turn.say(Role::note, sources_of(turn.model, faq.sources));
  turn.add_sources(faq.sources);
  if (!turn.reply.faq)
    turn.reply.faq = {faq.id, score};
  turn.now.faq = faq.id;
  turn.digressed = true;
}

std::size_t place_of(const Model& model, const std::string& id) {
  std::size_t at = 0;
  while (at < model.knowledge.faqs.size() && model.knowledge.faqs[at].id != id)
    ++at;
  return at;
}

bool complains_too(const Turn& turn) {
  return !turn.heard.findings.empty() || turn.heard.has("complaint");
}

// No phrase of the corpus stands in the message.
bool names_nothing_else(const Turn& turn) {
  constexpr double by_a_phrase = 0.5;  // the least that a phrase that was found scores
  return !complains_too(turn) && turn.heard.intent() == "out_of_scope" &&
         turn.heard.intents.front().score < by_a_phrase;
}

// Words so much of one entry that it is meant, complaint or not: "night cramps".
bool names_entry(const Turn& turn) {
  constexpr double score_least = 0.4;
  constexpr double lead_least = 0.8;
  constexpr std::size_t words_max = 4;
  const nlu::Leaning leaning = nlu::leaning_of(turn.heard.topics);
  return !turn.taken && turn.heard.words.size() <= words_max && leaning.ours > score_least &&
         leaning.ours - leaning.complaint > lead_least;
}

// Is it worth looking their words up? Not what was understood as something else.
bool asks_something(const Turn& turn) {
  static const std::set<std::string> other = {"why",     "repeat", "help",    "human", "undo",
                                              "restart", "forget", "summary", "crisis"};
  if (turn.heard.words.empty() || other.count(turn.heard.intent()) != 0)
    return false;
  if (turn.heard.intent() == "faq" || names_entry(turn))
    return true;
  // What neither complains nor answers may name its subject without asking: "spa day booked".
  return !turn.taken && (turn.heard.has("faq") || turn.heard.asks || names_nothing_else(turn));
}

void offer(Turn& turn, const std::vector<FaqMatch>& matches, const std::string& answered) {
  if (turn.now.pending && !own_question(*turn.now.pending))
    turn.now.waiting = turn.now.pending;
  turn.now.pending = choose_faq_question(turn.model, matches, answered);
  turn.digressed = true;
}

// One question: answered, answered with others to choose from, offered, or passed over.
void look_up(Turn& turn, const std::vector<nlu::Topic>& topics, std::size_t words) {
  FaqFound found = find_entry(turn.model.knowledge, topics, turn.before.faq, words);
  const bool complains = complains_too(turn);
  if (found.beyond) {
    if (!complains && !turn.heard.has("out_of_scope")) {
      turn.say(Role::answer, say(reply::faq_unknown));
      turn.digressed = true;
    }
    return;
  }
  if (!turn.heard.asks && !found.sure && (complains || !found.near))
    return;  // told, and not asked
  if (complains && !found.answers)
    return;  // a complaint worded as a question: the complaint is what is answered
  if (!found.answers)
    return offer(turn, found.matches, "");
  const FaqMatch best = found.matches.front();
  answer_entry(turn, best.entry, best.score);
  found.matches.erase(found.matches.begin());
  if (!found.sure && !found.matches.empty() && !turn.now.pending && !complains)
    offer(turn, found.matches, turn.model.knowledge.faqs[best.entry].id);
}

void answer_why(Turn& turn) {
  turn.digressed = true;
  if (turn.now.pending && turn.model.knowledge.question(turn.now.pending->question) != nullptr) {
    turn.say(Role::answer, say("question." + turn.now.pending->question + ".why"));
  } else if (turn.before.phase == Phase::advised) {
    const std::size_t said = turn.reply.said.size();
    explain_advice(turn);
    if (turn.reply.said.size() == said)
      turn.say(Role::answer, say(reply::no_cause));
  } else {
    turn.say(Role::answer, say(reply::why_nothing));
  }
}

void answer_repeat(Turn& turn) {
  turn.digressed = true;
  if (turn.now.pending)
    return;  // comes back by itself
  if (turn.now.phase == Phase::advised)
    advise(turn);
  else
    turn.say(Role::answer, say(reply::nothing_to_repeat));
}

void add_list(Turn& turn, const char* id, std::vector<Said> items) {
  if (!items.empty())
    turn.say(Role::answer, say(id, "items", texts(std::move(items))));
}

}  // namespace

void answer_crisis(Turn& turn) {
  turn.say(Role::urgent, say(reply::crisis));
  turn.now.crisis = true;
}

void answer_questions(Turn& turn) {
  if (!asks_something(turn))
    return;
  const std::vector<nlu::Question>& questions = turn.heard.questions;
  if (questions.size() < 2)
    return look_up(turn, turn.heard.topics, turn.heard.tokens.size());
  std::size_t answered = 0;
  for (const nlu::Question& each : questions) {
    const bool digressed = std::exchange(turn.digressed, false);
    if (answered < answers_max)
      look_up(turn, each.topics, each.words);
    answered += turn.digressed;
    turn.digressed = turn.digressed || digressed;
  }
}

void answer_chosen(Turn& turn, const std::string& entry) {
  const std::size_t at = place_of(turn.model, entry);
  if (at < turn.model.knowledge.faqs.size())
    answer_entry(turn, at, 1.0);
}

void summarise(Turn& turn) {
  const Facts& facts = turn.now.facts;
  turn.digressed = true;
  if (facts.empty()) {
    turn.say(Role::answer, say(reply::summary_nothing));
    return;
  }
  add_list(turn, reply::summary_present, labels(turn.model, facts, nlu::Status::present));
  add_list(turn, reply::summary_absent, labels(turn.model, facts, nlu::Status::absent));
  add_list(turn, reply::summary_unknown, labels(turn.model, facts, nlu::Status::unknown));
  turn.say(Role::answer, say(reply::summary_change));
}

void answer_talk(Turn& turn) {
  const nlu::Meaning& heard = turn.heard;
  const std::string& first = heard.intent();
  if (heard.has("summary"))
    return summarise(turn);
  if (first == "why" && !turn.digressed)
    return answer_why(turn);
  if (heard.has("repeat") && !turn.taken)
    return answer_repeat(turn);
  if (turn.digressed || turn.taken || turn.noted.changed() || heard.has("complaint"))
    return;
  const auto piece = [&turn](const char* id) {
    turn.say(Role::answer, say(id));
    turn.digressed = true;
  };
  if (heard.has("human"))
    return piece(reply::human);
  if (heard.has("help"))
    return piece(reply::help);
  // A word or two that mean nothing here are no question about the world.
  constexpr std::size_t sentence = 3;
  if (heard.has("out_of_scope") && !may_complain(turn) &&
      (heard.asks || heard.words.size() >= sentence))
    if (!turn.now.pending || heard.asks)
      return piece(reply::out_of_scope[static_cast<std::size_t>(turn.now.turns - 1) %
                                       std::size(reply::out_of_scope)]);
  if (heard.has("bye"))
    return piece(reply::bye);
  if (heard.has("thanks"))
    return piece(reply::thanks);
  if (heard.has("greet"))
    return piece(reply::greet);
  if (turn.now.phase == Phase::advised && turn.noted.against.empty() &&
      (heard.has("affirm") || heard.has("deny")))
    return piece(reply::fine);
}

}  // namespace legwork::dialogs
