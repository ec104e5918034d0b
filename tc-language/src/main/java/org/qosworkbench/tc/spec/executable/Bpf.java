package org.qosworkbench.tc.spec.executable;

import static org.qosworkbench.tc.spec.Complaint.fails;
import static org.qosworkbench.tc.spec.Executable.executable;
import static org.qosworkbench.tc.spec.Option.prefix;
import static org.qosworkbench.tc.spec.Param.param;
import static org.qosworkbench.tc.spec.Section.section;
import static org.qosworkbench.tc.spec.ValueType.text;
import static org.qosworkbench.tc.spec.ValueType.u32;

import java.util.stream.Stream;
import org.qosworkbench.tc.spec.Complaint;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Executable;
import org.qosworkbench.tc.spec.Grammar;
import org.qosworkbench.tc.spec.Kernel;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.Param;
import org.qosworkbench.tc.spec.Scan;
import org.qosworkbench.tc.spec.Section;
import org.qosworkbench.tc.spec.ValueType;
import org.qosworkbench.tc.spec.grammar.BpfProgram;

/** Helpers for BPF programs and their maps (iproute2 tc/e_bpf.c). */
public final class Bpf {
  private Bpf() {}

  /** What tc says to a word that it does not know. */
  private static final Complaint USAGE = fails("Usage: ... bpf [ import UDS_FILE ] [ run CMD ]");

  private static final Param COMMAND =
      param("COMMAND", text()).doc("The command and its arguments, to the end of the line.");

  private static final Option RUN = prefix("run").then(Bpf::command)
      .doc("The command that gets the imported maps, in its environment.").fallback("/bin/sh");
  private static final Option IMPORT = prefix("import", param("SOCKET", new ValueType.Path()))
      .doc("Unix socket from which the maps come that a program with export sends.");
  private static final Option DEBUG = prefix("debug").orPrefix("dbg").since("4.5")
      .doc("Prints what BPF programs trace, until it is interrupted; the rest of the line is not looked at.");
  private static final Option KEY = prefix("key", param("N", u32(0))).bad("Illegal \"key\"")
      .doc("Index in the map.").fallback("taken from the name of the program's section");
  private static final Option GRAFT = prefix("graft", param("MAP", new ValueType.Path())).since("4.5")
      .then(((Grammar) Bpf::program).using(graftSections()))
      .example("graft /sys/fs/bpf/jump key 0 object-file prog.o section p0")
      .doc("Puts a program into a pinned map of programs.");

  private static final Section OPTIONS = section("bpf", RUN, IMPORT, DEBUG, GRAFT);

  public static final Executable KIND = executable("bpf", "BPF helpers", Kernel.needs("BPF_SYSCALL", ""))
      .since("4.1")
      .doc("Hands the maps of BPF programs to a command, prints what programs trace, or puts a program into a map.")
      .options(((Grammar) Bpf::read).using(OPTIONS))
      .examples(
          "exec bpf import /run/maps.sock run ls -l",
          "exec bpf graft /sys/fs/bpf/jump key 0 object-file prog.o type cls section p0 verbose",
          "exec bpf debug");

  private static Section[] graftSections() {
    return Stream.concat(Stream.of(section("bpf graft", KEY)), BpfProgram.forMap().sections().stream())
        .toArray(Section[]::new);
  }

  private static void read(Scan scan) {
    if (!scan.more()) return;
    while (scan.more()) {
      var option = scan.find(OPTIONS).orElseThrow(() -> scan.refuseUnknown(OPTIONS, USAGE));
      scan.read(option);
      if (option == DEBUG || option == GRAFT) return;
    }
    if (!scan.given().has("import")) {
      throw scan.refuseBack(1, Diagnostic.MISSING_OPTION, fails("bpf: No import parameter provided!"),
          "\"import\" must say where the maps come from");
    }
  }

  private static void command(Scan scan) {
    scan.require();
    while (scan.more()) scan.take(COMMAND);
  }

  private static void program(Scan scan) {
    scan.require();
    if (scan.is(KEY)) {
      scan.read(KEY);
      scan.require();
    }
    BpfProgram.forMap().read(scan);
  }
}
