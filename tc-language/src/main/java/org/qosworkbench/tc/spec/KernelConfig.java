package org.qosworkbench.tc.spec;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How a kernel was built: what its {@code .config}, {@code /boot/config-VERSION} or {@code /proc/config.gz} says.
 *
 * @param values what each symbol was set to, such as {@code y}, {@code m} or {@code 250}; symbols are complete names
 *     such as {@code CONFIG_NET_SCH_HTB}, those that are not set have no entry
 */
public record KernelConfig(Map<String, String> values) {
  /** Whether a part of the kernel is there. */
  public enum Presence {
    /** Part of the kernel itself. */
    BUILT_IN,
    /** A module, which the kernel loads when it is needed. */
    MODULE,
    /** Not built. */
    ABSENT
  }

  private static final String PREFIX = "CONFIG_";

  /** Copies the map. */
  public KernelConfig {
    values = Map.copyOf(values);
  }

  /**
   * Reads the text of a kernel configuration. A symbol that is set twice has the value of the last line, as in the
   * kernel's own build.
   *
   * @return empty when no line of the text speaks of a symbol
   */
  public static Optional<KernelConfig> parse(String text) {
    var values = new HashMap<String, String>();
    boolean speaks = false;
    for (var line : (Iterable<String>) text.lines()::iterator) {
      if (line.startsWith(PREFIX)) {
        int equals = line.indexOf('=');
        if (equals < 0) continue;
        speaks = true;
        values.put(line.substring(0, equals), unquoted(line.substring(equals + 1).strip()));
      } else if (line.startsWith("# " + PREFIX) && line.endsWith(" is not set")) {
        speaks = true;
        values.remove(line.substring(2, line.length() - " is not set".length()));
      }
    }
    return speaks ? Optional.of(new KernelConfig(values)) : Optional.empty();
  }

  private static String unquoted(String value) {
    boolean isQuoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
    return isQuoted ? value.substring(1, value.length() - 1) : value;
  }

  /** What a symbol such as {@code CONFIG_HZ} was set to; empty when it is not set. */
  public Optional<String> value(String symbol) {
    return Optional.ofNullable(values.get(symbol));
  }

  /** Whether what a symbol such as {@code CONFIG_NET_SCH_HTB} stands for is there. */
  public Presence presence(String symbol) {
    return switch (values.getOrDefault(symbol, "n")) {
      case "y" -> Presence.BUILT_IN;
      case "m" -> Presence.MODULE;
      default -> Presence.ABSENT;
    };
  }

  /** Only the number of symbols: a configuration has thousands. */
  @Override
  public String toString() {
    return "KernelConfig[" + values.size() + " symbols]";
  }
}
