#include "dialogs/own_questions.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "dialogs/definitions.h"
#include "dialogs/questions.h"
#include "dialogs/replies.h"
#include "dialogs/wording.h"

namespace legwork::dialogs {
namespace {

using Kind = corpus::Finding::Kind;
using nlu::Status;

// The shortest text that reads back as the same number, in any locale.
std::string text_of(double number) {
  char buffer[32];
  const auto end = std::to_chars(buffer, buffer + sizeof buffer, number);
  return {buffer, end.ptr};
}

double number_of(const std::string& text) {
  double number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

void add(std::vector<std::string>& all, const std::string& one) {
  if (std::find(all.begin(), all.end(), one) == all.end())
    all.push_back(one);
}

}  // namespace

Pending clarify_question(const Model& model, const Contradiction& contradiction) {
  Pending pending{clarify_id, {}, contradiction.finding};
  const corpus::Finding& finding = *model.knowledge.finding(contradiction.finding);
  if (finding.kind == Kind::flag) {
    pending.shown = {option_yes, option_no};
  } else if (finding.kind == Kind::number) {
    pending.shown = {text_of(contradiction.was.number), text_of(contradiction.said.number)};
  } else if (contradiction.said.status == Status::absent) {
    // "Not the knee" after "the knee": is it, or not?
    pending.shown = {contradiction.said.choices.front(),
                     std::string(option_no) + " " + contradiction.said.choices.front()};
  } else {
    for (const std::string& value : contradiction.was.choices)
      add(pending.shown, value);
    for (const std::string& value : contradiction.said.choices)
      add(pending.shown, value);
    if (finding.id == side_id)
      add(pending.shown, std::string(side_both));
  }
  return pending;
}

Pending choose_faq_question(const Model& model, const std::vector<FaqMatch>& matches,
                            const std::string& answered) {
  Pending pending{choose_faq_id, {}, answered};
  for (const FaqMatch& match : matches)
    pending.shown.push_back(model.knowledge.faqs[match.entry].id);
  return pending;
}

nlu::Finding clarified(const Model& model, const Pending& pending, const std::string& value) {
  nlu::Finding finding;
  finding.id = pending.about;
  const Kind kind = model.knowledge.finding(pending.about)->kind;
  const std::string denied = std::string(option_no) + " ";
  if (kind == Kind::flag) {
    finding.status = value == option_yes ? Status::present : Status::absent;
  } else if (kind == Kind::number) {
    finding.value = number_of(value);
  } else if (value.compare(0, denied.size(), denied) == 0) {
    finding.value = value.substr(denied.size());
    finding.status = Status::absent;
  } else {
    finding.value = value;
  }
  return finding;
}

Said own_label(const Model& model, const Pending& pending, const std::string& value) {
  if (pending.question == choose_faq_id)
    return say("faq." + value + ".question");
  const nlu::Finding finding = clarified(model, pending, value);
  std::vector<Said> label = labels(model, finding.id, fact_from(finding));
  return label.empty() ? say(value) : std::move(label.front());
}

Said own_text(const Model& model, const State&, const Pending& pending) {
  if (pending.question == choose_faq_id)
    return say(pending.about.empty() ? reply::choose_faq : reply::other_faq);
  Said said = say(reply::clarify);
  if (pending.shown.size() >= 2) {
    said.arguments["old"] = texts({own_label(model, pending, pending.shown[0])});
    said.arguments["new"] = texts({own_label(model, pending, pending.shown[1])});
  }
  return said;
}

}  // namespace legwork::dialogs
