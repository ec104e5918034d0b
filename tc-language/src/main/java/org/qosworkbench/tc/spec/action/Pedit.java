package org.qosworkbench.tc.spec.action;

import static org.qosworkbench.tc.spec.Action.action;
import static org.qosworkbench.tc.spec.Complaint.fails;
import static org.qosworkbench.tc.spec.KernelAnswer.says;
import static org.qosworkbench.tc.spec.Option.prefix;
import static org.qosworkbench.tc.spec.Section.section;
import static org.qosworkbench.tc.spec.action.ActionRules.needs;
import static org.qosworkbench.tc.spec.action.ActionRules.tested;

import java.util.stream.Stream;
import org.qosworkbench.tc.spec.Action;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Errno;
import org.qosworkbench.tc.spec.Grammar;
import org.qosworkbench.tc.spec.Kernel;
import org.qosworkbench.tc.spec.KernelCase.Place;
import org.qosworkbench.tc.spec.KernelRule;
import org.qosworkbench.tc.spec.Name;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.Scan;
import org.qosworkbench.tc.spec.Section;
import org.qosworkbench.tc.spec.grammar.Control;

/** Edits of packet bytes (iproute2 tc/m_pedit.c); the edits themselves are in {@link PeditMunge}. */
public final class Pedit {
  private Pedit() {}

  private static final String USAGE = "Usage: ... pedit munge [ex] <MUNGE> [CONTROL]";
  private static final Name OWN = Name.prefix("pedit");

  private static final Option EX = prefix("ex").since("4.11")
      .doc("Names headers to the kernel instead of fixed offsets, and allows add and decrement.")
      .note("Directly behind pedit. Without it, eth, ip6, tcp and udp are not understood.");
  private static final Option MUNGE = prefix("munge").doc("One edit; may be repeated.").example("munge ip ttl set 64");
  private static final Option INDEX = Parts.index("Pedit: Illegal \"index\"");

  /** Since 5.17 an action that stands alone is offered to devices. */
  private static final KernelRule NOT_FOR_DEVICES = KernelRule.warns(Diagnostic.KERNEL_WARNS,
      it -> it.place() == Place.ALONE && it.kernel("5.17") && it.given().has("munge")
          && !it.given().hasAny("ex", "skip_hw"),
      it -> says(Errno.EOPNOTSUPP, "act_pedit: Unsupported pedit command offload"),
      it -> "an action that stands alone is offered to devices, and without ex it has nothing for them; with skip_hw "
          + "behind it, it is not offered", "munge");

  public static final Action KIND = action("pedit", "Edits of packet bytes",
          tested(Kernel.needs("NET_ACT_PEDIT", "act_pedit"),
              needs(says(Errno.EINVAL, "act_pedit: Pedit requires keys to be passed"),
                  "pedit needs munge unless its index is that of one that exists", "munge"), NOT_FOR_DEVICES))
      .doc("Overwrites, adds to or inverts header fields or any bytes of the packet.")
      .note("Checksums stay as they were, so csum belongs behind it, with pipe in between: the verdict is ok when none "
          + "is written, unlike most actions.")
      .verdict("ok")
      .options(((Grammar) Pedit::read).using(sections()))
      .examples(
          "actions add action pedit ex munge ip ttl decrement munge ip dsfield set 0x10 retain 0xfc pipe csum iph",
          "actions add action pedit ex munge eth src set 02:00:00:00:00:01 munge tcp dport set 8080 index 3",
          "actions add action pedit munge offset 12 u32 at 0 0f 2 set 0x12345678 munge offset -14 u16 invert");

  private static Section[] sections() {
    return Stream.concat(Stream.of(section("pedit", EX, MUNGE, INDEX)),
        Stream.concat(new PeditMunge().sections().stream(), Stream.of(Control.words()))).toArray(Section[]::new);
  }

  private static void read(Scan scan) {
    var munge = new PeditMunge();
    int understood = 0;
    while (true) {
      if (scan.is(OWN)) {
        Parts.name(scan, KIND);
        understood++;
        if (scan.is(EX)) extend(scan, munge, understood);
      } else if (scan.is(MUNGE)) {
        scan.read(MUNGE, munge);
        understood++;
      } else {
        break;
      }
    }
    Parts.help(scan, USAGE);
    Parts.verdictAndIndex(scan, INDEX);
  }

  private static void extend(Scan scan, PeditMunge munge, int understood) {
    if (understood > 1) {
      throw scan.refuse(Diagnostic.MISPLACED_OPTION, fails("'ex' must be before first 'munge'"),
          "ex belongs in front of all edits");
    }
    scan.take(EX);
    scan.require();
    munge.extend();
  }
}
