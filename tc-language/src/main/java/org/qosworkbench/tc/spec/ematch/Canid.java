package org.qosworkbench.tc.spec.ematch;

import static org.qosworkbench.tc.spec.Ematch.ematch;
import static org.qosworkbench.tc.spec.Option.exact;
import static org.qosworkbench.tc.spec.Param.param;
import static org.qosworkbench.tc.spec.Section.section;

import org.qosworkbench.tc.spec.Ematch;
import org.qosworkbench.tc.spec.EmatchArguments;
import org.qosworkbench.tc.spec.Kernel;
import org.qosworkbench.tc.spec.Param;
import org.qosworkbench.tc.spec.Section;
import org.qosworkbench.tc.spec.ValueType;
import org.qosworkbench.tc.value.CanId;
import org.qosworkbench.tc.value.Parsed;

/** Identifiers of frames on a CAN bus (iproute2 tc/em_canid.c). */
public final class Canid {
  private Canid() {}

  private static final int MOST_RULES = 400;

  private static final Param ID = param("ID[:MASK]", new ValueType.CanId());
  private static final Section WORDS = section("canid",
      exact("sff", ID).doc("Identifier of a frame in standard format, 11 bits, hexadecimal."),
      exact("eff", ID).doc("Identifier of a frame in extended format, 29 bits, hexadecimal."));

  public static final Ematch KIND = ematch("canid", 7, "CAN identifier", Kernel.needs("NET_EMATCH_CANID", "em_canid"))
      .since("3.6")
      .doc("Takes CAN frames with one of the identifiers given, each possibly with a mask behind a colon.")
      .arguments(Canid::read, WORDS)
      .examples("filter add dev can0 parent 1: basic match 'canid(sff 0x123 eff 0x1eee02:0x1fffff00)' classid 1:1");

  private static void read(EmatchArguments arguments) {
    for (int rules = 0; arguments.more(); rules++) {
      var format = arguments.find(WORDS).orElseThrow(() ->
          arguments.refuse("canid: invalid key", "\"sff\" or \"eff\" stands before each identifier"));
      arguments.take(format);
      arguments.require("canid: missing argument");
      if (CanId.parse(arguments.text()) instanceof Parsed.Bad<CanId> bad) {
        throw arguments.refuse("canid: Improperly formed CAN ID & mask", bad.fault().explain());
      }
      if (rules == MOST_RULES) {
        throw arguments.refuse(
            "canid: Too many arguments on input", "there is room for " + MOST_RULES + " identifiers");
      }
      arguments.take(ID);
    }
  }
}
