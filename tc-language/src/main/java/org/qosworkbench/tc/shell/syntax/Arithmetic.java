package org.qosworkbench.tc.shell.syntax;

import java.util.Optional;
import org.qosworkbench.tc.text.Range;

/** An arithmetic expression. Parentheses leave no trace but in the shape of the tree. */
public sealed interface Arithmetic extends Node {
  /** Nothing but blanks, which counts as 0; or an expression of a {@code for} that is left out. */
  record Nothing(Range range) implements Arithmetic {}

  /**
   * A number.
   *
   * @param value 64 bits, with what overflows lost
   * @param text as it stands: decimal, octal with {@code 0}, hexadecimal with {@code 0x}, or {@code base#digits}
   */
  record Number(long value, String text, Range range) implements Arithmetic {}

  /** A variable, named without {@code $}; its value is evaluated as an expression in its turn. */
  record Variable(String name, Optional<Subscript> subscript, Range range) implements Arithmetic {}

  /**
   * An operand made by expansion, such as {@code $x}, {@code $(cmd)} or {@code ${a}0}. The shell puts its text in
   * before it reads the expression; here it is taken to be a whole operand.
   *
   * @param word its parts, among which may be literals
   */
  record Expanded(Word word, Range range) implements Arithmetic {}

  /** A sign before an operand. */
  record Unary(UnaryOperator operator, Arithmetic operand, Range range) implements Arithmetic {}

  /** The signs before an operand. */
  enum UnaryOperator {
    /** {@code +}. */
    PLUS,
    /** {@code -}. */
    MINUS,
    /** {@code !}. */
    NOT,
    /** {@code ~}. */
    COMPLEMENT
  }

  /** {@code ++name}, {@code name--} and so on. */
  record Step(StepOperator operator, Variable target, Range range) implements Arithmetic {}

  /** By how much and when. */
  enum StepOperator {
    /** {@code ++name}: the value is the new one. */
    INCREMENT_BEFORE,
    /** {@code --name}: the value is the new one. */
    DECREMENT_BEFORE,
    /** {@code name++}: the value is the old one. */
    INCREMENT_AFTER,
    /** {@code name--}: the value is the old one. */
    DECREMENT_AFTER
  }

  /** Two operands with an operator between them. */
  record Binary(BinaryOperator operator, Arithmetic left, Arithmetic right, Range range) implements Arithmetic {}

  /** The operators between two operands, from those that bind tightest on. */
  enum BinaryOperator {
    /** {@code **}. */
    POWER,
    /** {@code *}. */
    TIMES,
    /** {@code /}. */
    DIVIDE,
    /** {@code %}. */
    REMAINDER,
    /** {@code +}. */
    PLUS,
    /** {@code -}. */
    MINUS,
    /** {@code <<}. */
    SHIFT_LEFT,
    /** {@code >>}. */
    SHIFT_RIGHT,
    /** {@code <}. */
    LESS,
    /** {@code <=}. */
    LESS_OR_EQUAL,
    /** {@code >}. */
    GREATER,
    /** {@code >=}. */
    GREATER_OR_EQUAL,
    /** {@code ==}. */
    EQUAL,
    /** {@code !=}. */
    NOT_EQUAL,
    /** {@code &}. */
    BIT_AND,
    /** {@code ^}. */
    BIT_XOR,
    /** {@code |}. */
    BIT_OR,
    /** {@code &&}: the right operand counts only when the left one is not 0. */
    AND,
    /** {@code ||}: the right operand counts only when the left one is 0. */
    OR,
    /** {@code ,}: the value is that of the right operand. */
    COMMA
  }

  /** {@code condition ? whenTrue : whenFalse}. */
  record Choice(Arithmetic condition, Arithmetic whenTrue, Arithmetic whenFalse, Range range) implements Arithmetic {}

  /**
   * {@code target = value}, {@code target += value} and so on.
   *
   * @param operator what the old value and the new one are combined with; absent for {@code =}
   */
  record Assign(Optional<BinaryOperator> operator, Variable target, Arithmetic value, Range range)
      implements Arithmetic {}

  /**
   * What is no expression as it stands. Where the word has expansions it may become one when they are done, such as in
   * {@code $((a $operator b))}; otherwise it is a problem.
   */
  record Unread(Word word, Range range) implements Arithmetic {}
}
