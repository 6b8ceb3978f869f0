// Lines of a file or pipe, however long they are, in bounded memory.
//
//   Lines lines(STDIN_FILENO, line_bytes_max);
//   while (const auto next = lines.next())
//     if (next->cut) refuse(); else take(next->text);
//
// Any bytes are text, NUL included. The last line needs no line break at its end.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace legwork::bot {

class Lines {
 public:
  struct Line {
    std::string text;
    bool cut = false;  // longer than `bytes_max`: the rest was read over and not kept
  };

  // `file` stays the caller's.
  Lines(int file, std::size_t bytes_max) : file_(file), bytes_max_(bytes_max), read_(64 * 1024) {}

  // The next line without its line break; nothing at the end of the file, or when it breaks off.
  std::optional<Line> next();

 private:
  bool fill();

  int file_;
  std::size_t bytes_max_;
  std::vector<char> read_;
  std::size_t at_ = 0;
  std::size_t end_ = 0;
};

}  // namespace legwork::bot
