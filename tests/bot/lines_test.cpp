#include "bot/lines.h"

#include <boost/test/unit_test.hpp>
#include <cstdio>
#include <memory>
#include <string>

namespace legwork::bot {
namespace {

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

// Every line, "+" behind one that was cut, "|" behind each.
std::string lines_of(const std::string& content, std::size_t bytes_max) {
  const std::unique_ptr<std::FILE, CloseFile> file(std::tmpfile());
  BOOST_REQUIRE(file != nullptr);
  std::fwrite(content.data(), 1, content.size(), file.get());
  std::rewind(file.get());
  Lines lines(fileno(file.get()), bytes_max);
  std::string all;
  while (const auto next = lines.next())
    all += next->text + (next->cut ? "+|" : "|");
  return all;
}

BOOST_AUTO_TEST_SUITE(lines_of_a_file)

BOOST_AUTO_TEST_CASE(lines_come_one_by_one) {
  BOOST_TEST(lines_of("", 9) == "");
  BOOST_TEST(lines_of("a\nb\n", 9) == "a|b|");
  BOOST_TEST(lines_of("a\n\nb", 9) == "a||b|");
  BOOST_TEST(lines_of(std::string("a\0b\n", 4), 9) == std::string("a\0b|", 4));
}

BOOST_AUTO_TEST_CASE(a_long_line_is_cut_and_the_next_is_whole) {
  BOOST_TEST(lines_of("1234\n12345\n1\n", 4) == "1234|1234+|1|");
  const std::string megabyte(1'000'000, 'x');
  BOOST_TEST(lines_of(megabyte + "\nnext\n", 8) == "xxxxxxxx+|next|");
  BOOST_TEST(lines_of(megabyte, megabyte.size()) == megabyte + "|");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace legwork::bot
