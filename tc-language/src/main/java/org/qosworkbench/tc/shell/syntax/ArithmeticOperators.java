package org.qosworkbench.tc.shell.syntax;

import java.util.Optional;

/** The operators of arithmetic expressions, how tightly they bind, and numbers; by the manual of bash. */
final class ArithmeticOperators {
  private static final int POWER = 10;

  private ArithmeticOperators() {}

  /**
   * An operator between two operands.
   *
   * @param rightTightness how tightly the operators right of it have to bind to come before it
   */
  record Between(Arithmetic.BinaryOperator operator, int rightTightness) {}

  /** An operator that assigns, with what it combines the old value with. */
  record Assigning(Optional<Arithmetic.BinaryOperator> operator) {}

  /** Takes an operator that binds at least so tightly, if one comes next. */
  static Optional<Between> between(ArithmeticScanner in, int tightness) {
    String sign = sign(in);
    if (sign.isEmpty()) {
      return Optional.empty();
    }
    Arithmetic.BinaryOperator operator = operator(sign);
    int own = tightness(operator);
    if (own < tightness || assigns(operator) && in.peekBehind(sign) == '=') {
      return Optional.empty();
    }
    in.accept(sign);
    return Optional.of(new Between(operator, own == POWER ? own : own + 1));
  }

  /** Takes an operator that assigns, if one comes next. */
  static Optional<Assigning> assigning(ArithmeticScanner in) {
    if (in.comes("=") && !in.comes("==")) {
      in.accept("=");
      return Optional.of(new Assigning(Optional.empty()));
    }
    String sign = sign(in);
    if (sign.isEmpty() || !assigns(operator(sign)) || in.peekBehind(sign) != '=') {
      return Optional.empty();
    }
    in.accept(sign);
    in.accept("=");
    return Optional.of(new Assigning(Optional.of(operator(sign))));
  }

  /** The sign of an operator between operands that comes next; empty if none does. */
  private static String sign(ArithmeticScanner in) {
    switch (in.peek()) {
      case '*' -> {
        return in.comes("**") ? "**" : "*";
      }
      case '/' -> {
        return "/";
      }
      case '%' -> {
        return "%";
      }
      case '+' -> {
        return "+";
      }
      case '-' -> {
        return "-";
      }
      case '^' -> {
        return "^";
      }
      case '<' -> {
        return in.comes("<<") ? "<<" : in.comes("<=") ? "<=" : "<";
      }
      case '>' -> {
        return in.comes(">>") ? ">>" : in.comes(">=") ? ">=" : ">";
      }
      case '&' -> {
        return in.comes("&&") ? "&&" : "&";
      }
      case '|' -> {
        return in.comes("||") ? "||" : "|";
      }
      case '=' -> {
        return in.comes("==") ? "==" : "";
      }
      case '!' -> {
        return in.comes("!=") ? "!=" : "";
      }
      default -> {
        return "";
      }
    }
  }

  private static Arithmetic.BinaryOperator operator(String sign) {
    return switch (sign) {
      case "**" -> Arithmetic.BinaryOperator.POWER;
      case "*" -> Arithmetic.BinaryOperator.TIMES;
      case "/" -> Arithmetic.BinaryOperator.DIVIDE;
      case "%" -> Arithmetic.BinaryOperator.REMAINDER;
      case "+" -> Arithmetic.BinaryOperator.PLUS;
      case "-" -> Arithmetic.BinaryOperator.MINUS;
      case "<<" -> Arithmetic.BinaryOperator.SHIFT_LEFT;
      case ">>" -> Arithmetic.BinaryOperator.SHIFT_RIGHT;
      case "<" -> Arithmetic.BinaryOperator.LESS;
      case "<=" -> Arithmetic.BinaryOperator.LESS_OR_EQUAL;
      case ">" -> Arithmetic.BinaryOperator.GREATER;
      case ">=" -> Arithmetic.BinaryOperator.GREATER_OR_EQUAL;
      case "==" -> Arithmetic.BinaryOperator.EQUAL;
      case "!=" -> Arithmetic.BinaryOperator.NOT_EQUAL;
      case "&" -> Arithmetic.BinaryOperator.BIT_AND;
      case "^" -> Arithmetic.BinaryOperator.BIT_XOR;
      case "|" -> Arithmetic.BinaryOperator.BIT_OR;
      case "&&" -> Arithmetic.BinaryOperator.AND;
      default -> Arithmetic.BinaryOperator.OR;
    };
  }

  private static int tightness(Arithmetic.BinaryOperator operator) {
    return switch (operator) {
      case POWER -> POWER;
      case TIMES, DIVIDE, REMAINDER -> 9;
      case PLUS, MINUS -> 8;
      case SHIFT_LEFT, SHIFT_RIGHT -> 7;
      case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> 6;
      case EQUAL, NOT_EQUAL -> 5;
      case BIT_AND -> 4;
      case BIT_XOR -> 3;
      case BIT_OR -> 2;
      case AND -> 1;
      case OR, COMMA -> 0;
    };
  }

  /** Whether there is an operator that combines and assigns. */
  private static boolean assigns(Arithmetic.BinaryOperator operator) {
    return switch (operator) {
      case TIMES, DIVIDE, REMAINDER, PLUS, MINUS, SHIFT_LEFT, SHIFT_RIGHT, BIT_AND, BIT_XOR, BIT_OR -> true;
      case POWER, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, EQUAL, NOT_EQUAL, AND, OR, COMMA -> false;
    };
  }

  /** The value of a number; none if it is not one. */
  static Optional<Long> number(String text) {
    int base = text.indexOf('#');
    if (base == 0 || base > 2) {
      return Optional.empty();
    }
    if (base > 0) {
      Optional<Long> radix = digits(text, 0, base, 10);
      return radix.filter(it -> it >= 2 && it <= 64)
          .flatMap(it -> digits(text, base + 1, text.length(), it.intValue()));
    }
    if (text.startsWith("0x") || text.startsWith("0X")) {
      return digits(text, 2, text.length(), 16);
    }
    return digits(text, 0, text.length(), text.charAt(0) == '0' ? 8 : 10);
  }

  private static Optional<Long> digits(String text, int start, int end, int radix) {
    long value = 0;
    for (int i = start; i < end; i++) {
      int digit = digit(text.charAt(i), radix);
      if (digit < 0 || digit >= radix) {
        return Optional.empty();
      }
      value = value * radix + digit;
    }
    return start == end ? Optional.empty() : Optional.of(value);
  }

  /** Above base 36 small letters come before capital ones, and then {@code @} and {@code _}. */
  private static int digit(char c, int radix) {
    if (Names.isDigit(c)) {
      return c - '0';
    }
    if (c >= 'a' && c <= 'z') {
      return c - 'a' + 10;
    }
    if (c >= 'A' && c <= 'Z') {
      return c - 'A' + (radix <= 36 ? 10 : 36);
    }
    return c == '@' ? 62 : c == '_' ? 63 : -1;
  }
}
