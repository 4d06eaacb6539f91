#!/bin/sh
# The agent of the torture: says in a file of its own when its turn began and ended, so that what really
# ran is known without asking the relay. Prompt: MARKER SECONDS EXIT; EXIT "once" asks for a second try.
#   start JOB.TOKEN MARKER PID      end JOB.TOKEN MARKER PID      overlap JOB.TOKEN JOB.TOKEN
# Each line is one write to a file opened for appending, so lines stand in the order of their writing.
side=$1
read -r marker seconds code
turns=$side/turns-$RELAY_JOB

# Start times, as /proc gives them, tell a process from a later one with its number.
began_at() {
  { read -r stat <"/proc/$1/stat"; } 2>/dev/null || return
  set -- ${stat##*) }
  [ "$1" = Z ] || echo "${20}"
}

mine="$$ $(began_at $$)"
echo "$mine $RELAY_TURN" >>"$turns"
echo "start $RELAY_TURN $marker $$" >>"$side/log"
tries=0
while read -r pid began turn; do
  tries=$((tries + 1))
  [ "$pid $began" = "$mine" ] && continue
  [ "$(began_at "$pid")" = "$began" ] && echo "overlap $RELAY_TURN $turn" >>"$side/log"
done <"$turns"
sleep "$seconds"
echo "end $RELAY_TURN $marker $$" >>"$side/log"
echo "result of $marker"
[ "$code" = once ] && [ "$tries" = 1 ] && exit 75
[ "$code" = once ] && exit 0
exit "$code"
