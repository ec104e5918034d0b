package org.qosworkbench.tc.spec;

import java.util.List;
import java.util.Optional;
import org.qosworkbench.tc.value.Value;

/** What has been read so far of the kind or group that is being read. Options are named by their full word. */
public interface Given {
  /** Whether the option was given. */
  boolean has(String option);

  /** How often the option was given. */
  int count(String option);

  /** Whether any of these options was given. */
  default boolean hasAny(String... options) {
    for (var option : options) if (has(option)) return true;
    return false;
  }

  /** The option's first value, of its last occurrence (last wins); empty when the option is absent or has no value. */
  Optional<Value> value(String option);

  /** All values of the option's last occurrence, in order. */
  List<Value> values(String option);

  /**
   * The option's first value as a number (bytes per second, bytes, microseconds or nanoseconds as iproute2 stores them;
   * a class id as its 32 bits); {@code fallback} when it was not given.
   */
  long number(String option, long fallback);

  /** As {@link #number(String, long)} with 0 for an option that was not given, as in C. */
  default long number(String option) {
    return number(option, 0);
  }

  /** As {@link #number(String)} for floating point values. */
  double real(String option, double fallback);

  /** A word of the group: what it was taken for and, for a value, what it says. */
  record Taken(Element element, Optional<Value> value) {}

  /** The words of the group itself, in order; those of groups inside it are left out. */
  List<Taken> words();

  /** What stands behind the option as a group of its own, one for each occurrence that has such words, in order. */
  List<Given> tails(String option);
}
