#include "bot/line_editor.h"

#include <histedit.h>
#include <langinfo.h>
#include <unistd.h>

#include <clocale>
#include <csignal>
#include <cstdio>
#include <string_view>
#include <utility>

namespace legwork::bot {
namespace {

constexpr int history_max = 100;

struct CloseEditor {
  void operator()(EditLine* editor) const { el_end(editor); }
};
struct CloseHistory {
  void operator()(History* history) const { history_end(history); }
};

void use_utf8() {
  std::setlocale(LC_CTYPE, "");
  if (std::string_view(nl_langinfo(CODESET)) != "UTF-8")
    std::setlocale(LC_CTYPE, "C.UTF-8");
}

}  // namespace

struct LineEditor::Inside {
  std::string prompt;
  bool interrupted = false;
  std::unique_ptr<History, CloseHistory> history;
  std::unique_ptr<EditLine, CloseEditor> editor;  // last: it uses the history until it is closed

  static Inside& of(EditLine* editor) {
    void* data = nullptr;
    el_get(editor, EL_CLIENTDATA, &data);
    return *static_cast<Inside*>(data);
  }
  static char* prompt_of(EditLine* editor) { return of(editor).prompt.data(); }
  // Ends the line as Enter does; read() tells the two apart.
  static unsigned char interrupt(EditLine* editor, int) {
    of(editor).interrupted = true;
    std::fputs("^C\n", stdout);
    return CC_NEWLINE;
  }
  // libedit gives the terminal back on the way down, and takes it again when it is continued.
  static unsigned char suspend(EditLine*, int) {
    std::raise(SIGTSTP);
    return CC_REDISPLAY;
  }
};

LineEditor::LineEditor(std::string prompt) : inside_(std::make_unique<Inside>()) {
  use_utf8();
  Inside& in = *inside_;
  in.prompt = std::move(prompt);
  in.history.reset(history_init());
  HistEvent event{};
  history(in.history.get(), &event, H_SETSIZE, history_max);

  in.editor.reset(el_init("legwork", stdin, stdout, stderr));
  EditLine* editor = in.editor.get();
  el_set(editor, EL_CLIENTDATA, inside_.get());
  el_set(editor, EL_PROMPT, &Inside::prompt_of);
  el_set(editor, EL_EDITOR, "emacs");
  el_set(editor, EL_SIGNAL, 1);  // leaves the terminal as it was when a signal ends the program
  el_set(editor, EL_HIST, history, in.history.get());
  // Ctrl-C as a key, not as a signal: a signal would be seen by libedit only at the next key. That
  // takes Ctrl-Z along.
  el_set(editor, EL_SETTY, "-d", "-isig", nullptr);
  el_set(editor, EL_ADDFN, "legwork-interrupt", "leave the line", &Inside::interrupt);
  el_set(editor, EL_BIND, "^C", "legwork-interrupt", nullptr);
  el_set(editor, EL_ADDFN, "legwork-suspend", "stop the program for now", &Inside::suspend);
  el_set(editor, EL_BIND, "^Z", "legwork-suspend", nullptr);
}

LineEditor::~LineEditor() = default;

Typed LineEditor::read() {
  Inside& in = *inside_;
  in.interrupted = false;
  int count = 0;
  const char* got = el_gets(in.editor.get(), &count);
  if (got == nullptr && !in.interrupted)
    return {Typed::How::end, ""};

  std::string text =
      got == nullptr || count <= 0 ? "" : std::string(got, static_cast<std::size_t>(count));
  if (in.interrupted)
    return {Typed::How::interrupted, std::move(text)};
  if (!text.empty() && text.back() == '\n')
    text.pop_back();
  if (text.find_first_not_of(" \t") != std::string::npos) {
    HistEvent event{};
    history(in.history.get(), &event, H_ENTER, text.c_str());
  }
  return {Typed::How::line, std::move(text)};
}

void LineEditor::forget() {
  HistEvent event{};
  history(inside_->history.get(), &event, H_CLEAR);
}

}  // namespace legwork::bot
