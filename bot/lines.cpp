#include "bot/lines.h"

#include <unistd.h>

#include <algorithm>
#include <cerrno>

namespace legwork::bot {

bool Lines::fill() {
  ssize_t got = 0;
  do {
    got = read(file_, read_.data(), read_.size());
  } while (got < 0 && errno == EINTR);
  at_ = 0;
  end_ = got > 0 ? static_cast<std::size_t>(got) : 0;
  return end_ > 0;
}

std::optional<Lines::Line> Lines::next() {
  Line line;
  bool any = false;
  while (at_ < end_ || fill()) {
    any = true;
    const auto begin = read_.begin() + static_cast<std::ptrdiff_t>(at_);
    const auto end = read_.begin() + static_cast<std::ptrdiff_t>(end_);
    const auto stop = std::find(begin, end, '\n');
    const auto got = static_cast<std::size_t>(stop - begin);
    const std::size_t kept = std::min(got, bytes_max_ - line.text.size());
    line.text.append(begin, begin + static_cast<std::ptrdiff_t>(kept));
    line.cut = line.cut || kept < got;
    at_ += got;
    if (stop != end) {
      ++at_;
      return line;
    }
  }
  if (!any)
    return std::nullopt;
  return line;
}

}  // namespace legwork::bot
