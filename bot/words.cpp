#include "bot/words.h"

#include <unicode/fmtable.h>
#include <unicode/msgfmt.h>
#include <unicode/unistr.h>

#include <optional>
#include <string_view>
#include <vector>

namespace legwork::bot {
namespace {

using Argument = dialogs::Said::Argument;
using Texts = dialogs::Said::Texts;

// The argument of that name, the text's own first; null when nobody gave it.
const Argument* argument(const Arguments& own, const Arguments& common, const std::string& name) {
  if (const auto found = own.find(name); found != own.end())
    return &found->second;
  if (const auto found = common.find(name); found != common.end())
    return &found->second;
  return nullptr;
}

bool bare_name(std::string_view name) {
  return !name.empty() &&
         name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") == std::string_view::npos;
}

std::string join(const corpus::Knowledge& knowledge, const Texts& texts, const Arguments& common) {
  std::string joined;
  for (std::size_t i = 0; i < texts.items.size(); ++i) {
    const std::string next = words(knowledge, texts.items[i], common);
    if (i == 0) {
      joined = next;
      continue;
    }
    const bool last = i + 1 == texts.items.size();
    const Arguments both{{"first", joined}, {last ? "last" : "next", next}};
    joined = words(knowledge, {last ? "list.and" : "list.comma", both}, common);
  }
  return joined;
}

// Most texts are words and bare {names}. Those are filled here: to make an ICU MessageFormat costs
// 5 to 10 us, a reply has twenty texts, and a whole turn is to take 60 us.
// Nothing for a text that needs ICU: quotes, plurals, choices, numbers.
std::optional<std::string> fill_plain(const corpus::Knowledge& knowledge, std::string_view pattern,
                                      const Arguments& own, const Arguments& common) {
  std::string filled;
  std::size_t at = 0;
  while (at < pattern.size()) {
    const std::size_t sign = pattern.find_first_of("{}'", at);
    filled += pattern.substr(at, sign - at);
    if (sign == std::string_view::npos)
      break;
    if (pattern[sign] == '}')
      return std::nullopt;
    if (pattern[sign] == '\'') {  // in "it's" ICU too takes it for a letter
      const char next = sign + 1 < pattern.size() ? pattern[sign + 1] : ' ';
      if (next == '\'' || next == '{' || next == '}')
        return std::nullopt;
      filled += '\'';
      at = sign + 1;
      continue;
    }
    const std::size_t end = pattern.find('}', sign);
    if (end == std::string_view::npos)
      return std::nullopt;
    const std::string name(pattern.substr(sign + 1, end - sign - 1));
    if (!bare_name(name))
      return std::nullopt;
    const Argument* given = argument(own, common, name);
    if (given == nullptr) {
      filled += pattern.substr(sign, end + 1 - sign);
    } else if (const auto* text = std::get_if<std::string>(given)) {
      filled += *text;
    } else if (const auto* texts = std::get_if<Texts>(given)) {
      filled += join(knowledge, *texts, common);
    } else {
      return std::nullopt;
    }
    at = end + 1;
  }
  return filled;
}

icu::Formattable formattable(const corpus::Knowledge& knowledge, const Argument& given,
                             const Arguments& common) {
  if (const auto* number = std::get_if<double>(&given))
    return {*number};
  if (const auto* text = std::get_if<std::string>(&given))
    return {icu::UnicodeString::fromUTF8(*text)};
  return {icu::UnicodeString::fromUTF8(join(knowledge, std::get<Texts>(given), common))};
}

std::string fill_by_icu(const corpus::Knowledge& knowledge, const std::string& pattern,
                        const Arguments& own, const Arguments& common) {
  UErrorCode code = U_ZERO_ERROR;
  const icu::MessageFormat format(icu::UnicodeString::fromUTF8(pattern),
                                  icu::Locale(knowledge.language.c_str()), code);
  if (U_FAILURE(code))
    return pattern;

  std::vector<icu::UnicodeString> names;
  std::vector<icu::Formattable> values;
  for (const Arguments* each : {&own, &common}) {
    for (const auto& [name, value] : *each) {
      if (each == &common && own.contains(name))
        continue;
      names.push_back(icu::UnicodeString::fromUTF8(name));
      values.push_back(formattable(knowledge, value, common));
    }
  }
  icu::UnicodeString filled;
  format.format(names.data(), values.data(), static_cast<int32_t>(names.size()), filled, code);
  if (U_FAILURE(code))
    return pattern;
  std::string text;
  return filled.toUTF8String(text);
}

}  // namespace

std::string words(const corpus::Knowledge& knowledge, const dialogs::Said& said,
                  const Arguments& common) {
  const std::string& pattern = knowledge.text(said.id);
  if (auto plain = fill_plain(knowledge, pattern, said.arguments, common))
    return *plain;
  return fill_by_icu(knowledge, pattern, said.arguments, common);
}

}  // namespace legwork::bot
