// Words to their stems: "walking", "walks" and "walked" all give "walk".
//
// Porter's second English stemmer (M. F. Porter, snowballstem.org), by libstemmer. A Stemmer has
// working memory: one per thread. A word that the algorithm does not know comes back as it is.
#pragma once

#include <memory>
#include <string>
#include <string_view>

struct sb_stemmer;

namespace legwork::nlu {

class Stemmer {
 public:
  // `algorithm` is one of libstemmer's names: "english", "german". An unknown one stems nothing.
  explicit Stemmer(const std::string& algorithm);
  // `word` is folded. The view is valid until the next call.
  std::string_view stem(std::string_view word);

 private:
  struct Deleter {
    void operator()(sb_stemmer* stemmer) const;
  };
  std::unique_ptr<sb_stemmer, Deleter> stemmer_;
};

}  // namespace legwork::nlu
