package org.qosworkbench.tc.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.qosworkbench.tc.value.GeneveOptions.GeneveOption;

/**
 * The Geneve options that a flower filter matches.
 *
 * @param keys the options
 * @param masks which of their bits count; one for each option
 */
public record GeneveMatch(List<GeneveOption> keys, List<GeneveOption> masks) implements Value {

  private static final int LONGEST = 4096;
  private static final int LONGEST_BEFORE_6_13 = 65536;

  public GeneveMatch {
    keys = List.copyOf(keys);
    masks = List.copyOf(masks);
  }

  /**
   * Reads {@code CLASS:TYPE:DATA[/MASK]} options between commas, all parts hexadecimal (iproute2 tc/f_flower.c,
   * flower_parse_enc_opts_geneve). All three parts of an option must be there; those of a mask can be empty or missing.
   * All options are checked for their parts before the first number is read, and the options before the masks.
   */
  public static Parsed<GeneveMatch> parse(String word, Dialect dialect) {
    int limit = dialect.has(Dialect.IPROUTE2_6_13) ? LONGEST : LONGEST_BEFORE_6_13;
    Fault shape = faultInShape(word, limit);
    if (shape != null) {
      return Parsed.bad(shape);
    }
    List<GeneveOption> keys = new ArrayList<>();
    List<GeneveOption> masks = new ArrayList<>();
    Fault inMask = null;
    for (int start = 0; start <= word.length();) {
      int end = end(word, start);
      int slash = word.indexOf('/', start);
      int keyEnd = slash < 0 || slash > end ? end : slash;
      switch (GeneveOptions.parseOption(word, start, keyEnd, GeneveOptions.Empty.OMITTED)) {
        case Parsed.Bad<GeneveOption> bad -> {
          return Parsed.bad(bad.fault());
        }
        case Parsed.Ok<GeneveOption> ok -> keys.add(ok.get());
      }
      if (keyEnd == end) {
        masks.add(fullMask(word, start, end));
      } else if (inMask == null) {
        switch (GeneveOptions.parseOption(word, slash + 1, end, GeneveOptions.Empty.OMITTED)) {
          case Parsed.Bad<GeneveOption> bad -> inMask = bad.fault();
          case Parsed.Ok<GeneveOption> ok -> masks.add(ok.get());
        }
      }
      start = end + 1;
    }
    return inMask == null ? Parsed.ok(new GeneveMatch(keys, masks)) : Parsed.bad(inMask);
  }

  @Override
  public String print() {
    List<String> options = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      String key = keys.get(i).print();
      GeneveOption mask = masks.get(i);
      options.add(mask.equals(fullMask(key, 0, key.length())) ? key : key + "/" + mask.print());
    }
    return String.join(",", options);
  }

  /** The lengths and the parts of the options, without their contents. */
  private static Fault faultInShape(String word, int limit) {
    int keysLength = 0;
    int masksLength = 0;
    for (int start = 0; start <= word.length();) {
      int end = end(word, start);
      int slash = word.indexOf('/', start);
      int keyEnd = slash < 0 || slash > end ? end : slash;
      int keyLength = Utf8.length(word, start, keyEnd);
      int maskLength = keyEnd == end ? keyLength : Utf8.length(word, slash + 1, end);
      if (keysLength + keyLength > limit) {
        return new Fault(Fault.Kind.TOO_LONG, GeneveOptions.EXPECTED, word, start, keyEnd);
      }
      Fault parts = faultInParts(word, start, keyEnd);
      if (parts != null) {
        return parts;
      }
      if (masksLength + maskLength > limit) {
        return new Fault(Fault.Kind.TOO_LONG, GeneveOptions.EXPECTED, word, start, end);
      }
      keysLength += keyLength + 1;
      int dataLength = keyEnd - word.lastIndexOf(':', keyEnd - 1) - 1;
      masksLength += keyEnd == end ? "ffff:ff:".length() + dataLength + 1 : maskLength + 1;
      start = end + 1;
    }
    return null;
  }

  private static Fault faultInParts(String word, int from, int to) {
    int parts = 0;
    for (int start = from; start <= to;) {
      int colon = word.indexOf(':', start);
      int end = colon < 0 || colon > to ? to : colon;
      if (start == end) {
        return new Fault(Fault.Kind.MISSING_PART, GeneveOptions.EXPECTED, word, start, end);
      }
      if (++parts > 3) {
        return new Fault(Fault.Kind.TOO_MANY_PARTS, GeneveOptions.EXPECTED, word, start, end);
      }
      start = end + 1;
    }
    return parts == 3 ? null : new Fault(Fault.Kind.MISSING_PART, GeneveOptions.EXPECTED, word, to, to);
  }

  /** The mask that tc makes up: as many digits f as the data has digits. */
  private static GeneveOption fullMask(String word, int from, int to) {
    int digits = to - word.lastIndexOf(':', to - 1) - 1;
    HexString data = new HexString("ff".repeat(digits / 2));
    return new GeneveOption(OptionalInt.of(0xffff), OptionalInt.of(0xff), Optional.of(data));
  }

  private static int end(String word, int start) {
    int comma = word.indexOf(',', start);
    return comma < 0 ? word.length() : comma;
  }
}
