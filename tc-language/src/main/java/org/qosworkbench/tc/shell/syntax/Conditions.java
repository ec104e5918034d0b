package org.qosworkbench.tc.shell.syntax;

import java.util.ArrayList;
import java.util.List;
import org.qosworkbench.tc.text.Range;

/** Reads {@code [[ ]]}. */
final class Conditions {
  private static final String UNARY = "abcdefghknoprstuvwxzGLNORS";

  private final Parsers parsers;
  private final Reader in;
  private final Log log;

  Conditions(Parsers parsers) {
    this.parsers = parsers;
    this.in = parsers.in;
    this.log = parsers.log;
  }

  /** The command whose {@code [[} comes next. */
  Command command() {
    int start = in.position();
    in.accept('[', '[');
    Range sign = in.rangeFrom(start);
    in.skipLines();
    Condition condition = or();
    in.skipLines();
    if (!isClosing()) {
      int rest = in.position();
      skipRest();
      if (in.end() > rest) {
        parsers.lists.unexpected(rest);
      }
    }
    if (isClosing()) {
      in.accept(']', ']');
    } else {
      log.problem(ShellProblem.Kind.UNTERMINATED, "No closing ]]", sign);
    }
    return new Command.Conditional(condition, in.rangeFrom(start));
  }

  private boolean isClosing() {
    if (in.peek() != ']' || in.peekSecond() != ']') {
      return false;
    }
    int behind = in.at(in.position() + 2);
    return behind == Reader.END || " \t\r\n;&|<>()".indexOf(behind) >= 0;
  }

  /** Goes to the closing brackets, or to the end of the line. */
  private void skipRest() {
    in.skipBlanks();
    while (!isClosing() && in.peek() != '\n' && in.peek() != Reader.END) {
      if (parsers.words.word(Context.OPERAND).parts().isEmpty()) {
        in.advance();
      }
      in.skipBlanks();
    }
  }

  private Condition or() {
    List<Condition> conditions = new ArrayList<>(1);
    do {
      conditions.add(and());
      in.skipLines();
    } while (in.accept('|', '|'));
    return conditions.size() == 1 ? conditions.get(0) : new Condition.Or(conditions, range(conditions));
  }

  private Condition and() {
    List<Condition> conditions = new ArrayList<>(1);
    do {
      in.skipLines();
      conditions.add(not());
      in.skipLines();
    } while (in.accept('&', '&'));
    return conditions.size() == 1 ? conditions.get(0) : new Condition.And(conditions, range(conditions));
  }

  private static Range range(List<Condition> conditions) {
    return conditions.get(0).range().union(conditions.get(conditions.size() - 1).range());
  }

  private Condition not() {
    int start = in.position();
    if (in.peek() == '!' && isBlank(in.peekSecond())) {
      in.advance();
      log.enter(in.rangeFrom(start));
      in.skipLines();
      Condition condition = not();
      log.leave();
      return new Condition.Not(condition, in.rangeFrom(start));
    }
    if (in.accept('(')) {
      Range sign = in.rangeFrom(start);
      log.enter(sign);
      in.skipLines();
      Condition condition = or();
      in.skipLines();
      if (!in.accept(')')) {
        log.problem(ShellProblem.Kind.UNTERMINATED, "No closing )", sign);
      }
      log.leave();
      return condition;
    }
    return test();
  }

  private static boolean isBlank(int c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '(';
  }

  private Condition test() {
    Word first = isClosing() ? new Word(List.of(), in.behind()) : parsers.words.word(Context.OPERAND);
    if (first.parts().isEmpty()) {
      log.problem(ShellProblem.Kind.MISSING_WORD, "No condition", in.behind());
      return new Condition.Unread(List.of(), in.behind());
    }
    in.skipBlanks();
    String operator = first.literal().orElse("");
    boolean unary = operator.length() == 2 && operator.charAt(0) == '-' && UNARY.indexOf(operator.charAt(1)) >= 0;
    if (unary && !endsTest()) {
      Word operand = parsers.words.word(Context.OPERAND);
      if (!operand.parts().isEmpty()) {
        return new Condition.Unary(operator, operand, first.range().union(operand.range()));
      }
    }
    if (endsTest()) {
      return new Condition.NotEmpty(first, first.range());
    }
    return comparison(first);
  }

  private boolean endsTest() {
    int c = in.peek();
    return c == ')' || c == '&' || c == '|' || c == '\n' || c == Reader.END || isClosing();
  }

  private Condition comparison(Word left) {
    int start = in.position();
    String operator;
    if (in.peek() == '<' || in.peek() == '>') {
      operator = String.valueOf((char) in.peek());
      in.advance();
    } else {
      operator = parsers.words.word(Context.OPERAND).literal().orElse("");
    }
    Range range = in.rangeFrom(start);
    in.skipBlanks();
    Context context = switch (operator) {
      case "=", "==", "!=" -> Context.PATTERN;
      case "=~" -> Context.REGEX;
      default -> Context.OPERAND;
    };
    Word right = isClosing() ? new Word(List.of(), range) : parsers.words.word(context);
    if (!isComparison(operator) || right.parts().isEmpty()) {
      log.problem(ShellProblem.Kind.UNEXPECTED, "No comparison", left.range().union(range));
      return new Condition.Unread(List.of(left, right), left.range().union(right.range()));
    }
    return new Condition.Binary(operator, left, right, left.range().union(right.range()));
  }

  private static boolean isComparison(String operator) {
    return switch (operator) {
      case "=", "==", "!=", "=~", "<", ">", "-eq", "-ne", "-lt", "-le", "-gt", "-ge", "-nt", "-ot", "-ef" -> true;
      default -> false;
    };
  }
}
