package org.qosworkbench.tc.value;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.qosworkbench.tc.value.TunnelOptions.Kind;

/**
 * The tunnel options that a flower filter matches.
 *
 * @param key the options
 * @param mask which of their bits count
 */
public record TunnelMatch(TunnelOptions key, TunnelOptions mask) implements Value {

  /**
   * Reads {@code FIELD:FIELD...[/MASK]}, every field possibly empty (iproute2 tc/f_flower.c,
   * flower_parse_enc_opts_erspan, _gtp and _pfcp).
   *
   * <p>Two faults of the kind {@link Fault.Kind#MISSING_PART} are crashes of tc rather than refusals: ERSPAN options
   * without a mask and without a colon, and GTP options or masks without a colon.
   */
  public static Parsed<TunnelMatch> parse(String word, Kind kind) {
    int slash = word.indexOf('/');
    int end = slash < 0 ? word.length() : slash;
    if (kind == Kind.ERSPAN && slash < 0 && word.indexOf(':') < 0) {
      return Parsed.bad(new Fault(Fault.Kind.MISSING_PART, kind.expected(), word, end, end));
    }
    return switch (TunnelOptions.parse(word, 0, end, kind, GeneveOptions.Empty.OMITTED)) {
      case Parsed.Bad<TunnelOptions> bad -> Parsed.bad(bad.fault());
      case Parsed.Ok<TunnelOptions> ok when slash < 0 ->
          Parsed.ok(new TunnelMatch(ok.get(), fullMask(ok.get())));
      case Parsed.Ok<TunnelOptions> ok ->
          TunnelOptions.parse(word, slash + 1, word.length(), kind, GeneveOptions.Empty.OMITTED)
              .map(mask -> new TunnelMatch(ok.get(), mask));
    };
  }

  @Override
  public String print() {
    boolean colon = key.print().indexOf(':') >= 0;
    if (mask.equals(fullMask(key)) && (colon || key.kind() != Kind.ERSPAN)) {
      return key.print();
    }
    return key.print() + "/" + mask.print();
  }

  /** The mask that tc makes up: all bits of every field, but the version of ERSPAN is its own mask. */
  private static TunnelOptions fullMask(TunnelOptions key) {
    List<OptionalLong> fields = new ArrayList<>();
    for (int i = 0; i < key.kind().fieldCount(); i++) {
      boolean version = key.kind() == Kind.ERSPAN && i == 0;
      fields.add(version ? key.fields().get(0) : key.kind().allBits(i));
    }
    return new TunnelOptions(key.kind(), fields);
  }
}
