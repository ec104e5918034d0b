package org.qosworkbench.tc.shell.syntax;

/** The names of parameters. */
final class Names {
  private Names() {}

  /** Whether a unit may start a variable's name. */
  static boolean isStart(int c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
  }

  /** Whether a unit may stand in a variable's name. */
  static boolean isPart(int c) {
    return isStart(c) || isDigit(c);
  }

  static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  /** Whether a unit is the name of a special parameter. */
  static boolean isSpecial(int c) {
    return switch (c) {
      case '@', '*', '#', '?', '-', '$', '!' -> true;
      default -> false;
    };
  }

  /** Takes a variable's name, or a number; empty if none comes next. */
  static String read(Reader in) {
    int c = in.peek();
    boolean number = isDigit(c);
    if (!number && !isStart(c)) {
      return "";
    }
    int start = in.position();
    int end = start;
    while (number ? isDigit(in.at(end)) : isPart(in.at(end))) {
      end++;
    }
    in.advanceTo(end);
    String name = in.text().substring(start, end);
    c = in.peek();
    boolean continued = in.position() != end && (number ? isDigit(c) : isPart(c));
    return continued ? name + readRest(in, number) : name;
  }

  /** The rest of a name that a continued line interrupts. */
  private static String readRest(Reader in, boolean number) {
    StringBuilder rest = new StringBuilder();
    int c = in.peek();
    while (number ? isDigit(c) : isPart(c)) {
      rest.append((char) c);
      in.advance();
      c = in.peek();
    }
    return rest.toString();
  }
}
