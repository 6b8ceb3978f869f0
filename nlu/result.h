// What a thing that can be refused by the world gives back: a value, or one line that says why not.
//
//   Result<Store> store = open_store(path);
//   if (!store) return store.error();          // passed up unchanged
//   use(*store);
//
// Our own broken promises are `assert`s, and "nothing matched" is an empty value: neither is an
// Error.
#pragma once

#include <cassert>
#include <string>
#include <utility>
#include <variant>

namespace legwork {

// One line for a person: `where` names the file, `file:line:column` or the field; `what` says what
// is wrong with it and, where that is not plain, what to do.
struct Error {
  std::string where;
  std::string what;

  std::string line() const { return where.empty() ? what : where + ": " + what; }
};

template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value) : held_(std::move(value)) {}
  Result(Error error) : held_(std::move(error)) {}

  explicit operator bool() const { return std::holds_alternative<T>(held_); }
  // The value; asserts that there is one.
  T& operator*() { return get(); }
  const T& operator*() const { return const_cast<Result*>(this)->get(); }
  T* operator->() { return &get(); }
  const T* operator->() const { return &const_cast<Result*>(this)->get(); }
  // The error; asserts that there is one.
  const Error& error() const {
    assert(std::holds_alternative<Error>(held_));
    return *std::get_if<Error>(&held_);
  }

 private:
  T& get() {
    assert(std::holds_alternative<T>(held_));
    return *std::get_if<T>(&held_);
  }
  std::variant<T, Error> held_;
};

}  // namespace legwork
