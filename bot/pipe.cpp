#include "bot/pipe.h"

#include <chrono>
#include <cmath>
#include <exception>

#include "bot/wire.h"

namespace legwork::bot {
namespace {

using Clock = std::chrono::steady_clock;

// To the tenth: the clock is not better.
double microseconds_since(Clock::time_point begin) {
  const std::chrono::duration<double, std::micro> taken = Clock::now() - begin;
  return std::round(taken.count() * 10) / 10;
}

// Said in place of an answer when the request asks for a language that the bot does not speak.
std::string wrong_language(const Bot& bot, const std::optional<std::string>& conversation,
                           const std::optional<std::string>& id) {
  return line(
      refusal_json({Refusal::Code::bad_request, "lang: this bot speaks " + bot.knowledge().language,
                    conversation, id}));
}

std::string internal(const std::exception& error, const std::optional<std::string>& conversation,
                     const std::optional<std::string>& id) {
  return line(refusal_json({Refusal::Code::internal, error.what(), conversation, id}));
}

}  // namespace

Pipe::Pipe(const Bot& bot, Timing timing, SessionBounds bounds)
    : bot_(&bot), timing_(timing), reader_(bot.lexicon()), sessions_(bounds) {}

std::string Pipe::answer(std::string_view text, const nlu::Day& today) {
  const std::variant<PipeRequest, Refusal> taken = pipe_request(text);
  if (const Refusal* refusal = std::get_if<Refusal>(&taken))
    return line(refusal_json(*refusal));
  const PipeRequest& request = std::get<PipeRequest>(taken);
  if (!serves_language(bot_->knowledge().language, request.language))
    return wrong_language(*bot_, request.conversation, request.id);
  try {
    return turn(request, today);
  } catch (const std::exception& error) {
    return internal(error, request.conversation, request.id);
  }
}

std::string Pipe::turn(const PipeRequest& request, const nlu::Day& today) {
  if (request.id)
    if (const std::string* again = sessions_.repeated(request.conversation, *request.id))
      return *again;

  const Clock::time_point begin = Clock::now();
  const nlu::Meaning heard = reader_.read(
      request.text, {.today = request.today.value_or(today), .explain = request.explain});
  const Answer answer = bot_->turn(sessions_.state(request.conversation), heard);
  const double taken_us = microseconds_since(begin);

  Json::Object made = answer_json(*bot_, request, answer, heard);
  if (timing_ == Timing::on)
    made.emplace_back("us", taken_us);
  std::string reply = line(Json(std::move(made)));
  if (answer.reply.forget)
    sessions_.forget(request.conversation);
  else if (request.id)
    sessions_.remember(request.conversation, *request.id, reply);
  return reply;
}

Understanding::Understanding(const Bot& bot) : bot_(&bot), reader_(bot.lexicon()) {}

std::string Understanding::answer(std::string_view text, const nlu::Day& today) {
  const std::variant<ReadRequest, Refusal> taken = read_request(text);
  if (const Refusal* refusal = std::get_if<Refusal>(&taken))
    return line(refusal_json(*refusal));
  const ReadRequest& request = std::get<ReadRequest>(taken);
  if (!serves_language(bot_->knowledge().language, request.language))
    return wrong_language(*bot_, {}, request.id);
  try {
    return read(request, today);
  } catch (const std::exception& error) {
    return internal(error, {}, request.id);
  }
}

std::string Understanding::read(const ReadRequest& request, const nlu::Day& today) {
  const nlu::Meaning meaning = reader_.read(
      request.text, {.today = request.today.value_or(today), .explain = request.explain});
  std::optional<nlu::Mention> mention;
  if (request.mention)
    mention = reader_.mention(request.text, *request.mention);
  return line(Json(meaning_json(request, meaning, mention)));
}

}  // namespace legwork::bot
