#include "corpus/store.h"

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <fstream>
#include <optional>
#include <utility>
#include <vector>

#include "corpus/database.h"
#include "corpus/digest.h"
#include "corpus/load.h"

namespace legwork::corpus {
namespace {

// Where the first bytes of every SQLite file say what it is (sqlite.org/fileformat2.html, 1.3).
constexpr std::size_t header_size = 100;
constexpr std::size_t page_size_at = 16;
constexpr std::size_t page_count_at = 28;
constexpr std::size_t user_version_at = 60;
constexpr std::size_t application_id_at = 68;

std::uint32_t big_endian(const char* bytes, int size) {
  std::uint32_t number = 0;
  for (int i = 0; i < size; ++i)
    number = (number << 8) | static_cast<unsigned char>(bytes[i]);
  return number;
}

// Refuses a file that cannot be a whole store, before SQLite is asked: a file that was cut may well
// open and only fail at the row that is not there.
std::optional<Error> refuse_header(const std::string& path) {
  errno = 0;
  std::ifstream file(path, std::ios::binary | std::ios::ate);
  const std::streamoff size = file ? std::streamoff(file.tellg()) : -1;
  if (size < 0)
    return Error{path, std::strerror(errno == 0 ? EIO : errno)};
  char header[header_size] = {};
  file.seekg(0);
  file.read(header, header_size);
  if (file.bad() || (!file && errno != 0))
    return Error{path, std::strerror(errno == 0 ? EIO : errno)};
  if (!file || std::memcmp(header, "SQLite format 3", 16) != 0)
    return Error{path, "not a Legwork store"};
  const std::uint32_t application = big_endian(header + application_id_at, 4);
  if (application != static_cast<std::uint32_t>(store_application_id))
    return Error{path, "not a Legwork store (application_id " + std::to_string(application) + ")"};
  const std::uint32_t version = big_endian(header + user_version_at, 4);
  if (version != static_cast<std::uint32_t>(store_schema_version))
    return Error{path, "made by another version (schema " + std::to_string(version) +
                           ", this program reads " + std::to_string(store_schema_version) +
                           "); run `legwork build`"};
  const std::streamoff whole = std::streamoff(big_endian(header + page_size_at, 2)) *
                               std::streamoff(big_endian(header + page_count_at, 4));
  if (size != whole)
    return Error{path, "damaged: " + std::to_string(size) + " bytes instead of " +
                           std::to_string(whole) + "; run `legwork build`"};
  return std::nullopt;
}

Error not_whole(const std::string& path) {
  return {path, "damaged: it does not hold what was written; run `legwork build`"};
}

std::vector<std::string> languages_in(Database& database) {
  std::vector<std::string> languages;
  Statement rows = database.prepare("SELECT id FROM language ORDER BY position");
  while (rows.next())
    languages.push_back(rows.text(0));
  return languages;
}

bool is_whole(Database& database) {
  Statement rows = database.prepare("SELECT value FROM meta WHERE key = 'digest'");
  const std::string digest = rows.next() ? rows.text(0) : "";
  return digest_of(database) == digest;
}

Result<nlu::Lexicon> lexicon_in(Database& database, const std::string& path,
                                const std::string& language) {
  Statement rows = database.prepare("SELECT digest, bytes FROM lexicon WHERE language = ?");
  if (!rows.with(language).next() || digest_of(rows.bytes(1)) != rows.bytes(0))
    return not_whole(path);
  Result<nlu::Lexicon> lexicon = nlu::load_lexicon(rows.bytes(1));
  if (!lexicon)
    return Error{path, lexicon.error().what};
  return lexicon;
}

}  // namespace

Result<Store> open_store(const std::string& path, const std::string& language) {
  if (const auto refused = refuse_header(path))
    return *refused;
  Result<Database> database = Database::open(path);
  if (!database)
    return database.error();
  const std::vector<std::string> languages = languages_in(*database);
  const bool whole = is_whole(*database);
  if (const auto error = database->error())
    return *error;
  if (!whole || languages.empty())
    return not_whole(path);

  std::string all;
  for (const std::string& each : languages)
    all += (all.empty() ? "" : " ") + each;
  const std::string& chosen = language.empty() ? languages.front() : language;
  if (std::find(languages.begin(), languages.end(), chosen) == languages.end())
    return Error{path, "no language " + chosen + " (it holds " + all + ")"};

  Result<Knowledge> knowledge = load_knowledge(*database, path, chosen);
  if (!knowledge)
    return knowledge.error();
  Result<nlu::Lexicon> lexicon = lexicon_in(*database, path, chosen);
  if (!lexicon)
    return lexicon.error();
  return Store{std::move(*knowledge), std::move(*lexicon), all};
}

}  // namespace legwork::corpus
