package org.qosworkbench.tc.shell.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qosworkbench.tc.text.Range;

/** Reads assignments. */
final class Assignments {
  private final Parsers parsers;
  private final Reader in;
  private final Log log;

  Assignments(Parsers parsers) {
    this.parsers = parsers;
    this.in = parsers.in;
    this.log = parsers.log;
  }

  /** The assignment that comes next, if one does. */
  Optional<Assignment> next() {
    if (!Names.isStart(in.peek())) {
      return Optional.empty();
    }
    int start = in.position();
    int nameEnd = behindName(start);
    int subscriptEnd = nameEnd;
    if (in.at(nameEnd) == '[') {
      subscriptEnd = parsers.balance.subscriptEnd(nameEnd + 1) + 1;
    }
    if (subscriptEnd <= 0 || !isOperator(subscriptEnd)) {
      return Optional.empty();
    }
    return Optional.of(assignment(start, nameEnd, subscriptEnd));
  }

  private int behindName(int start) {
    int end = start;
    while (Names.isPart(in.at(end))) {
      end++;
    }
    return end;
  }

  private boolean isOperator(int at) {
    return in.at(at) == '=' || in.at(at) == '+' && in.at(at + 1) == '=';
  }

  private Assignment assignment(int start, int nameEnd, int subscriptEnd) {
    String name = in.text().substring(start, nameEnd);
    in.advanceTo(nameEnd);
    Optional<Subscript> subscript = subscript(subscriptEnd);
    Assignment.Operator operator = operator();
    Assignment.Value value = in.peek() == '(' ? array() : parsers.words.word(Context.VALUE);
    return new Assignment(name, in.range(start, nameEnd), subscript, operator, value, in.rangeFrom(start));
  }

  private Optional<Subscript> subscript(int end) {
    if (in.peek() != '[') {
      return Optional.empty();
    }
    int before = in.limit(end);
    Subscript subscript = parsers.words.subscript();
    in.limit(before);
    in.advanceTo(end);
    return Optional.of(subscript);
  }

  private Assignment.Operator operator() {
    Assignment.Operator operator = in.accept('+') ? Assignment.Operator.APPEND : Assignment.Operator.SET;
    in.accept('=');
    return operator;
  }

  private Assignment.Array array() {
    int start = in.position();
    in.advance();
    Range sign = in.rangeFrom(start);
    log.enter(sign);
    List<Assignment.Element> elements = new ArrayList<>();
    in.skipLines();
    while (in.peek() != ')' && in.peek() != Reader.END) {
      int before = in.position();
      elements.add(element());
      if (in.position() == before) {
        elements.remove(elements.size() - 1);
        in.advance();
        parsers.lists.unexpected(before);
      }
      in.skipLines();
    }
    if (!in.accept(')')) {
      log.problem(ShellProblem.Kind.UNTERMINATED, "No closing )", sign);
    }
    log.leave();
    return new Assignment.Array(elements, in.rangeFrom(start));
  }

  private Assignment.Element element() {
    int start = in.position();
    int end = in.peek() == '[' ? parsers.balance.subscriptEnd(start + 1) + 1 : 0;
    if (end <= 0 || !isOperator(end)) {
      Word word = parsers.words.word(Context.WORD);
      return new Assignment.Element(Optional.empty(), Assignment.Operator.SET, word, word.range());
    }
    Optional<Subscript> subscript = subscript(end);
    Assignment.Operator operator = operator();
    Word word = parsers.words.word(Context.VALUE);
    return new Assignment.Element(subscript, operator, word, in.rangeFrom(start));
  }
}
