// view_of(): what is known, and what follows from it by definition. Declared in model.h.
#include "dialogs/definitions.h"
#include "dialogs/model.h"

namespace legwork::dialogs {
namespace {

using Kind = corpus::Finding::Kind;
using nlu::Status;

Known known_from(const Model& model, std::size_t at, const Fact& fact) {
  Known known;
  if (fact.past)
    return known;  // "it was swollen" does not say whether it is now
  known.told = true;
  if (fact.status == Status::unknown)
    return known;
  Values values = 0;
  for (const std::string& choice : fact.choices)
    values |= model.value(at, choice);
  if (fact.status == Status::present) {
    known.there = Truth::yes;
    known.values = values;
    known.number = fact.number;
  } else if (model.finding(at).kind == Kind::choice) {
    known.ruled_out = values;  // still worth asking what it is
    known.told = false;
  } else {
    known.there = Truth::no;
  }
  return known;
}

struct Follow {
  const Model& model;
  View& view;

  Known* find(std::string_view id) {
    const auto at = model.place(id);
    return at ? &view[*at] : nullptr;
  }

  void set(Known& known, Truth there) {
    known.there = there;
    known.told = true;
  }

  void sides() {
    Known* side = find(side_id);
    Known* both = find(both_legs_id);
    if (side == nullptr || both == nullptr)
      return;
    const Values value = model.value(*model.place(side_id), side_both);
    if (surely(both->there)) {
      set(*side, Truth::yes);
      side->values = value;
    } else if (surely(side->there)) {
      set(*both, (side->values & value) != 0 ? Truth::yes : Truth::no);
    } else if (surely_not(both->there)) {
      side->ruled_out |= value;
    }
  }

  void special_and_general(const KindOf& pair) {
    Known* special = find(pair.special);
    Known* general = find(pair.general);
    if (special == nullptr || general == nullptr)
      return;
    if (surely(special->there))
      set(*general, Truth::yes);
    if (surely_not(general->there) && special->there == Truth::unknown)
      set(*special, Truth::no);
  }

  void severity() {
    const Known* number = find(severity_id);
    Known* severe = find(severe_pain_id);
    if (number == nullptr || severe == nullptr || !surely(number->there))
      return;
    if (number->number >= severity_severe)
      set(*severe, Truth::yes);
    if (number->number <= severity_moderate && severe->there == Truth::unknown)
      set(*severe, Truth::no);
  }

  // "My mum": nobody needs to be asked whether she is a woman.
  void sex(const std::string& relation) {
    Known* sex = find(sex_id);
    const auto found = model.knowledge.relation_sex.find(relation);
    if (sex == nullptr || found == model.knowledge.relation_sex.end() || surely(sex->there))
      return;
    sex->values = model.value(*model.place(sex_id), found->second);
    set(*sex, Truth::yes);
  }
};

}  // namespace

View view_of(const Model& model, const State& state) {
  View view(model.knowledge.findings.size());
  for (const auto& [id, fact] : state.facts)
    if (const auto at = model.place(id))
      view[*at] = known_from(model, *at, fact);
  Follow follow{model, view};
  follow.sides();
  for (const KindOf& pair : kinds)
    follow.special_and_general(pair);
  follow.severity();
  follow.sex(state.patient);
  return view;
}

}  // namespace legwork::dialogs
