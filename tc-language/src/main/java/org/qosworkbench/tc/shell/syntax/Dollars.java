package org.qosworkbench.tc.shell.syntax;

import java.util.Arrays;
import java.util.Optional;
import org.qosworkbench.tc.text.Range;

/** Reads what starts with a dollar, and what stands in backquotes. */
final class Dollars {
  private final Parsers parsers;
  private final Reader in;
  private final Log log;

  Dollars(Parsers parsers) {
    this.parsers = parsers;
    this.in = parsers.in;
    this.log = parsers.log;
  }

  /** A dollar and what belongs to it. */
  void dollar(Context context, Parts parts) {
    int start = in.position();
    in.advance();
    int c = in.peek();
    switch (c) {
      case '(' -> parts.add(parenthesis(start));
      case '{' -> parts.add(parsers.expansions.braces(start, context));
      case '[' -> bracket(start, context, parts);
      case '\'' -> {
        if (context.isQuoted()) {
          parts.literal(start, start + 1);
        } else {
          parts.add(parsers.quotes.ansi(start));
        }
      }
      case '"' -> {
        if (context.isQuoted() && context != Context.QUOTED_EXPANSION) {
          parts.literal(start, start + 1);
        } else {
          parts.add(parsers.quotes.twofold(start));
        }
      }
      default -> {
        if (Names.isStart(c)) {
          parts.add(name(start));
        } else if (Names.isDigit(c) || Names.isSpecial(c)) {
          int name = in.position();
          in.advance();
          parts.add(parameter(in.text().substring(name, name + 1), in.rangeFrom(name), start));
        } else {
          parts.literal(start, start + 1);
        }
      }
    }
  }

  private Part name(int start) {
    int name = in.position();
    String text = Names.read(in);
    return parameter(text, in.rangeFrom(name), start);
  }

  private Part parameter(String name, Range nameRange, int start) {
    Range range = in.rangeFrom(start);
    return new Part.Parameter(name, nameRange, Optional.empty(), Part.Reference.DIRECT,
        new Expansion.Value(Range.at(range.end())), range);
  }

  private Part parenthesis(int start) {
    int open = in.position();
    if (in.peekSecond() == '(') {
      int end = parsers.balance.arithmeticEnd(open + 2);
      if (end != Balance.NONE) {
        log.enter(in.range(start, open + 2));
        in.moveTo(open + 2);
        Arithmetic expression = parsers.words.arithmetic(end);
        close(end, 2);
        log.leave();
        return new Part.ArithmeticExpansion(expression, in.rangeFrom(start));
      }
    }
    in.advance();
    CommandList body = parsers.lists.enclosed(in.range(start, open + 1));
    return new Part.CommandSubstitution(body, in.rangeFrom(start));
  }

  /** Takes the signs that close something at a place, unless the script was too deep to get there. */
  private void close(int end, int signs) {
    in.advanceTo(Math.min(end + signs, in.limit()));
  }

  /** {@code $[expression]}, which dash and busybox do not have. */
  private void bracket(int start, Context context, Parts parts) {
    int open = in.position();
    boolean known = parsers.dialect != Dialect.DASH && parsers.dialect != Dialect.ASH && context != Context.REGEX;
    int end = known ? parsers.balance.subscriptEnd(open + 1) : Balance.NONE;
    if (end == Balance.NONE) {
      parts.literal(start, start + 1);
      return;
    }
    log.enter(in.range(start, open + 1));
    in.moveTo(open + 1);
    Arithmetic expression = parsers.words.arithmetic(end);
    close(end, 1);
    log.leave();
    parts.add(new Part.ArithmeticExpansion(expression, in.rangeFrom(start)));
  }

  /** A command in backquotes: some backslashes go away, and what is left is a script of its own. */
  Part backquotes(Context context) {
    int start = in.position();
    StringBuilder body = new StringBuilder();
    int[] offsets = new int[16];
    int at = start + 1;
    while (at < in.limit() && in.at(at) != '`') {
      int next = in.at(at + 1);
      boolean quotes = in.at(at) == '\\'
          && (next == '$' || next == '`' || next == '\\' || next == '"' && context == Context.DOUBLE_QUOTES);
      at += quotes ? 1 : 0;
      if (body.length() + 1 == offsets.length) {
        offsets = Arrays.copyOf(offsets, 2 * offsets.length);
      }
      offsets[body.length()] = in.offset(at);
      body.append(in.text().charAt(at++));
    }
    boolean closed = at < in.limit();
    if (!closed) {
      log.problem(ShellProblem.Kind.UNTERMINATED, "No closing `", in.range(start, start + 1));
      body.setLength(lengthOfLine(body));
      at = in.lineEnd(start + 1);
    }
    offsets[body.length()] = in.offset(at);
    log.enter(in.range(start, start + 1));
    CommandList commands = parsers.of(body.toString(), offsets).lists.all();
    log.leave();
    in.advanceTo(closed ? at + 1 : at);
    return new Part.CommandSubstitution(commands, in.rangeFrom(start));
  }

  private static int lengthOfLine(StringBuilder text) {
    int feed = text.indexOf("\n");
    if (feed < 0) {
      return text.length();
    }
    return feed > 0 && text.charAt(feed - 1) == '\r' ? feed - 1 : feed;
  }
}
