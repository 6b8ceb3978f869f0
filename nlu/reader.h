// Text in, Meaning out: the door of nlu.
//
//   Reader reader(lexicon);
//   Meaning meaning = reader.read("no swelling but my calf cramps", {});
//
// The lexicon is immutable and may be shared; a Reader keeps working memory of its own: one per
// thread. read() never fails: any bytes are text, what is not UTF-8 is skipped over.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "nlu/meaning.h"

namespace legwork::nlu {

class Lexicon;

// The longest text that is read; callers refuse more at the door.
inline constexpr std::size_t text_bytes_max = 8 * 1024;

// A day without a time: what "since Tuesday" is counted from.
struct Day {
  int year = 0;
  int month = 0;  // 1 to 12
  int day = 0;    // 1 to 31
};

// "2026-11-22" -> that day; anything else, or a day that no calendar has -> nothing.
std::optional<Day> day_from_text(std::string_view text);

struct ReadOptions {
  std::optional<Day> today;  // without it, "since Tuesday" gives no number
  bool explain = false;      // fill Meaning::trace
};

// What the context of one phrase makes of it: for `legwork read` with "mention".
struct Mention {
  Span span;
  Status status = Status::present;  // absent; unknown stands for "possible"
  When when = When::now;
  Whose whose = Whose::patient;
};

class Reader {
 public:
  // `lexicon` must outlive the reader.
  explicit Reader(const Lexicon& lexicon);
  ~Reader();
  Reader(Reader&&) noexcept;
  Reader& operator=(Reader&&) noexcept;

  // Text beyond text_bytes_max is not read.
  Meaning read(std::string_view text, const ReadOptions& options);

  // What tells the topic of a text: its stems, and the findings that it speaks of, whoever has
  // them.
  std::vector<std::string> topic_words(std::string_view text);

  // The first place where `phrase` stands in `text`, whatever words it is made of, and what the
  // words around it make of it. Nothing when it does not stand there.
  std::optional<Mention> mention(std::string_view text, std::string_view phrase);

 private:
  struct Work;
  std::unique_ptr<Work> work_;
};

}  // namespace legwork::nlu
