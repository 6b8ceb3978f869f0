#include "corpus/database.h"

#include <sqlite3.h>

#include <filesystem>
#include <system_error>
#include <utility>

namespace legwork::corpus {
namespace {

// A path as a URI takes it: what is not plain is written %XX.
std::string escaped(const std::string& path) {
  static const char* const digits = "0123456789ABCDEF";
  std::string uri;
  for (const char letter : path) {
    const auto byte = static_cast<unsigned char>(letter);
    const bool plain = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
                       (byte >= '0' && byte <= '9') || byte == '/' || byte == '.' || byte == '-' ||
                       byte == '_';
    if (plain) {
      uri += letter;
    } else {
      uri += '%';
      uri += digits[byte >> 4];
      uri += digits[byte & 15];
    }
  }
  return uri;
}

}  // namespace

void Database::Closer::operator()(sqlite3* connection) const {
  sqlite3_close_v2(connection);
}

Database::Database(std::string path, sqlite3* connection)
    : path_(std::move(path)),
      connection_(connection),
      error_(std::make_unique<std::optional<Error>>()) {}

Result<Database> Database::open(const std::string& path) {
  std::error_code code;
  const std::string absolute = std::filesystem::absolute(path, code).string();
  // immutable: no locks and no look for a journal, so that a store on a read-only disk opens too.
  const std::string uri = "file://" + escaped(absolute) + "?mode=ro&immutable=1";
  sqlite3* raw = nullptr;
  const int opened = sqlite3_open_v2(
      uri.c_str(), &raw, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX, nullptr);
  Database database(path, raw);  // owns it even when opening failed
  if (opened != SQLITE_OK)
    return Error{path, raw == nullptr ? sqlite3_errstr(opened) : sqlite3_errmsg(raw)};
  // Mapped into memory: the file is read once from end to end, and most of it is one large blob.
  database.run("PRAGMA mmap_size = 268435456");
  return database;
}

Result<Database> Database::create(const std::string& path) {
  std::error_code code;
  std::filesystem::remove(path, code);
  if (code)
    return Error{path, code.message()};
  sqlite3* raw = nullptr;
  const int opened =
      sqlite3_open_v2(path.c_str(), &raw,
                      SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr);
  Database database(path, raw);
  if (opened != SQLITE_OK)
    return Error{path, raw == nullptr ? sqlite3_errstr(opened) : sqlite3_errmsg(raw)};
  return database;
}

void Database::note(int code) {
  if (code == SQLITE_OK || *error_)
    return;
  *error_ = Error{path_, sqlite3_errmsg(connection_.get())};
}

void Database::run(const std::string& sql) {
  if (!*error_)
    note(sqlite3_exec(connection_.get(), sql.c_str(), nullptr, nullptr, nullptr));
}

Statement Database::prepare(const std::string& sql) {
  sqlite3_stmt* raw = nullptr;
  if (!*error_)
    note(sqlite3_prepare_v2(connection_.get(), sql.data(), static_cast<int>(sql.size()), &raw,
                            nullptr));
  return Statement(raw, path_, error_.get());
}

std::optional<Error> Database::error() const {
  return *error_;
}

void Statement::Finalizer::operator()(sqlite3_stmt* statement) const {
  sqlite3_finalize(statement);
}

Statement::Statement(sqlite3_stmt* statement, std::string path, std::optional<Error>* error)
    : statement_(statement), path_(std::move(path)), error_(error) {}

void Statement::note(int code) {
  if (code == SQLITE_OK || *error_)
    return;
  *error_ = Error{path_, sqlite3_errmsg(sqlite3_db_handle(statement_.get()))};
}

bool Statement::next() {
  if (statement_ == nullptr || *error_)
    return false;
  const int code = sqlite3_step(statement_.get());
  if (code == SQLITE_ROW)
    return true;
  if (code != SQLITE_DONE)
    note(code);
  sqlite3_reset(statement_.get());
  return false;
}

int Statement::columns() const {
  return statement_ == nullptr ? 0 : sqlite3_column_count(statement_.get());
}

std::string_view Statement::bytes(int column) const {
  // The order matters: asking for the blob first settles the form that the size is of.
  const void* data = sqlite3_column_blob(statement_.get(), column);
  const int size = sqlite3_column_bytes(statement_.get(), column);
  if (data == nullptr)
    return {};
  return {static_cast<const char*>(data), static_cast<std::size_t>(size)};
}

std::string Statement::text(int column) const {
  return std::string(bytes(column));
}

double Statement::number(int column) const {
  return sqlite3_column_double(statement_.get(), column);
}

int Statement::integer(int column) const {
  return sqlite3_column_int(statement_.get(), column);
}

void Statement::bind(int index, std::string_view text) {
  if (statement_ != nullptr)
    note(sqlite3_bind_text64(statement_.get(), index, text.data(), text.size(), SQLITE_STATIC,
                             SQLITE_UTF8));
}

void Statement::bind(int index, const Blob& blob) {
  if (statement_ != nullptr)
    note(sqlite3_bind_blob64(statement_.get(), index, blob.bytes.data(), blob.bytes.size(),
                             SQLITE_STATIC));
}

void Statement::bind(int index, double number) {
  if (statement_ != nullptr)
    note(sqlite3_bind_double(statement_.get(), index, number));
}

void Statement::bind(int index, int number) {
  if (statement_ != nullptr)
    note(sqlite3_bind_int(statement_.get(), index, number));
}

}  // namespace legwork::corpus
