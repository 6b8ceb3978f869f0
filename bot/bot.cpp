#include "bot/bot.h"

#include <filesystem>
#include <system_error>
#include <utility>

#include "bot/words.h"

namespace legwork::bot {
namespace {

namespace fs = std::filesystem;

constexpr const char* store_name = "legwork.db";

// Where the store lies when nobody says so: the first of these that is there.
Result<std::string> find_store() {
  std::error_code ignored;
  const fs::path program = fs::read_symlink("/proc/self/exe", ignored);
  const fs::path folder = program.parent_path();
  for (const fs::path& path :
       {folder / store_name, folder.parent_path() / "share" / "legwork" / store_name})
    if (fs::exists(path, ignored))
      return path.string();
  return Error{(folder / store_name).string(),
               "no store here or in ../share/legwork; run ./dev build, or name one with --store"};
}

bool numbered(const dialogs::Asked& asked) {
  using Kind = corpus::Question::Kind;
  return asked.kind == Kind::choice || asked.kind == Kind::multi;
}

}  // namespace

bool same_list(const Line& line, const Line& next) {
  return line.role == next.role && line.text.starts_with("- ") && next.text.starts_with("- ");
}

Bot::Bot(corpus::Store store, BotOptions options)
    : dialog_(std::move(store.knowledge)),
      lexicon_(std::move(store.lexicon)),
      options_(std::move(options)) {}

std::string Bot::words(const dialogs::Said& said) const {
  return bot::words(
      knowledge(), said,
      {{"emergency_number", options_.emergency_number}, {"crisis_line", options_.crisis_line}});
}

Answer Bot::greeting() const {
  return answer(dialog_.greeting());
}

Answer Bot::turn(dialogs::State& state, const nlu::Meaning& heard) const {
  dialogs::Step next = dialog_.step(state, heard);
  state = std::move(next.state);
  return answer(std::move(next.reply));
}

Answer Bot::answer(dialogs::Reply reply) const {
  Answer made;
  for (const dialogs::Paragraph& paragraph : reply.said) {
    const Line next{paragraph.role, words(paragraph.said)};
    if (!made.lines.empty())
      made.text += same_list(made.lines.back(), next) ? "\n" : "\n\n";
    made.text += next.text;
    made.lines.push_back(next);
  }
  if (reply.question) {
    for (const dialogs::Option& option : reply.question->options) {
      made.option_labels.push_back(words(option.label));
      if (numbered(*reply.question))
        made.text +=
            "\n" + std::to_string(made.option_labels.size()) + ". " + made.option_labels.back();
    }
  }
  made.reply = std::move(reply);
  return made;
}

Result<Bot> open_bot(BotOptions options) {
  if (options.store.empty()) {
    Result<std::string> found = find_store();
    if (!found)
      return found.error();
    options.store = *found;
  }
  Result<corpus::Store> store = corpus::open_store(options.store, options.language);
  if (!store)
    return store.error();
  return Bot(std::move(*store), std::move(options));
}

Session::Session(const Bot& bot, dialogs::State state)
    : bot_(&bot), reader_(bot.lexicon()), state_(std::move(state)) {}

Answer Session::say(std::string_view text, const nlu::ReadOptions& options) {
  nlu::Meaning heard;
  return say(text, options, heard);
}

Answer Session::say(std::string_view text, const nlu::ReadOptions& options, nlu::Meaning& heard) {
  heard = reader_.read(text, options);
  return bot_->turn(state_, heard);
}

}  // namespace legwork::bot
