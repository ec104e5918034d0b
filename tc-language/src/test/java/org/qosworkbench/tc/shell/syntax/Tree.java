package org.qosworkbench.tc.shell.syntax;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qosworkbench.tc.text.Range;

/** Prints syntax trees in one line, without ranges. */
final class Tree {
  private Tree() {}

  static String print(Object node) {
    return switch (node) {
      case CommandList list -> list.items().stream().map(Tree::print).collect(Collectors.joining("; ", "{", "}"));
      case CommandList.Item item ->
          print(item.command()) + (item.ending() == CommandList.Ending.BACKGROUND ? " &" : "");
      case Word word when word.parts().isEmpty() -> "''";
      case Word word -> word.parts().stream().map(Tree::print).collect(Collectors.joining("+"));
      case Part.Literal literal -> literal.text();
      case Part.DoubleQuoted quoted ->
          quoted.parts().stream().map(Tree::print).collect(Collectors.joining("+", "\"", "\""));
      case Part.SingleQuoted quoted -> "'" + quoted.text() + "'";
      case Part.Parameter it when it.expansion() instanceof Expansion.Value && it.subscript().isEmpty()
          && it.reference() == Part.Reference.DIRECT -> "$" + it.name();
      case Arithmetic.Number number -> number.text();
      case Arithmetic.Variable variable -> variable.name() + variable.subscript().map(Tree::print).orElse("");
      case Arithmetic.Binary it ->
          "(" + print(it.left()) + " " + it.operator() + " " + print(it.right()) + ")";
      case Optional<?> it -> it.map(Tree::print).orElse("-");
      case List<?> list -> list.stream().map(Tree::print).collect(Collectors.joining(" ", "[", "]"));
      case Record it -> it.getClass().getSimpleName() + parts(it).stream()
          .filter(part -> !(part instanceof Range)).map(Tree::print).collect(Collectors.joining(" ", "(", ")"));
      default -> String.valueOf(node);
    };
  }

  /** What a record consists of. */
  static List<Object> parts(Record node) {
    List<Object> parts = new ArrayList<>();
    for (RecordComponent component : node.getClass().getRecordComponents()) {
      try {
        component.getAccessor().setAccessible(true);
        parts.add(component.getAccessor().invoke(node));
      } catch (ReflectiveOperationException e) {
        throw new AssertionError(e);
      }
    }
    return parts;
  }
}
