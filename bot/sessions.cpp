#include "bot/sessions.h"

#include <utility>

namespace legwork::bot {

Sessions::Used::iterator Sessions::find(std::string_view name) {
  const auto found = by_name_.find(name);
  return found == by_name_.end() ? used_.end() : found->second;
}

dialogs::State& Sessions::state(std::string_view conversation) {
  if (const auto found = find(conversation); found != used_.end()) {
    used_.splice(used_.begin(), used_, found);
    return found->state;
  }
  if (used_.size() >= bounds_.conversations_max) {
    const std::string oldest = used_.back().name;
    forget(oldest);
  }
  used_.push_front({.name = std::string(conversation), .state = {}, .replies = {}});
  by_name_.emplace(used_.front().name, used_.begin());
  return used_.front().state;
}

const std::string* Sessions::repeated(std::string_view conversation, std::string_view id) {
  const auto found = find(conversation);
  if (found == used_.end())
    return nullptr;
  for (const Reply& reply : found->replies)
    if (reply.id == id)
      return &reply.line;
  return nullptr;
}

void Sessions::remember(std::string_view conversation, std::string_view id, std::string reply) {
  const auto found = find(conversation);
  if (found == used_.end())
    return;
  replies_bytes_ += reply.size();
  found->replies.push_back({std::string(id), std::move(reply)});
  drop_replies(*found, bounds_.replies_each_max);
  if (replies_bytes_ > bounds_.replies_bytes_max)
    free_replies();
}

void Sessions::forget(std::string_view conversation) {
  const auto found = find(conversation);
  if (found == used_.end())
    return;
  drop_replies(*found, 0);
  by_name_.erase(found->name);
  used_.erase(found);
}

void Sessions::drop_replies(Conversation& conversation, std::size_t keep) {
  while (conversation.replies.size() > keep) {
    replies_bytes_ -= conversation.replies.front().line.size();
    conversation.replies.pop_front();
  }
}

// Down to half of the bound, so that the walk is not taken again with every message.
void Sessions::free_replies() {
  for (auto each = used_.rbegin(); each != used_.rend(); ++each) {
    if (replies_bytes_ <= bounds_.replies_bytes_max / 2)
      return;
    drop_replies(*each, 0);
  }
}

}  // namespace legwork::bot
