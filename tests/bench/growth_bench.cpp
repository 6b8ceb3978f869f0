// How cost grows: with the length of a hostile text, and with the number of phrases.
//
// The rate is bytes a second: flat from row to row means that a byte costs the same in a text of 10
// bytes and in one of 8 KiB.
#include <benchmark/benchmark.h>

#include <array>
#include <map>
#include <random>
#include <string>

#include "bot/bot.h"
#include "corpus/compile.h"
#include "nlu/reader.h"
#include "tests/bench/texts.h"

namespace legwork::bench {
namespace {

const corpus::Store& store() {
  static const Result<corpus::Store> opened = corpus::open_store(LEGWORK_STORE);
  return *opened;
}

// Pieces that make somebody's engine walk far, remember much, or mend every word.
struct Hostile {
  const char* name;
  const char* piece;
};
constexpr std::array<Hostile, 8> hostile = {{{"ordinary", "my left calf hurts when i walk. "},
                                             {"negations", "no no not never "},
                                             {"lists", "no swelling, "},
                                             {"gaps", "pain really very when i walk "},
                                             {"numbers", "7/10 2-3 weeks 1 1 "},
                                             {"typos", "swoleln nubm achign "},
                                             {"people", "he said she said my mum "},
                                             {"one_word", "xxxxxxxxxxxxxxxx"}}};

void length_of(benchmark::State& state, const Hostile& text) {
  std::string long_text;
  const auto bytes = static_cast<std::size_t>(state.range(0));
  while (long_text.size() < bytes)
    long_text += text.piece;
  long_text.resize(bytes);
  nlu::Reader reader(store().lexicon);
  for (auto _ : state)
    benchmark::DoNotOptimize(reader.read(long_text, {}));
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes));
}

[[maybe_unused]] const bool lengths = [] {
  for (const Hostile& text : hostile)
    benchmark::RegisterBenchmark(("length/" + std::string(text.name)).c_str(), length_of, text)
        ->Arg(10)
        ->Arg(100)
        ->Arg(1024)
        ->Arg(4096)
        ->Arg(8192)
        ->Unit(benchmark::kMicrosecond);
  return true;
}();

// The shipped phrases and generated ones beside them: the words of a shipped phrase with one of
// them changed to another real word, so that they share beginnings as phrases do.
nlu::Lexicon lexicon_times(std::size_t times) {
  corpus::Pack pack = corpus::read_pack(LEGWORK_SOURCE_DIR "/corpus/legs", "en");
  nlu::LexiconSource& source = pack.words;
  const std::vector<nlu::Phrase> shipped = source.phrases;
  std::mt19937 random(1);
  for (std::size_t copy = 1; copy < times; ++copy)
    for (nlu::Phrase phrase : shipped) {
      if (phrase.kind != nlu::Kind::finding && phrase.kind != nlu::Kind::intent)
        continue;
      phrase.pattern += " " + source.real_words[random() % source.real_words.size()];
      source.phrases.push_back(phrase);
    }
  std::vector<Error> faults;
  return std::move(*nlu::load_lexicon(nlu::compile_lexicon(source, faults)));
}

void phrases(benchmark::State& state) {
  static std::map<std::int64_t, nlu::Lexicon> made;
  const auto found = made.find(state.range(0));
  if (found == made.end())
    made.emplace(state.range(0), lexicon_times(static_cast<std::size_t>(state.range(0))));
  nlu::Reader reader(made.at(state.range(0)));
  for (auto _ : state)
    benchmark::DoNotOptimize(reader.read(message, {}));
}
BENCHMARK(phrases)->Name("phrases_times")->Arg(1)->Arg(3)->Arg(10)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace legwork::bench
