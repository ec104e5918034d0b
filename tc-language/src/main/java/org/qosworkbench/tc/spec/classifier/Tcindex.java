package org.qosworkbench.tc.spec.classifier;

import static org.qosworkbench.tc.spec.Classifier.classifier;
import static org.qosworkbench.tc.spec.Complaint.fails;
import static org.qosworkbench.tc.spec.Option.exact;
import static org.qosworkbench.tc.spec.Param.param;
import static org.qosworkbench.tc.spec.Section.section;
import static org.qosworkbench.tc.spec.ValueType.classId;
import static org.qosworkbench.tc.spec.ValueType.looseInt;

import org.qosworkbench.tc.spec.Classifier;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Kernel;
import org.qosworkbench.tc.spec.Option.Moment;
import org.qosworkbench.tc.spec.Section;
import org.qosworkbench.tc.spec.ValueType;
import org.qosworkbench.tc.spec.grammar.Police;

/** The classifier for the tc index of dsmark, gone since iproute2 6.6 and Linux 6.3 (iproute2 6.1 tc/f_tcindex.c). */
public final class Tcindex {
  private Tcindex() {}

  private static final String USAGE = " Usage: ... tcindex\t[ hash SIZE ] [ mask MASK ] [ shift SHIFT ]";
  private static final long LARGEST_TABLE = 0x10000;
  /** A whole word, of which iproute2 keeps the low 32 bits as an int. */
  private static final ValueType NUMBER = looseInt(0, Integer.MIN_VALUE, Integer.MAX_VALUE);

  private static final Section OPTIONS = section("tcindex",
      exact("hash", param("SIZE", looseInt(0, Integer.MIN_VALUE, LARGEST_TABLE))).bad(USAGE)
          .guard(Moment.READ, Diagnostic.OUT_OF_RANGE, given -> given.number("hash") == 0, fails(USAGE),
              "a table has at least one entry")
          .doc("Size of the lookup table, 1 to 65536."),
      exact("mask", param("MASK", NUMBER)).bad(USAGE).doc("Bits of the index that count; only the lower 16 are kept."),
      exact("shift", param("N", NUMBER)).bad(USAGE).doc("How far the masked index is shifted to the right."),
      exact("fall_through").doc("An index without an entry is used as the minor number of the class."),
      exact("pass_on").doc("An index without an entry goes on to the next filter."),
      exact("classid", param("CLASSID", classId())).bad("Illegal \"classid\"").doc("The class of this entry."),
      exact("police").then(Police.inFilter()).bad("Illegal \"police\"")
          .doc("Polices the packets; what follows is as in the action police."),
      exact("action").then(Parts.actions()).bad("Illegal \"action\"").doc("What happens to the packets."))
      .unknown(USAGE);

  public static final Classifier KIND =
      classifier("tcindex", "Traffic control index", Kernel.needs("NET_CLS_TCINDEX", "cls_tcindex").removedIn("6.3"))
          .doc("Looks up the index that dsmark left in the packet.")
          .removedIn("6.6")
          .handle(NUMBER, "Illegal filter ID", "The index of the entry.")
          .options(OPTIONS)
          .examples(
              "filter add dev eth0 parent 1: protocol ip prio 1 tcindex mask 0xfc shift 2 pass_on",
              "filter add dev eth0 parent 1: protocol ip prio 1 handle 46 tcindex classid 1:10",
              "filter add dev eth0 parent 1: protocol ip prio 1 handle 0 tcindex hash 64 fall_through");
}
