package org.qosworkbench.tc.shell.syntax;

import org.qosworkbench.tc.text.Range;

/** Reads what is quoted. */
final class Quotes {
  private final Parsers parsers;
  private final Reader in;
  private final Log log;

  Quotes(Parsers parsers) {
    this.parsers = parsers;
    this.in = parsers.in;
    this.log = parsers.log;
  }

  /** A backslash, which quotes what stands behind it or stands for itself. */
  void backslash(Context context, Parts parts) {
    int start = in.position();
    int quoted = in.at(start + 1);
    if (quoted == Reader.END || !context.escapes(quoted)) {
      in.advanceTo(start + 1);
      parts.literal(start, start + 1);
      return;
    }
    boolean pair = Character.isHighSurrogate((char) quoted) && start + 2 < in.limit()
        && Character.isLowSurrogate(in.text().charAt(start + 2));
    int end = start + (pair ? 3 : 2);
    in.advanceTo(end);
    parts.add(new Part.Escaped(in.text().substring(start + 1, end), in.range(start, end)));
  }

  /** {@code 'text'}. */
  Part single() {
    int start = in.position();
    int close = in.text().indexOf('\'', start + 1);
    if (close < 0 || close >= in.limit()) {
      close = unterminated(start, "'");
      in.advanceTo(close);
    } else {
      in.advanceTo(close + 1);
    }
    return new Part.SingleQuoted(in.text().substring(start + 1, close), in.rangeFrom(start));
  }

  /** {@code $'text'}, with the quote next and the dollar before it. */
  Part ansi(int start) {
    int open = in.position();
    int close = open + 1;
    while (close < in.limit() && in.at(close) != '\'') {
      close += in.at(close) == '\\' ? 2 : 1;
    }
    int end = close + 1;
    if (close >= in.limit()) {
      close = unterminated(open, "'");
      end = close;
    }
    in.advanceTo(end);
    return new Part.AnsiQuoted(AnsiEscapes.decode(in.text().substring(open + 1, close)), in.rangeFrom(start));
  }

  /**
   * {@code "parts"}, with the quote next.
   *
   * @param start where the part starts: there, or at a dollar before it
   */
  Part twofold(int start) {
    int open = in.position();
    Range sign = in.range(open, open + 1);
    log.enter(sign);
    Log.Mark mark = log.mark();
    in.advance();
    Parts parts = parsers.words.parts(Context.DOUBLE_QUOTES);
    if (!in.accept('"')) {
      if (log.retry(mark)) {
        in.forgetBodies(open);
        in.moveTo(open + 1);
        int before = in.limit(in.lineEnd(open + 1));
        parts = parsers.words.parts(Context.DOUBLE_QUOTES);
        in.accept('"');
        in.limit(before);
      }
      unterminated(open, "\"");
    }
    log.leave();
    return new Part.DoubleQuoted(parts.list(), in.rangeFrom(start));
  }

  /** Tells about a quote that is never closed; answers the end of its line, where it is taken to be. */
  private int unterminated(int open, String quote) {
    log.problem(ShellProblem.Kind.UNTERMINATED, "No closing " + quote, in.range(open, open + 1));
    return in.lineEnd(open + 1);
  }
}
