// The answers of `legwork pipe` and `legwork read`, as JSON. The README says what every field
// means; this file, requests.h and their tests are what holds it to that.
#pragma once

#include <optional>

#include "bot/bot.h"
#include "bot/json.h"
#include "bot/requests.h"
#include "nlu/meaning.h"
#include "nlu/reader.h"

namespace legwork::bot {

// `heard` is what the message was understood to say: for its trace, when the request asks for one.
Json::Object answer_json(const Bot& bot, const PipeRequest& request, const Answer& answer,
                         const nlu::Meaning& heard);

// `mention` only counts when the request asks for one: null where the phrase does not stand.
Json::Object meaning_json(const ReadRequest& request, const nlu::Meaning& meaning,
                          const std::optional<nlu::Mention>& mention);

}  // namespace legwork::bot
