package org.qosworkbench.tc.shell.syntax;

import java.util.List;
import org.qosworkbench.tc.text.Range;

/** What stands in {@code [[ ]]}. Its words are neither split nor become file names. */
public sealed interface Condition extends Node {
  /** A lone word: holds when it is not empty. */
  record NotEmpty(Word word, Range range) implements Condition {}

  /**
   * A test of one word.
   *
   * @param operator as it stands, {@code -n}, {@code -f} ...
   */
  record Unary(String operator, Word operand, Range range) implements Condition {}

  /**
   * A comparison of two words.
   *
   * @param operator as it stands: {@code =}, {@code ==}, {@code !=}, {@code =~}, {@code <}, {@code >}, {@code -eq} ...
   * @param right a pattern with {@code =}, {@code ==} and {@code !=}; a regular expression with {@code =~}
   */
  record Binary(String operator, Word left, Word right, Range range) implements Condition {}

  /** {@code ! condition}. */
  record Not(Condition condition, Range range) implements Condition {}

  /** {@code condition && condition ...}; at least two. */
  record And(List<Condition> conditions, Range range) implements Condition {
    /** Keeps a copy of the list. */
    public And {
      conditions = List.copyOf(conditions);
    }
  }

  /** {@code condition || condition ...}; at least two. */
  record Or(List<Condition> conditions, Range range) implements Condition {
    /** Keeps a copy of the list. */
    public Or {
      conditions = List.copyOf(conditions);
    }
  }

  /** What is no condition; the problems say why. */
  record Unread(List<Word> words, Range range) implements Condition {
    /** Keeps a copy of the list. */
    public Unread {
      words = List.copyOf(words);
    }
  }
}
