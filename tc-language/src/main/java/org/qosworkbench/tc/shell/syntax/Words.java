package org.qosworkbench.tc.shell.syntax;

import java.util.List;
import org.qosworkbench.tc.text.Range;

/** Reads words. */
final class Words {
  private final Parsers parsers;
  private final Reader in;

  Words(Parsers parsers) {
    this.parsers = parsers;
    this.in = parsers.in;
  }

  /** The word that starts here; without parts if nothing of one does. */
  Word word(Context context) {
    return parts(context).word();
  }

  /** The arithmetic expression from here to a place, which is the limit while it is read. */
  Arithmetic arithmetic(int end) {
    int before = in.limit(end);
    Arithmetic expression = expression(Context.ARITHMETIC);
    in.limit(before);
    return expression;
  }

  /** The arithmetic expression that starts here; what is none as it stands has to have something to expand in it. */
  Arithmetic expression(Context context) {
    int watch = parsers.log.watch();
    ArithmeticParser parser = new ArithmeticParser(word(context), parsers.log.remaining());
    Arithmetic expression = parser.expression();
    parsers.log.watched(watch, parser.height());
    if (parser.tooDeep()) {
      parsers.log.problem(ShellProblem.Kind.TOO_DEEP, "Too many operators", expression.range());
    } else if (expression instanceof Arithmetic.Unread unread && !expands(unread.word())) {
      parsers.log.problem(ShellProblem.Kind.BAD_EXPRESSION, "No arithmetic expression", expression.range());
    }
    return expression;
  }

  private static boolean expands(Word word) {
    return !word.parts().stream().allMatch(it -> it instanceof Part.Literal || it instanceof Part.Escaped);
  }

  /** The brackets that start here and what stands in them. */
  Subscript subscript() {
    int start = in.position();
    in.advance();
    int watch = parsers.log.watch();
    Word word = word(Context.SUBSCRIPT);
    ArithmeticParser parser = new ArithmeticParser(word, parsers.log.remaining());
    parser.expression();
    parsers.log.watched(watch, parser.height());
    if (parser.tooDeep()) {
      parsers.log.problem(ShellProblem.Kind.TOO_DEEP, "Too many operators", word.range());
      word = new Word(List.of(), word.range());
    }
    in.accept(']');
    Range range = in.rangeFrom(start);
    String text = word.literal().orElse("");
    if (text.equals("@")) {
      return new Subscript.All(range);
    }
    return text.equals("*") ? new Subscript.Joined(range) : new Subscript.Index(word, range);
  }

  /** The parts from here to where the context ends. */
  Parts parts(Context context) {
    Parts parts = new Parts(in);
    Nesting nesting = new Nesting(context);
    int c = in.peek();
    while (c != Reader.END) {
      if (context.isPlain(c)) {
        plain(context, parts);
      } else if (context.isSpecial(c)) {
        special(c, context, parts, nesting);
      } else if (nesting.ends(c)) {
        if (!parsers.patterns.processSubstitution(c, context, parts)) {
          return parts;
        }
      } else {
        sign(parts);
      }
      c = in.peek();
    }
    return parts;
  }

  private void plain(Context context, Parts parts) {
    int start = in.position();
    int end = start + 1;
    int limit = in.limit();
    String text = in.text();
    while (end < limit && context.isPlain(text.charAt(end))) {
      end++;
    }
    parts.literal(start, end);
    in.advanceTo(end);
  }

  private void special(int c, Context context, Parts parts, Nesting nesting) {
    switch (c) {
      case '\\' -> parsers.quotes.backslash(context, parts);
      case '\'' -> parts.add(parsers.quotes.single());
      case '"' -> parts.add(parsers.quotes.twofold(in.position()));
      case '$' -> parsers.dollars.dollar(context, parts);
      case '`' -> parts.add(parsers.dollars.backquotes(context));
      case '*', '?', '[', '+', '@', '!', '{', '~' -> {
        nesting.sees(c);
        if (nesting.isCounted() || !parsers.patterns.pattern(c, context, parts)) {
          sign(parts);
        }
      }
      default -> {
        nesting.sees(c);
        sign(parts);
      }
    }
    if (c == ':' && context == Context.VALUE) {
      parsers.patterns.tilde(context, parts);
    }
  }

  /** A unit that stands for itself although it is a sign elsewhere. */
  private void sign(Parts parts) {
    int start = in.position();
    in.advance();
    parts.literal(start, start + 1);
  }

  /** What is open within a word, so that a sign that ends the word elsewhere does not. */
  private static final class Nesting {
    private final Context context;
    private int brackets;
    private int choices;

    Nesting(Context context) {
      this.context = context;
    }

    /** Whether signs are counted here rather than parts of patterns. */
    boolean isCounted() {
      return context == Context.SUBSCRIPT || context == Context.OFFSET;
    }

    void sees(int c) {
      if (c == '(' || c == '[') {
        brackets++;
      } else if (c == ')') {
        brackets = Math.max(0, brackets - 1);
      } else if (c == '?') {
        choices++;
      }
    }

    /** Whether a sign that may end the word does. */
    boolean ends(int c) {
      return switch (context) {
        case SUBSCRIPT -> --brackets < 0;
        case OFFSET -> c == '}' || brackets == 0 && --choices < 0;
        case REGEX -> endsRegex(c);
        case WORD, VALUE, PATTERN, OPERAND, BRACE, GLOB_ALTERNATIVE, EXPANSION, QUOTED_EXPANSION, TRIM_PATTERN,
            REPLACE_PATTERN, ARITHMETIC, FOR_EXPRESSION, DOUBLE_QUOTES, HERE_DOCUMENT, DELIMITER -> true;
      };
    }

    private boolean endsRegex(int c) {
      if (c == '(') {
        brackets++;
        return false;
      }
      return c == ')' ? --brackets < 0 : c == '\n' || brackets == 0;
    }
  }
}
