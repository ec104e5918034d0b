package org.qosworkbench.tc.spec.action;

import static org.qosworkbench.tc.spec.Action.action;
import static org.qosworkbench.tc.spec.Complaint.fails;
import static org.qosworkbench.tc.spec.KernelAnswer.says;
import static org.qosworkbench.tc.spec.KernelRule.refuses;
import static org.qosworkbench.tc.spec.Option.prefix;
import static org.qosworkbench.tc.spec.Param.param;
import static org.qosworkbench.tc.spec.Section.section;
import static org.qosworkbench.tc.spec.ValueType.classId;
import static org.qosworkbench.tc.spec.ValueType.oneOfPrefixes;
import static org.qosworkbench.tc.spec.ValueType.u32;
import static org.qosworkbench.tc.spec.action.ActionRules.needs;
import static org.qosworkbench.tc.spec.action.ActionRules.tested;

import org.qosworkbench.tc.spec.Action;
import org.qosworkbench.tc.spec.Complaint;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Errno;
import org.qosworkbench.tc.spec.Grammar;
import org.qosworkbench.tc.spec.Kernel;
import org.qosworkbench.tc.spec.KernelAnswer;
import org.qosworkbench.tc.spec.KernelCase.Place;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.Scan;
import org.qosworkbench.tc.spec.Section;
import org.qosworkbench.tc.spec.ValueType;
import org.qosworkbench.tc.spec.grammar.Control;
import org.qosworkbench.tc.value.Fault;
import org.qosworkbench.tc.value.MaskedNumber;

/** What the kernel notes about a packet (iproute2 tc/m_skbedit.c). */
public final class Skbedit {
  private Skbedit() {}

  private static final String USAGE = "Usage: ... skbedit <[QM] [PM] [MM] [PT] [IF]>";

  private static final Section OPTIONS = section("skbedit",
      prefix("queue_mapping", param("N", u32(10, 0, 65535))).bad("Illegal queue_mapping")
          .doc("Transmit queue of the device; on ingress with skip_sw, the receive queue."),
      prefix("priority", param("CLASSID", classId())).bad("Illegal priority")
          .doc("Priority of the packet; a qdisc with classes takes 1:10 there for its class.")
          .note("A class id: a bare number is hexadecimal."),
      prefix("mark", param("MARK[/MASK]", new ValueType.Masked(MaskedNumber.Format.U32)).bad(Skbedit::illegalMark))
          .doc("Mark of the packet, as fw filters and iptables see it.").fallback("mask 0xffffffff")
          .note("Bits outside of MASK keep their value.").example("mark 0x10/0xf0"),
      prefix("ptype", param("TYPE", oneOfPrefixes("host", "broadcast", "multicast", "otherhost")))
          .bad("Illegal ptype (%s)").since("4.8")
          .doc("Whom the packet is for; host makes this machine take a packet for another address."),
      prefix("inheritdsfield").since("4.19").doc("Copies the DS field of IPv4 or IPv6 to the priority."));

  private static final Option INDEX = Parts.index("skbedit: Illegal \"index\"");

  public static final Action KIND = action("skbedit", "What the kernel notes about a packet",
          tested(Kernel.needs("NET_ACT_SKBEDIT", "act_skbedit"),
              refuses(Diagnostic.KERNEL_WRONG_PLACE,
                  it -> it.place() == Place.INGRESS && it.given().has("queue_mapping") && !it.given().has("skip_sw"),
                  says(Errno.EOPNOTSUPP, "act_skbedit: \"queue_mapping\" option on receive side is hardware only, use "
                      + "skip_sw"),
                  "on ingress the packet has been received already: only the device can choose its queue, with skip_sw "
                      + "behind the action", "queue_mapping"),
              needs(KernelAnswer.errno(Errno.EINVAL),
                  "skbedit needs something to edit unless its index is that of one that exists",
                  "queue_mapping", "priority", "mark", "ptype", "inheritdsfield")))
      .doc("Sets mark, priority, queue or type of the packet; the packet itself is not changed.")
      .verdict("pipe")
      .options(((Grammar) Skbedit::read).using(OPTIONS, section("skbedit", INDEX), Control.words()))
      .examples(
          "actions add action skbedit queue_mapping 3 priority 1:10 mark 0x10/0xf0 ptype host index 5",
          "actions add action skbedit inheritdsfield pipe");

  private static void read(Scan scan) {
    Parts.name(scan, KIND);
    int left = scan.left();
    OPTIONS.read(scan);
    boolean edits = scan.left() < left;
    Parts.help(scan, USAGE);
    Control.readIfThere(scan);
    if (!Parts.readIfThere(scan, INDEX) && !edits) {
      throw scan.refuse(Diagnostic.MISSING_OPTION, fails(USAGE), "skbedit needs something to edit, or an index");
    }
  }

  private static Complaint illegalMark(Fault fault) {
    int slash = fault.word().indexOf('/');
    return fails(slash >= 0 && fault.start() > slash ? "Illegal mask" : "Illegal mark");
  }
}
