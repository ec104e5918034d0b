package org.qosworkbench.tc.shell;

import java.util.Optional;
import java.util.function.LongUnaryOperator;
import org.qosworkbench.tc.bind.Gap;
import org.qosworkbench.tc.shell.syntax.Arithmetic;
import org.qosworkbench.tc.shell.syntax.Command;
import org.qosworkbench.tc.shell.syntax.Part;
import org.qosworkbench.tc.shell.syntax.Shell;
import org.qosworkbench.tc.shell.syntax.Subscript;

/** Calculates. */
final class Calculator {
  private static final int NESTING = 16;

  private final Evaluator evaluator;
  /** How many variables whose values are expressions led here. */
  private int nesting;

  Calculator(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  /** A number, if it is known. */
  record Number(Optional<Long> known) {
    static final Number UNKNOWN = new Number(Optional.empty());

    static Number of(long value) {
      return new Number(Optional.of(value));
    }

    static Number of(boolean holds) {
      return of(holds ? 1 : 0);
    }

    Number plus(Number other) {
      return known.isPresent() && other.known.isPresent() ? of(known.get() + other.known.get()) : UNKNOWN;
    }

    /** Whether it is not 0. */
    Truth truth() {
      return known.map(it -> Truth.of(it != 0)).orElse(Truth.UNKNOWN);
    }
  }

  /** The text of an expansion. */
  Value text(Part.ArithmeticExpansion part, Scene scene) {
    return text(evaluate(part.expression(), scene), scene.source().place(part.range()));
  }

  /** The text of a number. */
  static Text text(Number number, Place place) {
    return number.known().map(it -> Text.made(Long.toString(it), place)).orElseGet(() -> Text.gap(Gap.DIGITS, place));
  }

  Number evaluate(Arithmetic expression, Scene scene) {
    return switch (expression) {
      case Arithmetic.Nothing it -> Number.of(0);
      case Arithmetic.Number it -> Number.of(it.value());
      case Arithmetic.Variable it -> variable(it, scene);
      case Arithmetic.Expanded it -> of(evaluator.words.value(it.word(), scene), scene);
      case Arithmetic.Unread it -> of(evaluator.words.value(it.word(), scene), scene);
      case Arithmetic.Unary it -> unary(it, scene);
      case Arithmetic.Step it -> step(it, scene);
      case Arithmetic.Binary it -> binary(it, scene);
      case Arithmetic.Choice it -> choice(it, scene);
      case Arithmetic.Assign it -> {
        var value = evaluate(it.value(), scene);
        var result = it.operator().isEmpty() ? value : apply(it.operator().get(), variable(it.target(), scene), value);
        assign(it.target(), result, scene, it);
        yield result;
      }
    };
  }

  /** The number that a text is. */
  Number of(Value value, Scene scene) {
    if (!value.isKnown()) return Number.UNKNOWN;
    var text = value.collapsed().string().strip();
    if (text.isEmpty()) return Number.of(0);
    var plain = plain(text);
    if (plain.isPresent()) return new Number(plain);
    evaluator.budget.step();
    if (nesting == NESTING || text.length() > 1000 || evaluator.budget.isSpent()) return Number.UNKNOWN;
    var items = Shell.parse("((" + text + "))").body().items();
    if (items.size() != 1 || !(items.get(0).command() instanceof Command.Evaluation it)) return Number.UNKNOWN;
    if (it.expression() instanceof Arithmetic.Unread) return Number.UNKNOWN;
    nesting++;
    try {
      var made = Source.made(scene.source().file(), Text.EMPTY, scene.source().otherwise());
      return evaluate(it.expression(), scene.from(made));
    } finally {
      nesting--;
    }
  }

  /** A plain decimal number. */
  static Optional<Long> plain(String text) {
    int at = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
    boolean octal = text.length() > at + 1 && text.charAt(at) == '0';
    if (octal || !Hull.isDigits(text, at, text.length()) || text.length() > 18) return Optional.empty();
    return Optional.of(Long.parseLong(text));
  }

  private Number variable(Arithmetic.Variable variable, Scene scene) {
    var place = scene.source().place(variable.range());
    var stored = evaluator.flow.store().get(evaluator.attributes.target(variable.name()));
    return switch (stored) {
      case Variable.Inherited it -> Number.UNKNOWN;
      case Variable.Unset it -> Number.of(0);
      case Variable.Scalar it when variable.subscript().isEmpty() -> of(it.value(), scene);
      case Variable.Scalar it -> Number.UNKNOWN;
      case Variable.Elements it -> {
        Optional<String> key = switch (variable.subscript().orElse(null)) {
          case null -> Optional.of("0");
          case Subscript.Index index -> evaluator.parameters.key(it.keyed(), index, it.elements().size(), scene);
          case Subscript.All all -> Optional.empty();
          case Subscript.Joined joined -> Optional.empty();
        };
        if (key.isEmpty()) yield Number.UNKNOWN;
        yield of(it.elements().getOrDefault(key.get(), Text.made("0", place)), scene);
      }
      case Variable.Lost it -> Number.UNKNOWN;
      case Variable.Arguments it -> Number.UNKNOWN;
      case Variable.Content it -> Number.UNKNOWN;
    };
  }

  private void assign(Arithmetic.Variable target, Number number, Scene scene, Arithmetic whole) {
    var place = scene.source().place(whole.range());
    var name = evaluator.attributes.target(target.name());
    if (evaluator.attributes.isLost(name)) evaluator.inner.loseEverything(place);
    if (target.subscript().isPresent()) {
      evaluator.flow.store().put(name, new Variable.Lost(place));
      return;
    }
    var passage = new Passage(Passage.Kind.ASSIGNED, name, place);
    evaluator.flow.store().put(
        name, new Variable.Scalar(text(number, place).each(piece -> piece.through(passage))));
  }

  private Number unary(Arithmetic.Unary unary, Scene scene) {
    var operand = evaluate(unary.operand(), scene);
    return switch (unary.operator()) {
      case PLUS -> operand;
      case MINUS -> map(operand, it -> -it);
      case NOT -> map(operand, it -> it == 0 ? 1 : 0);
      case COMPLEMENT -> map(operand, it -> ~it);
    };
  }

  private static Number map(Number number, LongUnaryOperator change) {
    return new Number(number.known().map(change::applyAsLong));
  }

  private Number step(Arithmetic.Step step, Scene scene) {
    var old = variable(step.target(), scene);
    long by = switch (step.operator()) {
      case INCREMENT_BEFORE, INCREMENT_AFTER -> 1;
      case DECREMENT_BEFORE, DECREMENT_AFTER -> -1;
    };
    var next = map(old, it -> it + by);
    assign(step.target(), next, scene, step);
    return switch (step.operator()) {
      case INCREMENT_BEFORE, DECREMENT_BEFORE -> next;
      case INCREMENT_AFTER, DECREMENT_AFTER -> old;
    };
  }

  private Number choice(Arithmetic.Choice choice, Scene scene) {
    return switch (evaluate(choice.condition(), scene).truth()) {
      case TRUE -> evaluate(choice.whenTrue(), scene);
      case FALSE -> evaluate(choice.whenFalse(), scene);
      case UNKNOWN -> {
        var first = evaluate(choice.whenTrue(), scene);
        yield first.equals(evaluate(choice.whenFalse(), scene)) ? first : Number.UNKNOWN;
      }
    };
  }

  private Number binary(Arithmetic.Binary binary, Scene scene) {
    var left = evaluate(binary.left(), scene);
    return switch (binary.operator()) {
      case AND -> left.truth() == Truth.FALSE ? Number.of(0) : logical(left.truth().and(right(binary, scene).truth()));
      case OR -> left.truth() == Truth.TRUE ? Number.of(1) : logical(left.truth().or(right(binary, scene).truth()));
      case COMMA -> right(binary, scene);
      case POWER, TIMES, DIVIDE, REMAINDER, PLUS, MINUS, SHIFT_LEFT, SHIFT_RIGHT, LESS, LESS_OR_EQUAL, GREATER,
          GREATER_OR_EQUAL, EQUAL, NOT_EQUAL, BIT_AND, BIT_XOR, BIT_OR ->
          apply(binary.operator(), left, right(binary, scene));
    };
  }

  private Number right(Arithmetic.Binary binary, Scene scene) {
    return evaluate(binary.right(), scene);
  }

  private static Number logical(Truth truth) {
    return switch (truth) {
      case TRUE -> Number.of(1);
      case FALSE -> Number.of(0);
      case UNKNOWN -> Number.UNKNOWN;
    };
  }

  private static Number apply(Arithmetic.BinaryOperator operator, Number left, Number right) {
    if (left.known().isEmpty() || right.known().isEmpty()) return Number.UNKNOWN;
    long a = left.known().get();
    long b = right.known().get();
    return switch (operator) {
      case POWER -> power(a, b);
      case TIMES -> Number.of(a * b);
      case DIVIDE -> b == 0 ? Number.UNKNOWN : Number.of(a / b);
      case REMAINDER -> b == 0 ? Number.UNKNOWN : Number.of(a % b);
      case PLUS -> Number.of(a + b);
      case MINUS -> Number.of(a - b);
      case SHIFT_LEFT -> Number.of(a << b);
      case SHIFT_RIGHT -> Number.of(a >> b);
      case LESS -> Number.of(a < b);
      case LESS_OR_EQUAL -> Number.of(a <= b);
      case GREATER -> Number.of(a > b);
      case GREATER_OR_EQUAL -> Number.of(a >= b);
      case EQUAL -> Number.of(a == b);
      case NOT_EQUAL -> Number.of(a != b);
      case BIT_AND -> Number.of(a & b);
      case BIT_XOR -> Number.of(a ^ b);
      case BIT_OR -> Number.of(a | b);
      case AND -> Number.of(a != 0 && b != 0);
      case OR -> Number.of(a != 0 || b != 0);
      case COMMA -> right;
    };
  }

  private static Number power(long base, long exponent) {
    if (exponent < 0 || exponent > 64 && Math.abs(base) > 1) return Number.UNKNOWN;
    long result = 1;
    for (long i = 0; i < Math.min(exponent, 64); i++) {
      result *= base;
    }
    return Number.of(base == -1 ? 1 - 2 * (exponent % 2) : result);
  }
}
