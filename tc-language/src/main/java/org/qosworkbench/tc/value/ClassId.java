package org.qosworkbench.tc.value;

import java.util.Optional;

/**
 * The id of a class, or of a qdisc as a parent.
 *
 * @param id major number in the upper 16 bits, minor number in the lower ones
 */
public record ClassId(int id) implements Value {

  /** The root of a device. */
  public static final ClassId ROOT = new ClassId(0xffffffff);
  /** No class. */
  public static final ClassId NONE = new ClassId(0);

  private static final Expectation EXPECTED = new Expected();

  /**
   * Reads {@code root}, {@code none}, MAJOR:MINOR with either side possibly empty, or one number without a colon that
   * is the whole id; all numbers are hexadecimal (iproute2 tc/tc_util.c, get_tc_classid). The form without a colon is
   * not checked for its size, only its low 32 bits count.
   */
  public static Parsed<ClassId> parse(String word) {
    if (word.equals("root")) {
      return Parsed.ok(ROOT);
    }
    if (word.equals("none")) {
      return Parsed.ok(NONE);
    }
    int colon = Strtol.end(word, 0, 16);
    long major = colon == 0 ? 0 : Strtol.unsignedValue(word, 0, colon, 16);
    if (colon == word.length()) {
      return colon == 0 ? bad(Fault.Kind.EMPTY, word, 0, 0) : Parsed.ok(new ClassId((int) major));
    }
    if (word.charAt(colon) != ':') {
      return colon == 0
          ? bad(Fault.Kind.NOT_A_NUMBER, word, 0, word.length())
          : bad(Fault.Kind.TRAILING_TEXT, word, colon, word.length());
    }
    if (major >>> 16 != 0) {
      return bad(Strtol.negative(word, 0) ? Fault.Kind.NEGATIVE : Fault.Kind.TOO_LARGE, word, 0, colon);
    }
    int end = Strtol.end(word, colon + 1, 16);
    if (end < word.length()) {
      return bad(end == colon + 1 ? Fault.Kind.NOT_A_NUMBER : Fault.Kind.TRAILING_TEXT, word, end, word.length());
    }
    long minor = end == colon + 1 ? 0 : Strtol.unsignedValue(word, colon + 1, end, 16);
    if (minor >>> 16 != 0) {
      Fault.Kind kind = Strtol.negative(word, colon + 1) ? Fault.Kind.NEGATIVE : Fault.Kind.TOO_LARGE;
      return bad(kind, word, colon + 1, end);
    }
    return Parsed.ok(new ClassId((int) (major << 16 | minor)));
  }

  /** The upper half, 0 to 65535. */
  public int major() {
    return id >>> 16;
  }

  /** The lower half, 0 to 65535. */
  public int minor() {
    return id & 0xffff;
  }

  /** As tc prints it: {@code root}, {@code none}, {@code 1:}, {@code :10} or {@code 1:10}. */
  @Override
  public String print() {
    if (id == ROOT.id) {
      return "root";
    }
    if (id == 0) {
      return "none";
    }
    String major = major() == 0 ? "" : Integer.toHexString(major());
    String minor = minor() == 0 ? "" : Integer.toHexString(minor());
    return major + ":" + minor;
  }

  private static Parsed<ClassId> bad(Fault.Kind kind, String word, int start, int end) {
    return Parsed.bad(new Fault(kind, EXPECTED, word, start, end));
  }

  private record Expected() implements Expectation {
    @Override
    public String phrase() {
      return "a class id";
    }

    @Override
    public String example() {
      return "1:10";
    }

    @Override
    public String limits() {
      return "0:0 to ffff:ffff";
    }

    /** Two numbers with a wrong separator between them. */
    @Override
    public Optional<String> suggest(Fault fault) {
      String word = fault.word();
      boolean wrongSeparator = fault.kind() == Fault.Kind.TRAILING_TEXT && word.indexOf(':') < 0
          && fault.end() - fault.start() > 1 && ".-/;,".indexOf(word.charAt(fault.start())) >= 0;
      if (!wrongSeparator) {
        return Optional.empty();
      }
      String separated = word.substring(0, fault.start()) + ":" + word.substring(fault.start() + 1);
      return Optional.of(separated).filter(text -> ClassId.parse(text).accepted());
    }
  }
}
