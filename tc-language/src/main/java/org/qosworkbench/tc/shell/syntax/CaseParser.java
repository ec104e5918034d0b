package org.qosworkbench.tc.shell.syntax;

import java.util.ArrayList;
import java.util.List;
import org.qosworkbench.tc.text.Range;

/** Reads {@code case}. */
final class CaseParser {
  private static final int BODY = Keyword.CLAUSE_END.bit() | Keyword.ESAC.bit();

  private final Parsers parsers;
  private final Reader in;
  private final Log log;

  CaseParser(Parsers parsers) {
    this.parsers = parsers;
    this.in = parsers.in;
    this.log = parsers.log;
  }

  /** The command whose keyword comes next. */
  Command command() {
    int start = in.position();
    Range sign = parsers.compounds.keyword();
    in.skipBlanks();
    Word subject = parsers.words.word(Context.VALUE);
    in.skipLines();
    if (!parsers.compounds.acceptIn()) {
      log.problem(ShellProblem.Kind.MISSING_WORD, "No in for case", sign);
    }
    List<Command.Clause> clauses = new ArrayList<>();
    in.skipLines();
    while (!ends()) {
      int before = in.position();
      clause(clauses);
      if (in.position() == before) {
        in.advance();
        parsers.lists.unexpected(before);
      }
      in.skipLines();
    }
    parsers.compounds.expect(Keyword.ESAC, Keyword.CASE, sign);
    return new Command.Case(subject, clauses, in.rangeFrom(start));
  }

  /** Whether no further branch follows: {@code esac} is next, or what an enclosing construct waits for. */
  private boolean ends() {
    Keyword next = Keyword.next(in);
    return next == Keyword.END || next == Keyword.ESAC || next != Keyword.CLAUSE_END && next.closes()
        && parsers.lists.isAwaited(next) && !isPattern();
  }

  /** Whether the word that comes next is a pattern, with the parenthesis behind it. */
  private boolean isPattern() {
    int at = in.position();
    while (Names.isPart(in.at(at))) {
      at++;
    }
    while (in.at(at) == ' ' || in.at(at) == '\t') {
      at++;
    }
    return at > in.position() && (in.at(at) == ')' || in.at(at) == '|');
  }

  private void clause(List<Command.Clause> clauses) {
    int start = in.position();
    in.accept('(');
    List<Word> patterns = new ArrayList<>(1);
    do {
      in.skipBlanks();
      Word pattern = parsers.words.word(Context.PATTERN);
      if (pattern.parts().isEmpty()) {
        log.problem(ShellProblem.Kind.MISSING_WORD, "No pattern in case", pattern.range());
      }
      patterns.add(pattern);
      in.skipBlanks();
    } while (in.accept('|'));
    if (!in.accept(')')) {
      log.problem(ShellProblem.Kind.UNEXPECTED, "No ) behind a pattern of case", in.rangeFrom(start));
      parsers.lists.skipLine();
      return;
    }
    CommandList body = parsers.lists.list(BODY);
    Command.ClauseEnding ending = Keyword.next(in) == Keyword.CLAUSE_END
        ? parsers.compounds.clauseEnding() : Command.ClauseEnding.LEAVE;
    Range range = in.rangeFrom(start).union(patterns.get(0).range());
    clauses.add(new Command.Clause(patterns, body, ending, range));
  }
}
