// The whole reader (nlu/reader.h, nlu/meaning.h). What must hold: every span lies in the part of
// the text that is read and cuts no character in two; scores are 0 to 1, best first, and there is
// one; a number is within the bounds of its finding, and none is denied; picks are 0 to 99. The
// same text gives the same Meaning again, and asking for the trace changes nothing else.
#include "nlu/reader.h"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "nlu/tables.h"
#include "tests/fuzz/fuzz.h"

namespace legwork::fuzz {
namespace {

using namespace nlu;

auto fields(const Intent& i) {
  return std::tie(i.id, i.score, i.span);
}
auto fields(const Finding& f) {
  return std::tie(f.id, f.value, f.status, f.when, f.span, f.hedged);
}
auto fields(const Answer& a) {
  return std::tie(a.question, a.option, a.status, a.span);
}
auto fields(const Topic& t) {
  return std::tie(t.id, t.score);
}
auto fields(const Quantity& q) {
  return std::tie(q.kind, q.value, q.span);
}
auto fields(const Token& t) {
  return std::tie(t.text, t.span, t.mended);
}
auto fields(const TraceStep& t) {
  return std::tie(t.kind, t.span, t.what, t.rule, t.scope);
}

template <typename T>
bool same(const std::vector<T>& a, const std::vector<T>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const T& one, const T& other) { return fields(one) == fields(other); });
}

bool same(const std::vector<Question>& a, const std::vector<Question>& b) {
  return std::equal(
      a.begin(), a.end(), b.begin(), b.end(), [](const Question& one, const Question& other) {
        return one.span == other.span && one.words == other.words && same(one.topics, other.topics);
      });
}

// All but the trace.
bool same(const Meaning& a, const Meaning& b) {
  return same(a.intents, b.intents) && same(a.findings, b.findings) && same(a.answers, b.answers) &&
         same(a.topics, b.topics) && same(a.questions, b.questions) &&
         same(a.quantities, b.quantities) && a.picks == b.picks && a.patient == b.patient &&
         a.asks == b.asks && a.blank == b.blank && a.words == b.words && same(a.tokens, b.tokens);
}

void check_value(const Finding& finding, const Lexicon::Tables& tables) {
  const double* number = std::get_if<double>(&finding.value);
  if (number == nullptr)
    return;
  must(finding.status == Status::present, "no number is denied");
  const auto traits = tables.findings.find(finding.id);
  must(traits != tables.findings.end() && traits->second.number, "a number is a number's");
  must(*number >= traits->second.low && *number <= traits->second.high, "a number is in bounds");
}

void check_intents(const std::vector<Intent>& intents, std::string_view text, bool blank) {
  must(!intents.empty(), "there is an intent");
  double last = 1;
  for (const Intent& intent : intents) {
    must(intent.score >= 0 && intent.score <= last, "scores are 0 to 1, best first");
    must(blank || is_within(intent.span, text), "an intent has its place in the text");
    last = intent.score;
  }
}

void check_topics(const std::vector<Topic>& topics) {
  for (std::size_t at = 0; at < topics.size(); ++at) {
    must(std::isfinite(topics[at].score), "a topic's score is a number");
    must(at == 0 || topics[at].score <= topics[at - 1].score, "topics come best first");
  }
}

void check(const Meaning& meaning, const Lexicon::Tables& tables, std::string_view text) {
  check_intents(meaning.intents, text, meaning.blank);
  for (const Finding& finding : meaning.findings) {
    must(tables.findings.contains(finding.id), "a finding is one of the pack's");
    must(is_within(finding.span, text), "a finding has its place in the text");
    check_value(finding, tables);
  }
  for (const Answer& answer : meaning.answers)
    must(is_within(answer.span, text), "an answer has its place in the text");
  check_topics(meaning.topics);
  for (const Question& question : meaning.questions) {
    must(is_within(question.span, text), "a question has its place in the text");
    check_topics(question.topics);
  }
  for (const Quantity& quantity : meaning.quantities) {
    must(is_within(quantity.span, text), "a quantity has its place in the text");
    must(std::isfinite(quantity.value) && quantity.value >= 0, "a quantity counts");
  }
  for (const int pick : meaning.picks)
    must(pick >= 0 && pick <= 99, "a pick is 0 to 99");
  must(meaning.blank == meaning.tokens.empty(), "blank is without words");
  for (const Token& token : meaning.tokens)
    must(is_within(token.span, text), "a token has its place in the text");
  for (const TraceStep& step : meaning.trace) {
    must(is_within(step.span, text), "a step has its place in the text");
    must(step.scope == Span{} || is_within(step.scope, text), "a scope has its place in the text");
  }
}

void check_mention(Reader& reader, std::string_view text) {
  const std::string_view phrase = text.substr(text.size() / 3, text.size() / 3);
  if (const auto mention = reader.mention(text, phrase))
    must(is_within(mention->span, text), "a mention has its place in the text");
}

}  // namespace
}  // namespace legwork::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace legwork;
  const std::string text = fuzz::input(data, size);
  const nlu::Lexicon& lexicon = fuzz::shared_bot().lexicon();
  nlu::Reader reader(lexicon);
  const std::optional<nlu::Day> today = nlu::Day{2026, 11, 22};

  const nlu::Meaning meaning = reader.read(text, {.today = today, .explain = true});
  fuzz::check(meaning, lexicon.tables(), text);
  const nlu::Meaning again = reader.read(text, {.today = today, .explain = true});
  fuzz::must(fuzz::same(meaning, again), "the same text means the same");
  fuzz::must(fuzz::same(meaning.trace, again.trace), "the same text is explained in the same way");
  const nlu::Meaning silent = reader.read(text, {.today = today, .explain = false});
  fuzz::must(fuzz::same(meaning, silent), "explaining changes nothing");
  fuzz::must(silent.trace.empty(), "there is no trace unless one is asked for");

  fuzz::check(reader.read(text, {.today = std::nullopt, .explain = true}), lexicon.tables(), text);
  fuzz::check_mention(reader, text);
  return 0;
}
