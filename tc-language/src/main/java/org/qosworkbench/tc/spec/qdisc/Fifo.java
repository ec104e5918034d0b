package org.qosworkbench.tc.spec.qdisc;

import static org.qosworkbench.tc.spec.Kernel.Trait.CHANGEABLE;
import static org.qosworkbench.tc.spec.Option.exact;
import static org.qosworkbench.tc.spec.Param.param;
import static org.qosworkbench.tc.spec.Qdisc.qdisc;
import static org.qosworkbench.tc.spec.Section.section;
import static org.qosworkbench.tc.spec.ValueType.size;

import org.qosworkbench.tc.spec.Kernel;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.Qdisc;

/** The three first-in first-out queues share one parser (iproute2 tc/q_fifo.c). */
public final class Fifo {
  private Fifo() {}

  private static final Kernel KERNEL = Kernel.needs("NET_SCH_FIFO (built in with NET_SCHED)", "").with(CHANGEABLE);

  public static final Qdisc PFIFO =
      fifo("pfifo", "Packet-counted FIFO", exact("limit", param("PACKETS", size())).unit("packets")
          .doc("Packets the queue holds.").fallback("the device's txqueuelen")
          .note("Read as a size: 1k is 1024 packets."))
          .doc("Plain queue that drops at the tail; limit counts packets.")
          .examples("qdisc add dev eth0 root pfifo limit 100");

  public static final Qdisc BFIFO =
      fifo("bfifo", "Byte-counted FIFO", exact("limit", param("BYTES", size())).unit("bytes")
          .doc("Bytes the queue holds.").fallback("txqueuelen times (MTU + link-layer header)"))
          .doc("Plain queue that drops at the tail; limit counts bytes.")
          .examples("qdisc add dev eth0 root bfifo limit 64kb");

  public static final Qdisc PFIFO_HEAD_DROP =
      fifo("pfifo_head_drop", "FIFO that drops at its head", exact("limit", param("PACKETS", size())).unit("packets")
          .doc("Packets the queue holds.").fallback("the device's txqueuelen"))
          .doc("Discards the oldest packet when full; limit counts packets.")
          .examples("qdisc add dev eth0 root pfifo_head_drop limit 100");

  private static Qdisc fifo(String name, String title, Option limit) {
    return qdisc(name, title, KERNEL).options(
        section(name, limit.bad(name + ": Illegal value for \"limit\": \"%s\""))
            .unknown(name + ": unknown parameter \"%s\"")
            .help("Usage: ... <[p|b]fifo | pfifo_head_drop> [ limit NUMBER ]"));
  }
}
