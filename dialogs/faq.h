// Which entry answers a question, by the words that it shares with the entry's paraphrases.
//
//   index.find({"ice", "or", "heat"})   -> {{heat_or_cold, 0.93}, {home_remedies, 0.31}}
//   index.find({"capital", "france"})   -> {}
//
// Words are stems (Meaning::words). Rare words weigh more than common ones; a word that no entry
// knows counts against every entry. Immutable once built.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "corpus/knowledge.h"

namespace legwork::dialogs {

struct FaqMatch {
  std::size_t entry = 0;  // place in Knowledge::faqs
  double score = 0;       // 0 to 1
  double same = 0;        // how much it is one of the entry's own paraphrases, 0 to 1
};

// From faq_close on an entry is offered. The best one is the answer when its score and its lead
// over the next come to faq_sure together: half the words shared with one entry alone says as much
// as more of them shared with two.
inline constexpr double faq_sure = 0.52;
inline constexpr double faq_close = 0.31;

// From here on a message is all but one of the entry's own paraphrases.
inline constexpr double faq_same = 0.85;

// Is the best of `matches` the answer?
bool sure(const std::vector<FaqMatch>& matches);

class FaqIndex {
 public:
  explicit FaqIndex(const corpus::Knowledge& knowledge);

  // Of every entry, in their order.
  std::vector<FaqMatch> scores(const std::vector<std::string>& words,
                               const std::vector<std::string>& context) const;

  // Best first, at most three, none below faq_close. `context` are words of the entry answered
  // before: they count for little, and decide when the question alone says too little.
  std::vector<FaqMatch> find(const std::vector<std::string>& words,
                             const std::vector<std::string>& context) const;

 private:
  struct Paraphrase {
    std::size_t entry = 0;
    double mass = 0;
  };
  using Number = std::uint32_t;
  struct Word {
    double weight = 0;  // inverse document frequency over entries
    std::vector<Number> paraphrases;
    std::vector<std::pair<Number, double>> entries;  // and the BM25 share of the word in it
  };

  std::unordered_map<std::string, Word> words_;
  std::vector<Paraphrase> paraphrases_;
  std::size_t entries_ = 0;
  double unknown_weight_ = 0;
};

}  // namespace legwork::dialogs
