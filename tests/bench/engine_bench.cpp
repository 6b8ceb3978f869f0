// What Legwork takes: to load, to read, to answer.
#include <benchmark/benchmark.h>

#include <string>

#include "bot/bot.h"
#include "bot/pipe.h"
#include "tests/bench/texts.h"

namespace legwork::bench {
namespace {

Result<bot::Bot> opened() {
  return bot::open_bot({.store = LEGWORK_STORE, .language = ""});
}

const bot::Bot& shared() {
  static const Result<bot::Bot> bot = opened();
  return *bot;
}

void load(benchmark::State& state) {
  for (auto _ : state) {
    Result<bot::Bot> bot = opened();
    if (!bot)
      state.SkipWithError(bot.error().line().c_str());
    benchmark::DoNotOptimize(bot);
  }
}
BENCHMARK(load)->Unit(benchmark::kMillisecond);

void one_read(benchmark::State& state) {
  nlu::Reader reader(shared().lexicon());
  for (auto _ : state)
    benchmark::DoNotOptimize(reader.read(message, {}));
}
BENCHMARK(one_read)->Unit(benchmark::kMicrosecond);

// One message to a conversation: read, decided, put into words.
void full_turn(benchmark::State& state) {
  nlu::Reader reader(shared().lexicon());
  for (auto _ : state) {
    dialogs::State conversation;
    benchmark::DoNotOptimize(shared().turn(conversation, reader.read(message, {})));
  }
}
BENCHMARK(full_turn)->Unit(benchmark::kMicrosecond);

void faq_answer(benchmark::State& state) {
  nlu::Reader reader(shared().lexicon());
  for (auto _ : state) {
    dialogs::State conversation;
    benchmark::DoNotOptimize(shared().turn(conversation, reader.read(question, {})));
  }
}
BENCHMARK(faq_answer)->Unit(benchmark::kMicrosecond);

// The full turn with its JSON, in and out; each time in a new conversation.
void pipe_line(benchmark::State& state) {
  bot::Pipe pipe(shared(), bot::Timing::off);
  const std::string end = R"(","text":")" + std::string(message) + R"("})";
  int conversation = 0;
  for (auto _ : state) {
    const std::string line = R"({"conversation":")" + std::to_string(++conversation) + end;
    benchmark::DoNotOptimize(pipe.answer(line, {2026, 11, 22}));
  }
}
BENCHMARK(pipe_line)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace legwork::bench
