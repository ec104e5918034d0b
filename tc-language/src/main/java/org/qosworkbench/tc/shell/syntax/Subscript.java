package org.qosworkbench.tc.shell.syntax;

import org.qosworkbench.tc.text.Range;

/** What stands behind the name of an array; the range is that with its brackets. */
public sealed interface Subscript extends Node {
  /** {@code [@]}: all values, each a word of its own. */
  record All(Range range) implements Subscript {}

  /** {@code [*]}: all values, one word within quotes. */
  record Joined(Range range) implements Subscript {}

  /**
   * One value.
   *
   * @param word the key, if the array is an associative one
   * @param expression the index, if it is not; then {@link Arithmetic.Unread} is a mistake
   */
  record Index(Word word, Arithmetic expression, Range range) implements Subscript {}
}
