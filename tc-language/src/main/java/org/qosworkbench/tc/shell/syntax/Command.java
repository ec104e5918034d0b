package org.qosworkbench.tc.shell.syntax;

import java.util.List;
import java.util.Optional;
import org.qosworkbench.tc.text.Range;

/** A command. */
public sealed interface Command extends Node
    permits Command.Simple, Command.Declaring, Command.Pipeline, Command.AndOr, Command.Redirected, Command.Group,
        Command.Subshell, Command.If, Command.Loop, Command.For, Command.ForArithmetic, Command.Select, Command.Case,
        Command.FunctionDefinition, Command.Evaluation, Command.Conditional, Command.Timed, Command.Coprocess {

  /**
   * Assignments, words and redirections. At least one of the three is there.
   *
   * @param assignments those before the first word, for this command alone unless there is no word
   * @param words the command's name and its arguments, before they are expanded
   * @param redirections wherever they stand among the words
   */
  record Simple(
      List<Assignment> assignments, List<Word> words, List<Redirection> redirections, Range range) implements Command {
    /** Keeps copies of the lists. */
    public Simple {
      assignments = List.copyOf(assignments);
      words = List.copyOf(words);
      redirections = List.copyOf(redirections);
    }
  }

  /**
   * A command whose arguments may be assignments, with arrays too: its name is literally one of {@code export},
   * {@code readonly}, {@code local}, {@code declare} and {@code typeset}.
   *
   * @param assignments those before the name
   * @param name the command's name
   * @param arguments options, names of variables, and assignments
   */
  record Declaring(
      List<Assignment> assignments, Word name, List<Declaration> arguments, List<Redirection> redirections,
      Range range) implements Command {
    /** Keeps copies of the lists. */
    public Declaring {
      assignments = List.copyOf(assignments);
      arguments = List.copyOf(arguments);
      redirections = List.copyOf(redirections);
    }
  }

  /**
   * Commands connected by {@code |}, or a single one with {@code !} before it.
   *
   * @param polarity whether the exit status is turned round
   * @param commands at least one
   * @param pipes what goes through each {@code |}; one fewer than there are commands
   */
  record Pipeline(Polarity polarity, List<Command> commands, List<Pipe> pipes, Range range) implements Command {
    /** Keeps copies of the lists. */
    public Pipeline {
      commands = List.copyOf(commands);
      pipes = List.copyOf(pipes);
    }
  }

  /** Whether a pipeline's exit status counts as it is. */
  enum Polarity {
    /** As it is. */
    PLAIN,
    /** Turned round, by {@code !}. */
    NEGATED
  }

  /** What goes from one command to the next. */
  enum Pipe {
    /** Standard output: {@code |}. */
    OUTPUT,
    /** Standard output and standard error: {@code |&}. */
    OUTPUT_AND_ERROR
  }

  /**
   * Commands connected by {@code &&} and {@code ||}, which count the same and from left to right.
   *
   * @param rest at least one
   */
  record AndOr(Command first, List<Link> rest, Range range) implements Command {
    /** Keeps a copy of the list. */
    public AndOr {
      rest = List.copyOf(rest);
    }
  }

  /** A further command of an and-or list. */
  record Link(Connector connector, Command command) {}

  /** When a further command of an and-or list runs. */
  enum Connector {
    /** When what stands before it succeeded: {@code &&}. */
    AND,
    /** When what stands before it failed: {@code ||}. */
    OR
  }

  /**
   * A compound command with redirections.
   *
   * @param command no simple command: those have their redirections themselves
   * @param redirections at least one
   */
  record Redirected(Command command, List<Redirection> redirections, Range range) implements Command {
    /** Keeps a copy of the list. */
    public Redirected {
      redirections = List.copyOf(redirections);
    }
  }

  /** <code>{ body; }</code>. */
  record Group(CommandList body, Range range) implements Command {}

  /** {@code ( body )}. */
  record Subshell(CommandList body, Range range) implements Command {}

  /**
   * {@code if}, with every {@code elif} a branch of its own.
   *
   * @param branches at least one
   * @param otherwise what stands behind {@code else}
   */
  record If(List<Branch> branches, Optional<CommandList> otherwise, Range range) implements Command {
    /** Keeps a copy of the list. */
    public If {
      branches = List.copyOf(branches);
    }
  }

  /**
   * A condition and what is done when it is the first to hold.
   *
   * @param range from its {@code if} or {@code elif} to the end of the body
   */
  record Branch(CommandList condition, CommandList body, Range range) implements Node {}

  /** {@code while} or {@code until}. */
  record Loop(Until until, CommandList condition, CommandList body, Range range) implements Command {}

  /** When a loop ends. */
  enum Until {
    /** When the condition fails: {@code while}. */
    FAILURE,
    /** When the condition succeeds: {@code until}. */
    SUCCESS
  }

  /**
   * {@code for} over words.
   *
   * @param variable its name; empty where it is missing
   * @param words what stands behind {@code in}; absent without it, which means the positional parameters
   */
  record For(String variable, Range variableRange, Optional<List<Word>> words, CommandList body, Range range)
      implements Command {
    /** Keeps a copy of the list. */
    public For {
      words = words.map(List::copyOf);
    }
  }

  /**
   * {@code for ((start; condition; step))} of bash.
   *
   * @param start {@link Arithmetic.Nothing} where it is left out, as with the other two
   */
  record ForArithmetic(Arithmetic start, Arithmetic condition, Arithmetic step, CommandList body, Range range)
      implements Command {}

  /**
   * {@code select} of bash: asks for one of the words, again and again.
   *
   * @param words as with {@link For}
   */
  record Select(String variable, Range variableRange, Optional<List<Word>> words, CommandList body, Range range)
      implements Command {
    /** Keeps a copy of the list. */
    public Select {
      words = words.map(List::copyOf);
    }
  }

  /** {@code case}. */
  record Case(Word subject, List<Clause> clauses, Range range) implements Command {
    /** Keeps a copy of the list. */
    public Case {
      clauses = List.copyOf(clauses);
    }
  }

  /**
   * One branch of a {@code case}.
   *
   * @param patterns at least one
   * @param range from the first pattern, or the parenthesis before it, to the ending
   */
  record Clause(List<Word> patterns, CommandList body, ClauseEnding ending, Range range) implements Node {
    /** Keeps a copy of the list. */
    public Clause {
      patterns = List.copyOf(patterns);
    }
  }

  /** How a {@code case} goes on after a branch. */
  enum ClauseEnding {
    /** Not at all: {@code ;;}, or {@code esac} after the last one. */
    LEAVE,
    /** With the body of the next branch: {@code ;&}. */
    FALL_THROUGH,
    /** With the patterns of the next branch: {@code ;;&}. */
    TEST_NEXT
  }

  /**
   * {@code name() body} or {@code function name body}.
   *
   * @param body a compound command in scripts that bash takes; dash takes any
   */
  record FunctionDefinition(String name, Range nameRange, Command body, Range range) implements Command {}

  /** {@code ((expression))} of bash: succeeds when the value is not 0. */
  record Evaluation(Arithmetic expression, Range range) implements Command {}

  /** {@code [[ condition ]]} of bash. */
  record Conditional(Condition condition, Range range) implements Command {}

  /** {@code time}, with the pipeline it measures; that is absent in a lone {@code time}. */
  record Timed(Optional<Command> command, Range range) implements Command {}

  /**
   * {@code coproc} of bash.
   *
   * @param name absent where bash calls it {@code COPROC}
   */
  record Coprocess(Optional<String> name, Command command, Range range) implements Command {}
}
