// The program as a test runs it: arguments, standard input, and what came out.
#pragma once

#include <sys/wait.h>

#include <boost/test/unit_test.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace legwork::bot {

namespace fs = std::filesystem;

struct Ran {
  int code = -1;
  std::string out;
  std::string err;

  std::vector<std::string> lines() const {
    std::vector<std::string> found;
    std::istringstream in(out);
    for (std::string each; std::getline(in, each);)
      found.push_back(each);
    return found;
  }
};

// A folder of the test's own, gone with it.
struct Folder {
  fs::path path;
  Folder() {
    std::string name = (fs::temp_directory_path() / "legwork-test-XXXXXX").string();
    BOOST_REQUIRE(mkdtemp(name.data()) != nullptr);
    path = name;
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() { fs::remove_all(path); }

  std::string file(const std::string& name) const { return (path / name).string(); }
  void write(const std::string& name, const std::string& content) const {
    std::ofstream(path / name, std::ios::binary) << content;
  }
  std::string content(const std::string& name) const {
    std::ostringstream all;
    all << std::ifstream(path / name, std::ios::binary).rdbuf();
    return all.str();
  }
};

// `arguments` as a shell takes them.
inline Ran run(const std::string& arguments, const std::string& input = "",
               const std::string& program = LEGWORK_PROGRAM) {
  const Folder folder;
  folder.write("in", input);
  const std::string command = program + " " + arguments + " <" + folder.file("in") + " >" +
                              folder.file("out") + " 2>" + folder.file("err");
  const int status = std::system(command.c_str());  // NOLINT(cert-env33-c): our own program
  return {.code = WIFEXITED(status) ? WEXITSTATUS(status) : -1,
          .out = folder.content("out"),
          .err = folder.content("err")};
}

}  // namespace legwork::bot
