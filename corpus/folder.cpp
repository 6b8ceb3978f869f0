#include "corpus/folder.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <system_error>

namespace legwork::corpus {
namespace {

namespace fs = std::filesystem;

// A folder that is missing or closed to us simply holds nothing: what is needed of it is missed
// later.
template <typename Iterator, typename Keep>
std::vector<std::string> list(const fs::path& root, const std::string& path, Keep keep) {
  std::vector<std::string> found;
  std::error_code code;
  for (Iterator each(root / path, code), end; !code && each != end; each.increment(code))
    if (keep(*each))
      found.push_back(each->path().lexically_relative(root).generic_string());
  std::sort(found.begin(), found.end());
  return found;
}

bool is_toml(const fs::directory_entry& entry) {
  // Editors leave ".#name.toml" and the like beside the file that they hold open.
  return entry.path().extension() == ".toml" && entry.path().filename().string().front() != '.';
}

}  // namespace

Result<std::string> read_bytes(const std::string& path) {
  std::error_code code;
  if (fs::is_directory(path, code))
    return Error{path, std::strerror(EISDIR)};
  errno = 0;
  std::ifstream file(path, std::ios::binary);
  if (!file)
    return Error{path, std::strerror(errno == 0 ? EIO : errno)};
  std::string bytes{std::istreambuf_iterator<char>(file), {}};
  if (file.bad())
    return Error{path, std::strerror(EIO)};
  return bytes;
}

std::string stem_of(const std::string& path) {
  return fs::path(path).stem().string();
}

bool Folder::has(const std::string& path) const {
  std::error_code code;
  return fs::exists(fs::path(root_) / path, code);
}

std::vector<std::string> Folder::files(const std::string& path) const {
  return list<fs::directory_iterator>(root_, path, is_toml);
}

std::vector<std::string> Folder::files_below(const std::string& path) const {
  return list<fs::recursive_directory_iterator>(root_, path, is_toml);
}

std::vector<std::string> Folder::folders(const std::string& path) const {
  std::vector<std::string> names = list<fs::directory_iterator>(
      root_, path, [](const fs::directory_entry& entry) { return entry.is_directory(); });
  for (std::string& name : names)
    name = fs::path(name).filename().string();
  return names;
}

Result<Tree> Folder::parse(const std::string& path) const {
  const Result<std::string> bytes = read_bytes((fs::path(root_) / path).string());
  if (!bytes)
    return Error{path, bytes.error().what};
  return parse_tree(*bytes, path);
}

std::optional<Error> Folder::broken(const std::string& path) const {
  const Result<Tree> tree = parse(path);
  if (tree)
    return std::nullopt;
  return tree.error();
}

std::optional<Tree> Folder::tree(const std::string& path, Faults& faults, Need need) {
  asked_.insert(path);
  if (!has(path)) {
    if (need == Need::required)
      faults.add(path, "is missing");
    return std::nullopt;
  }
  Result<Tree> tree = parse(path);
  if (!tree) {
    faults.add(tree.error().where, tree.error().what);
    return std::nullopt;
  }
  return std::move(*tree);
}

}  // namespace legwork::corpus
