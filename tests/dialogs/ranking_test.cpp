#include "dialogs/ranking.h"

#include <boost/test/unit_test.hpp>
#include <cmath>
#include <numeric>

#include "dialogs/facts.h"
#include "dialogs/red_flags.h"
#include "dialogs/scores.h"
#include "dialogs/what_if.h"
#include "small_world.h"

using namespace legwork;
using namespace legwork::dialogs;
using small_world::Heard;

namespace {

struct World {
  Model model{small_world::knowledge()};
  State state;
  View view;

  Ranking after(const nlu::Meaning& heard) {
    note(heard);
    return rank(model, view, flags_that_fire(model, view));
  }
  void note(const nlu::Meaning& heard) {
    Facts& facts = state.facts;
    dialogs::note(model, facts, heard.findings, Manner::plain);
    view = view_of(model, state);
  }
  double share(const Ranking& ranking, const std::string& condition) const {
    for (std::size_t at = 0; at < model.conditions.size(); ++at)
      if (model.knowledge.conditions[at].id == condition)
        return ranking.shares[at];
    return -1;
  }
  double log(const Ranking& ranking, const std::string& condition) const {
    for (std::size_t at = 0; at < model.conditions.size(); ++at)
      if (model.knowledge.conditions[at].id == condition)
        return ranking.logs[at];
    return 0;
  }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(ranking)

BOOST_AUTO_TEST_CASE(shares_and_residual_sum_to_one) {
  World world;
  const Ranking ranking = world.after(Heard().is("site", "calf").there("injury"));
  const double all = std::accumulate(ranking.shares.begin(), ranking.shares.end(), 0.0);
  BOOST_TEST(all + ranking.residual == 1.0, boost::test_tools::tolerance(1e-9));
  BOOST_TEST(all < 1.0);
}

BOOST_AUTO_TEST_CASE(what_is_absent_speaks_too) {
  World before, after;
  const Ranking then = before.after(Heard().is("site", "lower_back"));
  const Ranking now = after.after(Heard().is("site", "lower_back").absent("numbness"));
  BOOST_TEST(after.share(now, "sciatica") < before.share(then, "sciatica"));
  BOOST_TEST(after.log(now, "sciatica") - before.log(then, "sciatica") == std::log(0.4 / 0.8),
             boost::test_tools::tolerance(1e-9));
}

BOOST_AUTO_TEST_CASE(what_is_unknown_adds_nothing) {
  World world;
  const Ranking before = world.after(Heard().is("site", "knee"));
  world.state.facts["numbness"] = Fact{nlu::Status::unknown, {}, 0, false};
  world.view = view_of(world.model, world.state);
  const Ranking after = rank(world.model, world.view, {});
  BOOST_TEST((before.logs == after.logs));
}

BOOST_AUTO_TEST_CASE(findings_of_a_group_do_not_count_twice) {
  World one, two;
  const double first = one.log(one.after(Heard().there("numbness")), "sciatica");
  const double both = two.log(two.after(Heard().there("numbness").there("tingling")), "sciatica");
  const double each = std::log(0.6 / 0.2);
  BOOST_TEST(both - first == each / 2, boost::test_tools::tolerance(1e-9));
}

BOOST_AUTO_TEST_CASE(nothing_frightening_is_named_without_a_pointer) {
  World world;
  const Ranking ranking = world.after(Heard().is("site", "calf"));
  for (const Suspect& suspect : suspects(world.model, world.view, ranking))
    BOOST_TEST(!suspect.must_not_miss, suspect.condition);
  World swollen;
  const Ranking now = swollen.after(Heard().is("site", "calf").there("swelling"));
  const auto named = suspects(swollen.model, swollen.view, now);
  BOOST_TEST(std::any_of(named.begin(), named.end(),
                         [](const Suspect& each) { return each.condition == "dvt"; }));
}

BOOST_AUTO_TEST_CASE(what_would_change_is_what_does_change) {
  World world;
  const Ranking before = world.after(Heard().is("site", "knee"));
  const View view = world.view;
  WhatIf what_if(world.model, view, before, std::nullopt);
  const auto place = [&](const char* id) { return *world.model.place(id); };
  const std::vector<std::size_t> three = {place("tenderness"), place("numbness"),
                                          place("tingling")};
  const double foreseen = what_if.change_no(three);
  const double again = what_if.change_no(three);
  BOOST_TEST(foreseen == again);
  world.note(Heard().absent("tenderness").absent("numbness").absent("tingling"));
  const Ranking after = rank(world.model, world.view, {});
  double moved = std::abs(after.residual - before.residual);
  for (std::size_t at = 0; at < after.shares.size(); ++at)
    moved += std::abs(after.shares[at] - before.shares[at]);
  BOOST_TEST(foreseen == moved / 2, boost::test_tools::tolerance(1e-9));
}

BOOST_AUTO_TEST_CASE(a_score_knows_its_bounds) {
  World world;
  world.note(Heard().there("swelling"));
  const Points points = points_of(world.model.scores.front(), world.view);
  BOOST_TEST(points.so_far == 1);
  BOOST_TEST(points.lowest == -1);
  BOOST_TEST(points.highest == 2);
  BOOST_TEST(points.open());
  BOOST_TEST(may_decide_score(world.model, world.view, *world.model.place("calf_bigger")));
  world.note(Heard().there("injury"));
  BOOST_TEST(!points_of(world.model.scores.front(), world.view).open());
  BOOST_TEST(!may_decide_score(world.model, world.view, *world.model.place("calf_bigger")));
}

BOOST_AUTO_TEST_SUITE_END()
