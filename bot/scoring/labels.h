// What a message of a test set must be heard to say, and how near to that a Meaning comes.
//
//   expect = { swelling = true, site = "calf", redness = "absent", duration = 21 }
//   either = ["side"]        heard or not: it does not count
//
// A flag is true, "absent" or "past"; a choice one value or a list of them; a number has the unit
// of its finding.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "corpus/fields.h"
#include "corpus/knowledge.h"
#include "nlu/meaning.h"

namespace legwork::bot::scoring {

// "A month" may be 30 days or 30.4: numbers this near to each other are the same.
inline constexpr double number_tolerance = 0.06;

// One finding as a label names it: "swelling absent", "site calf", "duration 21".
struct Claim {
  std::string id;
  std::string status = "present";  // present, absent or past
  std::string choice;
  double number = 0;

  bool same_as(const Claim& other) const;
  std::string text() const;
};

struct Labels {
  std::vector<Claim> expected;
  std::set<std::string> either;
};

// The fields `expect` and `either` of a case; an id that the knowledge lacks is a fault.
Labels read_labels(corpus::Fields& fields, const corpus::Knowledge& knowledge,
                   corpus::Faults& faults);

std::vector<Claim> claims_of(const std::vector<nlu::Finding>& findings);

// Right: expected and heard. Missed: expected alone. Extra: heard alone.
struct Compared {
  std::vector<Claim> right;
  std::vector<Claim> missed;
  std::vector<Claim> extra;
  bool clean() const { return missed.empty() && extra.empty(); }
};
Compared compare(const Labels& labels, const std::vector<Claim>& heard);

struct Count {
  int right = 0;
  int missed = 0;
  int extra = 0;

  void add(const Compared& compared);
  void add(const Count& other);
  // 1 where there is nothing to be wrong about.
  double precision() const;
  double recall() const;
  double f1() const;
};

}  // namespace legwork::bot::scoring
