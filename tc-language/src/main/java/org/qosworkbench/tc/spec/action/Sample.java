package org.qosworkbench.tc.spec.action;

import static org.qosworkbench.tc.spec.Action.action;
import static org.qosworkbench.tc.spec.Check.refuse;
import static org.qosworkbench.tc.spec.Complaint.exits;
import static org.qosworkbench.tc.spec.Complaint.required;
import static org.qosworkbench.tc.spec.KernelAnswer.says;
import static org.qosworkbench.tc.spec.KernelRule.refuses;
import static org.qosworkbench.tc.spec.Option.prefix;
import static org.qosworkbench.tc.spec.Param.param;
import static org.qosworkbench.tc.spec.Section.section;
import static org.qosworkbench.tc.spec.ValueType.u32;
import static org.qosworkbench.tc.spec.action.ActionRules.looking;
import static org.qosworkbench.tc.spec.action.ActionRules.tested;

import java.util.List;
import org.qosworkbench.tc.spec.Action;
import org.qosworkbench.tc.spec.Check;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Errno;
import org.qosworkbench.tc.spec.Grammar;
import org.qosworkbench.tc.spec.Kernel;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.Scan;
import org.qosworkbench.tc.spec.Section;
import org.qosworkbench.tc.spec.Version;
import org.qosworkbench.tc.spec.grammar.Control;

/** Packet samples (iproute2 tc/m_sample.c). */
public final class Sample {
  private Sample() {}

  private static final String USAGE = "Usage: sample SAMPLE_CONF";
  private static final Version MISSING_ARGUMENT = Version.of("6.9");

  private static final Section OPTIONS = section("sample",
      prefix("rate", param("N", u32(10))).bad(exits("Illegal rate %s"))
          .doc("One packet in N, by chance.").note("The kernel refuses 0."),
      prefix("group", param("N", u32(10))).bad(exits("Illegal group num %s"))
          .doc("Number of the psample group whose listeners get the samples."),
      prefix("trunc", param("BYTES", u32(10))).bad(exits("Illegal truncation size %s")).unit("bytes")
          .doc("Only the first bytes of each packet.").fallback("whole packets"));

  private static final Option INDEX = Parts.index("sample: Illegal \"index\"");

  private static final List<Check> CHECKS = List.of(
      refuse(Diagnostic.MISSING_OPTION, given -> given.number("index") == 0 && !given.has("group"),
          exits("param \"group\" not set"), "sample needs the group that gets the samples"),
      refuse(Diagnostic.MISSING_OPTION, given -> given.number("index") == 0 && !given.has("rate"),
          exits("param \"rate\" not set"), "sample needs the rate: one packet in how many"));

  public static final Action KIND = action("sample", "Packet samples",
          tested(Kernel.needs("NET_ACT_SAMPLE", "act_sample"),
              refuses(Diagnostic.KERNEL_MISSING_OPTION,
                  looking(it -> !it.given().has("rate") || !it.given().has("group")),
                  says(Errno.EINVAL, "sample rate and group are required"),
                  "sample needs rate and group unless its index is that of one that exists", "rate", "group"),
              refuses(Diagnostic.KERNEL_BAD_VALUE, looking(it -> it.given().number("rate") == 0),
                  says(Errno.EINVAL, "invalid sample rate"), "one packet in 0 cannot be picked; 1 picks all", "rate")))
      .since("4.11")
      .doc("Sends one packet in N to the listeners of a psample group, for sFlow and the like.")
      .verdict("pipe")
      .options(((Grammar) Sample::read).using(OPTIONS, section("sample", INDEX), Control.words()))
      .examples("actions add action sample rate 1000 group 5 trunc 128 pipe index 4");

  private static void read(Scan scan) {
    scan.take(KIND);
    if (!scan.more()) {
      throw scan.refuseBack(1, Diagnostic.INCOMPLETE_COMMAND,
          scan.target().iproute2().atLeast(MISSING_ARGUMENT) ? required("sample count")
              : exits("sample bad argument count 1"),
          "sample needs a rate and a group");
    }
    OPTIONS.read(scan);
    Parts.help(scan, USAGE);
    Parts.verdictAndIndex(scan, INDEX);
    scan.test(CHECKS);
  }
}
