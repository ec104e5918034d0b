package org.qosworkbench.tc.shell.syntax;

import java.util.Arrays;
import java.util.Optional;

/**
 * Reads here-documents, at once when their sign is met: the body starts behind the line that the command ends on, or
 * behind the body before, and whoever reads that line's end later goes on behind the last body.
 */
final class HereDocuments {
  private final Parsers parsers;
  private final Reader in;
  /** Where the last one's sign stood, and the line feed behind which its body started; to find that only once. */
  private int lastSign = -1;
  private int lastLineFeed = -1;

  HereDocuments(Parsers parsers) {
    this.parsers = parsers;
    this.in = parsers.in;
  }

  /**
   * The here-document whose delimiter was just read.
   *
   * @param start where its descriptor or sign stands
   */
  Redirection read(int start, Optional<Descriptor> descriptor, Redirection.Tabs tabs, Word delimiter) {
    int resume = in.position();
    int lineFeed = lineFeed(start, resume);
    int bodyStart = in.bodyEnd(lineFeed);
    String end = text(delimiter);
    boolean literal = delimiter.parts().stream().anyMatch(it -> !(it instanceof Part.Literal));
    int bodyEnd = bodyStart;
    int lineStart = bodyStart;
    boolean found = false;
    while (!found && lineStart < in.limit()) {
      bodyEnd = lineStart;
      found = isDelimiter(lineStart, end, tabs);
      lineStart = behindLine(lineStart, found || literal);
    }
    bodyEnd = found ? bodyEnd : in.limit();
    in.bodyEnds(lineFeed, found ? lineStart : in.limit());
    Word body = body(bodyStart, bodyEnd, tabs, literal);
    in.moveTo(resume);
    if (!found) {
      parsers.log.problem(ShellProblem.Kind.UNTERMINATED_HERE_DOCUMENT, "No line " + end, in.rangeFrom(start));
    }
    return new Redirection.HereDocument(descriptor, tabs, delimiter, body, in.rangeFrom(start));
  }

  private int lineFeed(int start, int resume) {
    boolean sameLine = lastSign >= 0 && lastSign < start && start < lastLineFeed;
    if (!sameLine) {
      lastLineFeed = parsers.balance.commandLineEnd(resume);
    }
    lastSign = start;
    return lastLineFeed;
  }

  /** What a delimiter is when its quotes are gone. */
  private static String text(Word delimiter) {
    StringBuilder text = new StringBuilder();
    for (Part part : delimiter.parts()) {
      switch (part) {
        case Part.Literal literal -> text.append(literal.text());
        case Part.Escaped escaped -> text.append(escaped.text());
        case Part.SingleQuoted quoted -> text.append(quoted.text());
        case Part.DoubleQuoted quoted -> quoted.parts().forEach(it -> {
          if (it instanceof Part.Literal literal) {
            text.append(literal.text());
          } else if (it instanceof Part.Escaped escaped) {
            text.append(escaped.text());
          }
        });
        case Part.AnsiQuoted quoted -> text.append(quoted.text());
        case Part.Parameter it -> { }
        case Part.CommandSubstitution it -> { }
        case Part.ArithmeticExpansion it -> { }
        case Part.ProcessSubstitution it -> { }
        case Part.Tilde it -> { }
        case Part.Glob it -> { }
        case Part.ExtendedGlob it -> { }
        case Part.Braces it -> { }
        case Part.BraceRange it -> { }
      }
    }
    return text.toString();
  }

  private boolean isDelimiter(int lineStart, String end, Redirection.Tabs tabs) {
    int start = tabs == Redirection.Tabs.REMOVED ? behindTabs(lineStart) : lineStart;
    return in.lineEnd(start) - start == end.length() && in.text().startsWith(end, start);
  }

  private int behindTabs(int lineStart) {
    int at = lineStart;
    while (in.at(at) == '\t') {
      at++;
    }
    return at;
  }

  /** The start of the line behind one, or behind all lines that it continues on. */
  private int behindLine(int start, boolean literal) {
    int at = start;
    while (true) {
      int end = in.lineEnd(at);
      int backslashes = 0;
      while (!literal && end - backslashes > start && in.at(end - backslashes - 1) == '\\') {
        backslashes++;
      }
      at = Math.min(in.limit(), end + (in.at(end) == '\r' ? 2 : 1));
      if (backslashes % 2 == 0 || at == in.limit()) {
        return at;
      }
    }
  }

  private Word body(int start, int end, Redirection.Tabs tabs, boolean literal) {
    if (tabs == Redirection.Tabs.KEPT) {
      return body(parsers, start, end, literal);
    }
    StringBuilder text = new StringBuilder();
    int[] offsets = new int[end - start + 1];
    boolean startsLine = true;
    for (int at = start; at < end; at++) {
      char c = in.text().charAt(at);
      if (!startsLine || c != '\t') {
        offsets[text.length()] = in.offset(at);
        text.append(c);
        startsLine = c == '\n';
      }
    }
    offsets[text.length()] = in.offset(end);
    Parsers inner = parsers.of(text.toString(), Arrays.copyOf(offsets, text.length() + 1));
    return body(inner, 0, text.length(), literal);
  }

  private static Word body(Parsers parsers, int start, int end, boolean literal) {
    Reader in = parsers.in;
    in.moveTo(start);
    if (literal) {
      Parts parts = new Parts(in);
      parts.literal(start, end);
      return parts.word();
    }
    int before = in.limit(end);
    Word word = parsers.words.word(Context.HERE_DOCUMENT);
    in.limit(before);
    return word;
  }
}
