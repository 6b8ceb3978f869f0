// What a message is about, as one of many topics: a linear model of its words.
//
//   topics.best({"ice", "or", "heat"}, 2)     -> {heat_or_cold 0.71}, {elevation -0.62}
//   topics.best({"capital", "of", "franc"}, 2) -> {beyond_scope 0.44}, {causes -0.80}
//
// Each word has a weight for each topic that it speaks for or against, learnt from example messages
// when the corpus is built (corpus/train.h). A message is the words that it holds, each counted
// once, the rarer the heavier, brought to length one (Salton and Buckley, 1988); its score for a
// topic is their weighted sum, above 0 for "rather this one than all others". Unknown words say
// nothing. Immutable once built; a score costs the words' weights and no more.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "nlu/bytes.h"
#include "nlu/meaning.h"

namespace legwork::nlu {

// Topics beside those of the pack: messages that are not for it, and complaints.
inline constexpr char topic_beyond_scope[] = "beyond_scope";
inline constexpr char topic_complaint[] = "complaint";

// Which way a message leans, from its best topics. A topic that is not among them leans nowhere.
struct Leaning {
  static constexpr double nowhere = -2;
  double ours = nowhere;  // of the best topic that is an entry of the pack
  double beyond = nowhere;
  double complaint = nowhere;

  // Refuses 88 % of what is beyond, and 4 % of what is not (the open half of tests/questions and
  // tests/beyond_scope).
  bool complains() const { return complaint > -0.5 && complaint - std::max(ours, beyond) > 0.1; }
  bool is_beyond() const { return beyond - ours > -0.4; }
};
Leaning leaning_of(std::span<const Topic> topics);

class Topics {
 public:
  struct Weight {
    std::uint16_t topic = 0;  // place in names()
    float weight = 0;
  };
  struct WordWeights {
    std::string word;
    float rarity = 0;
    std::vector<Weight> weights;
  };

  Topics() = default;  // knows no topic
  // As many biases as names. Words in any order, none twice.
  Topics(std::vector<std::string> names, std::vector<float> biases, std::vector<WordWeights> words);

  const std::vector<std::string>& names() const { return names_; }
  // Best first, at most `most`; none where no word is known.
  std::vector<Topic> best(std::span<const std::string> words, std::size_t most) const;

  void write(ByteWriter& out) const;
  // False when the bytes are not those of a model.
  bool read(ByteReader& in);

 private:
  // The word's place; -1 when it is unknown.
  std::int32_t find(std::string_view word) const;
  std::string_view word(std::size_t at) const;
  bool sound() const;

  std::vector<std::string> names_;
  std::vector<float> biases_;
  std::string words_;                  // one after the other, sorted
  std::vector<std::uint32_t> begins_;  // of each in words_, and the end of the last
  std::vector<float> rarities_;
  std::vector<std::uint32_t>
      rows_;  // of each word in topics_ and weights_, and the end of the last
  std::vector<std::uint16_t> topics_;
  std::vector<float> weights_;
};

}  // namespace legwork::nlu
