// The ids of what the dialog says by itself, with their arguments. Their words are in
// legs/<language>/replies.toml; every id here is there and the other way round.
#pragma once

namespace legwork::dialogs::reply {

// --- hello, and small talk
inline constexpr char hello[] = "greeting.hello";    // what it is
inline constexpr char limits[] = "greeting.limits";  // what it is not
inline constexpr char invite[] = "greeting.invite";  // tell me what hurts, or ask
inline constexpr char greet[] = "talk.greet";
inline constexpr char thanks[] = "talk.thanks";
inline constexpr char fine[] = "talk.fine";  // "no" or "ok" after the advice
inline constexpr char bye[] = "talk.bye";
inline constexpr char help[] = "talk.help";
inline constexpr char human[] = "talk.human";
inline constexpr char crisis[] = "talk.crisis";
// Said in turn, so that nobody hears the same line twice running.
inline constexpr const char* out_of_scope[] = {"talk.out_of_scope", "talk.out_of_scope_2",
                                               "talk.out_of_scope_3"};
inline constexpr char not_understood[] = "talk.not_understood";
inline constexpr char blank[] = "talk.blank";
inline constexpr char anything_else[] = "talk.anything_else";  // after an answer, nothing pending
inline constexpr char restarted[] = "talk.restarted";
inline constexpr char forgotten[] = "talk.forgotten";
inline constexpr char undone[] = "talk.undone";
inline constexpr char nothing_to_undo[] = "talk.nothing_to_undo";
inline constexpr char nothing_to_repeat[] = "talk.nothing_to_repeat";
inline constexpr char why_nothing[] = "talk.why_nothing";  // "why?" with no question pending

// --- what was understood
inline constexpr char heard_present[] = "heard.present";      // {items}
inline constexpr char heard_absent[] = "heard.absent";        // {items}
inline constexpr char heard_both[] = "heard.both";            // {present} {absent}
inline constexpr char heard_corrected[] = "heard.corrected";  // {items}
inline constexpr char heard_someone[] = "heard.someone";      // somebody else's leg
inline constexpr char heard_complaint[] = "heard.complaint";  // a complaint, no finding in it
inline constexpr char correct_what[] = "heard.correct_what";

// --- a number with its unit: {label} {value}
inline constexpr char number_plain[] = "number.plain";
inline constexpr char number_of_ten[] = "number.of_ten";
inline constexpr char number_hours[] = "number.hours";
inline constexpr char number_days[] = "number.days";
inline constexpr char number_weeks[] = "number.weeks";
inline constexpr char number_months[] = "number.months";
inline constexpr char number_years[] = "number.years";
inline constexpr char number_metres[] = "number.metres";
inline constexpr char label_value[] = "number.choice";  // {label}: a choice excluded, "not: knee"

// --- questions
inline constexpr char progress[] = "ask.progress";        // {count}
inline constexpr char answer_with[] = "ask.answer_with";  // how to answer, said once
inline constexpr char again[] = "ask.again";              // before the pending question comes back
inline constexpr char no_answer[] = "ask.no_answer";      // that was no answer to it
inline constexpr char which_ones[] = "ask.which_ones";    // "yes" to a list
inline constexpr char moving_on[] = "ask.moving_on";      // twice no answer: taken as not known
inline constexpr char clarify[] = "ask.clarify";          // {old} {new}
inline constexpr char choose_faq[] = "ask.choose_faq";
inline constexpr char other_faq[] = "ask.other_faq";  // after an answer that may not be the one
inline constexpr char yes[] = "option.yes";
inline constexpr char no[] = "option.no";
inline constexpr char none[] = "option.none";

// --- questions of theirs
inline constexpr char faq_unknown[] = "faq.unknown";

// --- red flags and advice
inline constexpr char flag_still[] = "flag.still";  // what was advised before still holds
inline constexpr char urgency_emergency[] = "advice.emergency";
inline constexpr char urgency_same_day[] = "advice.same_day";
inline constexpr char urgency_soon[] = "advice.soon";
inline constexpr char urgency_self_care[] = "advice.self_care";
inline constexpr char unchanged[] = "advice.unchanged";
inline constexpr char likely[] = "advice.likely";                // {count}
inline constexpr char cause[] = "advice.cause";                  // {name} {what}
inline constexpr char must_not_miss[] = "advice.must_not_miss";  // {items}
inline constexpr char no_cause[] = "advice.no_cause";
inline constexpr char why[] = "advice.why";  // {items}
inline constexpr char care_cautious[] = "advice.care_cautious";
inline constexpr char would_raise[] = "advice.would_raise";  // {items}
inline constexpr char sources[] = "advice.sources";          // {items}
inline constexpr char source[] = "advice.source";            // {title}
inline constexpr char not_a_doctor[] = "advice.not_a_doctor";

// --- "show my answers"
inline constexpr char summary_nothing[] = "summary.nothing";
inline constexpr char summary_present[] = "summary.present";  // {items}
inline constexpr char summary_absent[] = "summary.absent";    // {items}
inline constexpr char summary_unknown[] = "summary.unknown";  // {items}
inline constexpr char summary_change[] = "summary.change";

// --- the page for a doctor
inline constexpr char page_title[] = "page.title";
inline constexpr char page_next[] = "page.next";  // {first} {next}: items of a list
inline constexpr char page_pair[] = "page.pair";  // {first} {next}: a thing and what is said of it
inline constexpr char page_complaint[] = "page.complaint";  // headings, down to page.history
inline constexpr char page_who[] = "page.who";
inline constexpr char page_present[] = "page.present";
inline constexpr char page_absent[] = "page.absent";
inline constexpr char page_unknown[] = "page.unknown";
inline constexpr char page_past[] = "page.past";
inline constexpr char page_medicines[] = "page.medicines";
inline constexpr char page_history[] = "page.history";
inline constexpr char page_no_complaint[] = "page.no_complaint";
inline constexpr char page_told_by_patient[] = "page.told_by_patient";
inline constexpr char page_told_for[] = "page.told_for";  // {relation}
inline constexpr char page_told_for_somebody[] = "page.told_for_somebody";
inline constexpr char page_rules[] = "page.rules";
inline constexpr char page_rule[] = "page.rule";  // {name} {so_far} {lowest} {highest} {threshold}
                                                  // {outcome}
inline constexpr char page_rule_reached[] = "page.rule_reached";
inline constexpr char page_rule_open[] = "page.rule_open";      // still possible
inline constexpr char page_rule_closed[] = "page.rule_closed";  // no longer possible
inline constexpr char page_urgency[] = "page.urgency";
inline constexpr char page_emergency[] = "page.emergency";
inline constexpr char page_same_day[] = "page.same_day";
inline constexpr char page_soon[] = "page.soon";
inline constexpr char page_self_care[] = "page.self_care";
inline constexpr char page_undecided[] = "page.undecided";
inline constexpr char page_unfinished[] = "page.unfinished";
inline constexpr char page_crisis[] = "page.crisis";
inline constexpr char page_flag[] = "page.flag";      // {id} {because} {items}: sources
inline constexpr char page_source[] = "page.source";  // {title} {where}
inline constexpr char page_likely[] = "page.likely";
inline constexpr char page_no_cause[] = "page.no_cause";
inline constexpr char page_must_not_miss[] = "page.must_not_miss";
inline constexpr char page_cause[] = "page.cause";  // {name} {code} {share}: in percent
inline constexpr char page_limits[] = "page.limits";

}  // namespace legwork::dialogs::reply
