// What the proofs of `legwork check` share: what they work on, what they say, what must hold after
// every turn of every conversation.
#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "corpus/compile.h"
#include "dialogs/model.h"
#include "dialogs/step.h"
#include "nlu/meaning.h"
#include "nlu/result.h"

namespace legwork::dialogs {

// A pack and what was made of it, once for all proofs. All is borrowed, and may be shared between
// threads.
struct Ground {
  const corpus::Pack& pack;
  const Dialog& dialog;
  const Model& model;

  const corpus::Knowledge& knowledge() const { return pack.knowledge; }
  // Where "flag R1" or "question age" is declared; the first question where that is not known.
  std::string place(const std::string& what) const;
};

// Faults as they are found; a fault that is told in the same words of the same place counts once,
// and no more than `told_max` are told.
class FaultList {
 public:
  static constexpr std::size_t told_max = 50;

  void add(std::string where, std::string what);
  void add(const FaultList& others);
  bool empty() const { return told_.empty(); }
  // The last says how many more there are.
  std::vector<Error> errors() const;

 private:
  std::vector<Error> told_;
  std::set<std::string> lines_;
  std::size_t more_ = 0;
};

// "red flags: each of 48 is raised ..." and what speaks against it.
struct Proof {
  std::string line;
  std::vector<Error> faults;
};

// What the red flags ask for at the least, by what is known now.
std::optional<corpus::Urgency> floor_of_facts(const Model& model, const State& state);

// May this message lower the urgency? A correction, an answer to "which is right?", undo.
bool takes_back(const State& before, const nlu::Meaning& heard);

// The promise that the turn broke, or "": no question twice, twelve at most, the urgency at least
// the floor and never lower than it was (but see takes_back), always a next step or an end.
std::string broken_promise(const Model& model, const State& before, const nlu::Meaning& heard,
                           const Step& step);

// What the conversation was, and what went wrong, where it went wrong.
void add_fault(const Ground& ground, FaultList& faults, const State& before,
               const std::vector<nlu::Meaning>& talk, const std::string& what);

}  // namespace legwork::dialogs
