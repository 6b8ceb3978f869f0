#include "bot/scoring/labels.h"

#include <algorithm>
#include <cmath>
#include <sstream>

namespace legwork::bot::scoring {

using corpus::Tree;

namespace {

Claim claim_of(const std::string& id, const Tree& value) {
  Claim claim;
  claim.id = id;
  if (value.kind == Tree::Kind::number)
    claim.number = value.number;
  else if (value.text == "absent" || value.text == "past")
    claim.status = value.text;
  else
    claim.choice = value.text;
  return claim;
}

bool among(const std::vector<Claim>& claims, const Claim& wanted) {
  return std::any_of(claims.begin(), claims.end(),
                     [&](const Claim& claim) { return claim.same_as(wanted); });
}

double share(int part, int whole) {
  return whole == 0 ? 1 : double(part) / whole;
}

}  // namespace

bool Claim::same_as(const Claim& other) const {
  return id == other.id && status == other.status && choice == other.choice &&
         std::abs(number - other.number) <=
             number_tolerance * std::max(std::abs(number), std::abs(other.number));
}

std::string Claim::text() const {
  std::ostringstream out;
  out << id;
  if (status != "present")
    out << " " << status;
  if (!choice.empty())
    out << " " << choice;
  if (number != 0)
    out << " " << number;
  return out.str();
}

Labels read_labels(corpus::Fields& fields, const corpus::Knowledge& knowledge,
                   corpus::Faults& faults) {
  Labels labels;
  const auto check = [&](const std::string& id, const std::string& where) {
    if (!knowledge.finding(id))
      faults.add(where, "unknown finding " + id);
  };
  if (const Tree* expect = fields.table("expect", corpus::Need::optional))
    for (const Tree::Entry& entry : expect->entries) {
      check(entry.key, entry.where);
      if (entry.value.kind != Tree::Kind::list)
        labels.expected.push_back(claim_of(entry.key, entry.value));
      for (const Tree& item : entry.value.items)
        labels.expected.push_back(claim_of(entry.key, item));
    }
  for (const corpus::Worded& id : fields.texts("either", corpus::Need::optional)) {
    check(id.text, id.where);
    labels.either.insert(id.text);
  }
  return labels;
}

std::vector<Claim> claims_of(const std::vector<nlu::Finding>& findings) {
  std::vector<Claim> claims;
  for (const nlu::Finding& finding : findings) {
    Claim claim;
    claim.id = finding.id;
    if (finding.status == nlu::Status::absent)
      claim.status = "absent";
    else if (finding.when == nlu::When::past)
      claim.status = "past";
    if (const double* number = std::get_if<double>(&finding.value))
      claim.number = *number;
    const auto* choice = std::get_if<std::string>(&finding.value);
    if (choice && claim.status == "present")
      claim.choice = *choice;
    claims.push_back(claim);
  }
  return claims;
}

Compared compare(const Labels& labels, const std::vector<Claim>& heard) {
  Compared compared;
  for (const Claim& claim : labels.expected)
    if (among(heard, claim))
      compared.right.push_back(claim);
    else if (!labels.either.contains(claim.id))
      compared.missed.push_back(claim);
  for (const Claim& claim : heard)
    if (!among(labels.expected, claim) && !labels.either.contains(claim.id))
      compared.extra.push_back(claim);
  return compared;
}

void Count::add(const Compared& compared) {
  right += int(compared.right.size());
  missed += int(compared.missed.size());
  extra += int(compared.extra.size());
}

void Count::add(const Count& other) {
  right += other.right;
  missed += other.missed;
  extra += other.extra;
}

double Count::precision() const {
  return share(right, right + extra);
}

double Count::recall() const {
  return share(right, right + missed);
}

double Count::f1() const {
  return share(2 * right, 2 * right + missed + extra);
}

}  // namespace legwork::bot::scoring
