// Everything a reader knows of one language and one pack, ready to match.
//
//   LexiconSource source;                       // what the corpus compiler gathered
//   source.phrases.push_back({.kind = Kind::finding, .id = "swelling", .pattern = "swollen"});
//   Result<std::string> bytes = compile_lexicon(source, faults);
//   Result<Lexicon> lexicon = load_lexicon(bytes);
//
// Compiling is slow and happens when the corpus is built; loading is a copy. The bytes are for the
// machine that made them (little-endian) and carry their own version.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "nlu/meaning.h"
#include "nlu/result.h"

namespace legwork::nlu {

class Topics;

// What a phrase stands for.
enum class Kind {
  finding,   // id, value
  intent,    // id
  answer,    // id = question, value = option
  trigger,   // id = category of context: absent, possible, past, hypothetical, other, resolved
  stop,      // ends the scope of a trigger
  pseudo,    // looks like a trigger and is none
  relation,  // id = mother ...
  rule,      // <id>
  unit,      // id = duration | distance, number = size in days or metres
  number,    // number = its worth: couple, few, half
  since,     // number = days ago: yesterday, the other day; of id "date", month * 100 + day
  question,  // words that make a message a question
};

// When a phrase of a finding is heard.
enum class Counts : std::uint8_t {
  always,
  in_company,  // "heavy", "red": words of many meanings, heard beside another finding or almost
               // alone
  in_clause,   // "52", "3 weeks": heard when it is all that its clause says
  alone        // "{since}": heard when it is all that the message says
};

// One pattern as somebody wrote it: see corpus/README.md for the four signs.
struct Phrase {
  Kind kind = Kind::finding;
  std::string id = {};
  std::string value = {};  // choice or option; "value" where a slot gives the number
  double number = 0;       // of a finding that counts in_clause: the least value heard so
  Counts counts = Counts::always;
  bool denies = false;         // absent_says: states that the finding is not there
  bool blocks = false;         // not_says
  std::string direction = {};  // of a trigger: forward | backward | both
  int reach = 0;               // of a trigger, in words; 0 is to the end of its clause
  std::string pattern = {};
  std::string where = {};  // legs/en/findings/swelling.toml:3:13, for faults and for `explain`
};

// What the reader must know of a finding to read it.
struct FindingTraits {
  std::string id;
  bool number = false;
  bool lasting = false;  // event or history: that it happened is the fact, whatever the tense
  bool where = false;    // a place or side: what is denied there leaves it unsaid
  double low = 0;
  double high = 0;
};

struct LexiconSource {
  std::string locale = "en";  // for ICU: numbers in words, days, months
  std::string stemmer = "english";
  std::vector<std::string> articles;  // left out of phrases, and skipped in messages
  std::vector<std::string> fillers;   // skipped in messages
  std::vector<std::pair<std::string, std::string>> rewrites;    // "i'm" -> "i am"
  std::vector<std::pair<std::string, std::string>> characters;  // "’" -> "'", a homoglyph, an emoji
  std::vector<std::pair<std::string, std::string>> sounds;      // "gh" -> "f": words spelt by ear
  std::string silent;                                           // letters without a sound
  std::vector<std::string> real_words;  // of the language: never mended into something else
  std::vector<std::string> names;       // lower case; "hurst" is one, and a slip as well
  // Real words, and those of ours that they sound like: "pane" -> "pain".
  std::vector<std::pair<std::string, std::string>> sound_alikes;
  // As people write them: which words stand side by side.
  std::vector<std::string> sentences;
  std::vector<std::string> other_sentences;  // of anything but the pack's matter
  std::vector<Phrase> phrases;
  std::vector<FindingTraits> findings;
};

// The compiled lexicon with a model of what messages are about.
std::string with_topics(std::string lexicon, const Topics& topics);

// Bytes for load_lexicon. Every pattern that cannot be compiled is added to `faults`, `where`
// first.
std::string compile_lexicon(const LexiconSource& source, std::vector<Error>& faults);

class Lexicon {
 public:
  struct Tables;
  explicit Lexicon(std::unique_ptr<const Tables> tables);
  ~Lexicon();
  Lexicon(Lexicon&&) noexcept;
  Lexicon& operator=(Lexicon&&) noexcept;
  const Tables& tables() const { return *tables_; }

 private:
  std::unique_ptr<const Tables> tables_;
};

Result<Lexicon> load_lexicon(std::string_view bytes);

}  // namespace legwork::nlu
