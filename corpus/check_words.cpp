#include "corpus/check_words.h"

#include <cstdio>
#include <map>
#include <string>
#include <string_view>

#include "corpus/readability.h"

namespace legwork::corpus {
namespace {

std::string place_of_text(const Pack& pack, const std::string& id) {
  const auto found = pack.places.find("text " + id);
  return found == pack.places.end() ? "" : found->second;
}

std::string one_digit(double number) {
  char digits[32];
  std::snprintf(digits, sizeof digits, "%.1f", number);
  return digits;
}

class TextCheck {
 public:
  TextCheck(const Pack& pack, Faults& faults) : pack_(&pack), faults_(&faults) {}

  // `id` must have a text; `owner` is what asks for it: "question site".
  void need(const std::string& owner, const std::string& id) {
    if (pack_->knowledge.texts.contains(id))
      return;
    const auto place = pack_->places.find(owner);
    faults_->add(place == pack_->places.end() ? "" : place->second, "no text " + id);
  }

  void findings() {
    for (const Finding& each : pack_->knowledge.findings) {
      const std::string owner = "finding " + each.id;
      need(owner, "finding." + each.id + ".label");
      for (const auto& [value, share] : each.values)
        need(owner, "finding." + each.id + "." + value + ".label");
      if (each.kind == Finding::Kind::flag)
        need(owner, "finding." + each.id + ".absent");
    }
  }

  void questions() {
    for (const Question& each : pack_->knowledge.questions) {
      const std::string owner = "question " + each.id;
      need(owner, "question." + each.id + ".ask");
      need(owner, "question." + each.id + ".why");
      for (const Question::Item& item : each.items)
        need(owner, "question." + each.id + ".option." + item.value);
    }
  }

  void others() {
    for (const Condition& each : pack_->knowledge.conditions)
      for (const char* part : {".name", ".what", ".self_care", ".go_now"})
        need("condition " + each.id, "condition." + each.id + part);
    for (const RedFlag& each : pack_->knowledge.flags)
      for (const char* part : {".act", ".because"})
        need("flag " + each.id, "flag." + each.id + part);
    for (const Score& each : pack_->knowledge.scores)
      for (const char* part : {".name", ".reached"})
        need("score " + each.id, "score." + each.id + part);
  }

 private:
  const Pack* pack_;
  Faults* faults_;
};

// Texts that a reply prints as they are get no arguments but the number to call.
bool is_plain(std::string_view id) {
  for (const char* kind : {"finding.", "question.", "condition.", "flag.", "score.", "faq."})
    if (id.starts_with(kind))
      return true;
  return false;
}

// Braces as ICU reads them: closed, and in a plain text only {emergency_number}.
std::string brace_fault(const std::string& id, std::string_view text) {
  int depth = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '}' && --depth < 0)
      return "\"}\" closes nothing";
    if (text[i] != '{')
      continue;
    ++depth;
    const std::size_t close = text.find('}', i);
    if (close == std::string_view::npos)
      break;
    const std::string_view name = text.substr(i, close - i + 1);
    if (is_plain(id) && name != "{emergency_number}")
      return "unknown argument " + std::string(name) + "; only {emergency_number} is known here";
  }
  return depth == 0 ? "" : "\"{\" is never closed";
}

void check_answer(const Pack& pack, const Faq& faq, Faults& faults) {
  const std::string id = "faq." + faq.id + ".answer";
  const std::string& answer = pack.knowledge.text(id);
  const std::size_t words = word_count(answer);
  if (words < answer_words_min || words > answer_words_max)
    faults.add(place_of_text(pack, id), "an answer has " + std::to_string(answer_words_min) +
                                            " to " + std::to_string(answer_words_max) +
                                            " words, this one " + std::to_string(words));
  const double grade = reading_grade(answer);
  if (grade > reading_grade_max)
    faults.add(place_of_text(pack, id), "reading grade " + one_digit(grade) + " is above " +
                                            one_digit(reading_grade_max) +
                                            ": shorter sentences, shorter words");
}

}  // namespace

void check_texts(const Pack& pack, Faults& faults) {
  TextCheck check(pack, faults);
  check.findings();
  check.questions();
  check.others();
  for (const auto& [id, text] : pack.knowledge.texts) {
    const std::string fault = brace_fault(id, text);
    if (!fault.empty())
      faults.add(place_of_text(pack, id), fault);
  }
}

void check_answers(const Pack& pack, Faults& faults) {
  std::map<std::string, std::string> questions;
  for (const Faq& faq : pack.knowledge.faqs) {
    const std::string id = "faq." + faq.id + ".question";
    const auto [first, fresh] = questions.emplace(pack.knowledge.text(id), faq.id);
    if (!fresh)
      faults.add(place_of_text(pack, id), "the same question as faq " + first->second);
    check_answer(pack, faq, faults);
  }
}

}  // namespace legwork::corpus
