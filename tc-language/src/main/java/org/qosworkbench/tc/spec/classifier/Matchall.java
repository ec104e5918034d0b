package org.qosworkbench.tc.spec.classifier;

import static org.qosworkbench.tc.spec.Classifier.classifier;
import static org.qosworkbench.tc.spec.Option.exact;
import static org.qosworkbench.tc.spec.Section.section;

import org.qosworkbench.tc.spec.Classifier;
import org.qosworkbench.tc.spec.Kernel;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.Scan;
import org.qosworkbench.tc.spec.Section;

/** The classifier for every packet (iproute2 tc/f_matchall.c). */
public final class Matchall {
  private Matchall() {}

  private static final Section OPTIONS = section("matchall",
      Parts.CLASSID,
      Parts.ACTION,
      skip("skip_hw", Parts.SKIP_HW_DOC),
      skip("skip_sw", Parts.SKIP_SW_DOC))
      .help("Usage: ... matchall [skip_sw | skip_hw]").unknown(Parts.UNKNOWN)
      .checks(Parts.SKIP_BOTH);

  public static final Classifier KIND = classifier("matchall", "Every packet",
          Kernel.needs("NET_CLS_MATCHALL", "cls_matchall").since("4.7").rules(
              Parts.needsOptions("the kernel wants matchall to have an option: a class, an action or a flag")))
      .doc("Takes every packet of its protocol: the place for a catch-all, mirroring or sampling.")
      .since("4.8")
      .handle(Parts.LOOSE_HANDLE, Parts.LOOSE_HANDLE_TEXT, Parts.LOOSE_HANDLE_DOC)
      .options(OPTIONS)
      .examples(
          "filter add dev eth0 ingress matchall action mirred egress mirror dev eth1",
          "filter add dev eth0 parent 1: protocol all prio 99 handle 0x1 matchall skip_hw classid 1:30");

  /** iproute2 asks for a further word behind these. */
  private static Option skip(String name, String doc) {
    return exact(name).then(Scan::require).doc(doc).note("Another word must follow, so it cannot be the last.");
  }
}
