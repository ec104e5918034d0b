package org.qosworkbench.bench;

/**
 * A shell script as people write them for many customers: variables, functions that pass {@code "$@"} on, loops over
 * lists, here-documents into a batch, continued lines, substitutions, {@code case} over what is to be done. All of it
 * is known but what it is started with; no two customers are alike.
 */
public final class ScriptWorkload {
  private ScriptWorkload() {}

  private static final String HEAD = """
      #!/bin/bash
      # Shapes the uplinks of our customers. Started at boot: shape.sh start
      set -e

      TC=/sbin/tc
      UNIT=kbit
      QUEUES="10 20 30"
      LEAF="fq_codel limit 1024"
      verbose=0

      usage() {
        echo "usage: $0 start|stop|restart|status" >&2
        exit 1
      }

      tc_class() {
        local dev=$1 minor=$2 rate=$3
        shift 3
        $TC class add dev "$dev" parent 1:1 classid "1:$minor" \\
          htb rate "${rate}${UNIT}" "$@"
      }

      tc_leaf() {
        $TC qdisc add dev "$1" parent 1:$2 handle $2: $LEAF
      }

      tc_port() {
        local dev=$1 port=$2 minor=${3:-30}
        $TC filter add dev $dev parent 1: protocol ip prio 2 u32 \\
          match ip protocol 6 0xff match ip dport $port 0xffff \\
          flowid 1:$minor
      }

      """;

  private static final String CUSTOMER = """
      # --- customer @N@ ---------------------------------------------------
      start_@N@() {
        local DEV=eth@N@
        local RATE=@RATE@ CEIL=$((@RATE@ * 2))
        local net=10.@NET@
        if [ "$verbose" -gt 0 ]; then
          echo "customer @N@ on $DEV: ${RATE}${UNIT}"
        fi

        $TC qdisc del dev $DEV root 2>/dev/null || true
        $TC qdisc add dev $DEV root handle 1: htb default 30 r2q 5
        $TC class add dev $DEV parent 1: classid 1:1 htb rate ${CEIL}kbit

        # voice, work, everything else
        tc_class $DEV 10 $((RATE / 10)) ceil ${RATE}kbit prio 0
        tc_class $DEV 20 $((RATE / 2)) ceil ${CEIL}kbit prio 1
        tc_class "$DEV" 30 "$((RATE / 5))" ceil "${CEIL}kbit" prio 2
        for queue in $QUEUES; do
          tc_leaf $DEV $queue
        done

        for host in 1 2 3; do
          $TC filter add dev $DEV parent 1: protocol ip prio 1 u32 \\
            match ip dst $net.$host/32 flowid 1:${host}0
        done
        for port in 22 53 @PORT@; do
          tc_port $DEV $port 10
        done

        case $DEV in
          wan*)
            tc_port $DEV 443 20
            ;;
          eth*)
            tc_port $DEV 80 20
            tc_port $DEV 8080
            ;;
        esac

        first=$(echo $QUEUES | cut -d ' ' -f 1)
        log="/var/log/shape/${DEV##*/}.log"
        $TC -b - <<END
      class change dev $DEV parent 1:1 classid 1:10 htb rate @VOICE@$UNIT ceil ${RATE}kbit
      # replies
      filter add dev $DEV parent 1: protocol ip prio 3 u32 match ip protocol 6 0xff \\
        match ip sport @PORT@ 0xffff flowid 1:20
      END
        date >> "$log"
      }

      """;

  /** A script of at least so many lines, and of no more than one customer beyond. */
  public static String text(int lines) {
    var out = new StringBuilder(lines * 40).append(HEAD);
    long each = CUSTOMER.lines().count();
    int customers = (int) Math.ceilDiv(lines, each);
    for (int number = 0; number < customers; number++) {
      customer(number, out);
    }
    calls("start_all", "  start_%d\n", customers, out);
    calls("stop_all", "  $TC qdisc del dev eth%d root\n", customers, out);
    return out.append("""
        case "$1" in
          start) start_all ;;
          stop) stop_all ;;
          restart)
            stop_all
            start_all
            ;;
          status) $TC -s qdisc show ;;
          *) usage ;;
        esac
        """).toString();
  }

  private static void customer(int number, StringBuilder out) {
    out.append(CUSTOMER
        .replace("@N@", Integer.toString(number))
        .replace("@RATE@", Integer.toString(1000 + 10 * number))
        .replace("@VOICE@", Integer.toString(90 + number))
        .replace("@NET@", number / 250 + "." + number % 250)
        .replace("@PORT@", Integer.toString(5000 + number)));
  }

  private static void calls(String name, String line, int customers, StringBuilder out) {
    out.append(name).append("() {\n");
    for (int number = 0; number < customers; number++) {
      out.append(line.formatted(number));
    }
    out.append("}\n\n");
  }
}
