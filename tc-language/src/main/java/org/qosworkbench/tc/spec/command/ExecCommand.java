package org.qosworkbench.tc.spec.command;

import static org.qosworkbench.tc.spec.Complaint.fails;

import java.util.List;
import org.qosworkbench.tc.spec.CommandObject;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Docs;
import org.qosworkbench.tc.spec.Kinds;
import org.qosworkbench.tc.spec.Name;
import org.qosworkbench.tc.spec.Scan;
import org.qosworkbench.tc.spec.Words;

/** {@code tc exec} (iproute2 tc/tc_exec.c). */
final class ExecCommand {
  private ExecCommand() {}

  static final CommandObject OBJECT = new CommandObject(Name.prefix("exec"),
      Docs.of("Runs helpers; bpf is the only one."), Words.exact(List.of()), ExecCommand::read);

  private static void read(Scan scan) {
    if (!scan.more()) {
      throw scan.refuse(Diagnostic.INCOMPLETE_COMMAND, fails("No command given, try \"tc exec help\"."),
          "the kind is missing");
    }
    if (Common.isHelp(scan)) return;
    var kind = scan.find(Kinds.executables());
    if (kind.isPresent()) {
      scan.take(kind.get());
      scan.within(kind.get(), kind.get().grammar());
    } else if (scan.left() > 1) {
      throw scan.refuseUnknown(Kinds.executables(), Diagnostic.UNKNOWN_KIND,
          fails("Unknown exec \"%s\", hence option \"" + scan.wordAhead(1).orElse("") + "\" is unparsable"),
          "tc knows no exec kind \"" + scan.word() + "\"");
    } else {
      scan.take(Common.UNKNOWN_KIND);
    }
  }
}
