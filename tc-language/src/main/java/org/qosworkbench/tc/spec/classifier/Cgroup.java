package org.qosworkbench.tc.spec.classifier;

import static org.qosworkbench.tc.spec.Classifier.classifier;
import static org.qosworkbench.tc.spec.KernelRule.refuses;
import static org.qosworkbench.tc.spec.Section.section;

import org.qosworkbench.tc.spec.Classifier;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Errno;
import org.qosworkbench.tc.spec.Kernel;
import org.qosworkbench.tc.spec.Section;
import org.qosworkbench.tc.spec.grammar.EmatchTests;

/** Takes the class from the sender's control group (iproute2 tc/f_cgroup.c). */
public final class Cgroup {
  private Cgroup() {}

  private static final Section OPTIONS = section("cgroup", Parts.MATCH, Parts.ACTION, Parts.POLICE)
      .unknown(Parts.UNKNOWN).help("Usage: ... cgroup [ match EMATCH_TREE ]");

  public static final Classifier KIND = classifier("cgroup", "Control group classifier",
          Kernel.needs("NET_CLS_CGROUP", "cls_cgroup").rules(
              refuses(Diagnostic.KERNEL_MISSING_OPTION,
                  it -> it.creates() && (it.header().number("handle") & 0xffff_ffffL) == 0, Errno.EINVAL,
                  "a cgroup filter needs a handle in front of its kind, a number above 0"),
              EmatchTests.RULE))
      .doc("The class is what net_cls.classid of the sending task's control group says.")
      .note("It wants a handle, and a priority has room for one. There is no classid option.")
      .handle(Parts.LOOSE_HANDLE, Parts.LOOSE_HANDLE_TEXT, Parts.LOOSE_HANDLE_DOC)
      .options(OPTIONS)
      .examples(
          "filter add dev eth0 parent 1: protocol ip prio 10 handle 1 cgroup",
          "filter add dev eth0 parent 1: protocol ip prio 10 handle 1 cgroup match 'meta(pkt_len gt 1000)' "
              + "police rate 1mbit burst 10k drop action pass");
}
