package org.qosworkbench.tc.ide;

import java.util.Objects;

/**
 * Something, mostly a number, that follows from a command without standing in it, to be shown between its words.
 *
 * @param offset where to show it, in UTF-16 offsets of the document: behind the word that it is about, or behind the
 *     command
 * @param text what to show, short
 * @param kind what it is about, so that people can choose
 * @param tooltip how it comes about, in one sentence or two
 */
public record Inlay(int offset, String text, Kind kind, String tooltip) {
  /** What a number is about. */
  public enum Kind {
    /** What a word of a script comes to. */
    VALUE,
    /** The quantum that the kernel computes for a class of htb. */
    QUANTUM,
    /** The burst that tc computes when none is written. */
    BURST,
    /** A rate in the other unit, bits or bytes, or as a number where a percentage is written. */
    RATE,
    /** What a class is given of the rate above it. */
    SHARE,
    /** How long a full queue lasts, or how long it is. */
    LIMIT,
    /** The class that a minor number means. */
    CLASS,
    /** The decimal value of a class's minor number. */
    MINOR,
    /** The priority that the kernel picks for a filter. */
    PRIORITY
  }

  /** Refuses absent parts. */
  public Inlay {
    Objects.requireNonNull(text);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(tooltip);
  }
}
