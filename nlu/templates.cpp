#include "nlu/templates.h"

#include <algorithm>

namespace legwork::nlu {
namespace {

class Parser {
 public:
  explicit Parser(std::string_view text) : text_(text) {}

  Result<Piece> parse() {
    Piece piece = sequence();
    if (problem_.empty() && at_ < text_.size())
      fail(at_, std::string("\"") + text_[at_] + "\" is never opened");
    if (!problem_.empty())
      return Error{std::to_string(problem_at_ + 1), problem_};
    return piece;
  }

 private:
  void fail(std::size_t at, std::string problem) {
    if (!problem_.empty())
      return;
    problem_ = std::move(problem);
    problem_at_ = at;
  }

  Piece sequence() {
    Piece result{Piece::Kind::sequence, "", {}};
    while (problem_.empty() && at_ < text_.size()) {
      const char sign = text_[at_];
      if (sign == ')' || sign == ']' || sign == '|')
        break;
      if (sign == ' ')
        ++at_;
      else if (sign == '(' || sign == '[')
        result.pieces.push_back(group(sign));
      else if (sign == '<' || sign == '{')
        result.pieces.push_back(reference(sign));
      else
        result.pieces.push_back(words());
    }
    return result;
  }

  Piece group(char opening) {
    const std::size_t opened = at_++;
    const char closing = opening == '(' ? ')' : ']';
    if (depth_ == depth_max) {
      fail(opened, "brackets more than " + std::to_string(depth_max) + " deep");
      return {};
    }
    Piece choice{Piece::Kind::choice, "", {}};
    ++depth_;
    choice.pieces.push_back(sequence());
    while (problem_.empty() && peek() == '|') {
      ++at_;
      choice.pieces.push_back(sequence());
    }
    --depth_;
    if (peek() != closing)
      fail(opened, std::string("\"") + opening + "\" is never closed");
    else
      ++at_;
    if (opening == '[')
      choice.pieces.push_back({Piece::Kind::sequence, "", {}});
    return choice;
  }

  Piece reference(char opening) {
    const std::size_t opened = at_;
    const std::size_t end = text_.find(opening == '<' ? '>' : '}', at_);
    if (end == std::string_view::npos) {
      fail(opened, std::string("\"") + opening + "\" is never closed");
      return {};
    }
    const std::string name(text_.substr(at_ + 1, end - at_ - 1));
    at_ = end + 1;
    if (opening == '{' && depth_ > 0)
      fail(opened, "a {slot} cannot stand inside [ ] or ( )");
    if (opening == '{')
      return {Piece::Kind::slot, name, {}};
    return {name == "some" ? Piece::Kind::gap : Piece::Kind::rule, name, {}};
  }

  Piece words() {
    const std::size_t begin = at_;
    while (at_ < text_.size() &&
           std::string_view("()[]<>{}|").find(text_[at_]) == std::string_view::npos)
      ++at_;
    if (at_ == begin) {
      fail(at_, std::string("\"") + text_[at_] + "\" is never opened");
      ++at_;
    }
    std::size_t end = at_;
    while (end > begin && text_[end - 1] == ' ')
      --end;
    return {Piece::Kind::words, std::string(text_.substr(begin, end - begin)), {}};
  }

  char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }

  std::string_view text_;
  std::size_t at_ = 0;
  static constexpr int depth_max = 16;
  int depth_ = 0;
  std::string problem_;
  std::size_t problem_at_ = 0;
};

bool can_be_nothing(const Piece& piece) {
  switch (piece.kind) {
    case Piece::Kind::sequence:
      return std::all_of(piece.pieces.begin(), piece.pieces.end(), can_be_nothing);
    case Piece::Kind::choice:
      return std::any_of(piece.pieces.begin(), piece.pieces.end(), can_be_nothing);
    default:
      return false;
  }
}

// Whether some reading has a gap as its first piece, seen from the side that `from` walks.
template <typename Iterate>
bool gap_at_edge(const Piece& piece, const Iterate& each) {
  if (piece.kind == Piece::Kind::gap)
    return true;
  bool found = false;
  bool open = true;
  each(piece.pieces, [&](const Piece& inner) {
    if (open || piece.kind == Piece::Kind::choice)
      found = found || gap_at_edge(inner, each);
    if (piece.kind == Piece::Kind::sequence && !can_be_nothing(inner))
      open = false;
  });
  return found;
}

int most_gaps(const Piece& piece) {
  if (piece.kind == Piece::Kind::gap)
    return 1;
  int sum = 0;
  int most = 0;
  for (const Piece& inner : piece.pieces) {
    const int gaps = most_gaps(inner);
    sum += gaps;
    most = std::max(most, gaps);
  }
  return piece.kind == Piece::Kind::choice ? most : sum;
}

}  // namespace

Result<Piece> parse_template(std::string_view pattern) {
  Result<Piece> parsed = Parser(pattern).parse();
  if (!parsed)
    return parsed;
  const auto forwards = [](const std::vector<Piece>& pieces, const auto& use) {
    std::for_each(pieces.begin(), pieces.end(), use);
  };
  const auto backwards = [](const std::vector<Piece>& pieces, const auto& use) {
    std::for_each(pieces.rbegin(), pieces.rend(), use);
  };
  if (can_be_nothing(*parsed))
    return Error{"1", "can be read as nothing at all"};
  if (gap_at_edge(*parsed, forwards) || gap_at_edge(*parsed, backwards))
    return Error{"1", "begins or ends with <some>"};
  if (most_gaps(*parsed) > gaps_max)
    return Error{"1", "more than " + std::to_string(gaps_max) + " times <some>"};
  return parsed;
}

std::size_t readings(const Piece& piece, std::size_t enough) {
  std::size_t count = piece.kind == Piece::Kind::choice ? 0 : 1;
  for (const Piece& inner : piece.pieces) {
    const std::size_t more = readings(inner, enough);
    count = piece.kind == Piece::Kind::choice ? count + more : count * more;
    if (count >= enough)
      return enough;
  }
  return count;
}

std::vector<std::vector<Piece>> expand(const Piece& piece) {
  using All = std::vector<std::vector<Piece>>;
  if (piece.kind == Piece::Kind::choice) {
    All all;
    for (const Piece& inner : piece.pieces)
      for (std::vector<Piece>& reading : expand(inner))
        all.push_back(std::move(reading));
    return all;
  }
  if (piece.kind != Piece::Kind::sequence)
    return {{piece}};
  All all(1);
  for (const Piece& inner : piece.pieces) {
    All joined;
    for (const std::vector<Piece>& head : all)
      for (const std::vector<Piece>& tail : expand(inner)) {
        joined.push_back(head);
        joined.back().insert(joined.back().end(), tail.begin(), tail.end());
      }
    all = std::move(joined);
  }
  return all;
}

}  // namespace legwork::nlu
