// The C++ face: a Bot knows, a Session talks.
//
//   Result<Bot> bot = open_bot(BotOptions{.store = "legwork.db"});
//   Session session(*bot);
//   Answer answer = session.say("my calf hurts when I walk", {});
//   std::cout << answer.text;
//
// A Bot is immutable: share it between threads. A Session is one conversation: one thread at a
// time.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/store.h"
#include "dialogs/step.h"
#include "nlu/reader.h"
#include "nlu/result.h"

namespace legwork::bot {

struct BotOptions {
  std::string store;     // file; empty: beside the program, then where it was installed
  std::string language;  // empty: the store's first
  std::string emergency_number = "112 or 999";  // said where a number is to be called
  // Said to somebody in a crisis.
  std::string crisis_line =
      "Samaritans on 116 123 in the UK and Ireland, or 988 in the United States";
};

// A paragraph in the person's language.
struct Line {
  dialogs::Role role = dialogs::Role::note;
  std::string text;
};

// Are both items of one list ("- a torn muscle: ...")? Then no blank line stands between them.
bool same_list(const Line& line, const Line& next);

struct Answer {
  // The whole reply, paragraphs separated by blank lines. A question that cannot be answered
  // without its options (choice, multi) has them beneath it, numbered, one a line.
  std::string text;
  std::vector<Line> lines;                 // paragraph by paragraph, without the options
  dialogs::Reply reply;                    // the same, as ids
  std::vector<std::string> option_labels;  // of reply.question, in order
};

class Bot {
 public:
  Bot(corpus::Store store, BotOptions options);

  const corpus::Knowledge& knowledge() const { return dialog_.knowledge(); }
  const nlu::Lexicon& lexicon() const { return lexicon_; }
  const dialogs::Dialog& dialog() const { return dialog_; }

  // The text of `said` in the person's language.
  std::string words(const dialogs::Said& said) const;
  // What a conversation opens with, before anything is typed.
  Answer greeting() const;
  // Takes one turn of a conversation whose state is kept elsewhere.
  Answer turn(dialogs::State& state, const nlu::Meaning& heard) const;

 private:
  Answer answer(dialogs::Reply reply) const;

  dialogs::Dialog dialog_;
  nlu::Lexicon lexicon_;
  BotOptions options_;
};

// Opens options.store, else legwork.db beside the program, else ../share/legwork/legwork.db from
// there. Refuses a missing, cut or foreign file, and a language that the store does not hold.
Result<Bot> open_bot(BotOptions options);

class Session {
 public:
  // `bot` must outlive the session, and stay where it is.
  explicit Session(const Bot& bot, dialogs::State state = {});

  // Text beyond nlu::text_bytes_max is not read: refuse it before.
  Answer say(std::string_view text, const nlu::ReadOptions& options);
  // The same, and leaves in `heard` what the text was understood to say.
  Answer say(std::string_view text, const nlu::ReadOptions& options, nlu::Meaning& heard);
  Answer greeting() const { return bot_->greeting(); }
  const dialogs::State& state() const { return state_; }

 private:
  const Bot* bot_;
  nlu::Reader reader_;
  dialogs::State state_;
};

}  // namespace legwork::bot
