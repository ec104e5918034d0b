package org.qosworkbench.launch.kconfig;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The options of a {@code .config}.
 *
 * @param values what is set, by name without {@code CONFIG_}: {@code y}, {@code m}, {@code n}, a number, or a text in
 *     quotes as it stands there; in the order of the file
 */
public record DotConfig(Map<String, String> values) {
  private static final String PREFIX = "CONFIG_";
  private static final String UNSET = "# CONFIG_";
  private static final String NOT_SET = " is not set";
  /** What an option is that is not mentioned. */
  public static final String NO = "n";

  /** Copies the map. */
  public DotConfig {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** Reads the text of such a file; the last of several lines about an option holds. */
  public static DotConfig parse(String text) {
    Map<String, String> values = new LinkedHashMap<>();
    text.lines().forEach(line -> {
      int equals = line.indexOf('=');
      if (line.startsWith(PREFIX) && equals > 0) {
        values.put(line.substring(PREFIX.length(), equals), line.substring(equals + 1).strip());
      } else if (line.startsWith(UNSET) && line.endsWith(NOT_SET)) {
        values.put(line.substring(UNSET.length(), line.length() - NOT_SET.length()), NO);
      }
    });
    return new DotConfig(values);
  }

  /**
   * Reads a file.
   *
   * @throws IOException if it cannot be read
   */
  public static DotConfig read(Path file) throws IOException {
    return parse(Files.readString(file, StandardCharsets.ISO_8859_1));
  }

  /** What an option is; {@link #NO} when it is not mentioned. */
  public String value(String option) {
    return values.getOrDefault(option, NO);
  }

  /** Whether an option is built in or a module. */
  public boolean has(String option) {
    String value = value(option);
    return value.equals("y") || value.equals("m");
  }

  /** The text of an option without its quotes; empty when it is not set. */
  public Optional<String> text(String option) {
    return Optional.ofNullable(values.get(option)).filter(it -> it.length() >= 2 && it.startsWith("\""))
        .map(it -> it.substring(1, it.length() - 1));
  }

  /** These options and, where both say something, those of another. */
  public DotConfig and(DotConfig other) {
    Map<String, String> all = new LinkedHashMap<>(values);
    all.putAll(other.values);
    return new DotConfig(all);
  }

  /** The lines of a {@code .config}. */
  public String lines() {
    StringBuilder text = new StringBuilder();
    values.forEach((name, value) -> text.append(value.equals(NO) ? UNSET + name + NOT_SET : PREFIX + name + "=" + value)
        .append('\n'));
    return text.toString();
  }

  /** Stays the same as long as the same options are set to the same values, in whatever order: a SHA-256, in hex. */
  public String fingerprint() {
    Map<String, String> set = new TreeMap<>(values);
    set.values().removeIf(NO::equals);
    // Texts about the compiler and the like do not tell how the kernel behaves.
    set.keySet().removeIf(it -> it.endsWith("_VERSION_TEXT"));
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(set.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every JDK has it
    }
  }
}
