// A person with hidden facts, who says what is asked of them and no more.
//
//   VirtualPatient patient(profile, Answering::in_words, 7);
//   bot.say(patient.opens()); ... patient.answers(question, labels)  -> "calf and ankle"
//
// The same profile, way of answering and seed always talk the same.
#pragma once

#include <optional>
#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "bot/scoring/patients.h"
#include "corpus/tree.h"

namespace legwork::bot::scoring {

struct Profile {
  std::string opens;
  std::string condition;
  std::optional<corpus::Urgency> urgency;
  corpus::Tree facts;
};

Profile read_profile(corpus::Fields& fields, const corpus::Knowledge& knowledge,
                     corpus::Faults& faults);

class VirtualPatient {
 public:
  // `profile` must outlive the patient.
  VirtualPatient(const Profile& profile, Answering answering, unsigned seed)
      : profile_(&profile), answering_(answering), chance_(seed) {}

  const std::string& opens() const { return profile_->opens; }
  // Was the answer before wrong, and is it taken back now, whatever was asked since?
  bool takes_back() const { return !correction_.empty(); }
  std::string correction() { return std::exchange(correction_, {}); }
  // What is typed in answer; `labels` are those of the question's options.
  std::string answers(const dialogs::Asked& asked, const std::vector<std::string>& labels);

 private:
  bool has(const std::string& finding) const;
  std::set<std::string> choices(const std::string& finding) const;
  std::string picked(const dialogs::Asked& asked, const std::vector<std::string>& labels) const;
  std::string true_answer(const dialogs::Asked& asked,
                          const std::vector<std::string>& labels) const;
  std::string number(const std::string& finding) const;

  const Profile* profile_;
  Answering answering_;
  std::mt19937 chance_;
  int answered_ = 0;
  bool changed_ = false;
  std::string correction_;
};

}  // namespace legwork::bot::scoring
