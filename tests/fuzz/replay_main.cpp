// Feeds every file of the folders that are named to one fuzzer, with no fuzzing about it: for every
// compiler, in every test run.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

namespace fs = std::filesystem;

std::vector<fs::path> files_in(const fs::path& folder) {
  std::vector<fs::path> files;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder))
    if (entry.is_regular_file())
      files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

void replay(const fs::path& path) {
  std::fprintf(stderr, "%s\n", path.c_str());  // first: the last one named is the one that broke
  std::ifstream file(path, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(file), {}};
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
}

}  // namespace

int main(int count, char** arguments) {
  LLVMFuzzerTestOneInput(nullptr, 0);  // as libFuzzer does
  std::size_t replayed = 0;
  for (int i = 1; i < count; ++i)
    for (const fs::path& path : files_in(arguments[i])) {
      replay(path);
      ++replayed;
    }
  if (replayed == 0)
    std::fprintf(stderr, "no seeds: name a folder that holds some\n");
  return replayed == 0 ? 1 : 0;
}
