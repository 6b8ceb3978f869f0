#include "dialogs/check.h"

#include <algorithm>
#include <string>

#include "dialogs/own_questions.h"
#include "dialogs/step.h"
#include "nlu/reader.h"

namespace legwork::dialogs {
namespace {

using corpus::Example;

// The entries that a reply answers with or offers.
std::vector<std::string> entries_in(const Reply& reply) {
  std::vector<std::string> entries;
  if (reply.faq)
    entries.push_back(reply.faq->first);
  if (reply.question && reply.question->id == choose_faq_id)
    for (const Option& option : reply.question->options)
      entries.push_back(option.value);
  return entries;
}

bool contains(const std::vector<std::string>& all, const std::string& one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words)
    text += (text.empty() ? "" : ", ") + word;
  return text.empty() ? "nothing" : text;
}

// The most urgent flag that the finding raises all by itself; null when there is none.
const corpus::RedFlag* flag_of(const corpus::Knowledge& knowledge, const std::string& finding) {
  for (const corpus::RedFlag& flag : knowledge.flags)  // most urgent first
    for (const std::vector<corpus::Term>& all : flag.when)
      if (all.size() == 1 && all.front().finding == finding &&
          all.front().test == corpus::Term::Test::present)
        return &flag;
  return nullptr;
}

bool raised_at_once(const Reply& reply, const corpus::RedFlag& flag) {
  return reply.urgency && *reply.urgency >= flag.urgency && !reply.said.empty() &&
         (flag.urgency < corpus::Urgency::same_day || reply.said.front().role == Role::urgent);
}

}  // namespace

std::vector<Error> check_talk(const corpus::Pack& pack) {
  const Result<nlu::Lexicon> lexicon = nlu::load_lexicon(pack.lexicon);
  if (!lexicon)
    return {lexicon.error()};
  nlu::Reader reader(*lexicon);
  const Dialog dialog(pack.knowledge);
  std::vector<Error> faults;
  for (const Example& example : pack.examples) {
    if (example.counter || example.kind == Example::Kind::intent)
      continue;
    const corpus::RedFlag* flag =
        example.kind == Example::Kind::finding ? flag_of(pack.knowledge, example.id) : nullptr;
    if (example.kind == Example::Kind::finding && !flag)
      continue;
    const Reply reply = dialog.step(State{}, reader.read(example.text, {})).reply;
    const std::string said = "\"" + example.text + "\"";
    if (flag && !raised_at_once(reply, *flag))
      faults.push_back({example.where, said + " does not raise " + flag->id + " at once"});
    if (!flag && !contains(entries_in(reply), example.id))
      faults.push_back({example.where, said + " does not lead to " + example.id +
                                           "; it leads to: " + joined(entries_in(reply))});
  }
  return faults;
}

}  // namespace legwork::dialogs
