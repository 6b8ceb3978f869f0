#include "nlu/trie.h"

#include <algorithm>
#include <compare>
#include <map>
#include <set>

namespace legwork::nlu {

std::uint32_t Trie::next(std::uint32_t node, Symbol symbol) const {
  if (node >= nodes_.size())
    return none;
  const auto begin = edges_.begin() + nodes_[node].edges_begin;
  const auto end = edges_.begin() + nodes_[node].edges_end;
  const auto found = std::lower_bound(
      begin, end, symbol, [](const Edge& edge, Symbol wanted) { return edge.symbol < wanted; });
  return found != end && found->symbol == symbol ? found->node : none;
}

std::span<const std::uint32_t> Trie::labels(std::uint32_t node) const {
  const Node& at = nodes_[node];
  return std::span(labels_).subspan(at.labels_begin, at.labels_end - at.labels_begin);
}

void Trie::write(ByteWriter& out) const {
  out.put(nodes_);
  out.put(edges_);
  out.put(labels_);
}

bool Trie::read(ByteReader& in, std::size_t labels) {
  nodes_ = in.get_all<Node>();
  edges_ = in.get_all<Edge>();
  labels_ = in.get_all<std::uint32_t>();
  const auto sound_node = [this](const Node& node) {
    return node.edges_begin <= node.edges_end && node.edges_end <= edges_.size() &&
           node.labels_begin <= node.labels_end && node.labels_end <= labels_.size();
  };
  const auto sound_edge = [this](const Edge& edge) { return edge.node < nodes_.size(); };
  if (std::any_of(labels_.begin(), labels_.end(),
                  [&](std::uint32_t label) { return label >= labels; }))
    return false;
  return in.ok() && !nodes_.empty() && std::all_of(nodes_.begin(), nodes_.end(), sound_node) &&
         std::all_of(edges_.begin(), edges_.end(), sound_edge);
}

TrieBuilder::State TrieBuilder::new_state() {
  nodes_.emplace_back();
  return static_cast<State>(nodes_.size() - 1);
}

void TrieBuilder::join(State from, Symbol symbol, State to) {
  nodes_[from].edges.emplace_back(symbol, to);
}

void TrieBuilder::join_by_nothing(State from, State to) {
  nodes_[from].free.push_back(to);
}

void TrieBuilder::end(State state, std::uint32_t label) {
  nodes_[state].labels.push_back(label);
}

std::vector<TrieBuilder::State> TrieBuilder::closure(std::vector<State> states) const {
  std::set<State> all(states.begin(), states.end());
  while (!states.empty()) {
    const State at = states.back();
    states.pop_back();
    for (const State next : nodes_[at].free)
      if (all.insert(next).second)
        states.push_back(next);
  }
  return {all.begin(), all.end()};
}

namespace {

// A node that is not flat yet.
struct Knot {
  std::vector<std::pair<Symbol, std::uint32_t>> edges;
  std::vector<std::uint32_t> labels;

  auto operator<=>(const Knot&) const = default;
};

// Makes one knot of all that go on in the same way. Phrases end, so there are no circles.
class Merging {
 public:
  explicit Merging(std::vector<Knot> knots)
      : knots_(std::move(knots)), place_(knots_.size(), none) {
    merged(0);
  }
  // The root is the last one.
  std::vector<Knot> take() { return std::move(kept_); }

 private:
  static constexpr std::uint32_t none = 0xFFFFFFFF;

  std::uint32_t merged(std::uint32_t at) {
    if (place_[at] != none)
      return place_[at];
    Knot knot = std::move(knots_[at]);
    for (auto& [symbol, to] : knot.edges)
      to = merged(to);
    const auto fresh = static_cast<std::uint32_t>(kept_.size());
    const auto [entry, is_new] = known_.try_emplace(knot, fresh);
    if (is_new)
      kept_.push_back(std::move(knot));
    return place_[at] = entry->second;
  }

  std::vector<Knot> knots_;
  std::vector<std::uint32_t> place_;
  std::vector<Knot> kept_;
  std::map<Knot, std::uint32_t> known_;
};

}  // namespace

namespace {

// Behind the knots stands their root; in a Trie it comes first.
template <typename Put>
void each_from_root(std::size_t size, const Put& put) {
  put(size - 1);
  for (std::size_t at = 0; at + 1 < size; ++at)
    put(at);
}

}  // namespace

Trie TrieBuilder::build() const {
  std::vector<Knot> knots;
  std::map<std::vector<State>, std::uint32_t> known;
  std::vector<std::vector<State>> subsets{closure({start})};
  known.emplace(subsets.front(), 0);
  for (std::size_t at = 0; at < subsets.size(); ++at) {  // grows as new subsets are met
    std::map<Symbol, std::vector<State>> next;
    std::set<std::uint32_t> labels;
    for (const State state : subsets[at]) {
      for (const auto& [symbol, to] : nodes_[state].edges)
        next[symbol].push_back(to);
      labels.insert(nodes_[state].labels.begin(), nodes_[state].labels.end());
    }
    Knot knot;
    knot.labels.assign(labels.begin(), labels.end());
    for (auto& [symbol, states] : next) {
      std::vector<State> subset = closure(std::move(states));
      const auto fresh = static_cast<std::uint32_t>(subsets.size());
      const auto [entry, is_new] = known.try_emplace(subset, fresh);
      if (is_new)
        subsets.push_back(std::move(subset));
      knot.edges.emplace_back(symbol, entry->second);
    }
    knots.push_back(std::move(knot));
  }
  const std::vector<Knot> kept = Merging(std::move(knots)).take();
  const auto moved = [&kept](std::uint32_t at) {
    return at + 1 == kept.size() ? Trie::root : at + 1;
  };
  Trie trie;
  each_from_root(kept.size(), [&](std::size_t at) {
    Trie::Node node;
    node.edges_begin = static_cast<std::uint32_t>(trie.edges_.size());
    for (const auto& [symbol, to] : kept[at].edges)
      trie.edges_.push_back({symbol, moved(to)});
    node.edges_end = static_cast<std::uint32_t>(trie.edges_.size());
    node.labels_begin = static_cast<std::uint32_t>(trie.labels_.size());
    trie.labels_.insert(trie.labels_.end(), kept[at].labels.begin(), kept[at].labels.end());
    node.labels_end = static_cast<std::uint32_t>(trie.labels_.size());
    trie.nodes_.push_back(node);
  });
  return trie;
}

}  // namespace legwork::nlu
