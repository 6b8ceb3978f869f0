#include "bot/scoring/report.h"

#include <algorithm>
#include <cstdio>

#include "bot/columns.h"

namespace legwork::bot::scoring {
namespace {

constexpr std::size_t confusions_shown = 15;

using Row = std::vector<std::string>;

std::string percent(int part, int whole) {
  if (whole == 0)
    return "-";
  char text[16];
  std::snprintf(text, sizeof text, "%.1f %%", 100.0 * part / whole);
  return text;
}

std::string share(double value) {
  char text[16];
  std::snprintf(text, sizeof text, "%.3f", value);
  return text;
}

// The first column to the left, the others to the right.
std::string table(const std::string& heading, const std::vector<Row>& rows) {
  std::vector<int> widths;
  for (const Row& row : rows)
    for (std::size_t i = 0; i < row.size(); ++i) {
      widths.resize(std::max(widths.size(), row.size()));
      widths[i] = std::max(widths[i], columns(row[i]));
    }
  std::string text = heading + "\n";
  for (const Row& row : rows) {
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i) {
      const std::string gap(std::size_t(widths[i] - columns(row[i])), ' ');
      line += "  " + (i == 0 ? row[i] + gap : gap + row[i]);
    }
    text += line.substr(0, line.find_last_not_of(' ') + 1) + "\n";
  }
  return text + "\n";
}

template <typename Counted>
std::vector<std::pair<std::string, int>> most(const Counted& counted) {
  std::vector<std::pair<std::string, int>> all;
  for (const auto& [pair, times] : counted)
    all.emplace_back(pair.first + " -> " + pair.second, times);
  std::stable_sort(all.begin(), all.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  all.resize(std::min(all.size(), confusions_shown));
  return all;
}

Row understood_row(const std::string& label, Half half, const Understood& u) {
  return {label,
          std::string(name(half)),
          std::to_string(u.messages),
          share(u.findings.precision()),
          share(u.findings.recall()),
          share(u.findings.f1()),
          percent(u.intents_right, u.intents),
          percent(u.deaf, u.with_findings),
          percent(u.alarms, u.messages - u.with_findings)};
}

std::string messages_page(const MessagesScore& score) {
  std::vector<Row> rows = {{"class", "half", "messages", "precision", "recall", "F1", "intent",
                            "nothing heard", "false alarms"}};
  for (const auto& [place, understood] : score.classes)
    rows.push_back(understood_row(place.first, place.second, understood));
  for (const Half half : {Half::open, Half::locked})
    rows.push_back(understood_row("all", half, score.all(half)));
  std::string text = table("Messages", rows);

  rows = {{"finding", "right", "missed", "extra", "precision", "recall", "F1"}};
  for (const auto& [id, count] : score.findings)
    rows.push_back({id, std::to_string(count.right), std::to_string(count.missed),
                    std::to_string(count.extra), share(count.precision()), share(count.recall()),
                    share(count.f1())});
  text += table("Findings, both halves", rows);

  rows = {{"intent wanted -> heard", "times"}};
  for (const auto& [pair, times] : most(score.confused))
    rows.push_back({pair, std::to_string(times)});
  return text + table("Intents confused most", rows);
}

std::string patients_page(const PatientsScore& score) {
  std::vector<Row> rows = {{"answers", "half", "patients", "exact", "safe", "under", "over",
                            "emergencies found", "at least", "self-care found", "first",
                            "among three"}};
  std::vector<Row> asked = {
      {"answers", "half", "questions: median", "90 % within", "most", "asked twice", "no advice"}};
  for (const auto& [way, t] : score.answered) {
    const std::string answering(name(way.first));
    const std::string half(name(way.second));
    rows.push_back({answering, half, std::to_string(t.patients), percent(t.exact, t.patients),
                    percent(t.safe(), t.patients), percent(t.under, t.patients),
                    percent(t.over, t.patients),
                    std::to_string(t.emergencies_found) + " of " + std::to_string(t.emergencies),
                    share(t.sensitivity_at_least()), percent(t.self_care_found, t.self_care),
                    percent(t.first, t.patients), percent(t.among_three, t.patients)});
    asked.push_back({answering, half, std::to_string(t.questions_at(0.5)),
                     std::to_string(t.questions_at(0.9)), std::to_string(t.questions_at(1)),
                     std::to_string(t.repeats), std::to_string(t.dead_ends)});
  }
  return table("Patients: urgency and causes", rows) + table("Patients: questions", asked);
}

std::string questions_page(const QuestionsScore& score) {
  std::vector<Row> rows = {
      {"questions", "half", "asked", "right entry", "among three", "wrongly refused"}};
  const auto add = [&](const std::string& label, const std::map<Half, Answered>& halves) {
    for (const auto& [half, a] : halves)
      rows.push_back({label, std::string(name(half)), std::to_string(a.questions),
                      percent(a.first, a.questions), percent(a.among_three, a.questions),
                      percent(a.refused, a.questions)});
  };
  add("on their own", score.questions);
  add("follow-ups", score.follow_ups);
  std::string text = table("Questions", rows);

  rows = {{"messages", "half", "count", "right"}};
  for (const auto& [place, met] : score.beyond_scope)
    rows.push_back({"beyond scope: " + place.first, std::string(name(place.second)),
                    std::to_string(met.messages), percent(met.right, met.messages)});
  for (const Half half : {Half::open, Half::locked}) {
    Met all;
    for (const auto& [place, met] : score.beyond_scope)
      if (place.second == half)
        all = {all.messages + met.messages, all.right + met.right};
    rows.push_back({"beyond scope: all", std::string(name(half)), std::to_string(all.messages),
                    percent(all.right, all.messages)});
  }
  for (const auto& [half, met] : score.crisis)
    rows.push_back({"in a crisis", std::string(name(half)), std::to_string(met.messages),
                    percent(met.right, met.messages)});
  for (const auto& [half, met] : score.no_crisis)
    rows.push_back({"only sounds like one", std::string(name(half)), std::to_string(met.messages),
                    percent(met.right, met.messages)});
  text += table("Declined, and crises", rows);

  rows = {{"entry wanted -> answered", "times"}};
  for (const auto& [pair, times] : most(score.confused))
    rows.push_back({pair, std::to_string(times)});
  return text + table("Entries confused most", rows);
}

Json count_json(const Count& count) {
  return Json::Object{{"right", count.right},     {"missed", count.missed},
                      {"extra", count.extra},     {"precision", count.precision()},
                      {"recall", count.recall()}, {"f1", count.f1()}};
}

Json understood_json(const std::string& label, Half half, const Understood& u) {
  return Json::Object{{"class", label},
                      {"half", name(half)},
                      {"messages", u.messages},
                      {"findings", count_json(u.findings)},
                      {"intents", u.intents},
                      {"intents_right", u.intents_right},
                      {"with_findings", u.with_findings},
                      {"nothing_heard", u.deaf},
                      {"false_alarms", u.alarms}};
}

Json messages_json(const MessagesScore& score) {
  Json::Array classes;
  for (const auto& [place, understood] : score.classes)
    classes.push_back(understood_json(place.first, place.second, understood));
  for (const Half half : {Half::open, Half::locked})
    classes.push_back(understood_json("all", half, score.all(half)));
  Json::Object findings;
  for (const auto& [id, count] : score.findings)
    findings.emplace_back(id, count_json(count));
  Json::Array confused;
  for (const auto& [pair, times] : score.confused)
    confused.push_back(
        Json::Object{{"wanted", pair.first}, {"heard", pair.second}, {"times", times}});
  return Json::Object{{"classes", std::move(classes)},
                      {"findings", std::move(findings)},
                      {"confused", std::move(confused)}};
}

Json patients_json(const PatientsScore& score) {
  Json::Array ways;
  for (const auto& [way, t] : score.answered)
    ways.push_back(Json::Object{{"answers", name(way.first)},
                                {"half", name(way.second)},
                                {"patients", t.patients},
                                {"exact", t.exact},
                                {"under", t.under},
                                {"over", t.over},
                                {"emergencies", t.emergencies},
                                {"emergencies_found", t.emergencies_found},
                                {"sensitivity_at_least", t.sensitivity_at_least()},
                                {"self_care", t.self_care},
                                {"self_care_found", t.self_care_found},
                                {"first", t.first},
                                {"among_three", t.among_three},
                                {"questions_median", t.questions_at(0.5)},
                                {"questions_p90", t.questions_at(0.9)},
                                {"questions_most", t.questions_at(1)},
                                {"asked_twice", t.repeats},
                                {"no_advice", t.dead_ends}});
  return ways;
}

Json questions_json(const QuestionsScore& score) {
  Json::Array all;
  const auto add = [&](const char* label, const std::map<Half, Answered>& halves) {
    for (const auto& [half, a] : halves)
      all.push_back(Json::Object{{"set", label},
                                 {"half", name(half)},
                                 {"questions", a.questions},
                                 {"first", a.first},
                                 {"among_three", a.among_three},
                                 {"refused", a.refused}});
  };
  const auto add_met = [&](const std::string& label, Half half, const Met& met) {
    all.push_back(Json::Object{
        {"set", label}, {"half", name(half)}, {"messages", met.messages}, {"right", met.right}});
  };
  add("questions", score.questions);
  add("follow_ups", score.follow_ups);
  for (const auto& [place, met] : score.beyond_scope)
    add_met("beyond_scope " + place.first, place.second, met);
  for (const auto& [half, met] : score.crisis)
    add_met("crisis", half, met);
  for (const auto& [half, met] : score.no_crisis)
    add_met("no_crisis", half, met);
  return all;
}

}  // namespace

std::string page(const Scores& scores) {
  return messages_page(scores.messages) + patients_page(scores.patients) +
         questions_page(scores.questions);
}

std::vector<std::string> wrong_lines(const Scores& scores) {
  std::vector<std::string> lines = scores.messages.wrong;
  lines.insert(lines.end(), scores.patients.wrong.begin(), scores.patients.wrong.end());
  lines.insert(lines.end(), scores.questions.wrong.begin(), scores.questions.wrong.end());
  return lines;
}

Json json(const Scores& scores) {
  return Json::Object{{"messages", messages_json(scores.messages)},
                      {"patients", patients_json(scores.patients)},
                      {"questions", questions_json(scores.questions)}};
}

}  // namespace legwork::bot::scoring
