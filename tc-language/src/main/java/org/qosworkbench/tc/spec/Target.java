package org.qosworkbench.tc.spec;

import java.util.Optional;

/** The tc and the kernel that a script is checked for. */
public record Target(Version iproute2, Version kernel) {
  /** The newest releases that the declarations describe. */
  public static final Target NEWEST = new Target(new Version(7, 2, 0), new Version(7, 0, 0));

  /**
   * Reads {@code iproute2=6.1,kernel=6.12}; either part may be missing and is then the newest.
   *
   * @return empty when a key is unknown or repeated or a release number is malformed
   */
  public static Optional<Target> parse(String text) {
    return parse(text, NEWEST);
  }

  /** As {@link #parse(String)}; a missing part is that of {@code fallback}. */
  public static Optional<Target> parse(String text, Target fallback) {
    Optional<Version> iproute2 = Optional.empty();
    Optional<Version> kernel = Optional.empty();
    for (var part : text.split(",", -1)) {
      int equals = part.indexOf('=');
      if (equals < 0) return Optional.empty();
      var version = Version.parse(part.substring(equals + 1).strip());
      if (version.isEmpty()) return Optional.empty();
      switch (part.substring(0, equals).strip()) {
        case "iproute2" -> {
          if (iproute2.isPresent()) return Optional.empty();
          iproute2 = version;
        }
        case "kernel" -> {
          if (kernel.isPresent()) return Optional.empty();
          kernel = version;
        }
        default -> {
          return Optional.empty();
        }
      }
    }
    return Optional.of(new Target(iproute2.orElse(fallback.iproute2), kernel.orElse(fallback.kernel)));
  }

  @Override
  public String toString() {
    return "iproute2=" + iproute2 + ",kernel=" + kernel;
  }
}
