// What check_pack proves of the texts that people read.
#pragma once

#include "corpus/compile.h"
#include "corpus/faults.h"

namespace legwork::corpus {

inline constexpr std::size_t answer_words_min = 40;
inline constexpr std::size_t answer_words_max = 120;
inline constexpr double reading_grade_max = 8;

// Every text that an id asks for is there; its {arguments} are some that a reply can be given.
void check_texts(const Pack& pack, Faults& faults);

// FAQ answers are short and easy; no two entries ask the same.
void check_answers(const Pack& pack, Faults& faults);

}  // namespace legwork::corpus
