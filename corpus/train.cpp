#include "corpus/train.h"

#include <linear.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>
#include <memory>
#include <set>

namespace legwork::corpus {
namespace {

constexpr double cost = 1.0;
constexpr double tolerance = 0.1;
constexpr float weight_least = 0.05F;  // smaller ones change no answer, and are nine in ten

struct ModelDeleter {
  void operator()(model* made) const { free_and_destroy_model(&made); }
};

// The lessons as LIBLINEAR wants them: each a row of (number of a word, value) ended by -1.
class Matrix {
 public:
  explicit Matrix(const std::vector<Lesson>& lessons) {
    for (const Lesson& lesson : lessons) {
      topics_.try_emplace(lesson.topic, 0);
      for (const std::string& word :
           std::set<std::string>(lesson.words.begin(), lesson.words.end()))
        ++counts_[word];
    }
    int number = 0;
    for (auto& [topic, place] : topics_)
      place = number++;
    number = 0;
    for (const auto& [word, count] : counts_) {
      numbers_[word] = ++number;  // from 1
      rarities_.push_back(rarity(lessons.size(), count));
    }
    for (const Lesson& lesson : lessons)
      add(lesson);
  }

  nlu::Topics solve() {
    problem all{};
    all.l = static_cast<int>(rows_.size());
    all.n = static_cast<int>(rarities_.size()) + 1;  // the last is the bias
    all.bias = 1;
    std::vector<feature_node*> rows;
    for (std::vector<feature_node>& row : rows_)
      rows.push_back(row.data());
    all.x = rows.data();
    all.y = labels_.data();
    parameter how{};
    how.solver_type = L2R_L2LOSS_SVC_DUAL;
    how.C = cost;
    how.eps = tolerance;
    set_print_string_function([](const char*) {});
    srand(1);  // LIBLINEAR shuffles with rand(): the same lessons are to give the same model
    const std::unique_ptr<model, ModelDeleter> made(::train(&all, &how));
    return topics_of(*made);
  }

  std::size_t topics() const { return topics_.size(); }

 private:
  static float rarity(std::size_t lessons, int with) {
    return static_cast<float>(
        std::log((1.0 + static_cast<double>(lessons)) / (1.0 + static_cast<double>(with))) + 1);
  }

  void add(const Lesson& lesson) {
    std::vector<feature_node> row;
    double length = 0;
    for (const std::string& word :
         std::set<std::string>(lesson.words.begin(), lesson.words.end())) {
      const int number = numbers_.at(word);
      const double value = rarities_[static_cast<std::size_t>(number - 1)];
      row.push_back({number, value});
      length += value * value;
    }
    std::sort(row.begin(), row.end(),
              [](const feature_node& a, const feature_node& b) { return a.index < b.index; });
    for (feature_node& node : row)
      node.value /= std::sqrt(length);
    row.push_back({static_cast<int>(rarities_.size()) + 1, 1});
    row.push_back({-1, 0});
    rows_.push_back(std::move(row));
    labels_.push_back(topics_.at(lesson.topic));
  }

  // A model of two topics has one row of weights, of the first against the second.
  double weight(const model& made, std::size_t feature, std::size_t column) const {
    const bool pair = made.nr_class == 2;
    const auto columns = static_cast<std::size_t>(pair ? 1 : made.nr_class);
    const double value = made.w[feature * columns + (pair ? 0 : column)];
    return pair && column == 1 ? -value : value;
  }

  nlu::Topics topics_of(const model& made) const {
    const auto classes = static_cast<std::size_t>(made.nr_class);
    std::vector<std::string> names;
    for (const auto& [topic, place] : topics_)
      names.push_back(topic);
    std::vector<float> biases(classes);
    std::vector<nlu::Topics::WordWeights> words;
    for (const auto& [word, number] : numbers_) {
      const auto feature = static_cast<std::size_t>(number - 1);
      words.push_back({word, rarities_[feature], {}});
      for (std::size_t column = 0; column < classes; ++column) {
        const auto value = static_cast<float>(weight(made, feature, column));
        if (std::abs(value) >= weight_least)
          words.back().weights.push_back({static_cast<std::uint16_t>(made.label[column]), value});
      }
    }
    for (std::size_t column = 0; column < classes; ++column)
      biases[static_cast<std::size_t>(made.label[column])] =
          static_cast<float>(weight(made, rarities_.size(), column));
    return nlu::Topics(std::move(names), std::move(biases), std::move(words));
  }

  std::map<std::string, int> topics_;
  std::map<std::string, int> counts_;
  std::map<std::string, int> numbers_;
  std::vector<float> rarities_;
  std::vector<std::vector<feature_node>> rows_;
  std::vector<double> labels_;
};

}  // namespace

nlu::Topics train(const std::vector<Lesson>& lessons) {
  Matrix matrix(lessons);
  return matrix.topics() < 2 ? nlu::Topics() : matrix.solve();
}

}  // namespace legwork::corpus
