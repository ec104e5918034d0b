package org.qosworkbench.tc.spec.classifier;

import static org.qosworkbench.tc.spec.Classifier.classifier;
import static org.qosworkbench.tc.spec.Complaint.duplicate;
import static org.qosworkbench.tc.spec.Complaint.fails;
import static org.qosworkbench.tc.spec.KernelRule.refuses;
import static org.qosworkbench.tc.spec.Option.prefix;
import static org.qosworkbench.tc.spec.Section.section;
import static org.qosworkbench.tc.spec.ValueType.u32;

import java.util.stream.Stream;
import org.qosworkbench.tc.spec.Classifier;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Errno;
import org.qosworkbench.tc.spec.Grammar;
import org.qosworkbench.tc.spec.Kernel;
import org.qosworkbench.tc.spec.KernelRule;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.Refused;
import org.qosworkbench.tc.spec.Scan;
import org.qosworkbench.tc.spec.Section;
import org.qosworkbench.tc.spec.grammar.BpfProgram;
import org.qosworkbench.tc.spec.grammar.ClassicBpf;

/** A BPF program that classifies (iproute2 tc/f_bpf.c). */
public final class Bpf {
  private Bpf() {}

  private static final String NO_PROGRAM = "Unable to parse bpf command line";

  private static final Option RUN = prefix("run").bad(NO_PROGRAM).doc("A program follows; the word may be left out.");

  private static final Section OPTIONS = section("bpf",
      RUN,
      Parts.CLASSID_SHORT,
      prefix("direct-action").orPrefix("da").since("4.4")
          .doc("The program's result is the verdict of an action.")
          .fallback("the result is a class id, or -1 for the one given here"),
      prefix("skip_hw").since("4.9").doc(Parts.SKIP_HW_DOC),
      prefix("skip_sw").since("4.9").doc(Parts.SKIP_SW_DOC),
      Parts.ACTION,
      Parts.POLICE)
      .helpPrefix("Usage: ... bpf ...");

  private static final KernelRule NO_PROGRAM_GIVEN = refuses(Diagnostic.KERNEL_MISSING_OPTION,
      it -> !BpfProgram.isGiven(it.given()), Errno.EINVAL,
      "bpf needs a program");

  public static final Classifier KIND = classifier("bpf", "BPF classifier",
          Kernel.needs("NET_CLS_BPF", "cls_bpf").rules(
              Parts.needsOptions("bpf needs a program"), NO_PROGRAM_GIVEN, Parts.SKIPPED_BY_BOTH,
              ClassicBpf.RULE))
      .since("3.14")
      .doc("Runs a BPF program on the packet, which tells the class or, as direct-action, the verdict.")
      .note("tc opens the program's file when it reads the command.")
      .handle(u32(0), "Illegal \"handle\"", "A number that the kernel picks when it is not given.")
      .options(((Grammar) scan -> new Reading(scan).run()).using(sections()))
      .examples(
          "filter add dev eth0 ingress bpf bytecode '1,6 0 0 4294967295,' flowid 1:10 "
              + "police rate 1mbit burst 10k drop action pass",
          "filter add dev eth0 ingress prio 1 handle 1 bpf "
              + "run object-file prog.o section classifier verbose direct-action skip_sw");

  private static Section[] sections() {
    return Stream.concat(Stream.of(OPTIONS), BpfProgram.forTraffic().sections().stream()).toArray(Section[]::new);
  }

  /** One filter on its way: it has room for one program, which the first word begins that is no option. */
  private static final class Reading {
    private final Scan scan;
    private boolean programmed;

    Reading(Scan scan) {
      this.scan = scan;
    }

    void run() {
      OPTIONS.read(scan, this::read);
      while (scan.more()) {
        if (programmed) throw scan.refuseUnknown(OPTIONS, fails(Parts.UNKNOWN));
        bareProgram();
        OPTIONS.read(scan, this::read);
      }
    }

    private void read(Option option) {
      if (option == RUN) {
        scan.read(RUN, this::namedProgram);
      } else {
        scan.read(option);
      }
    }

    private void namedProgram(Scan inner) {
      inner.require();
      if (programmed) {
        throw inner.refuse(Diagnostic.REPEATED_OPTION, duplicate("run"), "there is a program already");
      }
      program(inner);
    }

    private void bareProgram() {
      try {
        program(scan);
      } catch (Refused refused) {
        throw scan.saying(refused, NO_PROGRAM);
      }
    }

    private void program(Scan inner) {
      BpfProgram.forTraffic().read(inner);
      programmed = true;
    }
  }
}
