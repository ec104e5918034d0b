package org.qosworkbench.tc.spec;

import java.util.Optional;

/** A release number such as 6.1 or 6.12.117; missing parts count as 0. */
public record Version(int major, int minor, int patch) implements Comparable<Version> {
  public Version {
    if (major < 0 || minor < 0 || patch < 0) throw new IllegalArgumentException("negative part in a release number");
  }

  private static final int MOST_DIGITS = 6;

  /** Reads {@code 6}, {@code 6.1} or {@code 6.1.0}; empty when the text is something else. */
  public static Optional<Version> parse(String text) {
    // rules name releases, and there are rules for every command: no splitting, no streams
    int[] parts = new int[3];
    int part = 0;
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '.') {
        if (digits == 0 || ++part == parts.length) return Optional.empty();
        digits = 0;
      } else {
        if (c < '0' || c > '9' || ++digits > MOST_DIGITS) return Optional.empty();
        parts[part] = 10 * parts[part] + c - '0';
      }
    }
    return digits == 0 ? Optional.empty() : Optional.of(new Version(parts[0], parts[1], parts[2]));
  }

  /** For declarations: like {@link #parse} but the text is known to be a release number. */
  public static Version of(String text) {
    return parse(text).orElseThrow(() -> new IllegalArgumentException("not a release number: " + text));
  }

  /** Whether this release is {@code other} or a later one. */
  public boolean atLeast(Version other) {
    return compareTo(other) >= 0;
  }

  @Override
  public int compareTo(Version other) {
    // asked for every statement: comparators would be a tenth of what checking costs
    if (major != other.major) return Integer.compare(major, other.major);
    return minor != other.minor ? Integer.compare(minor, other.minor) : Integer.compare(patch, other.patch);
  }

  /** The usual spelling: {@code 6.1} for 6.1.0, {@code 6.12.117} in full. */
  @Override
  public String toString() {
    return patch == 0 ? major + "." + minor : major + "." + minor + "." + patch;
  }
}
