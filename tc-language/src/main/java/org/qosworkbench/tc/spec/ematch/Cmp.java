package org.qosworkbench.tc.spec.ematch;

import static org.qosworkbench.tc.spec.Ematch.ematch;
import static org.qosworkbench.tc.spec.Option.exact;
import static org.qosworkbench.tc.spec.Section.section;

import org.qosworkbench.tc.spec.Ematch;
import org.qosworkbench.tc.spec.EmatchArguments;
import org.qosworkbench.tc.spec.Kernel;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.Section;

/** Comparison of bytes with a number (iproute2 tc/em_cmp.c). */
public final class Cmp {
  private Cmp() {}

  private static final String MISSING = "cmp: missing argument";

  private static final Option AT = Parts.at("cmp");
  private static final Option MASK = exact("mask", Parts.number("MASK")).bad("cmp: invalid mask").fallback("all bits")
      .doc("Bits that count; decimal unless it begins with 0x.");
  private static final Option TRANS = exact("trans")
      .doc("Turns two or four bytes around once more on little-endian machines.")
      .note("They are read in network order anyway, so that it is rarely wanted.");
  private static final Section WORDS = section("cmp", AT, Parts.LAYER, MASK, TRANS,
      comparison("eq", "The bytes are equal to the value."),
      comparison("gt", "The bytes are greater than the value."),
      comparison("lt", "The bytes are less than the value."));

  public static final Ematch KIND = ematch("cmp", 1, "Comparison", Kernel.needs("NET_EMATCH_CMP", "em_cmp"))
      .doc("Compares one, two or four bytes of the packet with a number.")
      .arguments(Cmp::read, Parts.ALIGNMENTS, WORDS)
      .examples(
          "filter add dev eth0 parent 1: protocol ip basic "
              + "match 'cmp(u16 at 2 layer network mask 0xfff gt 1000)' classid 1:1",
          "filter add dev eth0 parent 1: protocol ip basic "
              + "match 'cmp(u8 at 9 eq 6) or not (cmp(u8 at 8 lt 5) and cmp(u16 at 4 trans eq 0))' action drop");

  private static Option comparison(String name, String doc) {
    return exact(name, Parts.number("VALUE")).bad("cmp: invalid value").doc(doc);
  }

  private static void read(EmatchArguments arguments) {
    Parts.alignment(arguments, "cmp");
    boolean hasOffset = false;
    boolean hasValue = false;
    while (arguments.more()) {
      var word = arguments.find(WORDS).orElseThrow(() -> arguments.refuse("nbyte: unknown parameter",
          "\"" + arguments.text() + "\" is no word of cmp; tc names the wrong match"));
      if (word == Parts.LAYER) {
        Parts.layer(arguments, "cmp");
      } else if (word == TRANS) {
        arguments.take(TRANS);
      } else {
        arguments.read(word, MISSING);
        hasOffset |= word == AT;
        hasValue |= word != AT && word != MASK;
      }
    }
    if (!hasOffset || !hasValue) {
      throw arguments.refuse("cmp: offset and value required", "cmp needs \"at\" and one of \"eq\", \"gt\" and \"lt\"");
    }
  }
}
