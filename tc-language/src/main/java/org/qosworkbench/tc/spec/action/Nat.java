package org.qosworkbench.tc.spec.action;

import static org.qosworkbench.tc.spec.Action.action;
import static org.qosworkbench.tc.spec.Complaint.fails;
import static org.qosworkbench.tc.spec.Option.prefix;
import static org.qosworkbench.tc.spec.Param.param;
import static org.qosworkbench.tc.spec.Section.section;
import static org.qosworkbench.tc.spec.action.ActionRules.tested;

import org.qosworkbench.tc.spec.Action;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Grammar;
import org.qosworkbench.tc.spec.Kernel;
import org.qosworkbench.tc.spec.Name;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.Param;
import org.qosworkbench.tc.spec.Scan;
import org.qosworkbench.tc.spec.Section;
import org.qosworkbench.tc.spec.ValueType;
import org.qosworkbench.tc.spec.grammar.Control;
import org.qosworkbench.tc.value.Family;

/** Stateless address translation (iproute2 tc/m_nat.c). */
public final class Nat {
  private Nat() {}

  private static final String USAGE = "Usage: ... nat NAT";
  private static final Name OWN = Name.prefix("nat");
  private static final Param OLD = param("OLD[/LENGTH]", ValueType.prefix(Family.INET));
  private static final Param NEW = param("NEW", ValueType.prefix(Family.INET))
      .doc("Its length is not looked at: that of OLD counts.");

  private static final Section DIRECTIONS = section("nat",
      prefix("egress", OLD, NEW).bad("Illegal nat construct (%k)")
          .doc("Replaces source addresses in OLD by those in NEW, bit for bit outside of the prefix.")
          .example("egress 10.0.0.0/24 192.0.2.0"),
      prefix("ingress", OLD, NEW).bad("Illegal nat construct (%k)")
          .doc("Replaces destination addresses in OLD by those in NEW.").example("ingress 192.0.2.0/24 10.0.0.0"));

  private static final Option INDEX = Parts.index("Nat: Illegal \"index\"");

  public static final Action KIND = action("nat", "Stateless address translation",
          tested(Kernel.needs("NET_ACT_NAT", "act_nat")))
      .doc("Rewrites IPv4 addresses one to one, without conntrack, and corrects the checksums.")
      .note("The verdict is ok when none is written, unlike most actions.")
      .verdict("ok")
      .options(((Grammar) Nat::read).using(DIRECTIONS, section("nat", INDEX), Control.words()))
      .examples(
          "actions add action nat egress 10.0.0.0/24 192.0.2.0 pipe index 7",
          "actions add action nat ingress 192.0.2.1 10.0.0.1");

  private static void read(Scan scan) {
    while (scan.is(OWN)) {
      Parts.name(scan, KIND);
      if (Parts.readIndexBehindName(scan, INDEX)) return;
      var direction = scan.find(DIRECTIONS);
      if (direction.isEmpty()) {
        throw scan.refuse(Diagnostic.BAD_WORD, fails("Illegal nat construct (%s)"),
            "nat is followed by egress or ingress");
      }
      scan.read(direction.get());
    }
    Parts.help(scan, USAGE);
    Parts.verdictAndIndex(scan, INDEX);
  }
}
