#include "nlu/neighbours.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace legwork::nlu {
namespace {

constexpr std::size_t common_part = 100;  // one sentence in so many holds a common word
constexpr int fit_most = 8;

Neighbours::Token together(Neighbours::Token a, Neighbours::Token b) {
  const std::uint64_t both =
      (std::uint64_t{a} << 32 | b) * 0x9E3779B97F4A7C15ULL;  // Fibonacci hashing, Knuth 6.4
  return static_cast<Neighbours::Token>(both >> 32);
}

}  // namespace

Neighbours::Token Neighbours::token(std::string_view stem) {  // FNV-1a: the same on every machine
  Token hash = 2166136261u;
  for (const char byte : stem) {
    hash ^= static_cast<unsigned char>(byte);
    hash *= 16777619u;
  }
  return hash == nobody ? 1 : hash;
}

Neighbours::Neighbours(const Sentences& ours, const Sentences& of_other_things) {
  add(ours);
  add(of_other_things);
  std::sort(written_.begin(), written_.end());
  written_.erase(std::unique(written_.begin(), written_.end()), written_.end());
  std::unordered_map<Token, std::size_t> counts;
  for (const std::vector<std::string>& sentence : of_other_things) {
    std::unordered_set<Token> words;
    for (const std::string& word : sentence)
      words.insert(token(word));
    for (const Token word : words)
      ++counts[word];
  }
  for (const auto& [word, count] : counts)
    if (count * common_part > of_other_things.size())
      common_.push_back(word);
  std::sort(common_.begin(), common_.end());
}

void Neighbours::add(const Sentences& sentences) {
  for (const std::vector<std::string>& sentence : sentences) {
    Token before_last = nobody;
    Token last = nobody;
    for (const std::string& word : sentence) {
      const Token now = token(word);
      if (last != nobody)
        written_.push_back(together(last, now));
      if (before_last != nobody)
        written_.push_back(together(together(before_last, last), now));
      before_last = last;
      last = now;
    }
  }
}

bool Neighbours::is_common(Token token) const {
  return std::binary_search(common_.begin(), common_.end(), token);
}

bool Neighbours::written(Token hash) const {
  return std::binary_search(written_.begin(), written_.end(), hash);
}

int Neighbours::fit(const Place& place) const {
  const auto [left2, left, word, right, right2] = place;
  int fit = 0;
  const auto pair = [&](Token a, Token b, Token neighbour) {
    if (neighbour != nobody && written(together(a, b)))
      fit += is_common(neighbour) ? 1 : 2;
  };
  const auto triple = [&](Token a, Token b, Token c, Token near, Token far) {
    if (near != nobody && far != nobody && written(together(together(a, b), c)))
      fit += is_common(near) && is_common(far) ? 1 : 3;
  };
  pair(left, word, left);
  pair(word, right, right);
  triple(left2, left, word, left2, left);
  triple(left, word, right, left, right);
  triple(word, right, right2, right, right2);
  return std::min(fit, fit_most);
}

void Neighbours::write(ByteWriter& out) const {
  out.put(common_);
  out.put(written_);
}

void Neighbours::read(ByteReader& in) {
  common_ = in.get_all<Token>();
  written_ = in.get_all<Token>();
}

}  // namespace legwork::nlu
