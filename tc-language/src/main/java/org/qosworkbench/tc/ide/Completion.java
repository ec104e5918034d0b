package org.qosworkbench.tc.ide;

import org.qosworkbench.tc.text.Range;

/**
 * Something that could be written at a place.
 *
 * @param replaced the text that it would take the place of; empty for an insertion
 * @param text what would be written, and what a list shows
 * @param kind what it is
 * @param detail one line about it
 * @param documentation more about it, in Markdown; may be empty
 */
public record Completion(Range replaced, String text, Kind kind, String detail, String documentation) {
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
