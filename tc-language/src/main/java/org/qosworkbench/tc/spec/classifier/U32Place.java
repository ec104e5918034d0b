package org.qosworkbench.tc.spec.classifier;

import static org.qosworkbench.tc.spec.Option.exact;
import static org.qosworkbench.tc.spec.Option.prefix;
import static org.qosworkbench.tc.spec.Param.param;
import static org.qosworkbench.tc.spec.Section.section;
import static org.qosworkbench.tc.spec.ValueType.s32;

import java.util.Optional;
import org.qosworkbench.tc.spec.Complaint;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Element;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.Param;
import org.qosworkbench.tc.spec.Scan;
import org.qosworkbench.tc.spec.Section;
import org.qosworkbench.tc.value.Base;
import org.qosworkbench.tc.value.Parsed;
import org.qosworkbench.tc.value.SignedNumber;
import org.qosworkbench.tc.value.SignedWidth;
import org.qosworkbench.tc.value.Unfinished;
import org.qosworkbench.tc.value.UnsignedNumber;
import org.qosworkbench.tc.value.Value;

/**
 * Where a u32 selector compares (iproute2 tc/f_u32.c, parse_at()).
 *
 * @param offset bytes
 * @param mask all ones when the offset counts from the header behind the network header, else 0; tc itself sends other
 *     numbers in one place
 */
record U32Place(int offset, int mask) {
  /** The beginning of the network header. */
  static final U32Place START = at(0);

  private static final int FROM_NEXT_HEADER = -1;
  private static final String NEXT_HEADER = "nexthdr+";
  private static final Param OFFSET =
      param("OFFSET", s32(0)).doc("Bytes from the start of the network header; may be negative.");
  private static final Param NEXT_OFFSET =
      param("OFFSET", s32(0)).doc("Bytes from the start of the next header; may be negative.");
  private static final Option AT = exact("at", OFFSET).doc("Look at another place than the field's own.")
      .note("With nexthdr+ in front, in the same word or as a word of its own, from the next header.");
  private static final Option AT_NEXT_HEADER = prefix(NEXT_HEADER)
      .doc("Count from the header behind the network header, which an \"offset\" of the linking filter has found.");

  /** What can follow the value and the mask. */
  static final Section WORDS = section("u32 match at", AT, AT_NEXT_HEADER);

  static U32Place at(int offset) {
    return new U32Place(offset, 0);
  }

  static U32Place inNextHeader(int offset) {
    return new U32Place(offset, FROM_NEXT_HEADER);
  }

  /** The place that {@code at} names, when it follows, else this one. */
  U32Place read(Scan scan) {
    if (!scan.is(AT)) return this;
    scan.take(AT);
    scan.require();
    if (scan.word().length() > NEXT_HEADER.length() && scan.word().startsWith(NEXT_HEADER)) return inOneWord(scan);
    if (!scan.is(AT_NEXT_HEADER)) return new U32Place(number(scan.read(OFFSET).orElseThrow()), mask);
    scan.take(AT_NEXT_HEADER);
    return inNextHeader(number(scan.read(NEXT_OFFSET).orElseThrow()));
  }

  /** nexthdr+ and the number. */
  private static U32Place inOneWord(Scan scan) {
    var digits = scan.word().substring(NEXT_HEADER.length());
    return switch (SignedNumber.parse(digits, SignedWidth.S32, Base.ANY)) {
      case Parsed.Ok<SignedNumber> ok -> {
        scan.take(NEXT_OFFSET, ok.get());
        yield inNextHeader((int) ok.get().value());
      }
      case Parsed.Bad<SignedNumber> bad ->
          throw scan.refuse(Diagnostic.BAD_SELECTOR, Complaint.SILENT, bad.fault().explain());
    };
  }

  /** Where a word that was read before says that this is; empty when it says something else. */
  Optional<U32Place> moved(Element element, Value value) {
    if (element == OFFSET) return Optional.of(new U32Place(number(value), mask));
    return element == NEXT_OFFSET ? Optional.of(inNextHeader(number(value))) : Optional.empty();
  }

  static int number(Value value) {
    return switch (value) {
      case UnsignedNumber it -> (int) it.value();
      case SignedNumber it -> (int) it.value();
      case Unfinished it -> 0;
      default -> throw new IllegalStateException(value.print());
    };
  }
}
