// SQLite as this folder uses it: one connection, statements that are stepped row by row. The only
// door to SQLite.
//
//   Result<Database> database = Database::open("legwork.db");
//   Statement rows = database->prepare("SELECT id FROM finding ORDER BY position");
//   while (rows.next()) use(rows.text(0));
//   if (const auto error = database->error()) return *error;
//
// The first thing that goes wrong is kept and everything after it does nothing, so that it need
// only be looked for at the end.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "nlu/result.h"

struct sqlite3;
struct sqlite3_stmt;

namespace legwork::corpus {

class Statement;

// Bytes that are no text.
struct Blob {
  std::string_view bytes;
};

class Database {
 public:
  // Read-only, of a file that nobody writes while it is open.
  static Result<Database> open(const std::string& path);
  // A new and empty file; one that is there already is replaced.
  static Result<Database> create(const std::string& path);

  // One or several statements without parameters.
  void run(const std::string& sql);
  Statement prepare(const std::string& sql);
  std::optional<Error> error() const;

 private:
  friend class Statement;
  struct Closer {
    void operator()(sqlite3* connection) const;
  };
  Database(std::string path, sqlite3* connection);
  void note(int code);

  std::string path_;
  std::unique_ptr<sqlite3, Closer> connection_;
  std::unique_ptr<std::optional<Error>> error_;  // on the heap: statements point to it
};

class Statement {
 public:
  // Binds the parameters from the first on, runs, and is ready to be run again.
  template <typename... Values>
  void put(const Values&... values);
  // One parameter, before next(); it must outlive the last of them.
  template <typename Value>
  Statement& with(const Value& value) {
    bind(1, value);
    return *this;
  }

  // The next row; false after the last, and after an error.
  bool next();
  int columns() const;
  std::string text(int column) const;
  // Valid until the next row.
  std::string_view bytes(int column) const;
  double number(int column) const;
  int integer(int column) const;

 private:
  friend class Database;
  struct Finalizer {
    void operator()(sqlite3_stmt* statement) const;
  };
  Statement(sqlite3_stmt* statement, std::string path, std::optional<Error>* error);
  void bind(int index, std::string_view text);
  void bind(int index, const std::string& text) { bind(index, std::string_view(text)); }
  void bind(int index, const char* text) { bind(index, std::string_view(text)); }
  void bind(int index, const Blob& blob);
  void bind(int index, double number);
  void bind(int index, int number);
  void bind(int index, bool yes) { bind(index, yes ? 1 : 0); }
  void bind(int index, std::size_t number) { bind(index, static_cast<int>(number)); }
  void note(int code);

  std::unique_ptr<sqlite3_stmt, Finalizer> statement_;
  std::string path_;
  std::optional<Error>* error_;
};

template <typename... Values>
void Statement::put(const Values&... values) {
  int index = 0;
  (bind(++index, values), ...);
  while (next()) {
  }
}

}  // namespace legwork::corpus
