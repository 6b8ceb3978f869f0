// One turn of talk: a pure function. The same arguments always give the same step.
//
//   Dialog dialog(knowledge);
//   Step next = dialog.step(State{}, reader.read("I can't feel when I wipe", {}));
//   next.reply.said.front().said.id   // "flag.R1.act": an emergency is said before anything else
//
// A reply is ids of texts with arguments; bot turns it into the person's language.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "corpus/knowledge.h"
#include "dialogs/state.h"
#include "nlu/meaning.h"

namespace legwork::dialogs {

// A text to say. An argument is a number, plain words, or the texts of other ids joined as a list.
struct Said {
  struct Texts {
    std::vector<Said> items;  // rendered, then joined "a, b and c"
  };
  using Argument = std::variant<double, std::string, Texts>;
  std::string id;  // text id of corpus::Texts
  std::map<std::string, Argument> arguments;
};

// What part of the reply a paragraph is, so that a surface can show it: an urgent line must not be
// missed.
enum class Role { urgent, answer, heard, advice, cause, care, question, note };

struct Paragraph {
  Role role = Role::note;
  Said said;
};

struct Option {
  std::string value;
  Said label;
};

struct Asked {
  std::string id;
  std::vector<std::string> asks;
  corpus::Question::Kind kind = corpus::Question::Kind::yes_no;
  std::vector<Option> options;  // numbered from 1 in this order
};

struct Suspect {
  std::string condition;
  double score = 0;                  // share; all suspects sum to at most 1
  std::vector<std::string> because;  // findings of the person that speak for it
  bool must_not_miss = false;
};

struct Reply {
  std::string intent;
  std::vector<Paragraph> said;      // in the order in which it is to be read
  std::vector<nlu::Finding> heard;  // what this message added
  std::optional<Asked> question;
  std::optional<corpus::Urgency> urgency;
  std::vector<Suspect> suspects;                      // most likely first
  std::optional<std::pair<std::string, double>> faq;  // entry and score
  std::vector<std::string> sources;                   // ids, without repeats
  int questions_left = 0;  // about how many more, this one included; 0 when none is asked
  bool done = false;
  bool forget = false;  // the surface is to delete what it keeps of this conversation
};

struct Step {
  State state;
  Reply reply;
};

struct Summary;  // dialogs/summary.h

// A knowledge made ready to talk. Immutable: share it between threads. It owns its copy of the
// knowledge, so it may be moved and outlives whatever it was made from.
class Dialog {
 public:
  explicit Dialog(corpus::Knowledge knowledge);
  ~Dialog();
  Dialog(Dialog&&) noexcept;
  Dialog& operator=(Dialog&&) noexcept;

  const corpus::Knowledge& knowledge() const;

  // Takes one turn.
  Step step(const State& before, const nlu::Meaning& heard) const;

  // What a conversation opens with, before anything is typed.
  Reply greeting() const;

  // What a conversation amounts to so far.
  Summary summary(const State& state) const;

 private:
  struct Mind;
  std::unique_ptr<const Mind> mind_;
};

}  // namespace legwork::dialogs
