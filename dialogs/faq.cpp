#include "dialogs/faq.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace legwork::dialogs {
namespace {

// Okapi BM25 (Robertson and Zaragoza 2009) with weights from leaving each paraphrase of the corpus
// out in turn and asking for it: rare words count more than the logarithm alone gives them, and the
// title three times.
constexpr double saturation = 1.2;
constexpr double length_norm = 0.6;
constexpr double rarity = 1.75;
constexpr double title_weight = 3;

// How much one paraphrase that fits counts beside the words of the whole entry.
constexpr double paraphrase_share = 0.35;
constexpr double context_weight = 0.35;
constexpr std::size_t offered_max = 3;

double inverse_frequency(std::size_t all, std::size_t with) {
  const double n = static_cast<double>(all);
  const double df = static_cast<double>(with);
  return std::pow(std::log(1.0 + (n - df + 0.5) / (df + 0.5)), rarity);
}

}  // namespace

bool sure(const std::vector<FaqMatch>& matches) {
  if (matches.empty())
    return false;
  if (matches.front().same >= faq_same)
    return true;
  if (matches.size() == 1)
    return true;  // nothing else comes near: there is nothing to choose from
  const double lead = matches.front().score - matches[1].score;
  return matches.front().score + lead >= faq_sure;
}

FaqIndex::FaqIndex(const corpus::Knowledge& knowledge) : entries_(knowledge.faqs.size()) {
  std::vector<std::map<std::string, double>> counts(entries_);
  std::map<std::string, std::size_t> asked_in;  // entries whose paraphrases have the word
  double length_all = 0;
  std::vector<double> lengths(entries_, 0);
  for (std::size_t at = 0; at < entries_; ++at) {
    const corpus::Faq& faq = knowledge.faqs[at];
    for (const std::string& word : faq.words)
      ++counts[at][word];
    std::set<std::string> asked;
    for (const auto& paraphrase : faq.asks)
      asked.insert(paraphrase.begin(), paraphrase.end());
    if (!faq.asks.empty())
      for (const std::string& word : faq.asks.front())
        counts[at][word] += title_weight - 1;
    for (const std::string& word : asked)
      ++asked_in[word];
    for (const auto& [word, count] : counts[at])
      lengths[at] += count;
    length_all += lengths[at];
  }
  const double length_mean = length_all > 0 ? length_all / static_cast<double>(entries_) : 1.0;
  for (const auto& of_entry : counts)
    for (const auto& [word, count] : of_entry)
      words_[word].weight = inverse_frequency(entries_, asked_in[word]);
  unknown_weight_ = inverse_frequency(entries_, 1);

  for (std::size_t at = 0; at < entries_; ++at) {
    for (const auto& [word, count] : counts[at]) {
      const double norm = 1 - length_norm + length_norm * lengths[at] / length_mean;
      const double share = count / (count + saturation * norm);
      words_[word].entries.emplace_back(static_cast<Number>(at), share);
    }
    for (const auto& asked : knowledge.faqs[at].asks) {
      const std::set<std::string> distinct(asked.begin(), asked.end());
      Paraphrase paraphrase{at, 0};
      for (const std::string& word : distinct) {
        Word& entry = words_[word];
        paraphrase.mass += entry.weight;
        entry.paraphrases.push_back(static_cast<Number>(paraphrases_.size()));
      }
      paraphrases_.push_back(paraphrase);
    }
  }
}

std::vector<FaqMatch> FaqIndex::scores(const std::vector<std::string>& words,
                                       const std::vector<std::string>& context) const {
  std::vector<FaqMatch> all(entries_);
  for (std::size_t at = 0; at < entries_; ++at)
    all[at].entry = at;
  std::map<std::string, double> query;
  for (const std::string& word : words)
    query[word] = 1.0;
  for (const std::string& word : context)
    query.try_emplace(word, context_weight);

  double mass = 0;
  std::vector<double> shared(paraphrases_.size(), 0);
  std::vector<double> covered(entries_, 0);
  for (const auto& [text, count] : query) {
    const auto found = words_.find(text);
    if (found == words_.end()) {
      mass += count * unknown_weight_;
      continue;
    }
    const Word& word = found->second;
    const double weight = count * word.weight;
    mass += weight;
    for (const Number at : word.paraphrases)
      shared[at] += weight;
    for (const auto& [at, share] : word.entries)
      covered[at] += weight * share;
  }
  if (mass <= 0)
    return all;

  for (std::size_t at = 0; at < paraphrases_.size(); ++at) {
    if (shared[at] <= 0)
      continue;
    const Paraphrase& paraphrase = paraphrases_[at];
    // Dice's coefficient on word weights: what both say, beside what either says.
    const double dice = 2 * shared[at] / (mass + paraphrase.mass);
    all[paraphrase.entry].same = std::max(all[paraphrase.entry].same, dice);
  }
  for (FaqMatch& each : all)
    each.score = std::min(
        1.0, paraphrase_share * each.same + (1 - paraphrase_share) * covered[each.entry] / mass);
  return all;
}

std::vector<FaqMatch> FaqIndex::find(const std::vector<std::string>& words,
                                     const std::vector<std::string>& context) const {
  std::vector<FaqMatch> matches = scores(words, context);
  std::erase_if(matches, [](const FaqMatch& each) { return each.score < faq_close; });
  std::stable_sort(matches.begin(), matches.end(),
                   [](const FaqMatch& a, const FaqMatch& b) { return a.score > b.score; });
  if (matches.size() > offered_max)
    matches.resize(offered_max);
  return matches;
}

}  // namespace legwork::dialogs
