#include "nlu/spelling.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace legwork::nlu {
namespace {

constexpr std::size_t mended_letters_min = 3;
constexpr std::size_t sound_letters_min =
    3;  // of a sound key: shorter ones are like too many words
constexpr double sound_cost_max = 3.2;
constexpr std::size_t letters_max = 24;  // longer words are not looked at: bounds the work

std::uint32_t hash_of(std::string_view text) {  // FNV-1a: the same on every machine
  std::uint32_t hash = 2166136261u;
  for (const char byte : text) {
    hash ^= static_cast<unsigned char>(byte);
    hash *= 16777619u;
  }
  return hash;
}

bool is_ascii_word(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return (c >= 'a' && c <= 'z') || c == '\''; });
}

// Calls use(word) for the word itself and for each word that lacks one of its letters.
template <typename Use>
void each_delete(std::string_view word, const Use& use) {
  use(hash_of(word));
  std::string shorter;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (i > 0 && word[i] == word[i - 1])
      continue;  // the same word again
    shorter.assign(word.substr(0, i));
    shorter.append(word.substr(i + 1));
    use(hash_of(shorter));
  }
}

// Where each letter lies on a QWERTY keyboard; rows are shifted by half a key.
std::array<double, 2> key_of(char letter) {
  constexpr std::array<std::string_view, 3> rows = {"qwertyuiop", "asdfghjkl", "zxcvbnm"};
  for (std::size_t row = 0; row < rows.size(); ++row) {
    const std::size_t column = rows[row].find(letter);
    if (column != std::string_view::npos)
      return {static_cast<double>(column) + 0.5 * static_cast<double>(row),
              static_cast<double>(row)};
  }
  return {-9, -9};
}

bool is_vowel(char letter) {
  return std::string_view("aeiouy").find(letter) != std::string_view::npos;
}

double substitution_cost(char a, char b) {
  if (a == b)
    return 0;
  if (is_vowel(a) && is_vowel(b))
    return 0.75;
  const auto ka = key_of(a);
  const auto kb = key_of(b);
  const double distance = std::hypot(ka[0] - kb[0], ka[1] - kb[1]);
  return distance < 1.3 ? 0.8 : 1.0;
}

// A letter put in or left out: cheap when it only doubles its neighbour.
double letter_cost(std::string_view word, std::size_t at) {
  const bool doubles =
      (at > 0 && word[at - 1] == word[at]) || (at + 1 < word.size() && word[at + 1] == word[at]);
  return doubles ? 0.5 : 0.8;
}

// Optimal string alignment distance with the costs above.
double distance(std::string_view a, std::string_view b) {
  std::array<std::array<double, letters_max + 1>, letters_max + 1> cost;
  cost[0][0] = 0;
  for (std::size_t i = 1; i <= a.size(); ++i)
    cost[i][0] = cost[i - 1][0] + letter_cost(a, i - 1);
  for (std::size_t j = 1; j <= b.size(); ++j)
    cost[0][j] = cost[0][j - 1] + letter_cost(b, j - 1);
  for (std::size_t i = 1; i <= a.size(); ++i)
    for (std::size_t j = 1; j <= b.size(); ++j) {
      double least = std::min({cost[i - 1][j - 1] + substitution_cost(a[i - 1], b[j - 1]),
                               cost[i - 1][j] + letter_cost(a, i - 1),
                               cost[i][j - 1] + letter_cost(b, j - 1)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        least = std::min(least, cost[i - 2][j - 2] + 0.7);
      cost[i][j] = least;
    }
  return cost[a.size()][b.size()];
}

constexpr double sure_cost = 1.0;  // nearer than this, no lost space is looked for

double cost_max(std::size_t letters) {
  if (letters <= 3)
    return 0.7;  // a transposition and nothing else
  return letters <= 7 ? 1.0 : 1.9;
}

}  // namespace

Spelling::Spelling(const std::unordered_map<std::string, std::uint32_t>& known,
                   const std::vector<std::string>& real, Sounds sounds)
    : sounds_(std::move(sounds)) {
  for (const auto& [word, uses] : known)
    if (word.size() >= 2 && word.size() <= letters_max && is_ascii_word(word))
      known_.push_back(word);
  std::sort(known_.begin(), known_.end());
  for (std::uint32_t i = 0; i < known_.size(); ++i) {
    uses_.push_back(known.at(known_[i]));
    if (known_[i].size() >= mended_letters_min)
      each_delete(known_[i], [&](std::uint32_t hash) { deletes_.push_back({hash, i}); });
    if (const std::string key = sounds_.key(known_[i]); key.size() >= sound_letters_min)
      sounding_.push_back({hash_of(key), i});
  }
  const auto by_hash = [](const Delete& a, const Delete& b) {
    return a.hash != b.hash ? a.hash < b.hash : a.word < b.word;
  };
  std::sort(deletes_.begin(), deletes_.end(), by_hash);
  std::sort(sounding_.begin(), sounding_.end(), by_hash);
  std::vector<std::string> sorted = real;
  std::sort(sorted.begin(), sorted.end());
  sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
  real_ = "\n";
  for (const std::string& word : sorted)
    real_ += word + "\n";
  index_known();
}

void Spelling::index_known() {
  index_.reserve(known_.size());
  for (std::uint32_t i = 0; i < known_.size(); ++i)
    index_.emplace(known_[i], i);
}

// Binary search over the bytes: each probe moves to the start of the line it fell into.
bool Spelling::is_real(std::string_view folded) const {
  std::size_t low = 0;
  std::size_t high = real_.empty() ? 0 : real_.size() - 1;
  while (low < high) {
    const std::size_t newline = real_.rfind('\n', low + (high - low) / 2);
    const std::size_t begin = newline + 1;
    const std::size_t end = real_.find('\n', begin);
    if (end == std::string::npos)
      return false;
    const std::string_view word = std::string_view(real_).substr(begin, end - begin);
    if (word == folded)
      return true;
    if (word < folded)
      low = end;
    else
      high = newline;
  }
  return false;
}

bool Spelling::is_word(std::string_view folded) const {
  return is_known(folded) || is_real(folded);
}

void Spelling::try_word(std::string_view typed, std::uint32_t word, Best& best) const {
  const std::string& candidate = known_[word];
  if (candidate.size() < mended_letters_min || candidate.size() > letters_max)
    return;
  double cost = distance(typed, candidate);
  if (cost > cost_max(std::min(typed.size(), candidate.size())))
    return;
  if (typed.front() != candidate.front())
    cost += 0.25;  // people seldom miss the first letter
  take(cost, word, best);
}

// A word that sounds the same may be written quite differently, but not beyond recognition.
void Spelling::try_sound(std::string_view typed, std::uint32_t word, Best& best) const {
  const std::string& candidate = known_[word];
  if (candidate.size() < mended_letters_min || candidate.size() > letters_max)
    return;
  const double cost = distance(typed, candidate);
  if (cost <= sound_cost_max)
    take(0.75 + 0.1 * cost, word, best);
}

// Of words that are about as near, the one that more phrases hold.
void Spelling::take(double cost, std::uint32_t word, Best& best) const {
  const double common = std::min(0.5, 0.07 * std::log2(1.0 + uses_[word]));
  cost += 0.5 - common;
  if (cost < best.cost - 1e-9)
    best = {cost, word};
}

// "painnnn", "sooo": runs of three and more are nobody's spelling.
std::vector<std::string> Spelling::without_repeats(std::string_view typed) const {
  std::string once;
  std::string twice;
  for (std::size_t i = 0; i < typed.size();) {
    std::size_t run = i;
    while (run < typed.size() && typed[run] == typed[i])
      ++run;
    const std::size_t length = run - i;
    once.append(length >= 3 ? 1 : length, typed[i]);
    twice.append(length >= 3 ? 2 : length, typed[i]);
    i = run;
  }
  if (once.size() == typed.size())
    return {};
  for (const std::string& shorter : {twice, once})
    if (is_word(shorter))
      return {shorter};
  return {once};
}

// "mycalf": both parts must be words that phrases know, or one of them a common little one.
std::vector<std::string> Spelling::parted(std::string_view typed) const {
  if (typed.size() < 5)
    return {};
  std::vector<std::string> best;
  std::uint64_t best_uses = 0;
  for (std::size_t cut = 2; cut + 3 <= typed.size(); ++cut) {
    const auto left = index_.find(std::string(typed.substr(0, cut)));
    const auto right = index_.find(std::string(typed.substr(cut)));
    if (left == index_.end() || right == index_.end())
      continue;
    const std::uint64_t uses = std::uint64_t{uses_[left->second] + 1} * (uses_[right->second] + 1);
    if (uses <= best_uses)
      continue;
    best_uses = uses;
    best = {left->first, right->first};
  }
  return best;
}

std::vector<std::string> Spelling::mend(std::string_view typed) const {
  if (typed.size() < mended_letters_min || !is_ascii_word(typed) || is_word(typed))
    return {};
  if (std::vector<std::string> calmer = without_repeats(typed); !calmer.empty()) {
    if (is_word(calmer.front()))
      return calmer;
    std::vector<std::string> mended = mend(calmer.front());
    return mended.empty() ? std::vector<std::string>{} : mended;
  }
  if (typed.size() > letters_max)
    return {};
  Best best{std::numeric_limits<double>::max(), 0};
  each_delete(typed, [&](std::uint32_t hash) {
    auto found = std::lower_bound(deletes_.begin(), deletes_.end(), hash,
                                  [](const Delete& d, std::uint32_t h) { return d.hash < h; });
    for (; found != deletes_.end() && found->hash == hash; ++found)
      try_word(typed, found->word, best);
  });
  if (const std::string key = sounds_.key(typed); key.size() >= sound_letters_min) {
    const std::uint32_t hash = hash_of(key);
    auto same = std::lower_bound(sounding_.begin(), sounding_.end(), hash,
                                 [](const Delete& d, std::uint32_t h) { return d.hash < h; });
    for (; same != sounding_.end() && same->hash == hash; ++same)
      try_sound(typed, same->word, best);
  }
  const bool found = best.cost < std::numeric_limits<double>::max();
  if (found && best.cost <= sure_cost)
    return {known_[best.word]};
  if (std::vector<std::string> two = parted(typed); !two.empty())
    return two;
  if (found)
    return {known_[best.word]};
  return {};
}

void Spelling::write(ByteWriter& out) const {
  out.put(static_cast<std::uint32_t>(known_.size()));
  for (const std::string& word : known_)
    out.put(word);
  out.put(uses_);
  out.put(deletes_);
  out.put(sounding_);
  sounds_.write(out);
  out.put(real_);
}

bool Spelling::all_known(const std::vector<Delete>& entries) const {
  return std::all_of(entries.begin(), entries.end(),
                     [this](const Delete& entry) { return entry.word < known_.size(); });
}

bool Spelling::read(ByteReader& in) {
  const auto count = in.get<std::uint32_t>();
  for (std::uint32_t i = 0; i < count && in.ok(); ++i)
    known_.push_back(in.get_text());
  uses_ = in.get_all<std::uint32_t>();
  deletes_ = in.get_all<Delete>();
  sounding_ = in.get_all<Delete>();
  sounds_.read(in);
  real_ = in.get_text();
  index_known();
  return in.ok() && uses_.size() == known_.size() && all_known(deletes_) && all_known(sounding_);
}

}  // namespace legwork::nlu
