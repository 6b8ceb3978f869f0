// A line typed at a terminal, with editing and history: libedit, behind our own types.
//
//   LineEditor editor("> ");
//   const Typed typed = editor.read();
//
// The history is in memory, the last 100 lines, and gone with the editor: what hurts is nobody's
// business. One editor at a time. It sets the program's character set (LC_CTYPE), to UTF-8 where
// the machine has none set, because libedit reads it from there.
#pragma once

#include <memory>
#include <string>

namespace legwork::bot {

struct Typed {
  enum class How {
    line,         // Enter
    interrupted,  // Ctrl-C: what was typed is in `text`, and was thrown away on the screen
    end           // Ctrl-D on an empty line, or the terminal is gone
  };
  How how = How::end;
  std::string text;  // without the line break
};

class LineEditor {
 public:
  explicit LineEditor(std::string prompt);
  ~LineEditor();
  LineEditor(const LineEditor&) = delete;
  LineEditor& operator=(const LineEditor&) = delete;

  Typed read();
  // Forgets every line that was typed.
  void forget();

 private:
  struct Inside;
  std::unique_ptr<Inside> inside_;
};

}  // namespace legwork::bot
