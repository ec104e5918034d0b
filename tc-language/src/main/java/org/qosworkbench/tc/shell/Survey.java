package org.qosworkbench.tc.shell;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.qosworkbench.tc.shell.syntax.Arithmetic;
import org.qosworkbench.tc.shell.syntax.Assignment;
import org.qosworkbench.tc.shell.syntax.Command;
import org.qosworkbench.tc.shell.syntax.CommandList;
import org.qosworkbench.tc.shell.syntax.Declaration;
import org.qosworkbench.tc.shell.syntax.Expansion;
import org.qosworkbench.tc.shell.syntax.Part;
import org.qosworkbench.tc.shell.syntax.Word;

/** What stands in commands, whatever way they go: functions, variables that get values, words that may be names. */
final class Survey {
  private final List<Command.FunctionDefinition> functions = new ArrayList<>();
  private final Set<String> assigned = new LinkedHashSet<>();
  private final List<Word> words = new ArrayList<>();
  private final Set<String> local = new LinkedHashSet<>();

  private Survey() {}

  static Survey of(CommandList list) {
    var survey = new Survey();
    survey.list(list);
    return survey;
  }

  static Survey of(Command command) {
    var survey = new Survey();
    survey.command(command);
    return survey;
  }

  List<Command.FunctionDefinition> functions() {
    return functions;
  }

  /** The variables that get values which others see. */
  Set<String> assigned() {
    var all = new LinkedHashSet<>(assigned);
    all.removeAll(local);
    return all;
  }

  /** The literal words. */
  Set<String> mentioned() {
    var mentioned = new LinkedHashSet<String>();
    words.forEach(word -> word.literal().ifPresent(mentioned::add));
    return mentioned;
  }

  private void list(CommandList list) {
    for (var item : list.items()) {
      command(item.command());
    }
  }

  private void command(Command command) {
    switch (command) {
      case Command.Simple it -> {
        it.assignments().forEach(this::assignment);
        words(it.words());
        reads(it.words());
      }
      case Command.Declaring it -> declaring(it);
      case Command.Pipeline it -> it.commands().forEach(this::command);
      case Command.AndOr it -> {
        command(it.first());
        it.rest().forEach(link -> command(link.command()));
      }
      case Command.Redirected it -> command(it.command());
      case Command.Group it -> list(it.body());
      case Command.Subshell it -> list(it.body());
      case Command.If it -> {
        it.branches().forEach(branch -> {
          list(branch.condition());
          list(branch.body());
        });
        it.otherwise().ifPresent(this::list);
      }
      case Command.Loop it -> {
        list(it.condition());
        list(it.body());
      }
      case Command.For it -> {
        assigned.add(it.variable());
        it.words().ifPresent(this::words);
        list(it.body());
      }
      case Command.ForArithmetic it -> {
        arithmetic(it.start());
        arithmetic(it.condition());
        arithmetic(it.step());
        list(it.body());
      }
      case Command.Select it -> {
        assigned.add(it.variable());
        list(it.body());
      }
      case Command.Case it -> it.clauses().forEach(clause -> list(clause.body()));
      case Command.FunctionDefinition it -> {
        functions.add(it);
        command(it.body());
      }
      case Command.Evaluation it -> arithmetic(it.expression());
      case Command.Conditional it -> {}
      case Command.Timed it -> it.command().ifPresent(this::command);
      case Command.Coprocess it -> command(it.command());
    }
  }

  private void declaring(Command.Declaring command) {
    boolean own = command.name().literal().filter("local"::equals).isPresent();
    for (Declaration argument : command.arguments()) {
      switch (argument) {
        case Assignment it -> {
          assignment(it);
          if (own) local.add(it.name());
        }
        case Word it -> {
          word(it);
          if (own) it.literal().ifPresent(local::add);
        }
      }
    }
  }

  private void assignment(Assignment assignment) {
    assigned.add(assignment.name());
    switch (assignment.value()) {
      case Word it -> word(it);
      case Assignment.Array it -> it.elements().forEach(element -> word(element.value()));
    }
  }

  private void reads(List<Word> words) {
    if (words.isEmpty()) return;
    var name = words.get(0).literal().orElse("");
    boolean takesNames = switch (name) {
      case "read", "getopts", "unset", "mapfile", "readarray", "let" -> true;
      default -> false;
    };
    if (takesNames) words.forEach(word -> word.literal().ifPresent(assigned::add));
  }

  private void words(List<Word> all) {
    for (var word : all) {
      word(word);
    }
  }

  private void word(Word word) {
    words.add(word);
    var parts = word.parts();
    for (int i = 0; i < parts.size(); i++) {
      if (!(parts.get(i) instanceof Part.Literal)) part(parts.get(i));
    }
  }

  private void part(Part part) {
    switch (part) {
      case Part.DoubleQuoted it -> it.parts().forEach(this::part);
      case Part.Parameter it -> {
        if (it.expansion() instanceof Expansion.Alternative alternative) {
          if (alternative.use() == Expansion.Use.ASSIGN) assigned.add(it.name());
          word(alternative.word());
        }
      }
      case Part.CommandSubstitution it -> list(it.body());
      case Part.ArithmeticExpansion it -> arithmetic(it.expression());
      case Part.ProcessSubstitution it -> list(it.body());
      case Part.Literal it -> {}
      case Part.Escaped it -> {}
      case Part.SingleQuoted it -> {}
      case Part.AnsiQuoted it -> {}
      case Part.Tilde it -> {}
      case Part.Glob it -> {}
      case Part.ExtendedGlob it -> {}
      case Part.Braces it -> {}
      case Part.BraceRange it -> {}
    }
  }

  private void arithmetic(Arithmetic expression) {
    switch (expression) {
      case Arithmetic.Assign it -> {
        assigned.add(it.target().name());
        arithmetic(it.value());
      }
      case Arithmetic.Step it -> assigned.add(it.target().name());
      case Arithmetic.Binary it -> {
        arithmetic(it.left());
        arithmetic(it.right());
      }
      case Arithmetic.Unary it -> arithmetic(it.operand());
      case Arithmetic.Choice it -> {
        arithmetic(it.condition());
        arithmetic(it.whenTrue());
        arithmetic(it.whenFalse());
      }
      case Arithmetic.Nothing it -> {}
      case Arithmetic.Number it -> {}
      case Arithmetic.Variable it -> {}
      case Arithmetic.Expanded it -> {}
      case Arithmetic.Unread it -> {}
    }
  }
}
