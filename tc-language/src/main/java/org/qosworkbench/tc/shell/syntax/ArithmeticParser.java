package org.qosworkbench.tc.shell.syntax;

import java.util.Optional;
import org.qosworkbench.tc.text.Range;

/** Reads an arithmetic expression from the parts of a word. */
final class ArithmeticParser {
  private final ArithmeticScanner in;
  private final Word word;
  private final int most;
  private int height;
  private int deepest;
  private boolean failed;
  private boolean tooDeep;

  /**
   * For a word.
   *
   * @param most how high the tree may become
   */
  ArithmeticParser(Word word, int most) {
    this.in = new ArithmeticScanner(word);
    this.word = word;
    this.most = most;
  }

  /** The expression, which is {@link Arithmetic.Unread} if it is none. */
  Arithmetic expression() {
    in.skipBlanks();
    if (in.atEnd()) {
      return new Arithmetic.Nothing(word.range());
    }
    Arithmetic expression = comma();
    return failed || !in.atEnd() ? new Arithmetic.Unread(word, word.range()) : expression;
  }

  /** How many levels the tree has at most, after it was read. */
  int height() {
    return deepest;
  }

  /** Whether the tree would have become too high. */
  boolean tooDeep() {
    return tooDeep;
  }

  private Arithmetic fail() {
    failed = true;
    return new Arithmetic.Nothing(in.here());
  }

  /** Counts a level; to be left again. */
  private boolean enter() {
    deepest = Math.max(deepest, ++height);
    if (height > most) {
      tooDeep = true;
      failed = true;
    }
    return !failed;
  }

  private Arithmetic comma() {
    Arithmetic left = assignment();
    int levels = height;
    while (!failed && in.accept(",") && enter()) {
      Arithmetic right = assignment();
      left = binary(Arithmetic.BinaryOperator.COMMA, left, right);
    }
    height = levels;
    return left;
  }

  private static Arithmetic binary(Arithmetic.BinaryOperator operator, Arithmetic left, Arithmetic right) {
    return new Arithmetic.Binary(operator, left, right, left.range().union(right.range()));
  }

  private Arithmetic assignment() {
    if (!enter()) {
      return fail();
    }
    Arithmetic left = choice();
    if (!failed && left instanceof Arithmetic.Variable variable) {
      Optional<ArithmeticOperators.Assigning> assigning = ArithmeticOperators.assigning(in);
      if (assigning.isPresent()) {
        Arithmetic value = assignment();
        left = new Arithmetic.Assign(
            assigning.get().operator(), variable, value, left.range().union(value.range()));
      }
    }
    height--;
    return left;
  }

  private Arithmetic choice() {
    Arithmetic condition = operators(0);
    if (failed || !in.accept("?")) {
      return condition;
    }
    Arithmetic whenTrue = comma();
    if (!failed && !in.accept(":")) {
      return fail();
    }
    Arithmetic whenFalse = failed ? whenTrue : assignment();
    return failed ? fail()
        : new Arithmetic.Choice(condition, whenTrue, whenFalse, condition.range().union(whenFalse.range()));
  }

  /** Operands connected by operators that bind at least so tightly. */
  private Arithmetic operators(int tightness) {
    Arithmetic left = unary();
    int levels = height;
    while (!failed) {
      Optional<ArithmeticOperators.Between> between = ArithmeticOperators.between(in, tightness);
      if (between.isEmpty()) {
        break;
      }
      if (enter()) {
        Arithmetic right = operators(between.get().rightTightness());
        left = failed ? left : binary(between.get().operator(), left, right);
      }
    }
    height = levels;
    return left;
  }

  private Arithmetic unary() {
    if (!enter()) {
      return fail();
    }
    in.skipBlanks();
    Range sign = in.here();
    Arithmetic result;
    if (in.accept("++")) {
      result = step(sign, Arithmetic.StepOperator.INCREMENT_BEFORE, Arithmetic.UnaryOperator.PLUS);
    } else if (in.accept("--")) {
      result = step(sign, Arithmetic.StepOperator.DECREMENT_BEFORE, Arithmetic.UnaryOperator.MINUS);
    } else if (in.accept("+")) {
      result = unary(sign, Arithmetic.UnaryOperator.PLUS);
    } else if (in.accept("-")) {
      result = unary(sign, Arithmetic.UnaryOperator.MINUS);
    } else if (in.accept("!")) {
      result = unary(sign, Arithmetic.UnaryOperator.NOT);
    } else if (in.accept("~")) {
      result = unary(sign, Arithmetic.UnaryOperator.COMPLEMENT);
    } else {
      result = postfix();
    }
    height--;
    return result;
  }

  private Arithmetic unary(Range sign, Arithmetic.UnaryOperator operator) {
    Arithmetic operand = unary();
    return failed ? operand : new Arithmetic.Unary(operator, operand, sign.union(operand.range()));
  }

  /** What stands behind a doubled sign: a variable to change, or else an operand with two signs. */
  private Arithmetic step(Range sign, Arithmetic.StepOperator step, Arithmetic.UnaryOperator operator) {
    Arithmetic operand = unary();
    if (failed) {
      return operand;
    }
    Range range = sign.union(operand.range());
    if (operand instanceof Arithmetic.Variable variable) {
      return new Arithmetic.Step(step, variable, range);
    }
    Range second = new Range(Math.min(sign.end(), operand.range().start()), operand.range().end());
    return new Arithmetic.Unary(operator, new Arithmetic.Unary(operator, operand, second), range);
  }

  private Arithmetic postfix() {
    Arithmetic operand = operand();
    if (!failed && operand instanceof Arithmetic.Variable variable) {
      if (in.accept("++")) {
        return new Arithmetic.Step(
            Arithmetic.StepOperator.INCREMENT_AFTER, variable, in.rangeFrom(operand.range()));
      }
      if (in.accept("--")) {
        return new Arithmetic.Step(
            Arithmetic.StepOperator.DECREMENT_AFTER, variable, in.rangeFrom(operand.range()));
      }
    }
    return operand;
  }

  private Arithmetic operand() {
    if (in.accept("(")) {
      Arithmetic inner = comma();
      return !failed && in.accept(")") ? inner : fail();
    }
    if (!in.startsOperand()) {
      return fail();
    }
    Word operand = in.operand();
    Optional<String> text = operand.literal();
    if (text.isEmpty()) {
      return new Arithmetic.Expanded(operand, operand.range());
    }
    if (Names.isDigit(text.get().charAt(0))) {
      return ArithmeticOperators.number(text.get())
          .<Arithmetic>map(value -> new Arithmetic.Number(value, text.get(), operand.range()))
          .orElseGet(this::fail);
    }
    if (!text.get().chars().allMatch(Names::isPart)) {
      return fail();
    }
    return variable(text.get(), operand.range());
  }

  private Arithmetic variable(String name, Range range) {
    if (in.peek() != '[') {
      return new Arithmetic.Variable(name, Optional.empty(), range);
    }
    Range open = in.here();
    in.accept("[");
    ArithmeticScanner.Place from = in.place();
    comma();
    ArithmeticScanner.Place to = in.place();
    if (failed || !in.accept("]")) {
      return fail();
    }
    Subscript subscript = new Subscript.Index(in.between(from, to), in.rangeFrom(open));
    return new Arithmetic.Variable(name, Optional.of(subscript), in.rangeFrom(range));
  }
}
