package org.qosworkbench.cli.check;

import java.util.EnumMap;
import java.util.Map;
import org.qosworkbench.tc.spec.Severity;

/**
 * What came out of a run.
 *
 * @param inputs number of inputs that were checked to their end
 * @param inputsWithFindings number of inputs with at least one finding
 * @param findings number of findings per severity; no entry for none
 * @param fixable number of findings that a safe change would settle
 * @param troubles number of inputs that could not be checked, or not to their end
 */
public record Tally(long inputs, long inputsWithFindings, Map<Severity, Long> findings, long fixable, long troubles) {
  /** Nothing was done yet. */
  public static final Tally NOTHING = new Tally(0, 0, Map.of(), 0, 0);

  /** Copies the map. */
  public Tally {
    findings = Map.copyOf(findings);
  }

  /** Number of findings of a severity. */
  public long of(Severity severity) {
    return findings.getOrDefault(severity, 0L);
  }

  /** Number of findings. */
  public long total() {
    return findings.values().stream().mapToLong(Long::longValue).sum();
  }

  /** This and that together. */
  public Tally plus(Tally other) {
    Map<Severity, Long> sum = new EnumMap<>(Severity.class);
    sum.putAll(findings);
    other.findings.forEach((severity, count) -> sum.merge(severity, count, Long::sum));
    return new Tally(
        inputs + other.inputs, inputsWithFindings + other.inputsWithFindings, sum, fixable + other.fixable,
        troubles + other.troubles);
  }
}
