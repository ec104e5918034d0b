package org.qosworkbench.tc.shell.syntax;

import java.util.ArrayList;
import java.util.List;
import org.qosworkbench.tc.text.Range;

/** Reads what makes words out of words: globs, braces and tildes; and process substitutions. */
final class Patterns {
  private final Parsers parsers;
  private final Reader in;
  private final Log log;
  /** Between these places no bracket closes what opens. */
  private int unclosedFrom;
  private int unclosedTo;

  Patterns(Parsers parsers) {
    this.parsers = parsers;
    this.in = parsers.in;
    this.log = parsers.log;
  }

  /** Reads what starts with a sign that comes next; false if it stands for itself. */
  boolean pattern(int c, Context context, Parts parts) {
    if (c == '{') {
      return braces(parts);
    }
    if (c == '~') {
      return parts.isEmpty() && tilde(context, parts);
    }
    int start = in.position();
    if (c != '[' && in.peekSecond() == '(' && in.at(start + 2) != ')') {
      parts.add(extendedGlob((char) c));
      return true;
    }
    int end = c == '[' ? bracketEnd(start + 1) : start + 1;
    if (c == '+' || c == '@' || c == '!' || end < 0) {
      return false;
    }
    in.advanceTo(end);
    parts.add(new Part.Glob(in.text().substring(start, end), in.rangeFrom(start)));
    return true;
  }

  /** Reads {@code <(} or {@code >(} where it may stand; false otherwise. */
  boolean processSubstitution(int c, Context context, Parts parts) {
    boolean here = context == Context.WORD || context == Context.VALUE || context == Context.BRACE;
    if (!here || c != '<' && c != '>' || in.peekSecond() != '(') {
      return false;
    }
    int start = in.position();
    in.advance();
    in.peek();
    in.advance();
    CommandList body = parsers.lists.enclosed(in.rangeFrom(start));
    Part.Direction direction = c == '<' ? Part.Direction.READ : Part.Direction.WRITE;
    parts.add(new Part.ProcessSubstitution(direction, body, in.rangeFrom(start)));
    return true;
  }

  /** Reads a tilde that stands for a home, if one comes next; false otherwise. */
  boolean tilde(Context context, Parts parts) {
    if (in.peek() != '~') {
      return false;
    }
    int start = in.position();
    int end = start + 1;
    while (Names.isPart(in.at(end)) || in.at(end) == '-' || in.at(end) == '.' || in.at(end) == '+') {
      end++;
    }
    int behind = in.at(end);
    boolean home = behind == Reader.END || behind == '/' || context.ends(behind) || behind == '\r'
        || behind == ':' && context == Context.VALUE;
    if (home) {
      in.advanceTo(end);
      parts.add(new Part.Tilde(in.text().substring(start + 1, end), in.rangeFrom(start)));
    }
    return home;
  }

  private Part extendedGlob(char operator) {
    int start = in.position();
    in.advance();
    in.peek();
    in.advance();
    Range sign = in.rangeFrom(start);
    log.enter(sign);
    List<Word> alternatives = new ArrayList<>();
    do {
      alternatives.add(parsers.words.word(Context.GLOB_ALTERNATIVE));
    } while (in.accept('|'));
    if (!in.accept(')')) {
      log.problem(ShellProblem.Kind.UNTERMINATED, "No closing )", sign);
    }
    log.leave();
    return new Part.ExtendedGlob(operator, alternatives, in.rangeFrom(start));
  }

  /** The place behind the bracket expression that starts before a place; negative if there is none. */
  private int bracketEnd(int start) {
    if (unclosedFrom <= start && start < unclosedTo) {
      return -1;
    }
    int at = start;
    at += in.at(at) == '!' || in.at(at) == '^' ? 1 : 0;
    at += in.at(at) == ']' ? 1 : 0;
    while (in.at(at) != ']') {
      int c = in.at(at);
      if (c == '[' && in.at(at + 1) == ':') {
        at += 2;
        while (Names.isStart(in.at(at))) {
          at++;
        }
        at += in.at(at) == ':' ? 2 : 0;
      } else if (c == Reader.END || c != '[' && c != '~' && c != '{' && c != '}' && Context.PATTERN.isSpecial(c)
          && c != '*' && c != '?' && c != '+' && c != '@' && c != '!' || c == '/' || Context.PATTERN.ends(c)) {
        unclosedFrom = start;
        unclosedTo = at;
        return -1;
      } else {
        at++;
      }
    }
    return at + 1;
  }

  private boolean braces(Parts parts) {
    int start = in.position();
    int end = parsers.balance.braceEnd(start + 1);
    if (end == Balance.NONE) {
      return false;
    }
    if (range(start, end, parts)) {
      return true;
    }
    log.enter(in.range(start, start + 1));
    in.moveTo(start + 1);
    List<Word> alternatives = new ArrayList<>();
    do {
      alternatives.add(parsers.words.word(Context.BRACE));
    } while (in.accept(','));
    in.accept('}');
    log.leave();
    if (alternatives.size() < 2) {
      // two dots in it, and yet no range: what was read stands for itself, and so do the braces
      parts.literal(start, start + 1);
      alternatives.get(0).parts().forEach(parts::add);
      parts.literal(end, end + 1);
      return true;
    }
    parts.add(new Part.Braces(alternatives, in.rangeFrom(start)));
    return true;
  }

  private boolean range(int start, int end, Parts parts) {
    String[] bounds = in.text().substring(start + 1, end).split("\\.\\.", -1);
    boolean two = bounds.length == 2 || bounds.length == 3 && isNumber(bounds[2]);
    boolean valid = two && (isNumber(bounds[0]) && isNumber(bounds[1]) || isLetter(bounds[0]) && isLetter(bounds[1]));
    if (valid) {
      in.advanceTo(end + 1);
      String step = bounds.length == 3 ? bounds[2] : "";
      parts.add(new Part.BraceRange(bounds[0], bounds[1], step, in.rangeFrom(start)));
    }
    return valid;
  }

  private static boolean isNumber(String text) {
    int sign = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
    return text.length() > sign && text.length() < 19 && text.chars().skip(sign).allMatch(Names::isDigit);
  }

  private static boolean isLetter(String text) {
    return text.length() == 1 && Names.isStart(text.charAt(0)) && text.charAt(0) != '_';
  }
}
