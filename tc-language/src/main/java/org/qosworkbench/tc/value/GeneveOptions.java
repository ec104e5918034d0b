package org.qosworkbench.tc.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Options of a Geneve header.
 *
 * @param options the options in order
 */
public record GeneveOptions(List<GeneveOption> options) implements Value {

  /**
   * One option; parts that are not given are empty.
   *
   * @param optionClass 16 bits
   * @param type 8 bits
   * @param data the data
   */
  public record GeneveOption(OptionalInt optionClass, OptionalInt type, Optional<HexString> data) {

    String print() {
      return hex(optionClass) + ":" + hex(type) + ":" + data.map(GeneveOption::digits).orElse("");
    }

    private static String hex(OptionalInt part) {
      return part.isEmpty() ? "" : Integer.toHexString(part.getAsInt());
    }

    /** Data that is given but has no byte is a single digit, which tc ignores. */
    private static String digits(HexString data) {
      return data.digits().isEmpty() ? "0" : data.digits();
    }
  }

  static final Expectation EXPECTED = new Expected();

  private static final NumberFormat CLASS = new NumberFormat(Width.U16, Base.HEXADECIMAL);
  private static final NumberFormat TYPE = new NumberFormat(Width.U8, Base.HEXADECIMAL);

  public GeneveOptions {
    options = List.copyOf(options);
  }

  /**
   * Reads {@code CLASS:TYPE:DATA} options between commas, all parts hexadecimal (iproute2 tc/m_tunnel_key.c,
   * tunnel_key_parse_geneve_opts, with strtok). Separators too many do not count, so an empty part moves the following
   * ones forward; parts at the end can be missing.
   */
  public static Parsed<GeneveOptions> parse(String word) {
    List<GeneveOption> options = new ArrayList<>();
    for (int start = 0; start < word.length();) {
      int comma = word.indexOf(',', start);
      int end = comma < 0 ? word.length() : comma;
      if (start < end) {
        switch (parseOption(word, start, end, Empty.SKIPPED)) {
          case Parsed.Ok<GeneveOption> ok -> options.add(ok.get());
          case Parsed.Bad<GeneveOption> bad -> {
            return Parsed.bad(bad.fault());
          }
        }
      }
      start = end + 1;
    }
    return Parsed.ok(new GeneveOptions(options));
  }

  @Override
  public String print() {
    return String.join(",", options.stream().map(GeneveOption::print).toList());
  }

  /** What an empty part means. */
  enum Empty {
    /** It does not count as a part. */
    SKIPPED,
    /** The part is not given. */
    OMITTED
  }

  /** Reads one option, a part of a word. */
  static Parsed<GeneveOption> parseOption(String word, int from, int to, Empty empty) {
    OptionalInt optionClass = OptionalInt.empty();
    OptionalInt type = OptionalInt.empty();
    Optional<HexString> data = Optional.empty();
    int part = 0;
    for (int start = from; start <= to;) {
      int colon = word.indexOf(':', start);
      int end = colon < 0 || colon > to ? to : colon;
      if (start == end && empty == Empty.SKIPPED) {
        start = end + 1;
        continue;
      }
      if (++part > 3) {
        return Parsed.bad(new Fault(Fault.Kind.TOO_MANY_PARTS, EXPECTED, word, start, end));
      }
      if (start < end) {
        Fault fault = part == 1 ? UnsignedNumber.faultIn(word, start, end, CLASS)
            : part == 2 ? UnsignedNumber.faultIn(word, start, end, TYPE) : null;
        if (fault != null) {
          return Parsed.bad(fault);
        }
        if (part == 3) {
          switch (HexString.parsePairs(word, start, end)) {
            case Parsed.Ok<HexString> ok -> data = Optional.of(ok.get());
            case Parsed.Bad<HexString> bad -> {
              return Parsed.bad(bad.fault());
            }
          }
        } else {
          OptionalInt number = OptionalInt.of((int) Strtol.unsignedValue(word, start, end, 16));
          optionClass = part == 1 ? number : optionClass;
          type = part == 2 ? number : type;
        }
      }
      start = end + 1;
    }
    return Parsed.ok(new GeneveOption(optionClass, type, data));
  }

  private record Expected() implements Expectation {
    @Override
    public String phrase() {
      return "a Geneve option";
    }

    @Override
    public String example() {
      return "0102:80:00880022";
    }
  }
}
