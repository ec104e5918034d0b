package org.qosworkbench.tc.spec.qdisc;

import static org.qosworkbench.tc.spec.Kernel.Trait.CHANGEABLE;
import static org.qosworkbench.tc.spec.Option.exact;
import static org.qosworkbench.tc.spec.Param.param;
import static org.qosworkbench.tc.spec.Qdisc.qdisc;
import static org.qosworkbench.tc.spec.Section.section;
import static org.qosworkbench.tc.spec.ValueType.size;

import org.qosworkbench.tc.spec.Kernel;
import org.qosworkbench.tc.spec.Qdisc;
import org.qosworkbench.tc.spec.Section;

/** A queue that is held back until it is told to go on (iproute2 tc/q_plug.c). */
public final class Plug {
  private Plug() {}

  private static final Section OPTIONS = section("plug",
      exact("block").doc("Hold back all packets that arrive from now on, behind those of the block before."),
      exact("release").doc("Let the packets up to the oldest block go; those behind it stay."),
      exact("release_indefinite").doc("Let all packets go, and those that arrive, until the next block."),
      exact("limit", param("BYTES", size())).bad("Illegal value for \"limit\": \"%s\"").unit("bytes")
          .doc("Bytes that the queue holds; more are dropped.").fallback("txqueuelen times (MTU + link-layer header)"))
      .unknown("plug: unknown parameter \"%s\"")
      .help("Usage: ... plug [block | release | release_indefinite | limit NUMBER]");

  public static final Qdisc KIND = qdisc("plug", "Plug", Kernel.needs("NET_SCH_PLUG", "sch_plug").with(CHANGEABLE))
      .since("5.2")
      .doc("Holds packets back until a checkpoint is reached: output of a virtual machine leaves only when its state "
          + "has been saved elsewhere.")
      .note("One command does one thing: of several words the last one counts. A new qdisc holds everything back and "
          + "takes only limit into account; the other words are for change.")
      .options(OPTIONS)
      .examples(
          "qdisc add dev eth0 root handle 1: plug limit 1mb",
          "qdisc change dev eth0 root handle 1: plug block",
          "qdisc change dev eth0 root handle 1: plug release",
          "qdisc change dev eth0 root handle 1: plug release_indefinite");
}
