#include "dialogs/answers.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string_view>

#include "dialogs/definitions.h"
#include "dialogs/own_questions.h"
#include "dialogs/questions.h"
#include "nlu/topics.h"

namespace legwork::dialogs {
namespace {

using corpus::Question;
using nlu::Status;

bool contains(const std::vector<std::string>& all, const std::string& one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

nlu::Span whole(const nlu::Meaning& heard) {
  if (heard.tokens.empty())
    return {};
  return {heard.tokens.front().span.begin, heard.tokens.back().span.end};
}

// Yes, no or "I don't know" as an answer: not when the message is about the talk itself. The "no"
// of "no, sorry, the left one" takes something back and answers nothing.
enum class Plain { none, yes, no, unsure };

Plain plain(const nlu::Meaning& heard) {
  static const std::set<std::string_view> about_talk = {"why", "help", "repeat", "faq", "human"};
  if (about_talk.count(heard.intent()) != 0)
    return Plain::none;
  for (const nlu::Intent& each : heard.intents) {
    if (each.id == "affirm")
      return Plain::yes;
    if (each.id == "deny")
      return Plain::no;
    if (each.id == "unsure")
      return Plain::unsure;
  }
  return Plain::none;
}

std::optional<double> number_in(const corpus::Finding& finding, const nlu::Quantity& quantity) {
  using Kind = nlu::Quantity::Kind;
  const bool fits = quantity.kind == Kind::plain ||
                    (finding.unit == "days" &&
                     (quantity.kind == Kind::duration_days || quantity.kind == Kind::days_ago)) ||
                    (finding.unit == "metres" && quantity.kind == Kind::distance_metres) ||
                    (finding.unit == "of 10" && quantity.kind == Kind::score_of_ten);
  if (!fits || quantity.value < finding.low || quantity.value > finding.high)
    return std::nullopt;
  return quantity.value;
}

struct Reading {
  const Model& model;
  const Pending& pending;
  const nlu::Meaning& heard;
  const Question& question;
  Plain said = Plain::none;
  Answered answered = {};

  void add(const std::string& id, Status status, nlu::Value value = true) {
    nlu::Finding finding;
    finding.id = id;
    finding.status = status;
    finding.value = std::move(value);
    finding.span = whole(heard);
    answered.findings.push_back(std::move(finding));
    answered.taken = true;
  }

  // A thing that counts whenever it was: an age, a journey, a fall.
  bool lasting(const nlu::Finding& each) const {
    const corpus::Finding* info = model.knowledge.finding(each.id);
    if (info == nullptr)
      return false;
    return info->kind == corpus::Finding::Kind::flag ? info->time != corpus::Finding::Time::state
                                                     : !info->many;
  }

  // Spoken of in the message itself.
  bool stated(const std::string& finding) const {
    return std::any_of(heard.findings.begin(), heard.findings.end(), [&](const nlu::Finding& each) {
      return each.id == finding && (each.when == nlu::When::now || lasting(each));
    });
  }

  // Options by number; nothing when a number is none of them.
  std::vector<std::string> picked() const {
    std::vector<std::string> values;
    for (const int pick : heard.picks) {
      if (pick < 1 || pick > static_cast<int>(pending.shown.size()))
        return {};
      values.push_back(pending.shown[static_cast<std::size_t>(pick - 1)]);
    }
    return values;
  }

  // The "two" of "it started two days ago" is no answer to "which leg?".
  bool counts_something(const nlu::Answer& answer) const {
    return std::any_of(heard.quantities.begin(), heard.quantities.end(), [&](const auto& quantity) {
      return quantity.kind != nlu::Quantity::Kind::plain &&
             quantity.span.begin <= answer.span.begin && answer.span.end <= quantity.span.end;
    });
  }

  // The "walking" of "walking like a penguin" is no answer to "what eases it?".
  bool part_of_another(const nlu::Answer& answer) const {
    return std::any_of(heard.findings.begin(), heard.findings.end(), [&](const auto& each) {
      return each.id != answer.option && each.id != question.asks.front() &&
             each.span.begin <= answer.span.begin && each.span.end >= answer.span.end &&
             each.span != answer.span;
    });
  }

  const nlu::Answer* option_words(const std::string& option) const {
    for (const nlu::Answer& each : heard.answers)
      if (each.question == pending.question && each.option == option && !counts_something(each) &&
          !part_of_another(each))
        return &each;
    return nullptr;
  }

  Status option_status(const std::string& option) const {
    const nlu::Answer* words = option_words(option);
    return words == nullptr ? Status::unknown : words->status;
  }

  bool option_said(const std::string& option) const { return option_words(option) != nullptr; }

  // Is the message nothing but options of the list, and words that join them?
  bool only_options() const {
    constexpr std::size_t joining_letters_max = 3;  // "and", "or"
    const auto in_option = [&](const nlu::Token& token) {
      return token.text.size() <= joining_letters_max ||
             std::any_of(heard.answers.begin(), heard.answers.end(), [&](const auto& each) {
               return each.question == pending.question && each.span.overlaps(token.span);
             });
    };
    return !heard.tokens.empty() &&
           std::all_of(heard.tokens.begin(), heard.tokens.end(), in_option);
  }

  void yes_no() {
    const std::string& finding = question.asks.front();
    const std::vector<std::string> numbers = picked();
    if (stated(finding)) {
      answered.taken = true;
    } else if (!numbers.empty()) {
      add(finding, numbers.front() == option_yes ? Status::present : Status::absent);
    } else if (said == Plain::yes) {
      add(finding, Status::present);
    } else if (said == Plain::no) {
      add(finding, Status::absent);
    } else if (said == Plain::unsure) {
      add(finding, Status::unknown);
    }
  }

  void number() {
    const corpus::Finding& finding = *model.knowledge.finding(question.asks.front());
    if (stated(finding.id)) {
      answered.taken = true;
      return;
    }
    for (const nlu::Quantity& quantity : heard.quantities)
      if (const auto value = number_in(finding, quantity)) {
        add(finding.id, Status::present, *value);
        return;
      }
    if (heard.picks.size() == 1) {
      nlu::Quantity alone;
      alone.value = heard.picks.front();
      if (const auto value = number_in(finding, alone))
        return add(finding.id, Status::present, *value);
    }
    if (said == Plain::unsure || said == Plain::no)
      add(finding.id, Status::unknown);
  }

  void choice() {
    const corpus::Finding& finding = *model.knowledge.finding(question.asks.front());
    answered.taken = stated(finding.id);
    if (answered.taken && !finding.many)
      return;  // "the left one" says it already; of several, others may be picked beside it
    std::vector<std::string> values = picked();
    for (const Question::Item& item : question.items)
      if (option_said(item.value) && option_status(item.value) == Status::present)
        values.push_back(item.value);
    const std::string both(side_both);
    if (values.size() > 1 && !finding.many) {
      const auto at = model.place(finding.id);
      if (model.value(*at, both) == 0)
        return;  // one or the other, please
      values = {both};
    }
    for (const std::string& value : values)
      add(finding.id, Status::present, value);
    if (values.empty() && !answered.taken && (said == Plain::unsure || said == Plain::no))
      add(finding.id, Status::unknown);
  }

  void multi() {
    std::vector<std::string> items = pending.shown;
    items.erase(std::remove(items.begin(), items.end(), std::string(option_none)), items.end());
    const std::vector<std::string> numbers = picked();
    if (!numbers.empty()) {
      for (const std::string& item : items) {
        if (stated(item))
          continue;
        add(item, contains(numbers, item) ? Status::present : Status::absent);
      }
      return;
    }
    std::vector<std::string> silent;
    bool spoken = false;
    for (const std::string& item : items) {
      if (stated(item)) {
        spoken = answered.taken = true;
      } else if (option_said(item)) {
        add(item, option_status(item));
        spoken = true;
      } else {
        silent.push_back(item);
      }
    }
    const Plain word = option_said(option_none) ? Plain::no : said;
    if (spoken && only_options()) {
      for (const std::string& item : silent)
        add(item, Status::absent);  // who picks from a list leaves the rest
    } else if (spoken) {
      answered.passed = silent;
    } else if (word == Plain::unsure && question.safety_sweep) {
      // Not sure of a dozen things at once is not the same as not sure of each: what matters here
      // may be asked again by itself.
      answered.taken = true;
    } else if (word == Plain::no || word == Plain::unsure) {
      for (const std::string& item : silent)
        add(item, word == Plain::no ? Status::absent : Status::unknown);
    } else if (word == Plain::yes) {
      if (items.size() == 1)
        add(items.front(), Status::present);
      else
        answered.which = true;
    }
  }

  Answered read() {
    switch (question.kind) {
      case Question::Kind::yes_no:
        yes_no();
        break;
      case Question::Kind::number:
        number();
        break;
      case Question::Kind::choice:
        choice();
        break;
      case Question::Kind::multi:
        multi();
        break;
    }
    return std::move(answered);
  }
};

Answered answer_own(const Pending& pending, const nlu::Meaning& heard) {
  Answered answered;
  if (heard.picks.size() == 1 && heard.picks.front() >= 1 &&
      heard.picks.front() <= static_cast<int>(pending.shown.size())) {
    answered.taken = true;
    answered.option = pending.shown[static_cast<std::size_t>(heard.picks.front() - 1)];
    return answered;
  }
  if (pending.question == choose_faq_id) {
    // In words: the entry that the words speak for, when it is one of those shown.
    for (const nlu::Topic& topic : heard.topics)
      if (topic.id != nlu::topic_beyond_scope && topic.id != nlu::topic_complaint) {
        if (!heard.asks && contains(pending.shown, topic.id))
          return {true, false, {}, {}, topic.id};
        break;
      }
    return answered;
  }
  // In words, what was contradicted is said once more; that is noted as a correction.
  for (const nlu::Finding& each : heard.findings)
    if (each.id == pending.about && each.when == nlu::When::now)
      answered.taken = true;
  if (plain(heard) == Plain::unsure)
    answered.taken = true;  // what counts until then goes on
  return answered;
}

// So long, an option was picked by its label and not by a word that has other uses.
constexpr std::uint32_t label_bytes_least = 12;

bool within(const nlu::Span& inner, const nlu::Span& outer) {
  return outer.begin <= inner.begin && inner.end <= outer.end && !(inner == outer);
}

// "A hard, red, sore vein and bruising": the words of an option say what the option says, and
// nothing of their own; "drenching sweats at night" is not also the option "at night".
void keep_whole_options(const Pending& pending, nlu::Meaning& heard) {
  const std::vector<nlu::Answer> answers = heard.answers;
  const auto is_option = [&](const nlu::Answer& each) { return each.question == pending.question; };
  std::erase_if(heard.answers, [&](const nlu::Answer& one) {
    const bool in_option = std::any_of(answers.begin(), answers.end(), [&](const auto& other) {
      return is_option(other) && within(one.span, other.span);
    });
    return in_option ||
           std::any_of(heard.findings.begin(), heard.findings.end(), [&](const auto& finding) {
             return finding.id != one.option && contains(pending.shown, finding.id) &&
                    within(one.span, finding.span);
           });
  });
  std::erase_if(heard.findings, [&](const nlu::Finding& finding) {
    return std::any_of(heard.answers.begin(), heard.answers.end(), [&](const auto& each) {
      const bool whole_label = each.span.end - each.span.begin >= label_bytes_least;
      return is_option(each) && finding.id != each.option &&
             (whole_label ? finding.span.overlaps(each.span) : within(finding.span, each.span));
    });
  });
}

}  // namespace

nlu::Meaning without_option_words(const std::optional<Pending>& pending, nlu::Meaning heard) {
  if (!pending || pending->shown.empty())
    return heard;
  const auto shown = static_cast<int>(pending->shown.size());
  const bool numbers =
      !heard.picks.empty() && std::all_of(heard.picks.begin(), heard.picks.end(),
                                          [&](int pick) { return pick >= 1 && pick <= shown; });
  const bool label = std::any_of(heard.answers.begin(), heard.answers.end(), [&](const auto& each) {
    return each.question == pending->question && contains(pending->shown, each.option) &&
           each.span == whole(heard);
  });
  if (numbers || label)
    heard.findings.clear();
  keep_whole_options(*pending, heard);
  return heard;
}

Answered answer(const Model& model, const Pending& pending, const nlu::Meaning& heard) {
  if (own_question(pending))
    return answer_own(pending, heard);
  const Question* question = model.knowledge.question(pending.question);
  if (question == nullptr || question->asks.empty())
    return {};
  const Plain said = heard.has("correct") ? Plain::none : plain(heard);
  return Reading{model, pending, heard, *question, said}.read();
}

Answered answer_again(const Model& model, const std::string& id, const nlu::Meaning& heard) {
  const Question* question = model.knowledge.question(id);
  if (question == nullptr || question->asks.empty())
    return {};
  Pending pending{id, {}, ""};
  if (question->kind == Question::Kind::yes_no)
    pending.shown = {option_yes, option_no};
  for (const Question::Item& item : question->items)
    pending.shown.push_back(item.value);
  nlu::Meaning words = heard;
  words.picks.clear();  // the numbers of a list that is no longer in sight mean nothing
  return Reading{model, pending, words, *question, plain(heard)}.read();
}

std::vector<nlu::Finding> numbers_for(const Model& model, const Facts& facts,
                                      const nlu::Meaning& heard) {
  std::vector<nlu::Finding> found;
  for (const nlu::Quantity& quantity : heard.quantities) {
    if (quantity.kind == nlu::Quantity::Kind::plain)
      continue;
    for (const corpus::Finding& finding : model.knowledge.findings) {
      if (finding.kind != corpus::Finding::Kind::number || facts.count(finding.id) == 0)
        continue;
      if (const auto value = number_in(finding, quantity)) {
        nlu::Finding made;
        made.id = finding.id;
        made.value = *value;
        made.span = quantity.span;
        found.push_back(made);
        return found;
      }
    }
  }
  return found;
}

}  // namespace legwork::dialogs
