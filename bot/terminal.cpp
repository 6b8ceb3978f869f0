#include "bot/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <string_view>
#include <vector>

#include "bot/columns.h"

namespace legwork::bot {
namespace {

constexpr int width_default = 80;
constexpr int width_min = 20;
constexpr int width_max = 100;

// SGR sequences (ECMA-48).
constexpr std::string_view bold = "\033[1m";
constexpr std::string_view alarm = "\033[1;97;41m";  // bold white on red
constexpr std::string_view plain = "\033[0m";

std::string styled(std::string_view style, const std::string& text, const Look& look) {
  if (!look.colour || style.empty())
    return text;
  return std::string(style) + text + std::string(plain);
}

std::string paragraph(const std::string& text, std::string_view style, const Look& look) {
  std::string made;
  for (const std::string& row : wrap(text, look.width))
    made += styled(style, row, look) + "\n";
  return made;
}

// Every row filled to the same width, so that the colour is one block; the marks do for no colour.
std::string banner(const std::string& text, const Look& look) {
  constexpr std::string_view left = "!! ";
  constexpr std::string_view right = " !!";
  const std::vector<std::string> rows =
      wrap(text, look.width - static_cast<int>(left.size() + right.size()));
  int widest = 0;
  for (const std::string& row : rows)
    widest = std::max(widest, columns(row));
  const std::string edge(static_cast<std::size_t>(widest) + left.size() + right.size(), '!');

  std::string made = styled(alarm, edge, look) + "\n";
  for (const std::string& row : rows) {
    const std::string fill(static_cast<std::size_t>(widest - columns(row)), ' ');
    made += styled(alarm, std::string(left) + row + fill + std::string(right), look) + "\n";
  }
  return made + styled(alarm, edge, look) + "\n";
}

// In one row where they fit, as Yes and No do; else one a row, the rest of a long one indented.
std::string options(const std::vector<std::string>& labels, const Look& look) {
  std::string row;
  std::string rows;
  const std::size_t digits = std::to_string(labels.size()).size();
  for (std::size_t i = 0; i < labels.size(); ++i) {
    std::string number = std::to_string(i + 1);
    row += "  " + number + ". " + labels[i];
    number.insert(0, digits - number.size(), ' ');
    const std::string mark = "  " + number + ". ";
    bool first = true;
    for (const std::string& part : wrap(labels[i], look.width - static_cast<int>(mark.size()))) {
      rows += (first ? mark : std::string(mark.size(), ' ')) + part + "\n";
      first = false;
    }
  }
  const bool few = labels.size() <= 3 && columns(row) <= std::min(look.width, 60);
  return few ? row + "\n" : rows;
}

}  // namespace

Look look_of(int file) {
  Look look{.colour = false, .width = width_default};
  if (isatty(file) == 0)
    return look;
  const char* no_colour = std::getenv("NO_COLOR");
  const char* kind = std::getenv("TERM");
  look.colour = (no_colour == nullptr || *no_colour == '\0') && kind != nullptr && *kind != '\0' &&
                std::string_view(kind) != "dumb";
  winsize size{};
  if (ioctl(file, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
    look.width = std::clamp<int>(size.ws_col, width_min, width_max);
  return look;
}

std::string shown(const Answer& answer, const Look& look) {
  using Role = dialogs::Role;
  std::string made;
  for (std::size_t i = 0; i < answer.lines.size(); ++i) {
    const Line& each = answer.lines[i];
    if (i > 0 && !same_list(answer.lines[i - 1], each))
      made += "\n";
    if (each.role == Role::urgent) {
      std::string urgent = each.text;  // all of it in one frame
      while (i + 1 < answer.lines.size() && answer.lines[i + 1].role == Role::urgent)
        urgent += "\n\n" + answer.lines[++i].text;
      made += banner(urgent, look);
    } else {
      made += paragraph(each.text, each.role == Role::question ? bold : "", look);
    }
  }
  if (!answer.option_labels.empty())
    made += options(answer.option_labels, look);
  return made;
}

}  // namespace legwork::bot
