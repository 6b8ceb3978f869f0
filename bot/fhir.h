// A conversation as FHIR R4 (https://hl7.org/fhir/R4), for the records of a doctor: one Bundle of a
// Patient, a QuestionnaireResponse, an Observation for each finding and a RiskAssessment.
//
//   std::cout << line(fhir_bundle(bot, session.state()));
//
// Deterministic: the same conversation gives the same bytes. No clock, so nothing is dated; no
// names. All of it is preliminary, since nobody has looked at the patient.
//
//   there, not there           valueBoolean
//   a number                   valueQuantity in UCUM units
//   a value                    valueCodeableConcept; several, or one denied: a component for each
//   asked, not known           dataAbsentReason asked-unknown
//   in the past, not now       valueCodeableConcept "past": true would read as now
//
// Each prediction bears the urgency of the whole conversation, not of its own cause: a program that
// reads only the likeliest one must not take an emergency for something to look after at home.
#pragma once

#include "bot/bot.h"
#include "bot/json.h"
#include "dialogs/state.h"

namespace legwork::bot {

Json fhir_bundle(const Bot& bot, const dialogs::State& state);

}  // namespace legwork::bot
