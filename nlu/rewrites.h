// Words that are written in several ways, brought to one: "i'm" to "i am", "can not" to "can't".
//
// Applied to messages and to phrases alike, so that a phrase need know one spelling only.
#pragma once

#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "nlu/bytes.h"
#include "nlu/tokens.h"

namespace legwork::nlu {

class Rewrites {
 public:
  struct Rule {
    std::vector<std::string> from;
    std::vector<std::string> to;
  };
  Rewrites() = default;
  explicit Rewrites(const std::vector<Rule>& rules);

  // The longest rule at each word wins; what a rule gives is not rewritten again. Words made from
  // several carry the span of them all. Calls changed(from, to) for each place.
  template <typename Changed>
  std::vector<Word> apply(std::vector<Word> words, const Changed& changed) const;

  // All words that rules start from: they are spelt right.
  std::vector<std::string> words() const;

  void write(ByteWriter& out) const;
  void read(ByteReader& in);

 private:
  const Rule* rule_at(const std::vector<Word>& words, std::size_t at) const;
  std::vector<Rule> rules_;
  std::unordered_map<std::string, std::vector<std::size_t>> by_first_;  // longest first
};

template <typename Changed>
std::vector<Word> Rewrites::apply(std::vector<Word> words, const Changed& changed) const {
  std::vector<Word> result;
  result.reserve(words.size() + 4);
  for (std::size_t at = 0; at < words.size();) {
    const Rule* rule = rule_at(words, at);
    if (!rule) {
      result.push_back(std::move(words[at++]));
      continue;
    }
    const Word& last = words[at + rule->from.size() - 1];
    const Span span{words[at].span.begin, last.span.end};
    changed(span, *rule);
    for (std::size_t i = 0; i < rule->to.size(); ++i) {
      Word word = words[at];
      word.text = rule->to[i];
      word.span = span;
      word.spelled_out = true;
      if (i > 0)
        word.before = Break::none;
      word.ends_question = i + 1 == rule->to.size() && last.ends_question;
      result.push_back(std::move(word));
    }
    at += rule->from.size();
  }
  return result;
}

}  // namespace legwork::nlu
