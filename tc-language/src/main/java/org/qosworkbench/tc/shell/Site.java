package org.qosworkbench.tc.shell;

import java.util.ArrayList;
import java.util.List;
import org.qosworkbench.tc.bind.Gap;

/**
 * Where the devices of a command are: devices of the same name at different sites are different ones.
 *
 * @param steps from where the script runs to there; none for there itself
 */
public record Site(List<Step> steps) {
  /** Where the script runs. */
  public static final Site HERE = new Site(List.of());

  /** Keeps a copy of the list. */
  public Site {
    steps = List.copyOf(steps);
  }

  /**
   * A step away.
   *
   * @param name of the namespace, host or container, with gaps where it is not known
   */
  public record Step(Kind kind, String name) {}

  /** What a step leads into. */
  public enum Kind {
    /** A network namespace, as of {@code ip netns exec NAME} and {@code tc -n NAME}. */
    NAMESPACE,
    /** Another machine, as of {@code ssh NAME}. */
    HOST,
    /** A container or virtual machine. */
    CONTAINER
  }

  /** Whether all names on the way are known. */
  public boolean isKnown() {
    return steps.stream().noneMatch(it -> Gap.isIn(it.name()));
  }

  Site into(Kind kind, String name) {
    var all = new ArrayList<>(steps);
    all.add(new Step(kind, name));
    return new Site(all);
  }
}
