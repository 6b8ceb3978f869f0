#include "nlu/spelling.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>
#include <utility>

namespace legwork::nlu {
namespace {

constexpr std::size_t mended_letters_min = 3;
constexpr std::size_t sound_letters_min =
    3;  // of a sound key: shorter ones are like too many words
constexpr double sound_cost_max = 3.2;
constexpr double sound_cost_a_letter = 0.5;  // of the shorter word
constexpr std::size_t letters_max = 24;
constexpr std::size_t parted_letters_max = 48;
constexpr std::size_t part_letters_max = 16;
constexpr std::size_t candidates_max = 8;
// Bits that a letter of a parting may cost. Words run together are at 2 to 2.6; chance parts such
// as "par" "ace" are at 3 and more.
constexpr double bits_per_letter_max = 2.9;
// A short word must be this part of all that is written, or "st" and "ed" would be parts.
constexpr double short_part_least = 1.0 / 2500;

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

double cost_max(std::size_t letters) {
  if (letters <= 3)
    return 0.7;  // a transposition and nothing else
  return letters <= 7 ? 1.0 : 1.9;
}

// How far a word may be where the words around speak for it.
double doubtful_cost_max(std::size_t letters) {
  if (letters <= 4)
    return 1.0;
  return letters <= 7 ? 1.7 : 2.6;
}

std::string listed(std::vector<std::string> words) {
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  std::string list = "\n";
  for (const std::string& word : words)
    list += word + "\n";
  return list;
}

}  // namespace

Spelling::Spelling(Vocabulary vocabulary) : sounds_(std::move(vocabulary.sounds)) {
  for (const auto& [word, uses] : vocabulary.known)
    if (!word.empty() && word.size() <= letters_max && is_ascii_word(word))
      known_.push_back(word);
  std::sort(known_.begin(), known_.end());
  for (std::uint32_t i = 0; i < known_.size(); ++i) {
    uses_.push_back(vocabulary.known.at(known_[i]));
    const auto written = vocabulary.written.find(known_[i]);
    written_.push_back(written == vocabulary.written.end() ? 0 : written->second);
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
  for (auto& [word, meant] : vocabulary.sound_alikes)
    sound_alikes_[word].push_back(std::move(meant));
  real_ = listed(std::move(vocabulary.real));
  names_ = listed(std::move(vocabulary.names));
  index_known();
}

void Spelling::index_known() {
  index_.reserve(known_.size());
  for (std::uint32_t i = 0; i < known_.size(); ++i)
    index_.emplace(known_[i], i);
  for (const std::uint32_t times : written_)
    written_of_all_ += times;
}

// Binary search over the bytes: each probe moves to the start of the line it fell into.
bool Spelling::is_listed(const std::string& list, std::string_view folded) {
  std::size_t low = 0;
  std::size_t high = list.empty() ? 0 : list.size() - 1;
  while (low < high) {
    const std::size_t newline = list.rfind('\n', low + (high - low) / 2);
    const std::size_t begin = newline + 1;
    const std::size_t end = list.find('\n', begin);
    if (end == std::string::npos)
      return false;
    const std::string_view word = std::string_view(list).substr(begin, end - begin);
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
  return is_used(folded) || is_listed(real_, folded);
}

std::span<const std::string> Spelling::sound_alikes(std::string_view folded) const {
  const auto found = sound_alikes_.find(std::string(folded));
  return found == sound_alikes_.end() ? std::span<const std::string>{} : found->second;
}

void Spelling::try_word(std::string_view typed, std::uint32_t word, std::vector<Near>& near) const {
  const std::string& candidate = known_[word];
  if (candidate.size() < mended_letters_min || candidate.size() > letters_max)
    return;
  double cost = distance(typed, candidate);
  const std::size_t letters = std::min(typed.size(), candidate.size());
  if (cost > doubtful_cost_max(letters))
    return;
  const bool sure = cost <= cost_max(letters);
  if (typed.front() != candidate.front())
    cost += 0.25;  // people seldom miss the first letter
  take(cost, sure, word, near);
}

// A word that sounds the same may be written quite differently, but not beyond recognition.
void Spelling::try_sound(std::string_view typed, std::uint32_t word,
                         std::vector<Near>& near) const {
  const std::string& candidate = known_[word];
  if (candidate.size() < mended_letters_min || candidate.size() > letters_max)
    return;
  const double cost = distance(typed, candidate);
  const auto letters = static_cast<double>(std::min(typed.size(), candidate.size()));
  if (cost <= std::min(sound_cost_max, sound_cost_a_letter * letters))
    take(0.8 + 0.12 * cost, true, word, near);
}

// Of words that are about as near, the one that is used more comes first.
void Spelling::take(double cost, bool sure, std::uint32_t word, std::vector<Near>& near) const {
  const double common = std::min(0.5, 0.07 * std::log2(1.0 + uses_[word]));
  const Near fresh{cost + 0.5 - common, sure, word};
  const auto same =
      std::find_if(near.begin(), near.end(), [&](const Near& each) { return each.word == word; });
  if (same != near.end()) {
    same->sure = same->sure || sure;
    same->cost = std::min(same->cost, fresh.cost);
    return;
  }
  if (near.size() < candidates_max) {
    near.push_back(fresh);
    return;
  }
  const auto worst = std::max_element(near.begin(), near.end(), [](const Near& a, const Near& b) {
    return std::pair(!a.sure, a.cost) < std::pair(!b.sure, b.cost);
  });
  if (std::pair(!fresh.sure, fresh.cost) < std::pair(!worst->sure, worst->cost))
    *worst = fresh;
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

// How much a part of a parting costs; nothing for what cannot be one.
std::optional<double> Spelling::bits_of_part(std::string_view part) const {
  const auto found = index_.find(std::string(part));
  if (found == index_.end())
    return std::nullopt;
  const double share = (written_[found->second] + 1.0) / (written_of_all_ + 1.0);
  if (part.size() < mended_letters_min && share < short_part_least)
    return std::nullopt;
  return -std::log2(share);
}

// "mycalf", "bothlegsgoweak": the likeliest words that give it, by how much each is used.
std::optional<Spelling::Meant> Spelling::parted(std::string_view typed) const {
  if (typed.size() < 4 || typed.size() > parted_letters_max)
    return std::nullopt;
  struct Step {
    double bits = std::numeric_limits<double>::max();
    std::size_t from = 0;
  };
  std::array<Step, parted_letters_max + 1> best{};
  best[0].bits = 0;
  for (std::size_t end = 1; end <= typed.size(); ++end)
    for (std::size_t letters = 1; letters <= std::min(end, part_letters_max); ++letters) {
      const Step& before = best[end - letters];
      if (before.bits == std::numeric_limits<double>::max())
        continue;
      const auto bits = bits_of_part(typed.substr(end - letters, letters));
      if (bits && before.bits + *bits < best[end].bits)
        best[end] = {before.bits + *bits, end - letters};
    }
  const double bits = best[typed.size()].bits / static_cast<double>(typed.size());
  if (bits > bits_per_letter_max)
    return std::nullopt;
  Meant meant{0.5 + 0.2 * bits, true, {}};
  for (std::size_t end = typed.size(); end > 0; end = best[end].from)
    meant.words.emplace_back(typed.substr(best[end].from, end - best[end].from));
  std::reverse(meant.words.begin(), meant.words.end());
  return meant;
}

std::vector<Spelling::Near> Spelling::near(std::string_view typed) const {
  std::vector<Near> near;
  if (typed.size() > letters_max)
    return near;
  each_delete(typed, [&](std::uint32_t hash) {
    auto found = std::lower_bound(deletes_.begin(), deletes_.end(), hash,
                                  [](const Delete& d, std::uint32_t h) { return d.hash < h; });
    for (; found != deletes_.end() && found->hash == hash; ++found)
      try_word(typed, found->word, near);
  });
  if (const std::string key = sounds_.key(typed); key.size() >= sound_letters_min) {
    const std::uint32_t hash = hash_of(key);
    auto same = std::lower_bound(sounding_.begin(), sounding_.end(), hash,
                                 [](const Delete& d, std::uint32_t h) { return d.hash < h; });
    for (; same != sounding_.end() && same->hash == hash; ++same)
      try_sound(typed, same->word, near);
  }
  return near;
}

std::vector<Spelling::Meant> Spelling::candidates(std::string_view typed) const {
  std::vector<Meant> all;
  if (typed.size() < mended_letters_min || !is_ascii_word(typed) || is_used(typed))
    return all;
  if (const std::vector<std::string> calmer = without_repeats(typed); !calmer.empty()) {
    if (is_word(calmer.front()))
      return {{0.5, true, calmer}};
    return candidates(calmer.front());
  }
  for (const Near& each : near(typed))
    all.push_back({each.cost, each.sure, {known_[each.word]}});
  if (std::optional<Meant> parts = parted(typed); parts && parts->words.size() > 1)
    all.push_back(std::move(*parts));
  std::stable_sort(all.begin(), all.end(),
                   [](const Meant& a, const Meant& b) { return a.cost < b.cost; });
  return all;
}

std::vector<std::string> Spelling::mend(std::string_view typed) const {
  if (is_word(typed))
    return {};
  for (Meant& meant : candidates(typed))
    if (meant.sure)
      return std::move(meant.words);
  return {};
}

void Spelling::write(ByteWriter& out) const {
  out.put(static_cast<std::uint32_t>(known_.size()));
  for (const std::string& word : known_)
    out.put(word);
  out.put(uses_);
  out.put(written_);
  out.put(deletes_);
  out.put(sounding_);
  sounds_.write(out);
  out.put(real_);
  out.put(names_);
  out.put(static_cast<std::uint32_t>(sound_alikes_.size()));
  const std::map<std::string, std::vector<std::string>> sorted(sound_alikes_.begin(),
                                                               sound_alikes_.end());
  for (const auto& [word, all] : sorted) {
    out.put(word);
    out.put(static_cast<std::uint32_t>(all.size()));
    for (const std::string& meant : all)
      out.put(meant);
  }
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
  written_ = in.get_all<std::uint32_t>();
  deletes_ = in.get_all<Delete>();
  sounding_ = in.get_all<Delete>();
  sounds_.read(in);
  real_ = in.get_text();
  names_ = in.get_text();
  for (auto words = in.get<std::uint32_t>(); words > 0 && in.ok(); --words) {
    std::vector<std::string>& all = sound_alikes_[in.get_text()];
    for (auto meant = in.get<std::uint32_t>(); meant > 0 && in.ok(); --meant)
      all.push_back(in.get_text());
  }
  index_known();
  return in.ok() && uses_.size() == known_.size() && written_.size() == known_.size() &&
         all_known(deletes_) && all_known(sounding_);
}

}  // namespace legwork::nlu
