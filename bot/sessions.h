// The conversations of a pipe, in memory, by name.
//
//   Sessions sessions;
//   if (const std::string* again = sessions.repeated("c1", "m1")) return *again;
//   dialogs::State& state = sessions.state("c1");
//   ... take the turn ...
//   sessions.remember("c1", "m1", reply);
//
// Bounded: the least recently used conversation beyond conversations_max is forgotten, each keeps
// its last replies_each_max replies, and when all of these are more than replies_bytes_max the
// conversations that were silent longest give theirs up. A message whose reply is gone is a new
// turn.
#pragma once

#include <cstddef>
#include <deque>
#include <list>
#include <string>
#include <string_view>
#include <unordered_map>

#include "dialogs/state.h"

namespace legwork::bot {

struct SessionBounds {
  std::size_t conversations_max = 10'000;
  std::size_t replies_each_max = 16;
  std::size_t replies_bytes_max = 64 * 1024 * 1024;
};

class Sessions {
 public:
  explicit Sessions(SessionBounds bounds = {}) : bounds_(bounds) {}

  // The state of that conversation, a fresh one when it is new; good until the next call.
  dialogs::State& state(std::string_view conversation);
  // The reply that this message got before; null when it is new. Good until the next call.
  const std::string* repeated(std::string_view conversation, std::string_view id);
  // Does nothing when there is no such conversation.
  void remember(std::string_view conversation, std::string_view id, std::string reply);
  // Deletes all that is kept of it.
  void forget(std::string_view conversation);

  std::size_t size() const { return used_.size(); }

 private:
  struct Reply {
    std::string id;
    std::string line;
  };
  struct Conversation {
    std::string name;
    dialogs::State state;
    std::deque<Reply> replies;  // newest last
  };
  using Used = std::list<Conversation>;  // most recently used first

  Used::iterator find(std::string_view name);
  void drop_replies(Conversation& conversation, std::size_t keep);
  void free_replies();

  SessionBounds bounds_;
  Used used_;
  std::unordered_map<std::string_view, Used::iterator> by_name_;  // keys live in used_
  std::size_t replies_bytes_ = 0;
};

}  // namespace legwork::bot
