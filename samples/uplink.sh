#!/bin/sh
# Shapes the uplink of a small office; started by the network scripts: uplink.sh start|stop|restart
#
# Three things are wrong on purpose, and others come of them: "qosw check samples/uplink.sh" finds them without
# running anything.

DEV=${UPLINK:-eth0}
UP=9500           # kbit/s, a little below what the modem sends
TC=/sbin/tc
VOICE=10 WORK=20 REST=30

class() { # minor rate priority
  $TC class add dev "$DEV" parent 1:1 classid "1:$1" htb \
    rate "$2" ceil "${UP}kbit" prio "$3"
  $TC qdisc add dev "$DEV" parent "1:$1" handle "$1:" fq_codel limit 1000
}

port() { # protocol port minor
  $TC filter add dev "$DEV" parent 1: protocol ip prio 2 u32 \
    match ip protocol "$1" 0xff match ip dport "$2" 0xffff flowid "1:$3"
}

start() {
  $TC qdisc add dev "$DEV" root handle 1: htb default 40
  $TC class add dev "$DEV" parent 1: classid 1:1 htb rate "${UP}kbit"
  class $VOICE 2mbit 0
  class $WORK $((UP / 2))kbits 1
  class $REST $((UP / 4))kbit 2

  $TC filter add dev "$DEV" parent 1: protocol ip prio 1 u32 match ip toss 0xb8 0xfc flowid 1:$VOICE
  for port in 22 443 993; do
    port 6 $port $WORK
  done
  port 17 53 $VOICE
}

stop() {
  $TC qdisc del dev "$DEV" root 2>/dev/null
}

case "$1" in
  start) stop; start ;;
  stop) stop ;;
  restart) stop; start; $TC -s class show dev "$DEV" ;;
  *) echo "usage: $0 start|stop|restart" >&2; exit 2 ;;
esac
