package org.qosworkbench.tc.ide;

import java.util.Objects;
import java.util.Optional;
import org.qosworkbench.tc.text.Range;

/**
 * A word that there is more to read about.
 *
 * @param range the word
 * @param manual the page of the manual, such as {@code tc-htb(8)}; empty when iproute2 has none about it
 * @param source the file of the kernel's sources, such as {@code net/sched/sch_htb.c}; empty when it has none of its own
 */
public record Link(Range range, Optional<String> manual, Optional<String> source) {
  /** Refuses absent parts. */
  public Link {
    Objects.requireNonNull(range);
    Objects.requireNonNull(manual);
    Objects.requireNonNull(source);
  }
}
