package org.qosworkbench.tc.spec.ematch;

import static org.qosworkbench.tc.spec.Ematch.ematch;
import static org.qosworkbench.tc.spec.Param.param;
import static org.qosworkbench.tc.spec.Section.section;
import static org.qosworkbench.tc.spec.ValueType.text;

import org.qosworkbench.tc.spec.Ematch;
import org.qosworkbench.tc.spec.EmatchArguments;
import org.qosworkbench.tc.spec.Kernel;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.Param;
import org.qosworkbench.tc.spec.Section;

/** Comparison with a string of bytes (iproute2 tc/em_nbyte.c). */
public final class Nbyte {
  private Nbyte() {}

  private static final Param NEEDLE = param("NEEDLE", text())
      .doc("The bytes wanted: a word, or a text in quotation marks with escapes such as \\x0a and \\012.");
  private static final Option AT = Parts.at("nbyte");
  private static final Section WORDS = section("nbyte", AT, Parts.LAYER);

  public static final Ematch KIND = ematch("nbyte", 2, "Byte comparison", Kernel.needs("NET_EMATCH_NBYTE", "em_nbyte"))
      .doc("Compares the packet at one place with a string of bytes, which comes first.")
      .note("tc keeps one text in quotation marks for a whole expression: of several, all get the bytes of the last.")
      .arguments(Nbyte::read, WORDS)
      .examples("filter add dev eth0 parent 1: protocol ip basic "
          + "match 'nbyte(\"GET \\x2f\" at 20 layer transport)' classid 1:1");

  private static void read(EmatchArguments arguments) {
    if (arguments.text().isEmpty()) throw arguments.refuse("nbyte: needle length is 0", "there is nothing to look for");
    arguments.take(NEEDLE);
    boolean hasOffset = false;
    while (arguments.more()) {
      var word = arguments.find(WORDS).orElseThrow(() ->
          arguments.refuse("nbyte: unknown parameter", "\"" + arguments.text() + "\" is neither \"at\" nor \"layer\""));
      if (word == AT) {
        arguments.read(AT, "nbyte: missing argument");
        hasOffset = true;
      } else {
        Parts.layer(arguments, "nbyte");
      }
    }
    if (!hasOffset) throw arguments.refuse("nbyte: offset required", "nbyte needs \"at\" and an offset");
  }
}
