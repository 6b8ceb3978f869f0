#include "dialogs/scores.h"

#include <algorithm>

namespace legwork::dialogs {

Points points_of(const Model::Score& score, const View& view) {
  Points points;
  for (const Model::Score::Item& item : score.items) {
    const Truth truth = holds(item.check, view);
    if (surely(truth)) {
      points.so_far += item.points;
      points.lowest += item.points;
      points.highest += item.points;
    } else if (truth == Truth::unknown) {
      points.lowest += std::min(0.0, item.points);
      points.highest += std::max(0.0, item.points);
    }
  }
  // Reached by what is known: an unknown item that would take points away (another cause is as
  // likely) is nothing a person can tell, and waiting for it would be the unsafe reading.
  points.reached = points.so_far >= score.threshold;
  points.can_reach = points.highest >= score.threshold;
  return points;
}

std::vector<std::size_t> scores_reached(const Model& model, const View& view) {
  std::vector<std::size_t> reached;
  for (std::size_t at = 0; at < model.scores.size(); ++at)
    if (points_of(model.scores[at], view).reached)
      reached.push_back(at);
  return reached;
}

bool may_decide_score(const Model& model, const View& view, std::size_t finding) {
  return std::any_of(model.scores.begin(), model.scores.end(), [&](const Model::Score& score) {
    const bool open_item =
        std::any_of(score.items.begin(), score.items.end(), [&](const Model::Score::Item& item) {
          return item.check.finding == finding && holds(item.check, view) == Truth::unknown;
        });
    return open_item && points_of(score, view).open();
  });
}

}  // namespace legwork::dialogs
