package org.qosworkbench.tc.shell.syntax;

import java.util.Optional;
import org.qosworkbench.tc.text.Range;

/** Reads <code>${...}</code>. */
final class Expansions {
  private static final String TRANSFORMS = "UuLQEPAKak";

  private final Parsers parsers;
  private final Reader in;
  private final Log log;

  Expansions(Parsers parsers) {
    this.parsers = parsers;
    this.in = parsers.in;
    this.log = parsers.log;
  }

  /**
   * The expansion whose opening brace comes next.
   *
   * @param start where its dollar stands
   */
  Part braces(int start, Context context) {
    int open = in.position();
    Range sign = in.range(start, open + 1);
    log.enter(sign);
    Log.Mark mark = log.mark();
    in.advance();
    Part.Parameter part = inside(start, context);
    if (!in.accept('}')) {
      if (log.retry(mark)) {
        in.forgetBodies(open);
        in.moveTo(open + 1);
        int before = in.limit(in.lineEnd(open + 1));
        part = inside(start, context);
        in.accept('}');
        in.limit(before);
      }
      log.problem(ShellProblem.Kind.UNTERMINATED, "No closing }", sign);
    }
    log.leave();
    return new Part.Parameter(
        part.name(), part.nameRange(), part.subscript(), part.reference(), part.expansion(), in.rangeFrom(start));
  }

  private Part.Parameter inside(int start, Context context) {
    boolean length = isLength();
    boolean indirect = !length && isIndirect();
    if (length || indirect) {
      in.advance();
    }
    int nameStart = in.position();
    String name = name();
    Range nameRange = in.rangeFrom(nameStart);
    Optional<Subscript> subscript = Optional.empty();
    if (in.peek() == '[' && !name.isEmpty() && Names.isStart(name.charAt(0))) {
      subscript = Optional.of(parsers.words.subscript());
    }
    int operator = in.position();
    Part.Reference reference = indirect ? Part.Reference.INDIRECT : Part.Reference.DIRECT;
    Expansion expansion;
    if (name.isEmpty()) {
      expansion = bad(in.position());
    } else if (length) {
      expansion = in.peek() == '}' ? new Expansion.Length(in.behind()) : bad(operator);
    } else if (indirect && isNames(subscript)) {
      in.advance();
      reference = Part.Reference.DIRECT;
      expansion = new Expansion.Names(in.rangeFrom(operator));
    } else if (indirect && in.peek() == '}' && subscript.isPresent() && isAllOf(subscript.get())) {
      reference = Part.Reference.DIRECT;
      expansion = new Expansion.Keys(in.behind());
    } else {
      expansion = operation(operator, context);
    }
    return new Part.Parameter(name, nameRange, subscript, reference, expansion, in.rangeFrom(start));
  }

  /** Whether a {@code #} comes next that asks for the length of the parameter behind it. */
  private boolean isLength() {
    if (in.peek() != '#') {
      return false;
    }
    int next = in.peekSecond();
    if (Names.isPart(next) || next == '@' || next == '*' || next == '!' || next == '$') {
      return true;
    }
    // ${#-}, ${#?} and ${##} are lengths, ${#-word}, ${#?word} and ${##pattern} are not
    return (next == '-' || next == '?' || next == '#') && in.at(in.position() + 2) == '}';
  }

  private boolean isIndirect() {
    int next = in.peek() == '!' ? in.peekSecond() : Reader.END;
    return Names.isPart(next) || next == '#' || next == '@' || next == '*';
  }

  private boolean isNames(Optional<Subscript> subscript) {
    int c = in.peek();
    return subscript.isEmpty() && (c == '*' || c == '@') && in.peekSecond() == '}';
  }

  private static boolean isAllOf(Subscript subscript) {
    return switch (subscript) {
      case Subscript.All all -> true;
      case Subscript.Joined joined -> true;
      case Subscript.Index index -> false;
    };
  }

  private String name() {
    int c = in.peek();
    if (!Names.isSpecial(c)) {
      return Names.read(in);
    }
    in.advance();
    return String.valueOf((char) c);
  }

  private Expansion operation(int start, Context context) {
    int c = in.peek();
    Context word = context.isQuoted() ? Context.QUOTED_EXPANSION : Context.EXPANSION;
    switch (c) {
      case '}', Reader.END -> {
        return new Expansion.Value(in.behind());
      }
      case ':' -> {
        in.advance();
        return isAlternative(in.peek())
            ? alternative(start, Expansion.Lack.UNSET_OR_EMPTY, word) : substring(start);
      }
      case '-', '=', '?', '+' -> {
        return alternative(start, Expansion.Lack.UNSET, word);
      }
      case '#', '%' -> {
        return trim(start, (char) c);
      }
      case '/' -> {
        return replace(start, word);
      }
      case '^', ',', '~' -> {
        return letters(start, (char) c);
      }
      case '@' -> {
        return transform(start);
      }
      default -> {
        return bad(start);
      }
    }
  }

  private static boolean isAlternative(int c) {
    return c == '-' || c == '=' || c == '?' || c == '+';
  }

  private Expansion alternative(int start, Expansion.Lack lack, Context context) {
    Expansion.Use use = switch (in.peek()) {
      case '-' -> Expansion.Use.DEFAULT;
      case '=' -> Expansion.Use.ASSIGN;
      case '?' -> Expansion.Use.FAIL;
      default -> Expansion.Use.REPLACE;
    };
    in.advance();
    Word word = word(context);
    return new Expansion.Alternative(use, lack, word, in.rangeFrom(start));
  }

  private Word word(Context context) {
    return parsers.words.word(context);
  }

  private Expansion substring(int start) {
    Arithmetic offset = parsers.words.expression(Context.OFFSET);
    Optional<Arithmetic> length = Optional.empty();
    if (in.accept(':')) {
      length = Optional.of(parsers.words.expression(Context.OFFSET));
    }
    return in.peek() == ':' ? bad(start) : new Expansion.Substring(offset, length, in.rangeFrom(start));
  }

  private Expansion trim(int start, char sign) {
    in.advance();
    Expansion.Extent extent = in.accept(sign) ? Expansion.Extent.LONGEST : Expansion.Extent.SHORTEST;
    Word pattern = word(Context.TRIM_PATTERN);
    Expansion.End end = sign == '#' ? Expansion.End.PREFIX : Expansion.End.SUFFIX;
    return new Expansion.Trim(end, extent, pattern, in.rangeFrom(start));
  }

  private Expansion replace(int start, Context context) {
    in.advance();
    Expansion.Place place = Expansion.Place.FIRST;
    if (in.accept('/')) {
      place = Expansion.Place.ALL;
    } else if (in.accept('#')) {
      place = Expansion.Place.START;
    } else if (in.accept('%')) {
      place = Expansion.Place.END;
    }
    Word pattern = word(Context.REPLACE_PATTERN);
    in.accept('/');
    Word replacement = word(context);
    return new Expansion.Replace(place, pattern, replacement, in.rangeFrom(start));
  }

  private Expansion letters(int start, char sign) {
    in.advance();
    Expansion.Reach reach = in.accept(sign) ? Expansion.Reach.ALL : Expansion.Reach.FIRST;
    Expansion.LetterCase to = switch (sign) {
      case '^' -> Expansion.LetterCase.UPPER;
      case ',' -> Expansion.LetterCase.LOWER;
      default -> Expansion.LetterCase.OTHER;
    };
    return new Expansion.Letters(to, reach, word(Context.TRIM_PATTERN), in.rangeFrom(start));
  }

  private Expansion transform(int start) {
    in.advance();
    int operator = in.peek();
    if (operator == Reader.END || TRANSFORMS.indexOf(operator) < 0 || in.peekSecond() != '}') {
      return bad(start);
    }
    in.advance();
    return new Expansion.Transform((char) operator, in.rangeFrom(start));
  }

  /** What is no expansion: everything up to the closing brace, or the last one of several. */
  private Expansion bad(int start) {
    word(Context.EXPANSION);
    while (in.peek() == '}' && in.peekSecond() == '}') {
      // templates: ${{ name }}
      in.advance();
      word(Context.EXPANSION);
    }
    Range range = in.rangeFrom(start);
    log.problem(ShellProblem.Kind.BAD_SUBSTITUTION, "Bad substitution", range);
    return new Expansion.Bad(in.text().substring(start, Math.max(start, in.position())), range);
  }
}
