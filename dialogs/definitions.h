// What follows from a finding by the meaning of its words alone, never by medicine.
//
//   side both          <-> both_legs_affected
//   whole_leg_swollen   -> swelling;  no swelling -> not whole_leg_swollen either
//
// Ids of the contract, so a pack about legs has them and another pack simply has none of them.
#pragma once

#include <array>
#include <string_view>

namespace legwork::dialogs {

inline constexpr std::string_view side_id = "side";
inline constexpr std::string_view side_both = "both";
inline constexpr std::string_view both_legs_id = "both_legs_affected";
inline constexpr std::string_view sex_id = "sex";
inline constexpr std::string_view age_id = "age";
inline constexpr std::string_view severity_id = "severity";
inline constexpr std::string_view severe_pain_id = "severe_pain";
inline constexpr std::string_view walk_distance_id = "walk_distance";

// Where the numeric rating scale calls pain severe, and where it certainly does not.
inline constexpr double severity_severe = 8;
inline constexpr double severity_moderate = 5;

struct KindOf {
  std::string_view special;
  std::string_view general;
};

inline constexpr std::array<KindOf, 4> kinds = {{{"whole_leg_swollen", "swelling"},
                                                 {"calf_bigger", "swelling"},
                                                 {"spreading_redness", "redness"},
                                                 {"pulsating_lump", "lump"}}};

// Two ids for one thing count as one piece of evidence.
inline std::string_view same_as(std::string_view id) {
  if (id == side_id)
    return both_legs_id;
  if (id == severity_id)
    return severe_pain_id;
  return id;
}

}  // namespace legwork::dialogs
