package org.qosworkbench.tc.value;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * Options of a tunnel header that has a fixed number of fields. Those of VXLAN are one number: {@link UnsignedNumber},
 * or {@link MaskedNumber} with {@link MaskedNumber.Format#U32}; those of Geneve are {@link GeneveOptions}.
 *
 * @param kind the tunnel
 * @param fields the fields in order; empty where none is written
 */
public record TunnelOptions(Kind kind, List<OptionalLong> fields) implements Value {

  /** The tunnels. */
  public enum Kind {
    /** Version, index, direction, hardware id. */
    ERSPAN("ERSPAN options", "1:2:0:0", Base.ANY, Width.U8, Width.U32, Width.U8, Width.U8),
    /** PDU type and QoS flow identifier. */
    GTP("GTP options", "1:2", Base.HEXADECIMAL, Width.U8, Width.U8),
    /** Type and session endpoint identifier. */
    PFCP("PFCP options", "1:c0ffee", Base.HEXADECIMAL, Width.U8, Width.U64);

    private final Expectation expected;
    private final Base base;
    private final List<NumberFormat> formats;

    Kind(String phrase, String example, Base base, Width... widths) {
      this.expected = new Expected(phrase, example);
      this.base = base;
      this.formats = List.of(widths).stream().map(width -> new NumberFormat(width, base)).toList();
    }

    Expectation expected() {
      return expected;
    }

    int fieldCount() {
      return formats.size();
    }

    /** The mask of a field of which all bits count. */
    OptionalLong allBits(int field) {
      return OptionalLong.of(formats.get(field).width().largest());
    }

    private record Expected(String phrase, String example) implements Expectation {}
  }

  public TunnelOptions {
    fields = List.copyOf(fields);
  }

  /**
   * Reads the ERSPAN options that a tunnel_key action sets (iproute2 tc/m_tunnel_key.c, tunnel_key_parse_erspan_opt,
   * with strtok). Colons too many do not count, so an empty field moves the following ones forward.
   */
  public static Parsed<TunnelOptions> parseErspan(String word) {
    return parse(word, 0, word.length(), Kind.ERSPAN, GeneveOptions.Empty.SKIPPED);
  }

  @Override
  public String print() {
    int last = fields.size() - 1;
    while (last > 0 && fields.get(last).isEmpty() && kind != Kind.GTP) {
      last--;
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i <= last; i++) {
      text.append(i == 0 ? "" : ":");
      fields.get(i).ifPresent(field -> text.append(kind.base.print(field)));
    }
    return text.toString();
  }

  /** Reads a part of a word. A GTP word must have a colon, and what follows its second field is ignored. */
  static Parsed<TunnelOptions> parse(String word, int from, int to, Kind kind, GeneveOptions.Empty empty) {
    List<OptionalLong> fields = new ArrayList<>();
    for (int start = from; start <= to;) {
      int colon = word.indexOf(':', start);
      int end = colon < 0 || colon > to ? to : colon;
      boolean skipped = start == end && empty == GeneveOptions.Empty.SKIPPED;
      boolean ignored = kind == Kind.GTP && fields.size() == kind.fieldCount();
      if (!skipped && !ignored) {
        if (fields.size() == kind.fieldCount()) {
          return Parsed.bad(new Fault(Fault.Kind.TOO_MANY_PARTS, kind.expected, word, start, end));
        }
        Fault fault = start == end ? null : UnsignedNumber.faultIn(word, start, end, kind.formats.get(fields.size()));
        if (fault != null) {
          return Parsed.bad(fault);
        }
        fields.add(start == end ? OptionalLong.empty()
            : OptionalLong.of(Strtol.unsignedValue(word, start, end, kind.base.radix())));
      }
      start = end + 1;
    }
    if (kind == Kind.GTP && fields.size() < kind.fieldCount()) {
      return Parsed.bad(new Fault(Fault.Kind.MISSING_PART, kind.expected, word, to, to));
    }
    while (fields.size() < kind.fieldCount()) {
      fields.add(OptionalLong.empty());
    }
    return Parsed.ok(new TunnelOptions(kind, fields));
  }
}
