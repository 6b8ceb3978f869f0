// beyond_scope.toml and complaints.toml of a language: messages that teach the topics beside the
// FAQ entries (see train.h). A pack may do without.
#include <utility>

#include "corpus/reading.h"

namespace legwork::corpus {
namespace {

// A file that is nothing but lists of messages, under any names.
void read_messages(Reading& reading, const std::string& name, std::vector<std::string>& messages) {
  const std::string path = reading.in_words(name);
  if (!reading.folder.has(path))
    return;
  if (const auto tree = reading.folder.tree(path, reading.faults))
    for (const Tree::Entry& list : tree->entries)
      for (Worded& message : texts_of(list.value, list.key, reading.faults))
        messages.push_back(std::move(message.text));
}

}  // namespace

void read_lessons(Reading& reading) {
  read_messages(reading, "beyond_scope.toml", reading.pack.beyond_scope);
  read_messages(reading, "complaints.toml", reading.pack.complaints);
}

}  // namespace legwork::corpus
