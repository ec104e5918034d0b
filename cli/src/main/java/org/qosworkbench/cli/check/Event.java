package org.qosworkbench.cli.check;

import java.util.List;
import org.qosworkbench.cli.input.Source;
import org.qosworkbench.tc.ide.Finding;

/** What a worker tells about the input that it checks; {@link Ended} is the last, always. */
sealed interface Event {
  /** Before the input is opened: what was changed, or would be. */
  record Repaired(Repairs.Repaired repaired) implements Event {}

  /** The input was read. */
  record Opened(Source source) implements Event {}

  /** Some findings, in order. */
  record Found(List<Finding> findings) implements Event {}

  /** The input, or something that it needs, could not be read or used. */
  record Trouble(String message) implements Event {}

  /** There is no more to tell. */
  record Ended() implements Event {}
}
