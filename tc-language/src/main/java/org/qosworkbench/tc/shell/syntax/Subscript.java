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
   */
  record Index(Word word, Range range) implements Subscript {
    /**
     * The index, if the array is not an associative one; then {@link Arithmetic.Unread} is a mistake. Read anew at
     * every call, so that a walk of the tree meets what stands in the brackets once.
     */
    public Arithmetic expression() {
      return new ArithmeticParser(word, Shell.MAX_DEPTH).expression();
    }
  }
}
