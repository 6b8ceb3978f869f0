#include "nlu/tokens.h"

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include <algorithm>
#include <cassert>

namespace legwork::nlu {
namespace {

struct TextCloser {
  void operator()(UText* text) const { utext_close(text); }
};

bool is_word(char32_t first) {
  const auto character = static_cast<UChar32>(first);
  return u_isalnum(character) || u_hasBinaryProperty(character, UCHAR_EXTENDED_PICTOGRAPHIC);
}

bool is_digit(char byte) {
  return byte >= '0' && byte <= '9';
}
bool is_letter(char byte) {
  return byte >= 'a' && byte <= 'z';
}

// What was seen since the last word.
struct Between {
  Break strongest = Break::none;
  bool question = false;
  bool slash = false;
  bool hyphen = false;

  void add(std::string_view mark) {
    const auto raise = [this](Break to) { strongest = std::max(strongest, to); };
    switch (mark.front()) {
      case '?':
        question = true;
        [[fallthrough]];
      case '.':
      case '!':
      case ';':
      case '\n':
        raise(Break::hard);
        break;
      case ',':
      case ':':
      case '(':
      case ')':
      case '=':
        raise(Break::soft);
        break;
      case '/':
        slash = true;
        break;
      case '-':
        hyphen = true;
        break;
      default:
        break;
    }
  }
};

// "3wks" is one word to Unicode: a number and its unit to people. Ordinals ("2nd") stay whole.
std::size_t digits_before_letters(std::string_view text) {
  if (text.empty() || !is_digit(text.front()))
    return 0;
  const auto letter = std::find_if(text.begin(), text.end(), is_letter);
  const auto cut = static_cast<std::size_t>(letter - text.begin());
  const std::string_view rest = text.substr(cut);
  if (rest.empty() || rest == "st" || rest == "nd" || rest == "rd" || rest == "th")
    return 0;
  return std::all_of(rest.begin(), rest.end(), is_letter) ? cut : 0;
}

// "hurts.Cant", "rash.blisters.burning" are one word to Unicode; "e.g." and "p.m." are to people.
std::vector<std::size_t> dots_between_words(std::string_view text) {
  std::vector<std::size_t> dots;
  std::size_t letters = 0;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    if (i < text.size() && is_letter(text[i])) {
      ++letters;
      continue;
    }
    if (letters < 2 || (i < text.size() && text[i] != '.'))
      return {};
    if (i < text.size())
      dots.push_back(i);
    letters = 0;
  }
  return dots;
}

void add_word(std::vector<Word>& words, const Folded& folded, std::size_t begin, std::size_t end,
              const Between& between) {
  Word word;
  word.text = folded.text.substr(begin, end - begin);
  word.span = folded.original(begin, end);
  word.before = between.strongest;
  word.slash_before = between.slash;
  word.hyphen_before = between.hyphen;
  words.push_back(std::move(word));
}

}  // namespace

struct Tokenizer::Iterator {
  std::unique_ptr<icu::BreakIterator> breaks;
  std::unique_ptr<UText, TextCloser> text;
};

Tokenizer::Tokenizer() : iterator_(std::make_unique<Iterator>()) {
  UErrorCode status = U_ZERO_ERROR;
  iterator_->breaks.reset(icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
  assert(U_SUCCESS(status));
}
Tokenizer::~Tokenizer() = default;
Tokenizer::Tokenizer(Tokenizer&&) noexcept = default;
Tokenizer& Tokenizer::operator=(Tokenizer&&) noexcept = default;

std::vector<Word> Tokenizer::words(const Folded& folded) {
  std::vector<Word> words;
  UErrorCode status = U_ZERO_ERROR;
  const auto size = static_cast<std::int64_t>(folded.text.size());
  UText* opened = utext_openUTF8(iterator_->text.get(), folded.text.data(), size, &status);
  if (opened != iterator_->text.get())
    iterator_->text.reset(opened);
  iterator_->breaks->setText(opened, status);
  assert(U_SUCCESS(status));

  Between between;
  std::int32_t begin = iterator_->breaks->first();
  for (std::int32_t end = iterator_->breaks->next(); end != icu::BreakIterator::DONE;
       begin = end, end = iterator_->breaks->next()) {
    const auto from = static_cast<std::size_t>(begin);
    const auto to = static_cast<std::size_t>(end);
    const std::string_view piece = std::string_view(folded.text).substr(from, to - from);
    if (!is_word(first_character(piece))) {
      between.add(piece);
      if (between.question && !words.empty())
        words.back().ends_question = true;
      continue;
    }
    // A dash with spaces around it parts clauses; one inside a word does not.
    if (between.hyphen && from >= 2 && folded.text[from - 1] == ' ')
      between.add(",");
    if (const std::vector<std::size_t> dots = dots_between_words(piece); !dots.empty()) {
      // One full stop without a space ends a sentence; several only part single words.
      Between dot;
      dot.add(dots.size() == 1 ? "." : ",");
      std::size_t part = 0;
      for (const std::size_t at : dots) {
        add_word(words, folded, from + part, from + at, part == 0 ? between : dot);
        part = at + 1;
      }
      add_word(words, folded, from + part, to, dot);
      between = Between{};
      continue;
    }
    const std::size_t cut = digits_before_letters(piece);
    add_word(words, folded, from, cut ? from + cut : to, between);
    if (cut)
      add_word(words, folded, from + cut, to, Between{});
    between = Between{};
  }
  return words;
}

}  // namespace legwork::nlu
