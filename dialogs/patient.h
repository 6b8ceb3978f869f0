// A made-up person, from a seed: what they say in a conversation, as nlu would give it.
//
// Half of them have one condition of the pack and answer as people with it do (each finding with
// its chance in that condition, each number with its share); the others answer by the toss of a
// coin. Both say "I don't know" to 30 of 100 questions, and now and then do what people do:
// volunteer something, contradict or correct what they said, take the last turn back, ask something
// else, ask why, say nothing that can be understood.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <random>
#include <string>

#include "dialogs/model.h"
#include "dialogs/state.h"
#include "nlu/meaning.h"

namespace legwork::dialogs {

class Patient {
 public:
  // `model` must outlive the patient. The same seed is the same person.
  Patient(const Model& model, std::uint32_t seed);

  nlu::Meaning opening();
  // What they say next, whatever waits.
  nlu::Meaning next(const State& state);
  // Something of what is known, taken back; nothing when nothing is known.
  std::optional<nlu::Meaning> correction(const State& state);

  // True `chance` times in 1.
  bool toss(double chance);
  std::size_t below(std::size_t end);

 private:
  nlu::Meaning answer(const State& state);
  nlu::Meaning answer_own(const Pending& pending);
  nlu::Meaning digression();
  std::optional<nlu::Meaning> about_known(const State& state, std::string_view intent);
  void tell_any(nlu::Meaning& meaning);
  void tell_of(nlu::Meaning& meaning, std::size_t finding);
  bool has(std::size_t finding);
  std::size_t slot_of(std::size_t finding);
  double number_of(std::size_t finding);

  const Model& model_;
  std::mt19937 random_;
  std::optional<std::size_t> condition_;  // place in Knowledge::conditions
};

}  // namespace legwork::dialogs
