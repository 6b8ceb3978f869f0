#include "bot/graph.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "bot/columns.h"
#include "corpus/names.h"
#include "corpus/term.h"
#include "dialogs/own_questions.h"
#include "dialogs/phases.h"

namespace legwork::bot {
namespace {

using corpus::Knowledge;
using corpus::Question;
using corpus::Term;

// In quotes, as dot reads it; a line break becomes its \n.
std::string quoted(std::string_view text) {
  std::string made = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\')
      made += '\\';
    made += c == '\n' ? std::string("\\n") : std::string(1, c);
  }
  return made + "\"";
}

std::string listed(const std::vector<std::string>& items, int width) {
  std::string all;
  for (const std::string& each : items)
    all += (all.empty() ? "" : ", ") + each;
  std::string rows;
  for (const std::string& row : wrap(all, width))
    rows += (rows.empty() ? "" : "\n") + row;
  return rows;
}

void add_to(std::vector<std::string>& all, const std::string& one) {
  if (std::find(all.begin(), all.end(), one) == all.end())
    all.push_back(one);
}

using Attributes = std::vector<std::pair<std::string, std::string>>;

std::string in_brackets(const Attributes& attributes) {
  std::string made;
  for (const auto& [name, value] : attributes)
    made += (made.empty() ? " [" : ", ") + name + "=" + quoted(value);
  return made.empty() ? ";\n" : made + "];\n";
}

std::string node(const std::string& id, const Attributes& attributes) {
  return "  " + quoted(id) + in_brackets(attributes);
}

std::string edge(const std::string& from, const std::string& to, const Attributes& attributes) {
  return "  " + quoted(from) + " -> " + quoted(to) + in_brackets(attributes);
}

constexpr const char* opening =
    "  graph [fontname=\"sans-serif\"];\n"
    "  node [fontname=\"sans-serif\", fontsize=11, shape=box, style=rounded];\n"
    "  edge [fontname=\"sans-serif\", fontsize=9];\n";

// --- the phases of talk

class PhasesGraph {
 public:
  void add(const dialogs::Way& way) {
    if (way.comes_back)
      add_to(stays_[way.from], way.by);
    else
      add_to(links_[{way.from, way.to}], way.by);
  }

  std::string write() const {
    std::string text = "digraph phases {\n";
    text += opening;
    text += node("start", {{"shape", "point"}});
    text += edge("start", std::string(dialogs::place_of({})), {});
    for (const auto& phase : dialogs::phase_names)
      text += place(std::string(phase.name), "box");
    for (const char* own_question : {dialogs::clarify_id, dialogs::choose_faq_id})
      text += place(own_question, "hexagon");
    for (const auto& [ends, by] : links_)
      text += edge(ends.first, ends.second,
                   {{"label", listed(by, 30)}, {"color", takes_back(by) ? "gray" : "black"}});
    return text + "}\n";
  }

 private:
  std::string place(const std::string& name, const char* shape) const {
    const auto stays = stays_.find(name);
    const std::string comes_back =
        stays == stays_.end() ? "" : "\n\ncomes back to it after\n" + listed(stays->second, 26);
    return node(name, {{"label", name + comes_back}, {"shape", shape}});
  }

  // Leads back to anywhere: drawn, but not to be followed.
  static bool takes_back(const std::vector<std::string>& by) {
    return std::all_of(by.begin(), by.end(), [](const std::string& each) {
      return each == "undo" || each == "start_over" || each == "correction";
    });
  }

  std::map<std::string, std::vector<std::string>> stays_;
  std::map<std::pair<std::string, std::string>, std::vector<std::string>> links_;
};

// --- the question flow

bool is_told(const Term& term) {
  using Test = Term::Test;
  return term.test != Test::absent && term.test != Test::not_present &&
         term.test != Test::not_equal;
}

// What of the finding counts: "calf", ">= 45"; "" where it is only to be there.
std::string value_in(const Term& term) {
  if (term.test == Term::Test::present)
    return "";
  if (term.test == Term::Test::equal)
    return term.choice;
  return corpus::text_of(term).substr(term.finding.size() + 1);
}

// How a finding makes something worth asking: its values, by what else must hold.
//   [["site = calf", "not injury"], ["site = shin", "not injury"]] -> {"not injury": calf, shin}
using Leads = std::map<std::string, std::vector<std::string>>;

std::map<std::string, Leads> leading_to(const corpus::AnyOfAll& rule) {
  std::map<std::string, Leads> leading;
  for (const std::vector<Term>& all : rule) {
    const auto first = std::find_if(all.begin(), all.end(), is_told);
    if (first == all.end())
      continue;
    std::string company;
    for (const Term& term : all)
      if (&term != &*first)
        company += " and " + corpus::text_of(term);
    add_to(leading[first->finding][company], value_in(*first));
  }
  return leading;
}

std::string label_of(const Leads& leads) {
  std::string label;
  for (const auto& [company, values] : leads)
    label += (label.empty() ? "" : "\n") + listed(values, 36) + company;
  return label;
}

std::set<std::string> told_in(const corpus::AnyOfAll& rule) {
  std::set<std::string> told;
  for (const std::vector<Term>& all : rule)
    for (const Term& term : all)
      if (is_told(term))
        told.insert(term.finding);
  return told;
}

const char* color_of(corpus::Urgency urgency) {
  switch (urgency) {
    case corpus::Urgency::emergency:
      return "red";
    case corpus::Urgency::same_day:
      return "orange";
    case corpus::Urgency::soon:
      return "gold";
    case corpus::Urgency::self_care:
      break;
  }
  return "green";
}

// Left to right: what was told, the questions that it makes worth asking, the red flags that an
// answer can raise, and how urgent they are.
class QuestionsGraph {
 public:
  explicit QuestionsGraph(const Knowledge& knowledge) : knowledge_(&knowledge) {}

  std::string write() {
    text_ = "digraph question_flow {\n  rankdir=LR; ranksep=3; nodesep=0.06;\n";
    text_ += opening;
    cluster(dialogs::Phase::sweep);
    cluster(dialogs::Phase::asking);
    for (const Question& each : knowledge_->questions)
      worth_asking(each);
    for (const corpus::RedFlag& each : knowledge_->flags)
      flag(each);
    urgencies();
    return std::move(text_) + "}\n";
  }

 private:
  static dialogs::Phase phase_of(const Question& question) {
    return question.safety_sweep ? dialogs::Phase::sweep : dialogs::Phase::asking;
  }

  void cluster(dialogs::Phase phase) {
    const std::string name(corpus::name_of(dialogs::phase_names, phase));
    text_ += "  subgraph " + quoted("cluster_" + name) + " {\n  label=" + quoted(name) + ";\n";
    for (const Question& each : knowledge_->questions)
      if (phase_of(each) == phase)
        question(each);
    text_ += "  }\n";
  }

  void question(const Question& question) {
    std::vector<std::string> asks;
    for (const std::string& finding : question.asks)
      asks.push_back(finding + (only_sometimes(question, finding) ? "*" : ""));
    const std::string kind(corpus::name_of(corpus::question_kind_names, question.kind));
    text_ += node("question " + question.id,
                  {{"label", question.id + "\n" + kind + ": " + listed(asks, 44)},
                   {"tooltip", knowledge_->text("question." + question.id + ".ask")}});
  }

  // A line of a list that is not always shown.
  static bool only_sometimes(const Question& question, const std::string& finding) {
    return std::any_of(question.items.begin(), question.items.end(), [&](const auto& item) {
      return item.value == finding && !(item.when.empty() && item.never.empty());
    });
  }

  void worth_asking(const Question& question) {
    for (const auto& [finding, leads] : leading_to(question.when)) {
      if (drawn_.insert(finding).second)
        text_ += node("finding " + finding, {{"label", finding}, {"shape", "ellipse"}});
      text_ += edge("finding " + finding, "question " + question.id, {{"label", label_of(leads)}});
    }
  }

  void flag(const corpus::RedFlag& flag) {
    const std::string id = "flag " + flag.id;
    const std::string color = color_of(flag.urgency);
    const std::string points_to = listed(flag.points_to, 36);
    text_ += node(id, {{"label", flag.id + (points_to.empty() ? "" : "\n" + points_to)},
                       {"shape", "octagon"},
                       {"color", color},
                       {"tooltip", knowledge_->text("flag." + flag.id + ".because")}});
    const std::set<std::string> told = told_in(flag.when);
    for (const Question& each : knowledge_->questions) {
      std::vector<std::string> asked;
      for (const std::string& finding : each.asks)
        if (told.count(finding) != 0)
          asked.push_back(finding);
      if (!asked.empty())
        text_ +=
            edge("question " + each.id, id, {{"tooltip", listed(asked, 80)}, {"color", color}});
    }
    text_ += edge(id, "urgency " + std::string(corpus::name(flag.urgency)), {{"color", color}});
  }

  void urgencies() {
    for (const auto& urgency : corpus::urgency_names)
      if (std::any_of(knowledge_->flags.begin(), knowledge_->flags.end(),
                      [&](const auto& flag) { return flag.urgency == urgency.value; }))
        text_ += node("urgency " + std::string(urgency.name),
                      {{"label", std::string(urgency.name)}, {"shape", "doubleoctagon"}});
  }

  const Knowledge* knowledge_;
  std::set<std::string> drawn_;  // findings
  std::string text_;
};

}  // namespace

std::string phases_graph(const dialogs::Dialog& dialog) {
  PhasesGraph graph;
  for (const dialogs::Way& way : dialogs::ways(dialog))
    graph.add(way);
  return graph.write();
}

std::string questions_graph(const Knowledge& knowledge) {
  return QuestionsGraph(knowledge).write();
}

}  // namespace legwork::bot
