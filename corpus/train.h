// Learns from example messages which words speak for which topic.
//
//   nlu::Topics topics = train({{"heat_or_cold", {"ice", "or", "heat"}}, ...});
//
// One linear support vector machine a topic, against all others (LIBLINEAR: Fan, Chang, Hsieh, Wang
// and Lin, J Mach Learn Res 2008;9:1871). Weights too small to matter are left out. The same
// lessons in the same order give the same model.
#pragma once

#include <string>
#include <vector>

#include "nlu/topics.h"

namespace legwork::corpus {

struct Lesson {
  std::string topic;
  std::vector<std::string> words;
};

// Knows no topic when the lessons have fewer than two.
nlu::Topics train(const std::vector<Lesson>& lessons);

}  // namespace legwork::corpus
