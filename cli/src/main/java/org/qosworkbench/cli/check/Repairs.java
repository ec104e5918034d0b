package org.qosworkbench.cli.check;

import java.io.IOException;
import org.qosworkbench.cli.input.Input;
import org.qosworkbench.cli.input.Rewriter;
import org.qosworkbench.cli.input.Source;
import org.qosworkbench.cli.input.SourceReader;
import org.qosworkbench.cli.input.Troubles;
import org.qosworkbench.cli.input.UnreadableInputException;

/**
 * What is done with sources before they are checked.
 *
 * @param mender makes the changes
 * @param use where they go
 */
public record Repairs(Mender mender, Use use) {
  /** Where changes go. */
  public enum Use {
    /** Into the files, which are then checked as they are afterwards. */
    WRITE,
    /** Nowhere: they are shown, and the files are checked as they are. */
    SHOW
  }

  /**
   * A source and what became of it.
   *
   * @param before as it was read
   * @param after the same when nothing is to be changed
   * @param count number of changes
   */
  public record Repaired(Source before, Source after, int count) {}

  /** Hears of every source. */
  @FunctionalInterface
  public interface Listener {
    /** Called in the order of the inputs by one thread, before anything else is told of the source. */
    void repaired(Repaired repaired) throws IOException;
  }

  Repaired apply(Source source, Policy policy) throws UnreadableInputException {
    Mender.Mended mended = mender.mend(source, policy);
    if (mended.text().equals(source.text())) {
      return new Repaired(source, source, 0);
    }
    if (use == Use.WRITE && source.input() instanceof Input.StandardInput && source.notUtf8().isPresent()) {
      throw new UnreadableInputException("is not UTF-8 and cannot be changed on its way to standard output");
    }
    Source after = SourceReader.with(source, mended.text());
    if (use == Use.WRITE && source.input() instanceof Input.File file) {
      write(file, source.bytes(), after.bytes());
    }
    return new Repaired(source, after, mended.count());
  }

  private static void write(Input.File file, byte[] before, byte[] after) throws UnreadableInputException {
    try {
      Rewriter.rewrite(file.path(), before, after);
    } catch (IOException e) {
      throw new UnreadableInputException("cannot be written: " + Troubles.describe(e));
    }
  }
}
