// The floor: what the libraries underneath take for the same text, with nothing of ours around
// them. Whatever the engine takes more than this is ours to answer for.
#include <benchmark/benchmark.h>
#include <re2/re2.h>
#include <re2/set.h>
#include <sqlite3.h>
#include <unicode/brkiter.h>
#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/utext.h>

#include <memory>
#include <string>
#include <vector>

#include "tests/bench/texts.h"

namespace legwork::bench {
namespace {

std::string folded(const icu::Normalizer2& normalizer, const char* text) {
  UErrorCode code = U_ZERO_ERROR;
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  normalizer.normalizeUTF8(0, text, sink, nullptr, code);
  return out;
}

void icu_fold_and_break(benchmark::State& state) {
  UErrorCode code = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFKCCasefoldInstance(code);
  const std::unique_ptr<icu::BreakIterator> breaks(
      icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), code));
  UText utext = UTEXT_INITIALIZER;
  for (auto _ : state) {
    const std::string text = folded(*normalizer, message);
    utext_openUTF8(&utext, text.data(), static_cast<int64_t>(text.size()), &code);
    breaks->setText(&utext, code);
    int words = 0;
    while (breaks->next() != icu::BreakIterator::DONE)
      ++words;
    benchmark::DoNotOptimize(words);
  }
  utext_close(&utext);
}
BENCHMARK(icu_fold_and_break)->Unit(benchmark::kMicrosecond);

// 500 words in one Set, of which four stand in the text.
void re2_set_scan(benchmark::State& state) {
  RE2::Options options;
  options.set_log_errors(false);
  RE2::Set set(options, RE2::UNANCHORED);
  for (const char* word : {" swelling ", " calf ", " cramps ", " rest "})
    set.Add(word, nullptr);
  for (int i = 0; i < 496; ++i)
    set.Add(" word" + std::to_string(i * 7919) + " ", nullptr);
  if (!set.Compile())
    state.SkipWithError("the set does not compile");
  const std::string text = " " + std::string(message) + " ";
  std::vector<int> matched;
  for (auto _ : state)
    benchmark::DoNotOptimize(set.Match(text, &matched));
}
BENCHMARK(re2_set_scan)->Unit(benchmark::kMicrosecond);

struct CloseDatabase {
  void operator()(sqlite3* database) const { sqlite3_close(database); }
};
struct CloseStatement {
  void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};

// The ranked FAQ entries that hold both words of the question, by the store's own index.
void fts5_query(benchmark::State& state) {
  sqlite3* raw = nullptr;
  const int opened = sqlite3_open_v2(LEGWORK_STORE, &raw, SQLITE_OPEN_READONLY, nullptr);
  const std::unique_ptr<sqlite3, CloseDatabase> database(raw);
  sqlite3_stmt* query = nullptr;
  if (opened == SQLITE_OK)
    sqlite3_prepare_v2(raw, "SELECT id FROM faq_words WHERE faq_words MATCH ? ORDER BY rank", -1,
                       &query, nullptr);
  const std::unique_ptr<sqlite3_stmt, CloseStatement> statement(query);
  if (!statement)
    state.SkipWithError("the store cannot be asked");
  for (auto _ : state) {
    sqlite3_bind_text(query, 1, question_words, -1, SQLITE_STATIC);
    int rows = 0;
    while (sqlite3_step(query) == SQLITE_ROW)
      ++rows;
    sqlite3_reset(query);
    benchmark::DoNotOptimize(rows);
  }
}
BENCHMARK(fts5_query)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace legwork::bench
