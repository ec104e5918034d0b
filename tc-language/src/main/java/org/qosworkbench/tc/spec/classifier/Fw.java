package org.qosworkbench.tc.spec.classifier;

import static org.qosworkbench.tc.spec.Classifier.classifier;
import static org.qosworkbench.tc.spec.Complaint.fails;
import static org.qosworkbench.tc.spec.KernelRule.refuses;
import static org.qosworkbench.tc.spec.Section.section;

import org.qosworkbench.tc.spec.Classifier;
import org.qosworkbench.tc.spec.Complaint;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Errno;
import org.qosworkbench.tc.spec.Kernel;
import org.qosworkbench.tc.spec.KernelRule;
import org.qosworkbench.tc.spec.Section;
import org.qosworkbench.tc.spec.ValueType;
import org.qosworkbench.tc.value.Fault;
import org.qosworkbench.tc.value.MaskedNumber;

/** The classifier for firewall marks (iproute2 tc/f_fw.c). */
public final class Fw {
  private Fw() {}

  private static final Section OPTIONS = section("fw",
      Parts.CLASSID_SHORT,
      Parts.POLICE,
      Parts.action("Illegal fw \"action\""),
      Parts.INDEV)
      .help("Usage: ... fw [ classid CLASSID ] [ indev DEV ] [ action ACTION_SPEC ]").unknown(Parts.UNKNOWN);

  private static final KernelRule HANDLE_ALONE = refuses(Diagnostic.KERNEL_MISSING_OPTION,
      it -> it.header().number("handle") != 0 && it.given().words().isEmpty(), Errno.EINVAL,
      "a filter for one mark needs to say what happens to the packets: a class or an action");
  private static final KernelRule NO_HANDLE = refuses(Diagnostic.KERNEL_MISSING_OPTION,
      it -> it.creates() && it.header().number("handle") == 0 && !it.given().words().isEmpty(), Errno.EINVAL,
      "fw with options needs the mark as its handle, in front of its kind: \"handle 6 fw classid 1:6\"; mark 0 cannot "
          + "be asked for");

  public static final Classifier KIND = classifier("fw", "Firewall mark",
          Kernel.needs("NET_CLS_FW", "cls_fw").rules(
              HANDLE_ALONE, NO_HANDLE, Parts.INDEV_TOO_LONG, Parts.INDEV_UNKNOWN))
      .doc("Takes packets by the mark that iptables, nftables or a socket gave them; the mark is the filter's handle.")
      .note("Without a handle and without options the mark itself is the class id.")
      .handle(new ValueType.Masked(MaskedNumber.Format.U32), Fw::complaint, "The mark, and a mask behind a slash.")
      .options(OPTIONS)
      .examples(
          "filter add dev eth0 parent 1: protocol ip prio 1 handle 6 fw classid 1:6",
          "filter add dev eth0 parent 1: protocol all prio 2 handle 0x10/0xf0 fw flowid 1:20 indev eth1",
          "filter add dev eth0 parent 1: protocol ip prio 3 handle 7 fw action drop",
          "filter add dev eth0 parent 1: protocol ip prio 4 handle 8 fw police rate 1mbit burst 10k drop");

  private static Complaint complaint(Fault fault) {
    int slash = fault.word().indexOf('/');
    return fails(slash >= 0 && fault.start() > slash ? "Illegal \"handle\" mask" : "Illegal \"handle\"");
  }
}
