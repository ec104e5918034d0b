package org.qosworkbench.tc.ide;

import java.util.List;
import org.qosworkbench.tc.text.Range;

/**
 * Something that could be written at a place.
 *
 * @param replaced the text that it would take the place of; empty for an insertion
 * @param text what would be written, and what a list shows
 * @param kind what it is
 * @param detail one line about it
 * @param documentation more about it, in Markdown; may be empty
 * @param following what has to follow it before tc takes the command; may be empty
 */
public record Completion(
    Range replaced, String text, Kind kind, String detail, String documentation, List<Part> following) {
  /** A piece of what has to follow. */
  public sealed interface Part {
    /** A word as it is. */
    record Word(String text) implements Part {}

    /** A value to fill in; {@code text} is one, or says which. */
    record Blank(String text) implements Part {}
  }

  /** Something that is complete by itself. */
  Completion(Range replaced, String text, Kind kind, String detail, String documentation) {
    this(replaced, text, kind, detail, documentation, List.of());
  }

  /** Copies the list. */
  public Completion {
    following = List.copyOf(following);
  }

  /** What is offered. */
  public enum Kind {
    /** qdisc, class, filter ... */
    OBJECT,
    /** add, change ... */
    VERB,
    /** The kind of a qdisc, classifier, action or ematch. */
    KIND,
    /** A keyword. */
    OPTION,
    /** A word that is a value, or a number with its unit. */
    VALUE,
    /** A handle or class id. */
    ID,
    /** A network device. */
    DEVICE,
    /** A word of a comment that speaks to the checker. */
    DIRECTIVE
  }
}
