package org.qosworkbench.tc.value;

/**
 * The name of a network device as tc hands it to the kernel.
 *
 * @param name the name, possibly cut
 */
public record DeviceName(String name) implements Value {

  /** Bytes of the longest name that the kernel has. */
  public static final int LONGEST = 15;

  private static final Expectation EXPECTED = new Expected();

  /**
   * Reads a name that tc checks before use (iproute2 lib/utils.c, check_ifname): 1 to 15 bytes, no blanks, no slash,
   * and in newer releases not {@code .} or {@code ..}.
   */
  public static Parsed<DeviceName> parse(String word, Dialect dialect) {
    if (word.isEmpty()) {
      return bad(Fault.Kind.EMPTY, word, 0, 0);
    }
    if (Utf8.length(word) > LONGEST) {
      return bad(Fault.Kind.TOO_LONG, word, 0, word.length());
    }
    if (dialect.has(Dialect.IPROUTE2_6_18) && (word.equals(".") || word.equals(".."))) {
      return bad(Fault.Kind.UNKNOWN_WORD, word, 0, word.length());
    }
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) == '/' || Strtol.isBlank(word.charAt(i))) {
        return bad(Fault.Kind.BAD_CHARACTER, word, i, i + 1);
      }
    }
    return Parsed.ok(new DeviceName(word));
  }

  /** Takes any word as a name and keeps its first 15 bytes, as {@code dev} of all commands does. */
  public static DeviceName cut(String word) {
    return new DeviceName(Utf8.cut(word, LONGEST));
  }

  /** Takes any word as a name and keeps its first 16 bytes, as {@code indev} of fw and u32 does. */
  public static DeviceName cutTo16(String word) {
    return new DeviceName(Utf8.cut(word, LONGEST + 1));
  }

  @Override
  public String print() {
    return name;
  }

  private static Parsed<DeviceName> bad(Fault.Kind kind, String word, int start, int end) {
    return Parsed.bad(new Fault(kind, EXPECTED, word, start, end));
  }

  private record Expected() implements Expectation {
    @Override
    public String phrase() {
      return "a device name";
    }

    @Override
    public String example() {
      return "eth0";
    }

    @Override
    public String limits() {
      return "1 to 15 bytes";
    }
  }
}
