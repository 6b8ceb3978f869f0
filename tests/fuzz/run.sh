#!/usr/bin/env bash
# run.sh FUZZER SEEDS SECONDS: fuzzes that long, says in one line how it went, and fails on a find.
# For ctest and `./dev fuzz`, so that both run with the same bounds.
#
# What is found goes beside the fuzzer: new inputs into FUZZER.corpus, where the next run begins,
# what broke it into FUZZER.broken-*, and all that was said into FUZZER.log. libFuzzer writes into
# the first folder that it is given and only reads the others: SEEDS stays as it is.
set -euo pipefail

fuzzer=$1
seeds=$2
seconds=$3
name=$(basename "$fuzzer")
log=$fuzzer.log
mkdir -p "$fuzzer.corpus"

# Longer by a little than what the reader reads (text_bytes_max), so that its bound is met.
bytes_max=8300
# Brackets cost stack, some 2 KB each under the sanitizers, and nothing bounds how deep they are.
[ "$name" != fuzz_toml ] || bytes_max=2048
# A reader is made for each input: kept for long, what it frees would crowd out all else.
export ASAN_OPTIONS=quarantine_size_mb=64

verdict=held
"$fuzzer" -max_len=$bytes_max -len_control=1 -timeout=5 -rss_limit_mb=2048 \
  -max_total_time="$seconds" -print_final_stats=1 -dict="$(dirname "$0")/words.dict" \
  -artifact_prefix="$fuzzer.broken-" "$fuzzer.corpus" "$seeds" >"$log" 2>&1 || verdict=BROKEN

stat() { sed -n "s/^stat::$1: *//p" "$log"; }
printf '%-16s %-6s %9s runs  %6s a second  %5s MB  slowest %s s\n' "$name" "$verdict" \
  "$(stat number_of_executed_units)" "$(stat average_exec_per_sec)" "$(stat peak_rss_mb)" \
  "$(stat slowest_unit_time_sec)"
if [ $verdict = BROKEN ]; then
  grep -E '^broken:|Assertion|runtime error|SUMMARY:|Test unit written' "$log" || tail -20 "$log"
  exit 1
fi >&2
