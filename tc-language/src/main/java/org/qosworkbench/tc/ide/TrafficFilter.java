package org.qosworkbench.tc.ide;

import java.util.Objects;
import java.util.Optional;
import org.qosworkbench.tc.spec.Severity;
import org.qosworkbench.tc.text.Range;

/**
 * A filter.
 *
 * @param type the kind, such as {@code u32}
 * @param protocol the protocol of its packets; empty when none was written
 * @param priority its place in the order, as written or as the kernel picks it
 * @param chain the chain that it is in; 0 for the one where packets start
 * @param match what it looks for, as written
 * @param target the class id that packets go to, complete: {@code 1:10}
 * @param actions what is done with packets, as written; empty for nothing
 * @param range the command that made it, in UTF-16 offsets of the document
 * @param line the line of that command, from 1
 * @param problem how severe the worst finding about that command is
 */
public record TrafficFilter(
    String type, String protocol, int priority, long chain, String match, Optional<String> target, String actions,
    Range range, int line, Optional<Severity> problem) {
  /** Refuses absent parts. */
  public TrafficFilter {
    Objects.requireNonNull(type);
    Objects.requireNonNull(protocol);
    Objects.requireNonNull(match);
    Objects.requireNonNull(target);
    Objects.requireNonNull(actions);
    Objects.requireNonNull(range);
    Objects.requireNonNull(problem);
  }

  /** How the filter is asked: chain, kind, protocol and priority. */
  public String title() {
    return (chain == 0 ? "" : "chain " + Long.toUnsignedString(chain) + " ") + type
        + (protocol.isEmpty() ? "" : " " + protocol) + " prio " + priority;
  }
}
