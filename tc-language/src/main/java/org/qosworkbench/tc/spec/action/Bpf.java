package org.qosworkbench.tc.spec.action;

import static org.qosworkbench.tc.spec.Action.action;
import static org.qosworkbench.tc.spec.Complaint.duplicate;
import static org.qosworkbench.tc.spec.Complaint.fails;
import static org.qosworkbench.tc.spec.Option.prefix;
import static org.qosworkbench.tc.spec.Section.section;
import static org.qosworkbench.tc.spec.action.ActionRules.looking;
import static org.qosworkbench.tc.spec.action.ActionRules.tested;

import java.util.stream.Stream;
import org.qosworkbench.tc.spec.Action;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Errno;
import org.qosworkbench.tc.spec.Grammar;
import org.qosworkbench.tc.spec.Kernel;
import org.qosworkbench.tc.spec.KernelRule;
import org.qosworkbench.tc.spec.Name;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.Scan;
import org.qosworkbench.tc.spec.Section;
import org.qosworkbench.tc.spec.grammar.BpfProgram;
import org.qosworkbench.tc.spec.grammar.ClassicBpf;

/** BPF program (iproute2 tc/m_bpf.c). */
public final class Bpf {
  private Bpf() {}

  private static final String USAGE = "Usage: ... bpf ... [ index INDEX ]";
  private static final Name HELP = Name.prefix("help");

  private static final Option RUN = prefix("run").doc("A program follows; may be left out.");
  private static final Option INDEX = Parts.index("bpf: Illegal \"index\"");

  public static final Action KIND = action("bpf", "BPF program",
          tested(Kernel.needs("NET_ACT_BPF", "act_bpf"),
              KernelRule.refuses(Diagnostic.KERNEL_MISSING_OPTION, looking(it -> !BpfProgram.isGiven(it.given())),
                  Errno.EINVAL, "a bpf action needs a program unless its index is that of one that exists"),
              ClassicBpf.RULE.onlyIf(looking(it -> true))))
      .since("4.0")
      .doc("Runs a BPF program on the packet; the program's result is the verdict.")
      .note("The verdict that is written holds for programs that return -1 (unspecified).")
      .verdict("pipe")
      .options(((Grammar) Bpf::read).using(sections()))
      .examples(
          "actions add action bpf run bytecode '1,6 0 0 4294967295,' pipe index 2",
          "actions add action bpf object-file prog.o section action verbose");

  private static Section[] sections() {
    return Stream.concat(Stream.of(section("bpf", RUN, INDEX)),
        BpfProgram.forTraffic().sections().stream()).toArray(Section[]::new);
  }

  private static void read(Scan scan) {
    Parts.name(scan, KIND);
    boolean programmed = false;
    while (scan.more()) {
      if (scan.is(RUN)) {
        scan.take(RUN);
        scan.require();
        if (programmed) {
          throw scan.refuse(Diagnostic.REPEATED_OPTION, duplicate("run"), "there is a program already");
        }
      } else if (scan.is(HELP)) {
        throw scan.refuse(Diagnostic.HELP_WORD, fails(USAGE),
            "\"help\" prints the usage instead of running the command");
      } else if (programmed || scan.is(INDEX)) {
        break;
      }
      BpfProgram.forTraffic().read(scan);
      programmed = true;
    }
    Parts.verdictAndIndex(scan, INDEX);
  }
}
