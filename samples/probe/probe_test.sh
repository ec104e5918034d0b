#!/bin/sh
# Tests of the module, run in a guest once it is loaded; says what came of them as KTAP.
rate=/sys/kernel/probe/rate

check() {
  number=$((${number-0} + 1)) what=$1
  shift
  if "$@"; then echo "ok $number $what"; else echo "not ok $number $what"; failed=1; fi
}

shows() { [ "$(cat "$rate")" = "$1" ]; }
takes() { echo "$1" 2>/dev/null >"$rate"; }
refuses() { ! takes "$1" 2>/dev/null; }

echo 'KTAP version 1'
echo '1..4'
check 'starts at nothing' shows 0
check 'takes a number' takes 1000
check 'shows what it took' shows 1000
check 'refuses what is no number' refuses many
exit "${failed-0}"
