#include "nlu/topics.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace legwork::nlu {

Leaning leaning_of(std::span<const Topic> topics) {
  Leaning leaning;
  for (const Topic& topic : topics)
    if (topic.id == topic_beyond_scope)
      leaning.beyond = topic.score;
    else if (topic.id == topic_complaint)
      leaning.complaint = topic.score;
    else
      leaning.ours = std::max(leaning.ours, topic.score);
  return leaning;
}

Topics::Topics(std::vector<std::string> names, std::vector<float> biases,
               std::vector<WordWeights> words)
    : names_(std::move(names)), biases_(std::move(biases)) {
  std::sort(words.begin(), words.end(),
            [](const WordWeights& a, const WordWeights& b) { return a.word < b.word; });
  for (const WordWeights& each : words) {
    begins_.push_back(static_cast<std::uint32_t>(words_.size()));
    rows_.push_back(static_cast<std::uint32_t>(topics_.size()));
    words_ += each.word;
    rarities_.push_back(each.rarity);
    for (const Weight& weight : each.weights) {
      topics_.push_back(weight.topic);
      weights_.push_back(weight.weight);
    }
  }
  begins_.push_back(static_cast<std::uint32_t>(words_.size()));
  rows_.push_back(static_cast<std::uint32_t>(topics_.size()));
}

std::string_view Topics::word(std::size_t at) const {
  return std::string_view(words_).substr(begins_[at], begins_[at + 1] - begins_[at]);
}

std::int32_t Topics::find(std::string_view wanted) const {
  std::size_t low = 0;
  std::size_t high = rarities_.size();
  while (low < high) {
    const std::size_t middle = (low + high) / 2;
    if (word(middle) < wanted)
      low = middle + 1;
    else
      high = middle;
  }
  return low < rarities_.size() && word(low) == wanted ? static_cast<std::int32_t>(low) : -1;
}

std::vector<Topic> Topics::best(std::span<const std::string> words, std::size_t most) const {
  std::vector<std::size_t> known;
  for (const std::string& each : words)
    if (const std::int32_t at = find(each); at >= 0)
      known.push_back(static_cast<std::size_t>(at));
  std::sort(known.begin(), known.end());
  known.erase(std::unique(known.begin(), known.end()), known.end());
  float length = 0;
  for (const std::size_t at : known)
    length += rarities_[at] * rarities_[at];
  if (length <= 0)
    return {};
  length = std::sqrt(length);

  std::vector<float> scores = biases_;
  for (const std::size_t at : known)
    for (std::uint32_t i = rows_[at]; i < rows_[at + 1]; ++i)
      scores[topics_[i]] += weights_[i] * rarities_[at] / length;
  std::vector<std::size_t> order(scores.size());
  for (std::size_t at = 0; at < order.size(); ++at)
    order[at] = at;
  most = std::min(most, order.size());
  std::partial_sort(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(most), order.end(),
                    [&](std::size_t a, std::size_t b) {
                      return scores[a] != scores[b] ? scores[a] > scores[b] : a < b;
                    });
  std::vector<Topic> best;
  for (std::size_t place = 0; place < most; ++place)
    best.push_back({names_[order[place]], scores[order[place]]});
  return best;
}

void Topics::write(ByteWriter& out) const {
  out.put(static_cast<std::uint32_t>(names_.size()));
  for (const std::string& name : names_)
    out.put(name);
  out.put(biases_);
  out.put(words_);
  out.put(begins_);
  out.put(rarities_);
  out.put(rows_);
  out.put(topics_);
  out.put(weights_);
}

bool Topics::read(ByteReader& in) {
  for (auto count = in.get<std::uint32_t>(); count > 0 && in.ok(); --count)
    names_.push_back(in.get_text());
  biases_ = in.get_all<float>();
  words_ = in.get_text();
  begins_ = in.get_all<std::uint32_t>();
  rarities_ = in.get_all<float>();
  rows_ = in.get_all<std::uint32_t>();
  topics_ = in.get_all<std::uint16_t>();
  weights_ = in.get_all<float>();
  return in.ok() && sound();
}

// Every place that a score looks up exists, whatever was in the bytes.
bool Topics::sound() const {
  const auto rising = [](const std::vector<std::uint32_t>& all, std::size_t end) {
    return std::is_sorted(all.begin(), all.end()) && (all.empty() || all.back() == end);
  };
  if (names_.size() != biases_.size() || topics_.size() != weights_.size())
    return false;
  if (begins_.empty() && rarities_.empty())
    return rows_.empty() && topics_.empty();
  return begins_.size() == rarities_.size() + 1 && rows_.size() == begins_.size() &&
         rising(begins_, words_.size()) && rising(rows_, topics_.size()) &&
         std::all_of(topics_.begin(), topics_.end(),
                     [&](std::uint16_t topic) { return topic < names_.size(); });
}

}  // namespace legwork::nlu
