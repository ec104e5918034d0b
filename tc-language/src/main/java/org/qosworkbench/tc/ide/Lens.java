package org.qosworkbench.tc.ide;

import java.util.Objects;
import org.qosworkbench.tc.text.Range;

/**
 * A remark about a command, to be shown above it.
 *
 * @param range the words that it is about
 * @param text the remark, short
 * @param about what the remark leads to
 */
public record Lens(Range range, String text, About about) {
  /** What a remark leads to. */
  public sealed interface About {
    /** The tree that the file builds on a device or block. */
    record Tree(String name) implements About {}

    /** The places that name something. */
    record Usages() implements About {}
  }

  /** Refuses absent parts. */
  public Lens {
    Objects.requireNonNull(range);
    Objects.requireNonNull(text);
    Objects.requireNonNull(about);
  }
}
