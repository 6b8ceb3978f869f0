// legwork chat: the conversation in a terminal, or with messages piped in, one a line.
#include <unistd.h>

#include <cstdio>

#include "bot/clock.h"
#include "bot/commands/commands.h"
#include "bot/line_editor.h"
#include "bot/lines.h"
#include "bot/terminal.h"

namespace legwork::bot {
namespace {

constexpr const char* prompt = "> ";

bool blank(const std::string& text) {
  return text.find_first_not_of(" \t\r\v\f") == std::string::npos;
}

// Says things to the person, and takes their messages, wherever these come from.
class Talk {
 public:
  explicit Talk(const Bot& bot) : bot_(&bot), session_(bot) {}

  void greet() const { show(session_.greeting()); }
  // Words of the surface itself.
  void note(const std::string& id) const {
    const std::string text = bot_->words({id, {}});
    show({.text = text, .lines = {{dialogs::Role::note, text}}, .reply = {}, .option_labels = {}});
  }
  // The reply to one message; what it leaves to do is in the reply.
  dialogs::Reply take(const std::string& text) {
    if (text.size() > nlu::text_bytes_max) {
      note("chat.too_long");
      return {};
    }
    Answer answer = session_.say(text, {.today = today(), .explain = false});
    show(answer);
    return std::move(answer.reply);
  }

 private:
  static void show(const Answer& answer) {
    std::printf("%s\n", shown(answer, look_of(STDOUT_FILENO)).c_str());
    std::fflush(stdout);
  }

  const Bot* bot_;
  Session session_;
};

int typed(Talk& talk) {
  LineEditor editor(prompt);
  bool leaving = false;  // Ctrl-C was pressed once
  while (true) {
    const Typed next = editor.read();
    if (next.how == Typed::How::end || (next.how == Typed::How::interrupted && leaving)) {
      std::printf("\n");
      talk.note("chat.goodbye");
      return exit_ok;
    }
    leaving = next.how == Typed::How::interrupted && blank(next.text);
    if (leaving)
      talk.note("chat.leave_hint");
    if (next.how == Typed::How::interrupted || blank(next.text))
      continue;

    std::printf("\n");
    const dialogs::Reply reply = talk.take(next.text);
    if (reply.forget)
      editor.forget();
    if (reply.intent == "bye")
      return exit_ok;
  }
}

// A script has no hands: no prompt, and a "bye" in the middle does not swallow what follows.
int piped(Talk& talk) {
  Lines lines(STDIN_FILENO, nlu::text_bytes_max + 1);
  while (const std::optional<Lines::Line> next = lines.next())
    if (!blank(next->text))
      talk.take(next->text);
  return std::ferror(stdout) == 0 ? exit_ok : refused({"", "the output cannot be written"});
}

}  // namespace

int chat(const BotOptions& options) {
  const Result<Bot> bot = open_bot(options);
  if (!bot)
    return refused(bot.error());
  Talk talk(*bot);
  talk.greet();
  return isatty(STDIN_FILENO) != 0 && isatty(STDOUT_FILENO) != 0 ? typed(talk) : piped(talk);
}

}  // namespace legwork::bot
