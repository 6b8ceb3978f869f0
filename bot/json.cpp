#include "bot/json.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <iterator>
#include <nlohmann/json.hpp>

namespace legwork::bot {
namespace {

using Theirs = nlohmann::ordered_json;

struct TooDeep {};

// Depth is bounded by parse_json, and by the shapes that wire.cpp makes.
Json ours(Theirs& theirs) {
  switch (theirs.type()) {
    case Theirs::value_t::boolean:
      return theirs.get<bool>();
    case Theirs::value_t::number_integer:
    case Theirs::value_t::number_unsigned:
    case Theirs::value_t::number_float:
      return theirs.get<double>();
    case Theirs::value_t::string:
      return std::move(theirs.get_ref<std::string&>());
    case Theirs::value_t::array: {
      Json::Array array;
      for (Theirs& each : theirs)
        array.push_back(ours(each));
      return array;
    }
    case Theirs::value_t::object: {
      Json::Object object;
      for (auto& [name, value] : theirs.items())
        object.emplace_back(name, ours(value));
      return object;
    }
    default:
      return {};
  }
}

void write(const Json& json, std::string& out);

// Most strings are plain; the rest, with escapes and the checking of UTF-8, is left to the library.
void write_text(const std::string& text, std::string& out) {
  const auto plain = [](char c) { return c >= 0x20 && c < 0x7F && c != '"' && c != '\\'; };
  if (std::all_of(text.begin(), text.end(), plain))
    out.append(1, '"').append(text).append(1, '"');
  else
    out += Theirs(text).dump(-1, ' ', false, Theirs::error_handler_t::replace);
}

void write_number(double number, std::string& out) {
  constexpr double exact_max = 9007199254740992.0;  // 2^53: up to here a double counts by ones
  char digits[32];
  const bool whole = std::trunc(number) == number && std::abs(number) <= exact_max;
  const auto end =
      whole ? std::to_chars(std::begin(digits), std::end(digits), static_cast<std::int64_t>(number))
            : std::to_chars(std::begin(digits), std::end(digits), number);
  if (std::isfinite(number))
    out.append(digits, end.ptr);
  else
    out += "null";
}

void write_object(const Json::Object& object, std::string& out) {
  out += '{';
  for (const auto& [name, value] : object) {
    if (&name != &object.front().first)
      out += ',';
    write_text(name, out);
    out += ':';
    write(value, out);
  }
  out += '}';
}

void write_array(const Json::Array& array, std::string& out) {
  out += '[';
  for (const Json& each : array) {
    if (&each != array.data())
      out += ',';
    write(each, out);
  }
  out += ']';
}

void write(const Json& json, std::string& out) {
  if (const bool* yes = json.as<bool>())
    out += *yes ? "true" : "false";
  else if (const double* number = json.as<double>())
    write_number(*number, out);
  else if (const std::string* text = json.as<std::string>())
    write_text(*text, out);
  else if (const Json::Array* array = json.as<Json::Array>())
    write_array(*array, out);
  else if (const Json::Object* object = json.as<Json::Object>())
    write_object(*object, out);
  else
    out += "null";
}

}  // namespace

const Json* Json::field(std::string_view name) const {
  const Object* object = as<Object>();
  if (object == nullptr)
    return nullptr;
  for (const auto& [each, value] : *object)
    if (each == name)
      return &value;
  return nullptr;
}

std::string_view Json::kind() const {
  static constexpr std::string_view kinds[] = {"null", "true or false", "a number",
                                               "text", "a list",        "an object"};
  return kinds[held_.index()];
}

Result<Json> parse_json(std::string_view line) {
  const auto bounded = [](int depth, Theirs::parse_event_t event, Theirs&) {
    using Event = Theirs::parse_event_t;
    const bool opens = event == Event::array_start || event == Event::object_start;
    if (opens && depth >= json_depth_max)
      throw TooDeep{};
    return true;
  };
  try {
    Theirs parsed = Theirs::parse(line, bounded);
    return ours(parsed);
  } catch (const TooDeep&) {
    return Error{"", "nested deeper than " + std::to_string(json_depth_max)};
  } catch (const nlohmann::json::parse_error& error) {
    return Error{"", "not JSON in UTF-8 at byte " + std::to_string(error.byte)};
  } catch (const nlohmann::json::exception&) {  // a number beyond any double
    return Error{"", "a number is out of range"};
  }
}

std::string line(const Json& json) {
  std::string out;
  write(json, out);
  return out;
}

}  // namespace legwork::bot
