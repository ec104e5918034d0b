package org.qosworkbench.tc.shell.syntax;

import java.util.ArrayList;
import java.util.List;
import org.qosworkbench.tc.text.Range;

/** Reads lists of commands, and decides where they end. */
final class Lists {
  private final Parsers parsers;
  private final Reader in;
  private final Log log;
  /** What the constructs that are open wait for, as bits of {@link Keyword}. */
  private int awaited;

  Lists(Parsers parsers) {
    this.parsers = parsers;
    this.in = parsers.in;
    this.log = parsers.log;
  }

  /** All commands up to the end of the text. */
  CommandList all() {
    return list(Keyword.END.bit());
  }

  /**
   * The commands of a substitution, and its closing parenthesis.
   *
   * @param sign the opening one, which is blamed if the closing one is missing
   */
  CommandList enclosed(Range sign) {
    int before = awaited;
    awaited = 0;
    log.enter(sign);
    CommandList body = list(Keyword.CLOSING_PARENTHESIS.bit());
    if (!in.accept(')')) {
      log.problem(ShellProblem.Kind.UNTERMINATED, "No closing )", sign);
    }
    log.leave();
    awaited = before;
    return body;
  }

  /** Whether a construct that is open waits for this. */
  boolean isAwaited(Keyword keyword) {
    return (awaited & keyword.bit()) != 0;
  }

  /**
   * The commands up to one of the closing words given, or one that an enclosing construct waits for, which is then
   * next.
   *
   * @param closing bits of {@link Keyword}
   */
  CommandList list(int closing) {
    int before = awaited;
    awaited |= closing | Keyword.END.bit();
    List<CommandList.Item> items = new ArrayList<>();
    Range place = in.behind();
    in.skipLines();
    Keyword next = Keyword.next(in);
    while (!next.closes() || (awaited & next.bit()) == 0) {
      if (next.closes()) {
        unexpectedClosing(next);
      } else if (parsers.commands.starts()) {
        int itemStart = in.position();
        CommandList.Item item = item();
        if (in.position() > itemStart) {
          items.add(item);
        } else if (!log.stopped()) {
          unexpectedSign();
        }
      } else {
        unexpectedSign();
      }
      in.skipLines();
      next = Keyword.next(in);
    }
    awaited = before;
    if (items.isEmpty()) {
      return new CommandList(items, place);
    }
    return new CommandList(
        items, new Range(items.get(0).range().start(), items.get(items.size() - 1).range().end()));
  }

  private CommandList.Item item() {
    int start = in.position();
    Command command = parsers.commands.andOr();
    in.skipBlanks();
    CommandList.Ending ending = CommandList.Ending.SEQUENTIAL;
    int c = in.peek();
    if (c == ';' && Keyword.next(in) != Keyword.CLAUSE_END) {
      in.advance();
    } else if (c == '&') {
      in.advance();
      ending = CommandList.Ending.BACKGROUND;
    } else if (c != '\n' && !Keyword.next(in).closes()) {
      unexpectedRest();
    }
    Range range = in.rangeFrom(start);
    log.keep(range);
    return new CommandList.Item(command, ending, range.covers(command.range()) ? range : range.union(command.range()));
  }

  private void unexpectedClosing(Keyword keyword) {
    int start = in.position();
    if (keyword == Keyword.CLOSING_PARENTHESIS) {
      in.advance();
    } else if (keyword == Keyword.CLAUSE_END) {
      parsers.compounds.clauseEnding();
    } else {
      parsers.words.word(Context.WORD);
    }
    unexpected(start);
    skipSeparator();
  }

  /** Goes over a sign that ended a command which is no longer there. */
  private void skipSeparator() {
    in.skipBlanks();
    if (in.peek() == ';' && Keyword.next(in) != Keyword.CLAUSE_END) {
      in.advance();
    }
  }

  /** A sign that separates commands where there are none to separate. */
  private void unexpectedSign() {
    int start = in.position();
    int c = in.peek();
    in.advance();
    if (c != ';') {
      in.accept((char) c);
    }
    unexpected(start);
  }

  /** Something behind a complete command; it goes up to the next sign that separates commands. */
  void unexpectedRest() {
    int start = in.position();
    boolean goesOn = true;
    while (goesOn) {
      int before = in.position();
      parsers.words.word(Context.WORD);
      in.skipBlanks();
      int c = in.peek();
      boolean skips = c == '(' || c == '<' || c == '>' || c == ')' && !isAwaited(Keyword.CLOSING_PARENTHESIS);
      if (skips) {
        in.advance();
      }
      goesOn = skips || in.position() > before;
    }
    unexpected(start);
    skipSeparator();
  }

  /** Goes to the end of the line. */
  void skipLine() {
    in.moveTo(Math.max(in.position(), in.lineEnd(in.position())));
  }

  /** Tells about what was taken since a place. */
  void unexpected(int start) {
    Range range = in.rangeFrom(start);
    String text = in.text().substring(start, Math.max(start, Math.min(in.position(), start + 40)));
    int line = text.indexOf('\n');
    String shown = line < 0 ? text : text.substring(0, line);
    log.problem(ShellProblem.Kind.UNEXPECTED, "Unexpected " + shown.strip(), range);
  }
}
