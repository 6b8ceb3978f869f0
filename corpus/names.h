// The words by which enumerations stand in knowledge files and in the store.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/knowledge.h"

namespace legwork::corpus {

template <typename E>
struct Name {
  E value;
  std::string_view name;
};

template <typename E, std::size_t N>
using Names = std::array<Name<E>, N>;

inline constexpr Names<Urgency, 4> urgency_names{{{Urgency::self_care, "self_care"},
                                                  {Urgency::soon, "soon"},
                                                  {Urgency::same_day, "same_day"},
                                                  {Urgency::emergency, "emergency"}}};

inline constexpr Names<Finding::Kind, 3> finding_kind_names{{{Finding::Kind::flag, "flag"},
                                                             {Finding::Kind::choice, "choice"},
                                                             {Finding::Kind::number, "number"}}};

inline constexpr Names<Finding::Time, 3> finding_time_names{{{Finding::Time::state, "state"},
                                                             {Finding::Time::event, "event"},
                                                             {Finding::Time::history, "history"}}};

inline constexpr Names<Question::Kind, 4> question_kind_names{{{Question::Kind::yes_no, "yes_no"},
                                                               {Question::Kind::choice, "choice"},
                                                               {Question::Kind::multi, "multi"},
                                                               {Question::Kind::number, "number"}}};

template <typename E, std::size_t N>
std::string_view name_of(const Names<E, N>& names, E value) {
  for (const Name<E>& each : names)
    if (each.value == value)
      return each.name;
  return "";
}

template <typename E, std::size_t N>
std::optional<E> value_of(const Names<E, N>& names, std::string_view name) {
  for (const Name<E>& each : names)
    if (each.name == name)
      return each.value;
  return std::nullopt;
}

template <typename E, std::size_t N>
std::vector<std::string> all_names(const Names<E, N>& names) {
  std::vector<std::string> all;
  for (const Name<E>& each : names)
    all.emplace_back(each.name);
  return all;
}

}  // namespace legwork::corpus
