// The folder that holds packs and languages, read file by file.
//
//   Folder folder("corpus");
//   folder.files("legs/en/findings")             -> {"legs/en/findings/age.toml", ...}, sorted
//   folder.tree("legs/findings.toml", faults)    -> its tree; a missing or broken file is a fault
//
// Every path is relative to that folder and reads the same on every machine.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "corpus/faults.h"
#include "corpus/fields.h"
#include "corpus/tree.h"
#include "nlu/result.h"

namespace legwork::corpus {

// All bytes of a file.
Result<std::string> read_bytes(const std::string& path);

// "legs/en/findings/swelling.toml" -> "swelling"
std::string stem_of(const std::string& path);

class Folder {
 public:
  explicit Folder(std::string root) : root_(std::move(root)) {}

  bool has(const std::string& path) const;
  // The .toml files that lie in the folder `path` itself; none when there is no such folder.
  std::vector<std::string> files(const std::string& path) const;
  // Those below it as well.
  std::vector<std::string> files_below(const std::string& path) const;
  // The names of the folders in `path`.
  std::vector<std::string> folders(const std::string& path) const;
  // One line that says why the file cannot be read as TOML; nothing when it can.
  std::optional<Error> broken(const std::string& path) const;
  std::optional<Tree> tree(const std::string& path, Faults& faults, Need need = Need::required);
  // The files that tree() was asked for.
  const std::set<std::string>& asked() const { return asked_; }

 private:
  Result<Tree> parse(const std::string& path) const;

  std::string root_;
  std::set<std::string> asked_;
};

}  // namespace legwork::corpus
