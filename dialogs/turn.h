// What one turn of talk works on: the message, the state as it becomes, the reply as it grows.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "dialogs/facts.h"
#include "dialogs/model.h"
#include "dialogs/ranking.h"
#include "dialogs/red_flags.h"
#include "dialogs/state.h"
#include "dialogs/step.h"
#include "nlu/meaning.h"

namespace legwork::dialogs {

struct Turn {
  const Model& model;
  const State& before;
  const nlu::Meaning& heard;
  State now;
  Reply reply = {};

  Noted noted = {};
  bool taken = false;         // the pending question was answered
  bool which = false;         // "yes" to a list
  bool someone_else = false;  // the message speaks for a person who was not spoken for before
  bool digressed = false;     // something was said besides the complaint
  std::optional<corpus::Urgency> line_said =
      {};  // a red flag's line of this urgency is in the reply

  // What is known once the message was noted, and what follows: see settle().
  View view = {};
  std::vector<std::size_t> flags = {};
  Ranking ranking = {};

  void say(Role role, Said said) { reply.said.push_back({role, std::move(said)}); }

  void add_sources(const std::vector<std::string>& ids) {
    for (const std::string& id : ids)
      if (std::find(reply.sources.begin(), reply.sources.end(), id) == reply.sources.end())
        reply.sources.push_back(id);
  }

  // Works out everything that follows from now.facts.
  void settle() {
    view = view_of(model, now);
    flags = flags_that_fire(model, view);
    ranking = rank(model, view, flags);
  }
};

}  // namespace legwork::dialogs
