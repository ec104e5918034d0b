package org.qosworkbench.cli.report;

import java.io.IOException;
import org.qosworkbench.cli.input.Source;
import org.qosworkbench.tc.ide.Finding;

/**
 * Prints findings in one format. Called by one thread: {@link #begin}, then for each input in order either
 * {@link #open}, {@link #finding} any number of times and {@link #close}, or {@link #trouble}; last {@link #end}.
 * Nothing is kept that grows with the number of findings.
 */
public interface Report {
  /** Prints nothing. */
  Report NONE = (source, finding) -> { };

  /** Before everything else. */
  default void begin() throws IOException {}

  /** The findings of a source follow. */
  default void open(Source source) throws IOException {}

  /** One finding of the open source. */
  void finding(Source source, Finding finding) throws IOException;

  /** No more findings of the open source. */
  default void close(Source source) throws IOException {}

  /**
   * Something could not be read or used; people are told on standard error besides.
   *
   * @param name the input concerned
   * @param message one sentence that starts with the name of what caused it
   */
  default void trouble(String name, String message) throws IOException {}

  /** After everything else. */
  default void end() throws IOException {}
}
