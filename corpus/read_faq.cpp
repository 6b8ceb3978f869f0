// <language>/faq/<id>.toml: a question that people ask, how they put it, and its answer. With the
// replies, which are nothing but texts.
#include <utility>

#include "corpus/reading.h"
#include "corpus/term.h"

namespace legwork::corpus {
namespace {

void read_changes(Reading& reading, Fields& fields, Faq& faq) {
  for (const Tree& tree : fields.tables("changes")) {
    Fields change(tree, reading.faults);
    FaqChange made;
    if (const Tree* when = change.any("when"))
      made.when = read_any_of_all(*when, reading.knowledge(), reading.faults);
    made.lead = "faq." + faq.id + ".lead." + std::to_string(faq.changes.size() + 1);
    add_text(reading, made.lead, change, "lead");
    change.refuse_others();
    faq.changes.push_back(std::move(made));
  }
}

void read_faq(Reading& reading, const std::string& path, const Tree& tree) {
  Faq faq;
  faq.id = stem_of(path);
  declare(reading, "faq", faq.id, tree.where);
  Fields fields(tree, reading.faults);
  const std::string text = "faq." + faq.id;
  add_text(reading, text + ".question", fields, "question");
  add_text(reading, text + ".answer", fields, "answer");
  for (const Worded& ask : fields.texts("asks"))
    reading.pack.examples.push_back({Example::Kind::faq, faq.id, "", false, ask.text, ask.where});
  faq.sources = read_sources_of(reading, fields);
  faq.reviewed = read_reviewed(reading, fields);
  fields.yes("review");
  faq.about = read_ids(reading, fields, "about", "condition", Need::optional);
  read_changes(reading, fields, faq);
  fields.refuse_others();
  reading.knowledge().faqs.push_back(std::move(faq));
}

// Tables in tables are ids with dots: [score.wells_dvt] reached is score.wells_dvt.reached.
void read_reply(Reading& reading, const std::string& id, const Tree::Entry& entry) {
  if (entry.value.kind == Tree::Kind::table) {
    for (const Tree::Entry& each : entry.value.entries)
      read_reply(reading, id + "." + each.key, each);
  } else if (entry.value.kind != Tree::Kind::text) {
    reading.faults.add(entry.value.where, entry.key + " must be text in quotes");
  } else if (declare(reading, "reply", id, entry.where)) {
    reading.knowledge().texts[id] = entry.value.text;
    reading.pack.places["text " + id] = entry.value.where;
  }
}

}  // namespace

void read_faqs(Reading& reading) {
  for (const std::string& path : reading.folder.files(reading.in_words("faq")))
    if (const auto tree = reading.folder.tree(path, reading.faults))
      read_faq(reading, path, *tree);
}

void read_replies(Reading& reading) {
  const auto tree = reading.folder.tree(reading.in_words("replies.toml"), reading.faults);
  if (!tree)
    return;
  for (const Tree::Entry& entry : tree->entries)
    read_reply(reading, entry.key, entry);
}

}  // namespace legwork::corpus
