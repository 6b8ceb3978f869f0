#include "dialogs/faq.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "nlu/topics.h"

namespace legwork::dialogs {
namespace {

constexpr double lead_sure = 0.4;     // nine in ten of those with such a lead are right
constexpr double score_least = -0.6;  // below, with no lead either, it is offered and not said
constexpr double lead_least = 0.2;
constexpr double score_near = -0.25;
constexpr double go_on_below = -0.1;  // a follow-up that says less than this has no subject
constexpr std::size_t go_on_words_max = 6;
constexpr std::size_t matches_max = 3;

// The share of right entries grows so with the score and its lead.
double likelihood(double score, double lead) {
  return 1 / (1 + std::exp(-(4 * lead + 2 * score)));
}

std::optional<std::size_t> place_of(const corpus::Knowledge& knowledge, const std::string& id) {
  for (std::size_t at = 0; at < knowledge.faqs.size(); ++at)
    if (knowledge.faqs[at].id == id)
      return at;
  return std::nullopt;
}

}  // namespace

FaqFound find_entry(const corpus::Knowledge& knowledge, std::span<const nlu::Topic> topics,
                    const std::string& before, std::size_t words) {
  FaqFound found;
  std::vector<double> scores;
  for (const nlu::Topic& topic : topics) {
    const auto at = place_of(knowledge, topic.id);
    if (!at || found.matches.size() == matches_max)
      continue;
    found.matches.push_back({*at, 0});
    scores.push_back(topic.score);
  }
  const double best = scores.empty() ? -1 : scores.front();
  const bool few_words = words <= go_on_words_max;
  if (const auto last = place_of(knowledge, before); last && few_words && best < go_on_below) {
    found.matches = {{*last, likelihood(0, 0)}};
    found.answers = found.sure = true;
    return found;
  }
  found.beyond = scores.empty() || nlu::leaning_of(topics).is_beyond();
  if (found.beyond) {
    found.matches.clear();
    return found;
  }
  for (std::size_t i = 0; i < scores.size(); ++i) {
    const double next = i + 1 < scores.size() ? scores[i + 1] : -1;
    found.matches[i].score = likelihood(scores[i], i == 0 ? best - next : scores[i] - best);
  }
  const double lead = scores.size() > 1 ? best - scores[1] : 1;
  found.sure = lead >= lead_sure;
  found.answers = best >= score_least || lead >= lead_least;
  found.near = best >= score_near;
  return found;
}

}  // namespace legwork::dialogs
