package org.qosworkbench.tc.shell;

import java.util.Map;
import java.util.Optional;

/**
 * What is known beside the text of a script.
 *
 * @param variables what the environment holds, by name; by {@code 1}, {@code 2} ... the arguments of the script, if
 *     all of them are known
 * @param files where files come from that the script runs
 */
public record Surroundings(Map<String, String> variables, Files files) {
  /** Nothing is known. */
  public static final Surroundings NONE = new Surroundings(Map.of(), (from, name) -> Optional.empty());

  /** Keeps a copy of the map. */
  public Surroundings {
    variables = Map.copyOf(variables);
  }

  /** The files that scripts run: other scripts, batches of tc. */
  @FunctionalInterface
  public interface Files {
    /**
     * The text of a file, if it is at hand.
     *
     * @param from the name of the file that mentions it; empty for the script itself
     * @param name as the script calls it, never empty; where its start is not known, as in
     *     {@code $(dirname $0)/lib.sh}, what follows that start and its slash
     */
    Optional<String> text(String from, String name);
  }
}
