// Any bytes as a compiled lexicon (nlu/lexicon.h, nlu/bytes.h). What must hold: they are refused in
// one line, or accepted whole; bytes that are accepted are refused when one is missing or one too
// many. What an altered lexicon that is accepted then says is the store's care: see its digests.
#include <algorithm>

#include "nlu/lexicon.h"
#include "tests/fuzz/fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace legwork;
  std::string text(reinterpret_cast<const char*>(data), size);
  std::erase(text, '\n');  // so that a seed may have lines; a newline in the bytes is \x0A
  const std::string bytes = fuzz::unescaped(text);

  const Result<nlu::Lexicon> lexicon = nlu::load_lexicon(bytes);
  if (!lexicon) {
    fuzz::must(lexicon.error().line().find('\n') == std::string::npos, "a refusal is one line");
    return 0;
  }
  fuzz::must(!nlu::load_lexicon(bytes + '\0'), "a byte too many is refused");
  fuzz::must(!nlu::load_lexicon(bytes.substr(0, bytes.size() - 1)), "a missing byte is refused");
  return 0;
}
