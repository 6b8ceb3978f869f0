// JSON as values: one line in, one line out.
//
//   parse_json(R"({"text":"hi"})")  -> an object; ->text("text") is "hi"
//   parse_json("{'text':1}")        -> not JSON at byte 2
//   parse_json("[[[[ … 65 deep")    -> nested deeper than 64
//
// Strings hold any bytes when made here, and are written as UTF-8: what is not is written as
// U+FFFD.
#pragma once

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "nlu/result.h"

namespace legwork::bot {

inline constexpr int json_depth_max = 64;

class Json {
 public:
  using Array = std::vector<Json>;
  using Object =
      std::vector<std::pair<std::string, Json>>;  // in the order in which they are written

  Json() : held_(nullptr) {}
  // Templates, so that no pointer or number turns into a bool on the way.
  template <std::same_as<bool> T>
  Json(T value) : held_(value) {}
  template <std::integral T>
  requires(!std::same_as<T, bool>) Json(T value) : held_(static_cast<double>(value)) {}
  Json(double value) : held_(value) {}
  Json(std::string value) : held_(std::move(value)) {}
  Json(std::string_view value) : held_(std::string(value)) {}
  Json(const char* value) : held_(std::string(value)) {}
  Json(Array value) : held_(std::move(value)) {}
  Json(Object value) : held_(std::move(value)) {}

  // Null when it is of another kind.
  template <typename T>
  const T* as() const {
    return std::get_if<T>(&held_);
  }
  bool null() const { return as<std::nullptr_t>() != nullptr; }
  // The field of an object; null when there is none, or when this is no object.
  const Json* field(std::string_view name) const;
  // "text", "number", "list": for messages.
  std::string_view kind() const;

 private:
  std::variant<std::nullptr_t, bool, double, std::string, Array, Object> held_;
};

// Of a field that stands twice in an object the last counts.
Result<Json> parse_json(std::string_view line);

// Without line breaks; whole numbers without a point.
std::string line(const Json& json);

}  // namespace legwork::bot
