#include "bot/wire.h"

#include <cmath>

namespace legwork::bot {
namespace {

std::string_view name(nlu::Status status) {
  switch (status) {
    case nlu::Status::present:
      return "present";
    case nlu::Status::absent:
      return "absent";
    case nlu::Status::unknown:
      break;
  }
  return "unknown";
}

std::string_view name(nlu::When when) {
  return when == nlu::When::now ? "now" : "past";
}

std::string_view name(corpus::Question::Kind kind) {
  using Kind = corpus::Question::Kind;
  switch (kind) {
    case Kind::yes_no:
      return "yes_no";
    case Kind::choice:
      return "choice";
    case Kind::multi:
      return "multi";
    case Kind::number:
      break;
  }
  return "number";
}

std::string_view name(nlu::TraceStep::Kind kind) {
  using Kind = nlu::TraceStep::Kind;
  switch (kind) {
    case Kind::rewritten:
      return "rewritten";
    case Kind::mended:
      return "mended";
    case Kind::matched:
      return "matched";
    case Kind::blocked:
      return "blocked";
    case Kind::modified:
      return "modified";
    case Kind::dropped:
      break;
  }
  return "dropped";
}

Json span_json(const nlu::Span& span) {
  return Json::Array{span.begin, span.end};
}

// Shares and scores are estimates: four digits are plenty, and the same on every machine.
double rounded(double score) {
  return std::round(score * 10000) / 10000;
}

Json texts_json(const std::vector<std::string>& texts) {
  return Json::Array(texts.begin(), texts.end());
}

Json heard_json(const std::vector<nlu::Finding>& findings) {
  Json::Array heard;
  for (const nlu::Finding& each : findings)
    heard.push_back(
        Json::Object{{"finding", each.id},
                     {"value", std::visit([](const auto& v) { return Json(v); }, each.value)},
                     {"status", name(each.status)},
                     {"when", name(each.when)},
                     {"span", span_json(each.span)}});
  return heard;
}

Json question_json(const Answer& answer) {
  if (!answer.reply.question)
    return {};
  const dialogs::Asked& asked = *answer.reply.question;
  Json::Array options;
  for (std::size_t i = 0; i < asked.options.size(); ++i)
    options.push_back(
        Json::Object{{"value", asked.options[i].value}, {"label", answer.option_labels[i]}});
  return Json::Object{{"id", asked.id},
                      {"asks", texts_json(asked.asks)},
                      {"kind", name(asked.kind)},
                      {"options", std::move(options)}};
}

Json conditions_json(const Bot& bot, const dialogs::Reply& reply) {
  Json::Array conditions;
  for (const dialogs::Suspect& each : reply.suspects)
    conditions.push_back(
        Json::Object{{"id", each.condition},
                     {"name", bot.words({"condition." + each.condition + ".name", {}})},
                     {"score", rounded(each.score)},
                     {"because", texts_json(each.because)},
                     {"must_not_miss", each.must_not_miss}});
  return conditions;
}

Json faq_json(const dialogs::Reply& reply) {
  if (!reply.faq)
    return {};
  return Json::Object{{"id", reply.faq->first}, {"score", rounded(reply.faq->second)}};
}

Json sources_json(const Bot& bot, const dialogs::Reply& reply) {
  Json::Array sources;
  for (const std::string& id : reply.sources)
    if (const corpus::Source* source = bot.knowledge().source(id))
      sources.push_back(Json::Object{{"title", source->title}, {"where", source->where}});
  return sources;
}

Json trace_json(const nlu::Meaning& meaning) {
  Json::Array trace;
  for (const nlu::TraceStep& step : meaning.trace) {
    Json::Object made{{"kind", name(step.kind)},
                      {"span", span_json(step.span)},
                      {"what", step.what},
                      {"rule", step.rule}};
    if (step.kind == nlu::TraceStep::Kind::modified)
      made.emplace_back("scope", span_json(step.scope));
    trace.push_back(std::move(made));
  }
  return trace;
}

Json tokens_json(const nlu::Meaning& meaning) {
  Json::Array tokens;
  for (const nlu::Token& token : meaning.tokens)
    tokens.push_back(Json::Object{{"text", token.text}, {"span", span_json(token.span)}});
  return tokens;
}

Json intents_json(const nlu::Meaning& meaning) {
  Json::Array intents;
  for (const nlu::Intent& intent : meaning.intents)
    intents.push_back(Json::Object{{"id", intent.id}, {"score", rounded(intent.score)}});
  return intents;
}

// A mention that is doubted is "possible" on the wire: the phrase was said, whether it holds was
// not.
Json mention_json(const std::optional<nlu::Mention>& mention) {
  if (!mention)
    return {};
  return Json::Object{
      {"span", span_json(mention->span)},
      {"status", mention->status == nlu::Status::unknown ? "possible" : name(mention->status)},
      {"when", name(mention->when)},
      {"whose", mention->whose == nlu::Whose::patient ? "patient" : "other"}};
}

}  // namespace

Json::Object answer_json(const Bot& bot, const PipeRequest& request, const Answer& answer,
                         const nlu::Meaning& heard) {
  const dialogs::Reply& reply = answer.reply;
  Json::Object made{{"conversation", request.conversation}};
  if (request.id)
    made.emplace_back("id", *request.id);
  made.emplace_back("intent", reply.intent);
  made.emplace_back("reply", answer.text);
  made.emplace_back("heard", heard_json(reply.heard));
  made.emplace_back("question", question_json(answer));
  made.emplace_back("urgency", reply.urgency ? Json(corpus::name(*reply.urgency)) : Json());
  made.emplace_back("conditions", conditions_json(bot, reply));
  made.emplace_back("faq", faq_json(reply));
  made.emplace_back("sources", sources_json(bot, reply));
  made.emplace_back("done", reply.done);
  if (request.explain)
    made.emplace_back("trace", trace_json(heard));
  return made;
}

Json::Object meaning_json(const ReadRequest& request, const nlu::Meaning& meaning,
                          const std::optional<nlu::Mention>& mention) {
  Json::Object made;
  if (request.id)
    made.emplace_back("id", *request.id);
  made.emplace_back("intent", meaning.intent());
  made.emplace_back("intents", intents_json(meaning));
  made.emplace_back("heard", heard_json(meaning.findings));
  made.emplace_back("tokens", tokens_json(meaning));
  if (request.mention)
    made.emplace_back("mention", mention_json(mention));
  if (request.explain)
    made.emplace_back("trace", trace_json(meaning));
  return made;
}

}  // namespace legwork::bot
