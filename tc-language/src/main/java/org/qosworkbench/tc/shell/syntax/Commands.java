package org.qosworkbench.tc.shell.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qosworkbench.tc.text.Range;

/** Reads and-or lists, pipelines and simple commands. */
final class Commands {
  private final Parsers parsers;
  private final Reader in;
  private final Log log;

  Commands(Parsers parsers) {
    this.parsers = parsers;
    this.in = parsers.in;
    this.log = parsers.log;
  }

  /** Whether a command starts here. */
  boolean starts() {
    return switch (in.peek()) {
      case Reader.END, '\n', ';', '|', ')' -> false;
      case '&' -> in.peekSecond() == '>';
      default -> !Keyword.next(in).closes();
    };
  }

  /** The command that starts here, with all that {@code &&} and {@code ||} connect with it. */
  Command andOr() {
    Command first = pipeline();
    List<Command.Link> rest = List.of();
    Range last = first.range();
    in.skipBlanks();
    while (true) {
      Command.Connector connector;
      int sign = in.position();
      if (in.accept('&', '&')) {
        connector = Command.Connector.AND;
      } else if (in.accept('|', '|')) {
        connector = Command.Connector.OR;
      } else {
        return rest.isEmpty() ? first : new Command.AndOr(first, rest, first.range().union(last));
      }
      if (follows(sign)) {
        rest = rest.isEmpty() ? new ArrayList<>() : rest;
        Command next = pipeline();
        rest.add(new Command.Link(connector, next));
        last = next.range();
      }
      in.skipBlanks();
    }
  }

  /** Whether a command follows a sign that needs one, on the same line or a later one; tells if not. */
  private boolean follows(int sign) {
    Range range = in.rangeFrom(sign);
    String signs = in.text().substring(sign, in.end());
    in.skipLines();
    if (starts()) {
      return true;
    }
    log.problem(ShellProblem.Kind.MISSING_WORD, "No command behind " + signs, range);
    return false;
  }

  private Command pipeline() {
    int start = in.position();
    boolean negated = false;
    boolean signs = false;
    while (Keyword.next(in) == Keyword.NOT) {
      in.advance();
      in.skipBlanks();
      negated = !negated;
      signs = true;
    }
    if (!starts()) {
      return new Command.Simple(List.of(), List.of(), List.of(), in.rangeFrom(start));
    }
    List<Command> commands = new ArrayList<>(1);
    List<Command.Pipe> pipes = new ArrayList<>(0);
    commands.add(command());
    in.skipBlanks();
    while (in.peek() == '|' && in.peekSecond() != '|') {
      int sign = in.position();
      in.advance();
      Command.Pipe pipe = in.accept('&') ? Command.Pipe.OUTPUT_AND_ERROR : Command.Pipe.OUTPUT;
      if (follows(sign)) {
        pipes.add(pipe);
        commands.add(command());
      }
      in.skipBlanks();
    }
    if (!signs && commands.size() == 1) {
      return commands.get(0);
    }
    Command.Polarity polarity = negated ? Command.Polarity.NEGATED : Command.Polarity.PLAIN;
    Range first = in.range(start, start);
    return new Command.Pipeline(polarity, commands, pipes, first.union(commands.get(commands.size() - 1).range()));
  }

  /** The single command that starts here. */
  Command command() {
    Optional<Command> compound = parsers.compounds.next();
    return compound.isPresent() ? compound.get() : simple();
  }

  /** {@code time}, with the keyword next. */
  Command timed() {
    int start = in.position();
    parsers.words.word(Context.WORD);
    Range range = in.rangeFrom(start);
    in.skipBlanks();
    if (in.peek() == '-' && in.peekSecond() == 'p') {
      range = range.union(parsers.words.word(Context.WORD).range());
      in.skipBlanks();
    }
    if (!starts()) {
      return new Command.Timed(Optional.empty(), range);
    }
    log.enter(range);
    Command command = pipeline();
    log.leave();
    return new Command.Timed(Optional.of(command), range.union(command.range()));
  }

  private Command simple() {
    int start = in.position();
    List<Assignment> before = new ArrayList<>(0);
    List<Word> words = new ArrayList<>();
    List<Declaration> arguments = new ArrayList<>(0);
    List<Redirection> redirections = new ArrayList<>(0);
    boolean declares = false;
    int end = start;
    boolean goesOn = true;
    while (goesOn) {
      Optional<Redirection> redirection = parsers.redirections.next();
      if (redirection.isPresent()) {
        redirections.add(redirection.get());
      } else {
        Optional<Assignment> assignment =
            words.isEmpty() || declares ? parsers.assignments.next() : Optional.empty();
        if (assignment.isPresent()) {
          if (declares) {
            arguments.add(assignment.get());
          } else {
            before.add(assignment.get());
          }
        } else {
          Word word = parsers.words.word(Context.WORD);
          goesOn = !word.parts().isEmpty();
          if (goesOn && declares) {
            arguments.add(word);
          } else if (goesOn) {
            words.add(word);
            declares = words.size() == 1 && isDeclaring(word);
          }
        }
      }
      if (goesOn) {
        end = in.end();
        in.skipBlanks();
      }
    }
    boolean name = words.size() == 1 && before.isEmpty() && redirections.isEmpty() && arguments.isEmpty();
    if (name && in.peek() == '(' && in.at(behindBlanks(in.position() + 1)) == ')') {
      return parsers.compounds.function(start, words.get(0));
    }
    Range range = in.range(start, end);
    return declares
        ? new Command.Declaring(before, words.get(0), arguments, redirections, range)
        : new Command.Simple(before, words, redirections, range);
  }

  private int behindBlanks(int from) {
    int at = from;
    while (in.at(at) == ' ' || in.at(at) == '\t') {
      at++;
    }
    return at;
  }

  private static boolean isDeclaring(Word word) {
    return switch (word.literal().orElse("")) {
      case "export", "readonly", "local", "declare", "typeset" -> true;
      default -> false;
    };
  }
}
