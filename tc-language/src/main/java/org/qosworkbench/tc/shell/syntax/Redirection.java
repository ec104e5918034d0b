package org.qosworkbench.tc.shell.syntax;

import java.util.Optional;
import org.qosworkbench.tc.text.Range;

/** A redirection; the range starts at the descriptor. */
public sealed interface Redirection extends Node {
  /** The descriptor that is redirected; without one it is that of standard input or output, by the operator. */
  Optional<Descriptor> descriptor();

  /**
   * To or from a file, or to what another descriptor stands for.
   *
   * @param target the file's name; a descriptor or {@code -} where the operator duplicates
   */
  record File(Optional<Descriptor> descriptor, Operator operator, Word target, Range range) implements Redirection {}

  /** What is done with the target. */
  enum Operator {
    /** {@code <}. */
    INPUT,
    /** {@code >}. */
    OUTPUT,
    /** {@code >>}. */
    APPEND,
    /** {@code >|}. */
    CLOBBER,
    /** {@code <>}. */
    READ_WRITE,
    /** {@code <&}. */
    DUPLICATE_INPUT,
    /** {@code >&}. */
    DUPLICATE_OUTPUT,
    /** {@code &>}: standard output and standard error; of bash. */
    OUTPUT_AND_ERROR,
    /** {@code &>>}: standard output and standard error; of bash. */
    APPEND_OUTPUT_AND_ERROR
  }

  /**
   * {@code <<} or {@code <<-}.
   *
   * @param delimiter the word behind the sign, with its quotes
   * @param body what the command gets to read, with the last line feed: literal throughout where any part of the
   *     delimiter is quoted, otherwise with expansions; without the tabs that {@code <<-} removes
   * @param range that of the sign and the delimiter; the body's is elsewhere
   */
  record HereDocument(
      Optional<Descriptor> descriptor, Tabs tabs, Word delimiter, Word body, Range range) implements Redirection {}

  /** What becomes of the tabs at the starts of a here-document's lines. */
  enum Tabs {
    /** They are part of it: {@code <<}. */
    KEPT,
    /** They are removed: {@code <<-}. */
    REMOVED
  }

  /** {@code <<<} of bash: the word with a line feed behind it. */
  record HereString(Optional<Descriptor> descriptor, Word word, Range range) implements Redirection {}
}
