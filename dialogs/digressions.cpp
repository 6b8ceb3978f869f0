#include "dialogs/digressions.h"

#include <algorithm>
#include <set>

#include "dialogs/advice.h"
#include "dialogs/own_questions.h"
#include "dialogs/replies.h"
#include "dialogs/wording.h"

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

struct Mentioned {
  std::size_t entry = 0;
  nlu::Span span;
  double score = 0;
};

// Entries whose own phrases are in the message, the one that its words fit best first; not when the
// message rather answers or complains. A second one only for other words of the message.
std::vector<std::size_t> entries_said(const Turn& turn) {
  const bool asks = turn.heard.asks || turn.heard.has("faq");
  if (!asks && (turn.taken || !turn.heard.findings.empty()))
    return {};
  if (turn.heard.faqs.empty())
    return {};
  const std::vector<FaqMatch> scores = turn.model.faqs.scores(turn.heard.words, {});
  std::vector<Mentioned> said;
  for (const nlu::FaqHit& hit : turn.heard.faqs) {
    const std::size_t at = place_of(turn.model, hit.id);
    if (at < scores.size())
      said.push_back({at, hit.span, scores[at].score});
  }
  std::stable_sort(said.begin(), said.end(),
                   [](const auto& a, const auto& b) { return a.score > b.score; });
  std::vector<std::size_t> entries;
  for (const Mentioned& each : said) {
    if (entries.empty())
      entries.push_back(each.entry);
    else if (entries.size() < answers_max && each.score >= faq_close &&
             each.entry != entries.front() && !each.span.overlaps(said.front().span))
      entries.push_back(each.entry);
  }
  return entries;
}

// No phrase of the corpus stands in the message: it may still share words with an entry.
bool says_nothing_known(const Turn& turn) {
  constexpr double by_a_phrase = 0.5;  // the least that a phrase that was found scores
  return turn.heard.intent() == "out_of_scope" && turn.heard.intents.front().score < by_a_phrase;
}

// Is it worth looking their words up? Not what was understood as something else.
bool asks_something(const Turn& turn) {
  static const std::set<std::string> other = {"why",    "repeat",      "help",   "human",
                                              "undo",   "restart",     "forget", "summary",
                                              "crisis", "out_of_scope"};
  if (turn.heard.words.empty())
    return false;
  if (says_nothing_known(turn))
    return !turn.taken && turn.heard.words.size() >= 2;
  if (other.count(turn.heard.intent()) != 0)
    return false;
  if (turn.heard.intent() == "faq")
    return true;
  const bool worded_so = turn.heard.has("faq") || turn.heard.asks;
  return !turn.taken && (worded_so || turn.heard.intent() == "complaint");
}

std::vector<std::string> context_words(const Turn& turn) {
  const corpus::Faq* last = turn.model.knowledge.faq(turn.before.faq);
  // A question that says enough by itself needs no help from the one before.
  constexpr std::size_t enough = 3;
  if (last == nullptr || last->asks.empty() || turn.heard.words.size() >= enough)
    return {};
  return last->asks.front();
}

void look_up(Turn& turn) {
  const auto matches = turn.model.faqs.find(turn.heard.words, context_words(turn));
  const bool complains = !turn.heard.findings.empty() || turn.heard.has("complaint");
  const bool asks = turn.heard.has("faq") || turn.heard.asks;
  // What tells and does not ask is a question only when it is all but a paraphrase of one.
  const bool answers =
      asks || !complains ? sure(matches) : !matches.empty() && matches.front().same >= faq_same;
  if (answers) {
    answer_entry(turn, matches.front().entry, matches.front().score);
  } else if (complains) {
    return;  // a complaint worded as a question: the complaint is what is answered
  } else if (!matches.empty()) {
    if (turn.now.pending && !own_question(*turn.now.pending))
      turn.now.waiting = turn.now.pending;
    turn.now.pending = choose_faq_question(turn.model, matches);
    turn.digressed = true;
  } else if (!says_nothing_known(turn)) {
    turn.say(Role::answer, say(reply::faq_unknown));
    turn.digressed = true;
  }
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
  const std::vector<std::size_t> entries = entries_said(turn);
  for (const std::size_t entry : entries)
    answer_entry(turn, entry, 1.0);
  if (entries.empty() && asks_something(turn))
    look_up(turn);
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
  if (heard.has("out_of_scope") && (heard.asks || heard.words.size() >= sentence))
    if (!turn.now.pending || heard.asks)
      return piece(reply::out_of_scope);
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
