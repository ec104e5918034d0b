package org.qosworkbench.tc.shell.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qosworkbench.tc.text.Range;

/** Reads loops. */
final class LoopParser {
  private static final int LOOP = Keyword.DO.bit() | Keyword.DONE.bit();

  private final Parsers parsers;
  private final Compounds compounds;
  private final Reader in;
  private final Log log;

  LoopParser(Parsers parsers) {
    this.parsers = parsers;
    this.compounds = parsers.compounds;
    this.in = parsers.in;
    this.log = parsers.log;
  }

  /** {@code while} or {@code until}, with the keyword next. */
  Command loop() {
    int start = in.position();
    Keyword opening = Keyword.next(in);
    Command.Until until = opening == Keyword.UNTIL ? Command.Until.SUCCESS : Command.Until.FAILURE;
    Range sign = compounds.keyword();
    CommandList condition = parsers.lists.list(LOOP);
    CommandList body = loopBody(opening, sign);
    return new Command.Loop(until, condition, body, in.rangeFrom(start));
  }

  private CommandList loopBody(Keyword opening, Range sign) {
    compounds.expect(Keyword.DO, opening, sign);
    CommandList body = parsers.lists.list(Keyword.DONE.bit());
    compounds.expect(Keyword.DONE, opening, sign);
    return body;
  }

  /** {@code for} or {@code select}, with the keyword next. */
  Command iteration() {
    int start = in.position();
    Keyword opening = Keyword.next(in);
    boolean selects = opening == Keyword.SELECT;
    Range sign = compounds.keyword();
    in.skipBlanks();
    if (!selects && in.peek() == '(' && in.peekSecond() == '(') {
      return arithmeticFor(start, sign);
    }
    int nameStart = in.position();
    String variable = Names.read(in);
    if (variable.isEmpty()) {
      log.problem(ShellProblem.Kind.MISSING_WORD, "No name of a variable", sign);
      parsers.words.word(Context.WORD);
    }
    Range variableRange = in.rangeFrom(nameStart);
    in.skipLines();
    Optional<List<Word>> words = Optional.empty();
    if (compounds.acceptIn()) {
      words = Optional.of(words());
    }
    in.skipBlanks();
    in.accept(';');
    in.skipLines();
    CommandList body = forBody(opening, sign);
    Range range = in.rangeFrom(start);
    return selects
        ? new Command.Select(variable, variableRange, words, body, range)
        : new Command.For(variable, variableRange, words, body, range);
  }

  private List<Word> words() {
    List<Word> words = new ArrayList<>();
    in.skipBlanks();
    Word word = parsers.words.word(Context.WORD);
    while (!word.parts().isEmpty()) {
      words.add(word);
      in.skipBlanks();
      word = parsers.words.word(Context.WORD);
    }
    return words;
  }

  private Command arithmeticFor(int start, Range sign) {
    in.accept('(', '(');
    int end = parsers.balance.arithmeticEnd(in.position());
    if (end == Balance.NONE) {
      log.problem(ShellProblem.Kind.UNTERMINATED, "No closing ))", sign);
      end = in.lineEnd(in.position());
    }
    int before = in.limit(end);
    Arithmetic first = forExpression();
    Arithmetic condition = forExpression();
    Arithmetic step = forExpression();
    in.limit(before);
    in.advanceTo(Math.min(end + (in.at(end) == ')' ? 2 : 0), in.limit()));
    in.skipBlanks();
    in.accept(';');
    in.skipLines();
    CommandList body = forBody(Keyword.FOR, sign);
    return new Command.ForArithmetic(first, condition, step, body, in.rangeFrom(start));
  }

  private Arithmetic forExpression() {
    Arithmetic expression = parsers.words.expression(Context.FOR_EXPRESSION);
    in.accept(';');
    return expression;
  }

  /** The body of a {@code for}, which in bash may stand in braces too. */
  private CommandList forBody(Keyword opening, Range sign) {
    if (!compounds.accept(Keyword.BRACE)) {
      return loopBody(opening, sign);
    }
    CommandList body = parsers.lists.list(Keyword.CLOSING_BRACE.bit());
    compounds.expect(Keyword.CLOSING_BRACE, opening, sign);
    return body;
  }
}
