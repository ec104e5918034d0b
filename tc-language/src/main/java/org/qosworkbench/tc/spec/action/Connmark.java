package org.qosworkbench.tc.spec.action;

import static org.qosworkbench.tc.spec.Action.action;
import static org.qosworkbench.tc.spec.Option.prefix;
import static org.qosworkbench.tc.spec.Param.param;
import static org.qosworkbench.tc.spec.Section.section;
import static org.qosworkbench.tc.spec.ValueType.u16;
import static org.qosworkbench.tc.spec.action.ActionRules.tested;

import org.qosworkbench.tc.spec.Action;
import org.qosworkbench.tc.spec.Grammar;
import org.qosworkbench.tc.spec.Kernel;
import org.qosworkbench.tc.spec.Name;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.Scan;
import org.qosworkbench.tc.spec.grammar.Control;

/** Mark of the connection (iproute2 tc/m_connmark.c). The order zone, verdict, index is fixed. */
public final class Connmark {
  private Connmark() {}

  private static final String USAGE = "Usage: ... connmark [zone ZONE] [CONTROL] [index <INDEX>]";
  private static final Name OWN = Name.prefix("connmark");

  private static final Option ZONE = prefix("zone", param("ZONE", u16(10))).bad("connmark: Illegal \"zone\"")
      .doc("Conntrack zone in which the connection is looked up.").fallback("0");
  private static final Option INDEX = Parts.index("connmark: Illegal \"index\"");

  public static final Action KIND = action("connmark", "Mark of the connection",
          tested(Kernel.needs("NET_ACT_CONNMARK", "act_connmark")))
      .since("4.1")
      .doc("Copies the mark that netfilter keeps for the connection to the packet, where fw filters see it.")
      .note("Useful on ingress, where no netfilter rule has run yet: the way back gets the mark of the way out.")
      .verdict("pipe")
      .options(((Grammar) Connmark::read).using(section("connmark", ZONE, INDEX), Control.words()))
      .examples("actions add action connmark zone 5 pipe index 3");

  private static void read(Scan scan) {
    Parts.names(scan, KIND, OWN);
    Parts.help(scan, USAGE);
    Parts.readIfThere(scan, ZONE);
    Parts.verdictAndIndex(scan, INDEX);
  }
}
