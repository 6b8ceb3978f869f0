#include "bot/explain.h"

#include <algorithm>
#include <cstdio>
#include <variant>

#include "bot/json.h"

namespace legwork::bot {
namespace {

std::string quoted(std::string_view text, const nlu::Span& span) {
  const std::size_t begin = std::min<std::size_t>(span.begin, text.size());
  const std::size_t end = std::clamp<std::size_t>(span.end, begin, text.size());
  return "\"" + std::string(text.substr(begin, end - begin)) + "\" at " +
         std::to_string(span.begin) + ".." + std::to_string(span.end);
}

std::string_view verb(nlu::TraceStep::Kind kind) {
  using Kind = nlu::TraceStep::Kind;
  switch (kind) {
    case Kind::rewritten:
      return "rewrote ";
    case Kind::mended:
      return "mended  ";
    case Kind::matched:
      return "matched ";
    case Kind::blocked:
      return "blocked ";
    case Kind::modified:
      return "modified";
    case Kind::dropped:
      break;
  }
  return "dropped ";
}

std::string two_digits(double score) {
  char written[32];
  std::snprintf(written, sizeof written, "%.2f", score);
  return written;
}

std::string step_line(std::string_view text, const nlu::TraceStep& step) {
  std::string made = "  " + std::string(verb(step.kind)) + "  " + quoted(text, step.span);
  if (!step.what.empty())
    made += ": " + step.what;
  if (step.kind == nlu::TraceStep::Kind::modified)
    made += " over " + quoted(text, step.scope);
  if (!step.rule.empty())
    made += "\n            by " + step.rule;
  return made + "\n";
}

std::string finding_line(std::string_view text, const nlu::Finding& finding) {
  std::string made = "  " + finding.id;
  if (std::get_if<bool>(&finding.value) == nullptr)
    made += " = " + line(std::visit([](const auto& value) { return Json(value); }, finding.value));
  if (finding.status == nlu::Status::absent)
    made += ", absent";
  if (finding.status == nlu::Status::unknown)
    made += ", unknown";
  if (finding.when == nlu::When::past)
    made += ", in the past";
  if (finding.hedged)
    made += ", hedged";
  return made + ", from " + quoted(text, finding.span) + "\n";
}

}  // namespace

std::string explained(std::string_view text, const nlu::Meaning& heard, const Answer& answer) {
  std::string made = "What was done with the text, in order:\n";
  for (const nlu::TraceStep& step : heard.trace)
    made += step_line(text, step);
  made += "What it is taken to want:\n";
  for (const nlu::Intent& intent : heard.intents)
    made += "  " + intent.id + " " + two_digits(intent.score) + "\n";
  made += "What it is taken to say:\n";
  for (const nlu::Finding& finding : heard.findings)
    made += finding_line(text, finding);
  made += "What the conditions named rest on:\n";
  for (const dialogs::Suspect& suspect : answer.reply.suspects) {
    made += "  " + suspect.condition + " " + two_digits(suspect.score);
    for (const std::string& finding : suspect.because)
      made += (&finding == &suspect.because.front() ? ": " : ", ") + finding;
    made += "\n";
  }
  return made;
}

}  // namespace legwork::bot
