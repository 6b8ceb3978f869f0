// The arrows of the house, read from every #include: bot -> dialogs -> corpus -> nlu; and each
// foreign library in the files that wrap it, so that everyone else sees our types.
#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

namespace {

namespace fs = std::filesystem;

// An arrow points from a folder to itself and to those before it.
const std::vector<std::string> folders = {"nlu", "corpus", "dialogs", "bot"};

struct Library {
  std::string name;
  std::string header;              // how its headers begin
  std::vector<std::string> files;  // without the suffix
};

const std::vector<Library> libraries = {
    {"ICU", "unicode/", {"nlu/text", "nlu/tokens", "nlu/numbers", "bot/words", "bot/columns"}},
    {"RE2", "re2/", {"nlu/patterns"}},
    {"libstemmer", "libstemmer", {"nlu/stem"}},
    {"toml++", "toml++/", {"corpus/tree"}},
    {"SQLite", "sqlite3", {"corpus/database"}},
    {"Boost.Math", "boost/math", {"bot/scoring/patients"}},
    {"nlohmann json", "nlohmann/", {"bot/json"}},
    {"libedit", "histedit", {"bot/line_editor"}},
    {"libedit", "editline/", {"bot/line_editor"}},
    {"CLI11", "CLI/", {"bot/main"}},
};

struct Include {
  std::string file;  // "nlu/text.cpp"
  int line = 0;
  std::string header;
};

bool source(const fs::path& path) {
  return path.extension() == ".h" || path.extension() == ".cpp" || path.extension() == ".in";
}

// What an #include line names, in quotes or angles; nothing for another line.
std::string included(const std::string& line) {
  const std::size_t mark = line.find_first_not_of(" \t");
  if (mark == std::string::npos || line[mark] != '#')
    return "";
  const std::size_t word = line.find_first_not_of(" \t", mark + 1);
  if (word == std::string::npos || line.compare(word, 7, "include") != 0)
    return "";
  const std::size_t begin = line.find_first_of("<\"", word);
  const std::size_t end = line.find_first_of(">\"", begin + 1);
  if (begin == std::string::npos || end == std::string::npos)
    return "";
  return line.substr(begin + 1, end - begin - 1);
}

std::vector<Include> includes_of(const fs::path& root, const fs::path& path) {
  std::vector<Include> found;
  std::ifstream in(path);
  std::string text;
  for (int line = 1; std::getline(in, text); ++line)
    if (const std::string header = included(text); !header.empty())
      found.push_back({fs::relative(path, root).generic_string(), line, header});
  return found;
}

std::vector<Include> all_includes() {
  const fs::path root = LEGWORK_SOURCE_DIR;
  std::vector<Include> found;
  for (const std::string& folder : folders)
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root / folder))
      if (entry.is_regular_file() && source(entry.path()))
        for (Include& each : includes_of(root, entry.path()))
          found.push_back(std::move(each));
  return found;
}

std::string first_folder(const std::string& path) {
  return path.substr(0, path.find('/'));
}

// What is wrong with it and what to do, or nothing.
std::string wrong_arrow(const Include& include) {
  const auto to = std::find(folders.begin(), folders.end(), first_folder(include.header));
  const auto from = std::find(folders.begin(), folders.end(), first_folder(include.file));
  if (to == folders.end() || to <= from)
    return "";
  return *from + "/ must not know " + *to + "/; arrows are bot -> dialogs -> corpus -> nlu: move " +
         "what is needed down into " + *from + "/, or hand it in as an argument";
}

std::string wrong_library(const Include& include) {
  const std::string file = include.file.substr(0, include.file.rfind('.'));
  for (const Library& library : libraries) {
    if (!include.header.starts_with(library.header))
      continue;
    if (std::find(library.files.begin(), library.files.end(), file) != library.files.end())
      return "";
    std::string allowed;
    for (const std::string& each : library.files)
      allowed += (allowed.empty() ? "" : ", ") + each;
    return library.name + " is named only in " + allowed + ": give that file a function with our " +
           "own types and call it, or add this file to tests/house/includes_test.cpp and say why";
  }
  return "";
}

// Own headers are named from the top, so that the arrow can be read off the line.
std::string wrong_form(const Include& include) {
  if (!include.header.starts_with("../") && !include.header.starts_with("./"))
    return "";
  return "name it from the top of the checkout, such as \"nlu/meaning.h\"";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(includes)

BOOST_AUTO_TEST_CASE(arrows_point_one_way_and_libraries_stay_where_they_are_wrapped) {
  const std::vector<Include> all = all_includes();
  BOOST_TEST(all.size() > 100u);  // else the sources were not found
  for (const Include& include : all)
    for (const std::string& wrong :
         {wrong_arrow(include), wrong_library(include), wrong_form(include)})
      if (!wrong.empty())
        BOOST_ERROR(include.file << ":" << include.line << ": " << include.header << ": " << wrong);
}

BOOST_AUTO_TEST_CASE(an_include_is_read_however_it_is_written) {
  BOOST_TEST(included("#include \"nlu/text.h\"") == "nlu/text.h");
  BOOST_TEST(included("  #  include <re2/re2.h>  // why") == "re2/re2.h");
  BOOST_TEST(included("// #include <re2/re2.h>") == "");
  BOOST_TEST(included("#define X") == "");
  BOOST_TEST(included("") == "");
}

BOOST_AUTO_TEST_CASE(a_wrong_arrow_is_seen) {
  BOOST_TEST(!wrong_arrow({"nlu/text.cpp", 1, "corpus/store.h"}).empty());
  BOOST_TEST(!wrong_arrow({"dialogs/step.cpp", 1, "bot/bot.h"}).empty());
  BOOST_TEST(wrong_arrow({"bot/bot.cpp", 1, "nlu/reader.h"}).empty());
  BOOST_TEST(wrong_arrow({"nlu/text.cpp", 1, "vector"}).empty());
}

BOOST_AUTO_TEST_CASE(a_library_outside_its_files_is_seen) {
  BOOST_TEST(!wrong_library({"bot/pipe.cpp", 1, "nlohmann/json.hpp"}).empty());
  BOOST_TEST(wrong_library({"bot/json.cpp", 1, "nlohmann/json.hpp"}).empty());
}

BOOST_AUTO_TEST_SUITE_END()
