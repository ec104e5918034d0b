package org.qosworkbench.tc.spec.qdisc;

import static org.qosworkbench.tc.spec.Kernel.Trait.*;
import static org.qosworkbench.tc.spec.KernelRule.refuses;
import static org.qosworkbench.tc.spec.Option.exact;
import static org.qosworkbench.tc.spec.Param.param;
import static org.qosworkbench.tc.spec.Qdisc.qdisc;
import static org.qosworkbench.tc.spec.Section.section;
import static org.qosworkbench.tc.spec.ValueType.size;

import org.qosworkbench.tc.spec.ClassSpace;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Errno;
import org.qosworkbench.tc.spec.Kernel;
import org.qosworkbench.tc.spec.KernelAnswer;
import org.qosworkbench.tc.spec.Qdisc;

/** Deficit round robin (iproute2 tc/q_drr.c). */
public final class Drr {
  private Drr() {}

  public static final Qdisc KIND = qdisc("drr", "Deficit round robin", Kernel.needs("NET_SCH_DRR", "sch_drr")
          .classes(ClassSpace.CREATED)
          .with(CLASSFUL, USER_CLASSES, CLASS_CHANGE, CHILD_QDISCS, FILTERS)
          .classRules(refuses(
              Diagnostic.KERNEL_BAD_VALUE, it -> it.given().number("quantum", 1) == 0,
              KernelAnswer.says(Errno.EINVAL, "Specified DRR quantum cannot be zero"),
              "with a quantum of 0 the class would never send", "quantum")))
      .doc("Serves its classes in turn, each with as many bytes as its quantum, without shaping. A flat list: classes "
          + "have no children.")
      .note("There is no default class: a packet that no filter takes is dropped.")
      .options(section("drr").unknown("What is \"%s\"?").help("Usage: ... drr"))
      .classOptions(section("drr class",
          exact("quantum", param("BYTES", size())).bad("Illegal \"quantum\"").unit("bytes")
              .doc("Bytes that the class may send in one round: its share is the quantum in relation to the others'.")
              .fallback("the device's MTU").note("The kernel refuses 0."))
          .unknown("What is \"%s\"?").help("Usage: ... drr quantum SIZE"))
      .examples(
          "qdisc add dev eth0 root handle 1: drr",
          "class add dev eth0 parent 1: classid 1:1 drr quantum 3000",
          "class add dev eth0 parent 1: classid 1:2 drr");
}
