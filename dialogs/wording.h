// Ids and arguments for what is said of findings and questions. The words themselves are bot's.
#pragma once

#include <string>
#include <vector>

#include "dialogs/model.h"
#include "dialogs/state.h"
#include "dialogs/step.h"

namespace legwork::dialogs {

Said say(std::string id);
Said say(std::string id, std::string argument, Said::Argument value);
Said::Texts texts(std::vector<Said> items);

// What stands for a fact in a list: "swelling", "no swelling", "left", "how long: 3 weeks". Several
// values of a choice give several.
std::vector<Said> labels(const Model& model, const std::string& finding, const Fact& fact);

// Of all that is known, those with `status`; what is only past is left out.
std::vector<Said> labels(const Model& model, const Facts& facts, nlu::Status status);

// Of what one message added or changed.
std::vector<Said> labels(const Model& model, const std::vector<nlu::Finding>& heard,
                         nlu::Status status);

// The pending question with its options, as a surface shows it.
Asked asked(const Model& model, const Pending& pending);

// The words of the pending question.
Said question_text(const Model& model, const State& state, const Pending& pending);

}  // namespace legwork::dialogs
