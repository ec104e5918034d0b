package org.qosworkbench.tc.spec.action;

import static org.qosworkbench.tc.spec.Action.action;

import org.qosworkbench.tc.spec.Action;
import org.qosworkbench.tc.spec.Grammar;
import org.qosworkbench.tc.spec.Kernel;
import org.qosworkbench.tc.spec.Scan;
import org.qosworkbench.tc.spec.Section;

/** Policer (iproute2 tc/m_police.c); its options are those of {@link org.qosworkbench.tc.spec.grammar.Police}. */
public final class Police {
  private Police() {}

  private static final Grammar OPTIONS = org.qosworkbench.tc.spec.grammar.Police.options();

  public static final Action KIND = action("police", "Policer", Kernel.needs("NET_ACT_POLICE", "act_police"))
      .doc("Gives packets above a rate another verdict than those below; nothing is queued.")
      .note("Without a verdict, exceeding packets are reclassified; drop is what is usually meant.")
      .verdict("reclassify")
      .options(((Grammar) Police::read).using(OPTIONS.sections().toArray(new Section[0])))
      .examples(
          "actions add action police rate 1mbit burst 10k mtu 2kb peakrate 2mbit conform-exceed drop/pipe",
          "actions add action police pkts_rate 1000 pkts_burst 100 drop index 3");

  private static void read(Scan scan) {
    Parts.name(scan, KIND);
    OPTIONS.read(scan);
  }
}
