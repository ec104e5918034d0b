package org.qosworkbench.tc.shell.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qosworkbench.tc.text.Range;

/** Reads compound commands and function definitions. */
final class Compounds {
  private static final int BRANCH = Keyword.ELIF.bit() | Keyword.ELSE.bit() | Keyword.FI.bit();

  private final Parsers parsers;
  private final Reader in;
  private final Log log;
  private final Lists lists;

  Compounds(Parsers parsers) {
    this.parsers = parsers;
    this.in = parsers.in;
    this.log = parsers.log;
    this.lists = parsers.lists;
  }

  /** The compound command that comes next with its redirections, or the function definition; if one does. */
  Optional<Command> next() {
    int start = in.position();
    Keyword keyword = Keyword.next(in);
    boolean parenthesis = in.peek() == '(';
    if (keyword == Keyword.NONE && !parenthesis || keyword.closes() || keyword == Keyword.NOT) {
      return Optional.empty();
    }
    if (keyword == Keyword.TIME && isCommandNamedTime()) {
      return Optional.empty();
    }
    log.enter(in.range(start, start + 1));
    Command command = parenthesis ? parenthesis() : compound(keyword);
    log.leave();
    boolean takesRedirections = keyword != Keyword.TIME && keyword != Keyword.FUNCTION && keyword != Keyword.COPROC;
    List<Redirection> redirections = takesRedirections ? parsers.redirections.all() : List.of();
    if (redirections.isEmpty()) {
      return Optional.of(command);
    }
    Range last = redirections.get(redirections.size() - 1).range();
    return Optional.of(new Command.Redirected(command, redirections, command.range().union(last)));
  }

  /** Whether options follow that the keyword does not have, but the command of that name. */
  private boolean isCommandNamedTime() {
    int at = in.position() + Keyword.TIME.text().length();
    while (in.at(at) == ' ' || in.at(at) == '\t') {
      at++;
    }
    return in.at(at) == '-' && in.at(at + 1) != 'p';
  }

  private Command compound(Keyword keyword) {
    return switch (keyword) {
      case IF -> branches();
      case WHILE, UNTIL -> new LoopParser(parsers).loop();
      case FOR, SELECT -> new LoopParser(parsers).iteration();
      case CASE -> new CaseParser(parsers).command();
      case FUNCTION -> function();
      case TIME -> parsers.commands.timed();
      case COPROC -> coprocess();
      case CONDITION -> parsers.conditions.command();
      case BRACE, NONE, THEN, ELIF, ELSE, FI, DO, DONE, ESAC, NOT, CLOSING_BRACE, CLOSING_PARENTHESIS, CLAUSE_END,
          END -> group();
    };
  }

  /** Takes the keyword that comes next; answers its range. */
  Range keyword() {
    return parsers.words.word(Context.WORD).range();
  }

  /** Takes a keyword if it comes next, or tells that it is missing to the one that stands at a place. */
  void expect(Keyword keyword, Keyword opening, Range place) {
    if (!accept(keyword)) {
      log.problem(ShellProblem.Kind.MISSING_WORD, "No " + keyword.text() + " for " + opening.text(), place);
    }
  }

  /** Takes a keyword if it comes next. */
  boolean accept(Keyword keyword) {
    if (Keyword.next(in) != keyword) {
      return false;
    }
    keyword();
    return true;
  }

  private Command parenthesis() {
    int start = in.position();
    if (in.peekSecond() == '(') {
      int end = parsers.balance.arithmeticEnd(start + 2);
      if (end != Balance.NONE) {
        in.moveTo(start + 2);
        Arithmetic expression = parsers.words.arithmetic(end);
        in.advanceTo(end + 2);
        return new Command.Evaluation(expression, in.rangeFrom(start));
      }
    }
    in.advance();
    Range sign = in.rangeFrom(start);
    CommandList body = lists.list(Keyword.CLOSING_PARENTHESIS.bit());
    if (!in.accept(')')) {
      log.problem(ShellProblem.Kind.UNTERMINATED, "No closing )", sign);
    }
    return new Command.Subshell(body, in.rangeFrom(start));
  }

  private Command group() {
    int start = in.position();
    Range sign = keyword();
    CommandList body = lists.list(Keyword.CLOSING_BRACE.bit());
    expect(Keyword.CLOSING_BRACE, Keyword.BRACE, sign);
    return new Command.Group(body, in.rangeFrom(start));
  }

  private Command branches() {
    int start = in.position();
    Range sign = in.range(start, start);
    List<Command.Branch> branches = new ArrayList<>(2);
    do {
      int branch = in.position();
      Keyword opening = Keyword.next(in);
      Range word = keyword();
      sign = branches.isEmpty() ? word : sign;
      CommandList condition = lists.list(Keyword.THEN.bit() | BRANCH);
      expect(Keyword.THEN, opening, word);
      CommandList body = lists.list(BRANCH);
      branches.add(new Command.Branch(condition, body, in.rangeFrom(branch)));
    } while (Keyword.next(in) == Keyword.ELIF);
    Optional<CommandList> otherwise = Optional.empty();
    if (accept(Keyword.ELSE)) {
      otherwise = Optional.of(lists.list(Keyword.FI.bit()));
    }
    expect(Keyword.FI, Keyword.IF, sign);
    return new Command.If(branches, otherwise, in.rangeFrom(start));
  }

  /** Takes {@code in} if it comes next. */
  boolean acceptIn() {
    if (in.peek() != 'i' || in.peekSecond() != 'n') {
      return false;
    }
    int behind = in.at(in.position() + 2);
    if (behind != Reader.END && " \t\r\n;&|()".indexOf(behind) < 0) {
      return false;
    }
    return in.accept('i', 'n');
  }

  /** Takes what ends a branch of a {@code case}. */
  Command.ClauseEnding clauseEnding() {
    in.accept(';');
    if (in.accept('&')) {
      return Command.ClauseEnding.FALL_THROUGH;
    }
    in.accept(';');
    return in.accept('&') ? Command.ClauseEnding.TEST_NEXT : Command.ClauseEnding.LEAVE;
  }

  private Command function() {
    int start = in.position();
    keyword();
    in.skipBlanks();
    return function(start, parsers.words.word(Context.WORD));
  }

  /** A function definition, behind its name. */
  Command function(int start, Word name) {
    in.skipBlanks();
    if (in.accept('(')) {
      in.skipBlanks();
      in.accept(')');
    }
    in.skipLines();
    log.enter(name.range());
    Command body;
    if (parsers.commands.starts()) {
      body = parsers.commands.command();
    } else {
      log.problem(ShellProblem.Kind.MISSING_WORD, "No body of the function", name.range());
      body = new Command.Simple(List.of(), List.of(), List.of(), Range.at(name.range().end()));
    }
    log.leave();
    return new Command.FunctionDefinition(
        name.literal().orElse(""), name.range(), body, in.range(start, start).union(body.range()));
  }

  private Command coprocess() {
    Range sign = keyword();
    in.skipBlanks();
    Optional<String> name = coprocessName();
    in.skipBlanks();
    Command command = parsers.commands.starts()
        ? parsers.commands.command()
        : new Command.Simple(List.of(), List.of(), List.of(), Range.at(sign.end()));
    return new Command.Coprocess(name, command, sign.union(command.range()));
  }

  /** The name of a coprocess, which only a compound command may have. */
  private Optional<String> coprocessName() {
    int start = in.position();
    if (Keyword.next(in) != Keyword.NONE) {
      return Optional.empty();
    }
    String name = Names.read(in);
    int behind = in.position();
    while (in.at(behind) == ' ' || in.at(behind) == '\t') {
      behind++;
    }
    if (!name.isEmpty() && behind > in.position()) {
      in.moveTo(behind);
      Keyword keyword = Keyword.next(in);
      if (in.peek() == '(' || keyword != Keyword.NONE && !keyword.closes()) {
        return Optional.of(name);
      }
    }
    in.moveTo(start);
    return Optional.empty();
  }
}
