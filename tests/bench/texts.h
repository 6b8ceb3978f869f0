// What is measured on: the same texts for the engine and for the floor.
#pragma once

namespace legwork::bench {

// 15 words, four findings.
inline constexpr const char* message =
    "no swelling but my left calf cramps after 200 yards and stops when i rest";
inline constexpr const char* question = "should I put ice or heat on my leg when it hurts?";
// The content words of the question, as an FTS5 query.
inline constexpr const char* question_words = "ice AND heat";

}  // namespace legwork::bench
