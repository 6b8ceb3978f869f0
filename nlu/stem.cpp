#include "nlu/stem.h"

#include <libstemmer.h>

namespace legwork::nlu {

void Stemmer::Deleter::operator()(sb_stemmer* stemmer) const {
  sb_stemmer_delete(stemmer);
}

Stemmer::Stemmer(const std::string& algorithm)
    : stemmer_(sb_stemmer_new(algorithm.c_str(), "UTF_8")) {}

std::string_view Stemmer::stem(std::string_view word) {
  if (!stemmer_)
    return word;
  const auto* bytes = reinterpret_cast<const sb_symbol*>(word.data());
  const auto* stemmed = sb_stemmer_stem(stemmer_.get(), bytes, static_cast<int>(word.size()));
  if (!stemmed)
    return word;  // out of memory inside the library: the word itself is the best there is
  return {reinterpret_cast<const char*>(stemmed),
          static_cast<std::size_t>(sb_stemmer_length(stemmer_.get()))};
}

}  // namespace legwork::nlu
