package org.qosworkbench.tc.spec.classifier;

import static org.qosworkbench.tc.spec.Classifier.classifier;
import static org.qosworkbench.tc.spec.Section.section;

import org.qosworkbench.tc.spec.Classifier;
import org.qosworkbench.tc.spec.Kernel;
import org.qosworkbench.tc.spec.Section;
import org.qosworkbench.tc.spec.grammar.EmatchTests;

/** Takes what an ematch expression fits (iproute2 tc/f_basic.c). */
public final class Basic {
  private Basic() {}

  private static final Section OPTIONS = section("basic", Parts.MATCH, Parts.CLASSID, Parts.ACTION, Parts.POLICE)
      .unknown(Parts.UNKNOWN).help("Usage: ... basic [ match EMATCH_TREE ]");

  public static final Classifier KIND = classifier("basic", "Ematch classifier",
          Kernel.needs("NET_CLS_BASIC", "cls_basic").rules(
              Parts.needsOptions("the kernel wants basic to have an option, if only a class"),
              EmatchTests.RULE))
      .doc("Takes packets that an expression of extended matches fits; without one, every packet.")
      .handle(Parts.LOOSE_HANDLE, Parts.LOOSE_HANDLE_TEXT, Parts.LOOSE_HANDLE_DOC)
      .options(OPTIONS)
      .examples(
          "filter add dev eth0 parent 1: protocol ip prio 10 basic "
              + "match 'meta(priority gt 5) and not cmp(u8 at 9 eq 6)' classid 1:10",
          "filter add dev eth0 parent 1: protocol ip handle 7 basic "
              + "match u32( u32 0x0a000000 0xff000000 at 16 ) police rate 1mbit burst 10k drop action pass");
}
