package org.qosworkbench.tc.spec.action;

import static org.qosworkbench.tc.spec.Action.action;
import static org.qosworkbench.tc.spec.Complaint.fails;
import static org.qosworkbench.tc.spec.Option.prefix;
import static org.qosworkbench.tc.spec.Param.param;
import static org.qosworkbench.tc.spec.Section.section;
import static org.qosworkbench.tc.spec.ValueType.text;
import static org.qosworkbench.tc.spec.action.ActionRules.needs;
import static org.qosworkbench.tc.spec.action.ActionRules.tested;

import java.nio.charset.StandardCharsets;
import org.qosworkbench.tc.spec.Action;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Errno;
import org.qosworkbench.tc.spec.Grammar;
import org.qosworkbench.tc.spec.Kernel;
import org.qosworkbench.tc.spec.KernelAnswer;
import org.qosworkbench.tc.spec.Name;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.Scan;
import org.qosworkbench.tc.spec.grammar.Control;

/** An action for learners, which logs a text (iproute2 tc/m_simple.c). */
public final class Simple {
  private Simple() {}

  private static final String USAGE = "Usage:... simple [sdata STRING] [index INDEX] [CONTROL]";
  private static final Name OWN = Name.prefix("simple");
  private static final int LONGEST = 31;

  private static final Option SDATA = prefix("sdata", param("STRING", text())).since("4.6")
      .doc("The text, at most " + LONGEST + " bytes.").note("Beginnings up to s are taken for the action's own word.");
  private static final Option INDEX = Parts.index("simple: Illegal \"index\" (%s)");

  public static final Action KIND = action("simple", "Log a text",
          tested(Kernel.needs("NET_ACT_SIMP", "act_simple"),
              needs(KernelAnswer.errno(Errno.EINVAL), "simple needs sdata unless its index is that of one that exists",
                  "sdata")))
      .since("3.12")
      .doc("Writes a text and a counter to the kernel log for every packet: a pattern for authors, and a probe.")
      .verdict("pipe")
      .options(((Grammar) Simple::read).using(section("simple", SDATA, INDEX), Control.words()))
      .examples("actions add action simple sdata \"got one\" pipe index 2");

  private static void read(Scan scan) {
    while (true) {
      if (scan.is(OWN)) {
        Parts.name(scan, KIND);
      } else if (!Parts.readIfThere(scan, SDATA)) {
        break;
      }
    }
    Parts.help(scan, USAGE);
    Parts.verdictAndIndex(scan, INDEX);
    var given = scan.given();
    if (!given.has("sdata") && !given.has("index")) {
      throw scan.refuse(Diagnostic.MISSING_OPTION, fails(USAGE), "simple needs sdata or the index of one that exists");
    }
    var text = given.value("sdata").map(it -> it.print()).orElse("");
    int bytes = text.getBytes(StandardCharsets.UTF_8).length;
    if (bytes > LONGEST) {
      throw scan.refuseAbout("sdata", Diagnostic.OUT_OF_RANGE,
          fails("simple: Illegal string len " + bytes + " <" + text + ">"),
          "the text has " + bytes + " bytes; " + LONGEST + " are the most");
    }
  }
}
