package org.qosworkbench.tc.spec.ematch;

import static org.qosworkbench.tc.spec.Option.exact;
import static org.qosworkbench.tc.spec.Param.param;
import static org.qosworkbench.tc.spec.Section.section;
import static org.qosworkbench.tc.spec.ValueType.loose;

import org.qosworkbench.tc.spec.EmatchArguments;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.Param;
import org.qosworkbench.tc.spec.Section;
import org.qosworkbench.tc.spec.ValueType;

/** What several extended matches have in common. */
final class Parts {
  private Parts() {}

  private static final int LAST_LAYER = 2;
  private static final Param LAYER_VALUE = param("LAYER", new ValueType.Special("{link|network|transport}|0..2"));

  static final Option U8 = exact("u8").doc("One byte.");
  static final Option U16 = exact("u16").doc("Two bytes.");
  static final Option U32 = exact("u32").doc("Four bytes.");

  /** How many bytes are compared. */
  static final Section ALIGNMENTS = section("alignment", U8, U16, U32);

  /** Where the header begins from which an offset counts. */
  static final Option LAYER = exact("layer", LAYER_VALUE).fallback("network")
      .doc("Header that the offset counts from: link (0), network (1) or transport (2); the first letter will do.");

  /** {@code at} with its offset. */
  static Option at(String kind) {
    return exact("at", number("OFFSET")).bad(kind + ": invalid offset, must be numeric").mandatory()
        .doc("Bytes from the beginning of the header.");
  }

  static Param number(String name) {
    return param(name, loose(0));
  }

  static Option alignment(EmatchArguments arguments, String kind) {
    var alignment = arguments.find(ALIGNMENTS)
        .orElseThrow(() -> arguments.refuse(kind + ": invalid alignment", kind + " begins with u8, u16 or u32"));
    arguments.take(alignment);
    return alignment;
  }

  static void layer(EmatchArguments arguments, String kind) {
    arguments.take(LAYER);
    arguments.require(kind + ": missing argument");
    if (!arguments.text().isEmpty() && "lnt".indexOf(arguments.text().charAt(0)) >= 0) {
      arguments.take(LAYER_VALUE);
      return;
    }
    long layer = arguments.number(LAYER_VALUE, kind + ": invalid layer");
    if (Long.compareUnsigned(layer, LAST_LAYER) > 0) {
      throw arguments.refuse(
          kind + ": illegal layer, must be in 0..2", "layers are link (0), network (1) and transport (2)");
    }
  }
}
