package org.qosworkbench.tc.spec.ematch;

import static org.qosworkbench.tc.spec.Ematch.ematch;
import static org.qosworkbench.tc.spec.Option.exact;
import static org.qosworkbench.tc.spec.Param.param;
import static org.qosworkbench.tc.spec.Section.section;

import java.util.Locale;
import org.qosworkbench.tc.spec.Ematch;
import org.qosworkbench.tc.spec.EmatchArguments;
import org.qosworkbench.tc.spec.Kernel;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.Param;
import org.qosworkbench.tc.spec.Section;
import org.qosworkbench.tc.spec.ValueType;
import org.qosworkbench.tc.value.Base;
import org.qosworkbench.tc.value.LooseNumber;

/** Comparison of 32-bit words, as the classifier u32 makes it (iproute2 tc/em_u32.c). */
public final class U32 {
  private U32() {}

  private static final String NEXT_HEADER = "nexthdr+";
  private static final long OVERFLOW = -1;

  private static final Param VALUE = Parts.number("VALUE").doc("The bits wanted.");
  private static final Param MASK =
      Parts.number("MASK").doc("The bits that count; hexadecimal only with 0x, unlike in the classifier.");
  private static final Param OFFSET = param("[nexthdr+]OFFSET", new ValueType.Special("[nexthdr+]OFFSET"))
      .doc("Bytes from the network header, or from the one behind it with nexthdr+ in the same word.");
  private static final Option AT = exact("at", OFFSET).mandatory().doc("Where to compare.").example("at nexthdr+2")
      .note("nexthdr+ as a word of its own is read and forgotten.");
  private static final Section WORDS = section("u32", AT);

  public static final Ematch KIND = ematch("u32", 3, "32-bit comparison", Kernel.needs("NET_EMATCH_U32", "em_u32"))
      .doc("Compares one, two or four bytes of the packet under a mask: size, value, mask, at, offset.")
      .arguments(U32::read, Parts.ALIGNMENTS, WORDS)
      .examples("filter add dev eth0 parent 1: protocol ip basic "
          + "match 'u32(u16 0x1122 0xffff at nexthdr+4)' classid 1:1");

  private static void read(EmatchArguments arguments) {
    var alignment = Parts.alignment(arguments, "u32");
    arguments.require("u32: missing key");
    long value = arguments.number(VALUE, "u32: invalid key, must be numeric");
    arguments.require("u32: missing mask");
    long mask = arguments.number(MASK, "u32: invalid mask, must be numeric");
    if (arguments.find(WORDS).isEmpty()) {
      throw arguments.refuse("u32: missing \"at\"", "\"at\" and an offset follow the mask");
    }
    arguments.take(AT);
    arguments.require("u32: missing offset");
    long offset = offset(arguments);
    if (arguments.more()) throw arguments.refuse("u32: unexpected trailer", "nothing can follow the offset");
    if (alignment == Parts.U8) requireNarrow(arguments, value, mask, 0xff);
    if (alignment == Parts.U16) requireNarrow(arguments, value, mask, 0xffff);
    if (alignment == Parts.U32 && offset % 4 != 0) {
      throw arguments.refuse(
          "u32: invalid offset alignment, must be aligned to 4.", "four bytes are compared at a multiple of 4");
    }
  }

  private static long offset(EmatchArguments arguments) {
    var text = arguments.text();
    if (text.length() > NEXT_HEADER.length() && text.startsWith(NEXT_HEADER)) {
      long offset = LooseNumber.parseUnsigned(text.substring(NEXT_HEADER.length()), Base.ANY).value();
      if (offset == OVERFLOW) throw arguments.refuse("u32: invalid offset", "the offset is too large");
      arguments.take(OFFSET);
      return offset;
    }
    if (text.equals(NEXT_HEADER)) {
      arguments.take(OFFSET);
      arguments.require("u32: missing offset");
    }
    return arguments.number(OFFSET, "u32: invalid offset");
  }

  private static void requireNarrow(EmatchArguments arguments, long value, long mask, long largest) {
    var limit = "(>0x" + Long.toHexString(largest).toUpperCase(Locale.ROOT) + ")";
    if (Long.compareUnsigned(value, largest) > 0) {
      throw arguments.refuse("Illegal key " + limit, "the value does not fit the size given first");
    }
    if (Long.compareUnsigned(mask, largest) > 0) {
      throw arguments.refuse("Illegal mask " + limit, "the mask does not fit the size given first");
    }
  }
}
