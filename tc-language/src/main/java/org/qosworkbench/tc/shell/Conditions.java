package org.qosworkbench.tc.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.qosworkbench.tc.bind.Gap;
import org.qosworkbench.tc.shell.syntax.Command;
import org.qosworkbench.tc.shell.syntax.Condition;
import org.qosworkbench.tc.shell.syntax.Expansion;
import org.qosworkbench.tc.shell.syntax.Part;
import org.qosworkbench.tc.shell.syntax.Word;

/** Decides what {@code [ ]}, {@code [[ ]]} and {@code case} ask, where that can be told. */
final class Conditions {
  private final Evaluator evaluator;

  Conditions(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  /** Whether a text is empty. */
  static Truth isEmpty(Text text) {
    if (text.isKnown()) return Truth.of(text.length() == 0);
    for (var piece : text.pieces()) {
      if (!piece.isGap() || piece.text().equals(Gap.DIGITS.text())) return Truth.FALSE;
    }
    return Truth.UNKNOWN;
  }

  static Truth isEmpty(Value value) {
    return value.alternatives().stream().map(Conditions::isEmpty).reduce(Truth::either).orElse(Truth.UNKNOWN);
  }

  Truth holds(Condition condition, Scene scene) {
    return switch (condition) {
      case Condition.NotEmpty it -> isEmpty(evaluator.words.value(it.word(), scene)).not();
      case Condition.Unary it -> unary(it.operator(), evaluator.words.value(it.operand(), scene));
      case Condition.Binary it -> binary(it, scene);
      case Condition.Not it -> holds(it.condition(), scene).not();
      case Condition.And it -> {
        var truth = Truth.TRUE;
        for (var part : it.conditions()) {
          if (truth != Truth.FALSE) truth = truth.and(holds(part, scene));
        }
        yield truth;
      }
      case Condition.Or it -> {
        var truth = Truth.FALSE;
        for (var part : it.conditions()) {
          if (truth != Truth.TRUE) truth = truth.or(holds(part, scene));
        }
        yield truth;
      }
      case Condition.Unread it -> Truth.UNKNOWN;
    };
  }

  private Truth binary(Condition.Binary condition, Scene scene) {
    var left = evaluator.words.value(condition.left(), scene);
    return switch (condition.operator()) {
      case "=", "==" -> matches(left, condition.right(), scene);
      case "!=" -> matches(left, condition.right(), scene).not();
      case "=~" -> Truth.UNKNOWN;
      case "-eq", "-ne", "-lt", "-le", "-gt", "-ge" ->
          compared(condition.operator(), left, evaluator.words.value(condition.right(), scene), scene);
      default -> compared(condition.operator(), left, evaluator.words.value(condition.right(), scene), scene);
    };
  }

  /** Whether a value matches a pattern. */
  private Truth matches(Value value, Word pattern, Scene scene) {
    var glob = Glob.of(pattern, evaluator, scene);
    if (glob.isEmpty()) return Truth.UNKNOWN;
    if (glob.get().isAnything()) return Truth.TRUE;
    Truth result = null;
    for (var text : value.alternatives()) {
      var truth = text.isKnown() ? glob.get().matches(text.string()) : Truth.UNKNOWN;
      result = result == null ? truth : result.either(truth);
    }
    return result;
  }

  Truth unary(String operator, Value operand) {
    return switch (operator) {
      case "-n" -> isEmpty(operand).not();
      case "-z" -> isEmpty(operand);
      case "-v" -> isSet(operand);
      default -> Truth.UNKNOWN;
    };
  }

  private Truth isSet(Value name) {
    if (!name.isKnown()) return Truth.UNKNOWN;
    return switch (evaluator.flow.store().get(name.collapsed().string())) {
      case Variable.Scalar it -> Truth.TRUE;
      case Variable.Unset it -> Truth.FALSE;
      case Variable.Inherited it -> Truth.UNKNOWN;
      case Variable.Elements it -> Truth.UNKNOWN;
      case Variable.Lost it -> Truth.UNKNOWN;
      case Variable.Arguments it -> Truth.UNKNOWN;
      case Variable.Content it -> Truth.UNKNOWN;
    };
  }

  Truth compared(String operator, Value left, Value right, Scene scene) {
    Truth result = null;
    for (var a : left.alternatives()) {
      for (var b : right.alternatives()) {
        var truth = compared(operator, a, b, scene);
        result = result == null ? truth : result.either(truth);
      }
    }
    return result;
  }

  private Truth compared(String operator, Text left, Text right, Scene scene) {
    if (!left.isKnown() || !right.isKnown()) return differing(operator, left, right);
    var a = left.string();
    var b = right.string();
    return switch (operator) {
      case "=", "==" -> Truth.of(a.equals(b));
      case "!=" -> Truth.of(!a.equals(b));
      case "<", "\\<" -> Truth.of(a.compareTo(b) < 0);
      case ">", "\\>" -> Truth.of(a.compareTo(b) > 0);
      case "-eq", "-ne", "-lt", "-le", "-gt", "-ge" -> {
        var first = evaluator.calculator.of(left, scene).known();
        var second = evaluator.calculator.of(right, scene).known();
        if (first.isEmpty() || second.isEmpty()) yield Truth.UNKNOWN;
        yield ordered(operator, Long.compare(first.get(), second.get()));
      }
      default -> Truth.UNKNOWN;
    };
  }

  /** Digits are no empty text. */
  private static Truth differing(String operator, Text left, Text right) {
    boolean different = isEmpty(left) == Truth.FALSE && isEmpty(right) == Truth.TRUE
        || isEmpty(left) == Truth.TRUE && isEmpty(right) == Truth.FALSE;
    if (!different) return Truth.UNKNOWN;
    return switch (operator) {
      case "=", "==" -> Truth.FALSE;
      case "!=" -> Truth.TRUE;
      default -> Truth.UNKNOWN;
    };
  }

  private static Truth ordered(String operator, int order) {
    return switch (operator) {
      case "-eq" -> Truth.of(order == 0);
      case "-ne" -> Truth.of(order != 0);
      case "-lt" -> Truth.of(order < 0);
      case "-le" -> Truth.of(order <= 0);
      case "-gt" -> Truth.of(order > 0);
      default -> Truth.of(order >= 0);
    };
  }

  /** What {@code test} says to some words. */
  Truth test(List<Field> words, Scene scene) {
    // an unquoted variable that may be empty leaves fewer words, which turns the question into another one
    var extent = Extent.ONE;
    for (var word : words) {
      extent = extent.or(word.extent());
    }
    if (extent == Extent.ANY_NUMBER) return Truth.UNKNOWN;
    var truth = new TestWords(words, this, scene).holds();
    return extent == Extent.ONE ? truth : Truth.UNKNOWN;
  }

  /**
   * The variables that a test asks to be empty, as {@code [ -z "$x" ]}, and that only the environment could have set:
   * where the script gives them a value then, that is what they are supposed to have.
   */
  Set<String> presumedEmpty(Command command) {
    List<Word> words = switch (command) {
      case Command.Simple it -> it.words();
      case Command.Conditional it -> switch (it.condition()) {
        case Condition.Unary unary -> List.of(unary.operand());
        case Condition.NotEmpty word -> List.of(word.word());
        case Condition.Binary binary -> List.of(binary.left());
        case Condition.Not not -> List.of();
        case Condition.And and -> List.of();
        case Condition.Or or -> List.of();
        case Condition.Unread unread -> List.of();
      };
      default -> List.of();
    };
    boolean isTest = command instanceof Command.Conditional || !words.isEmpty()
        && words.get(0).literal().filter(it -> it.equals("[") || it.equals("test")).isPresent();
    if (!isTest || words.size() > 5) return Set.of();
    for (var word : words) {
      var name = parameter(word.parts());
      boolean inherited = !name.isEmpty() && evaluator.flow.store().get(name) == Variable.INHERITED;
      if (inherited && !Character.isDigit(name.charAt(0))) {
        return Set.of(name);
      }
    }
    return Set.of();
  }

  private static String parameter(List<Part> parts) {
    if (parts.isEmpty()) return "";
    return switch (parts.get(0)) {
      case Part.DoubleQuoted it -> parameter(it.parts());
      case Part.Parameter it -> {
        boolean plain = it.expansion() instanceof Expansion.Value || it.expansion() instanceof Expansion.Alternative;
        yield plain ? it.name() : "";
      }
      default -> "";
    };
  }

  Status run(Command.Case command, Scene scene) {
    var subject = evaluator.words.value(command.subject(), scene);
    return run(command, 0, subject, scene);
  }

  private Status run(Command.Case command, int first, Value subject, Scene scene) {
    var ways = new ArrayList<Supplier<Status>>();
    boolean settled = false;
    var inside = scene.under(Circumstance.CONDITION);
    for (int i = first; i < command.clauses().size() && !settled; i++) {
      int index = i;
      switch (matchesAny(subject, command.clauses().get(i).patterns(), scene)) {
        case TRUE -> {
          settled = true;
          boolean only = ways.isEmpty();
          ways.add(() -> clause(command, index, subject, only ? scene : inside));
        }
        case FALSE -> {}
        case UNKNOWN -> {
          if (command.clauses().get(i).ending() == Command.ClauseEnding.TEST_NEXT) {
            settled = true;
            var here = ways.isEmpty() ? scene : inside;
            ways.add(() -> perhaps(command, index, subject, here));
          } else {
            ways.add(() -> clause(command, index, subject, inside));
          }
        }
      }
    }
    if (!settled) ways.add(() -> Status.SUCCESS);
    if (ways.size() == 1) return ways.get(0).get();
    return evaluator.flow.fork(scene, scene.source().place(command.range()), Set.of(), ways);
  }

  /** A clause that is run or not, and those behind it, which are looked at either way. */
  private Status perhaps(Command.Case command, int index, Value subject, Scene scene) {
    var body = command.clauses().get(index).body();
    var place = scene.source().place(body.range());
    if (!evaluator.budget.enter()) return evaluator.tooDeep("", place);
    try {
      evaluator.flow.fork(scene, place, Set.of(), List.of(
          () -> evaluator.list(body, scene.under(Circumstance.CONDITION)), () -> Status.SUCCESS));
      return evaluator.flow.isAlive() ? run(command, index + 1, subject, scene) : Status.UNKNOWN;
    } finally {
      evaluator.budget.leave();
    }
  }

  private Truth matchesAny(Value subject, List<Word> patterns, Scene scene) {
    var truth = Truth.FALSE;
    for (var pattern : patterns) {
      truth = truth.or(matches(subject, pattern, scene));
    }
    return truth;
  }

  private Status clause(Command.Case command, int first, Value subject, Scene scene) {
    var clauses = command.clauses();
    Status status = Status.SUCCESS;
    for (int i = first; i < clauses.size(); i++) {
      evaluator.budget.step();
      status = evaluator.list(clauses.get(i).body(), scene);
      if (!evaluator.flow.isAlive()) return status;
      switch (clauses.get(i).ending()) {
        case LEAVE -> {
          return status;
        }
        case FALL_THROUGH -> {}
        case TEST_NEXT -> {
          return next(command, i + 1, subject, scene);
        }
      }
    }
    return status;
  }

  private Status next(Command.Case command, int first, Value subject, Scene scene) {
    var place = scene.source().place(command.range());
    if (evaluator.budget.isSpent()) {
      evaluator.journal.note(Note.Kind.STEP_BOUND, "", place);
      return Status.UNKNOWN;
    }
    if (!evaluator.budget.enter()) return evaluator.tooDeep("", place);
    try {
      return run(command, first, subject, scene);
    } finally {
      evaluator.budget.leave();
    }
  }
}
