// Small packs for the tests of this folder: tests/faults/base is one without faults, and every
// other folder there is what differs from it.
#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace legwork::corpus {

inline std::filesystem::path faults_folder() {
  return std::filesystem::path(LEGWORK_TESTS_DIR) / "faults";
}

inline std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

inline void write_bytes(const std::filesystem::path& path, const std::string& bytes) {
  std::filesystem::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << bytes;
}

// A folder of its own that is gone afterwards.
class Scratch {
 public:
  explicit Scratch(const std::string& name)
      : folder_(std::filesystem::temp_directory_path() /
                ("legwork_" + name + "_" + unique_suffix())) {
    std::filesystem::create_directories(folder_);
  }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  ~Scratch() {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }

  const std::filesystem::path& folder() const { return folder_; }
  std::string path(const std::string& name) const { return (folder_ / name).string(); }

 private:
  // Test programs may run side by side: the address of a local and the time tell them apart.
  static std::string unique_suffix() {
    const auto time = std::filesystem::file_time_type::clock::now().time_since_epoch().count();
    int local = 0;
    return std::to_string(time) + "_" + std::to_string(reinterpret_cast<std::uintptr_t>(&local));
  }

  std::filesystem::path folder_;
};

// The base pack with the files of tests/faults/<name> laid over it, and without those that its
// removed.txt names, in `folder`. Gives the pack's own folder.
inline std::string lay_out(const std::string& name, const std::filesystem::path& folder) {
  namespace fs = std::filesystem;
  const auto options = fs::copy_options::recursive | fs::copy_options::overwrite_existing;
  fs::copy(faults_folder() / "base", folder, options);
  fs::copy(faults_folder() / name, folder, options);
  std::ifstream removed(faults_folder() / name / "removed.txt");
  for (std::string path; std::getline(removed, path);)
    fs::remove(folder / path);
  return (folder / "legs").string();
}

}  // namespace legwork::corpus
