package org.qosworkbench.tc.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qosworkbench.tc.bind.Binding;
import org.qosworkbench.tc.spec.Element;
import org.qosworkbench.tc.spec.Kind;
import org.qosworkbench.tc.spec.Option;

/**
 * A command as a row of a table.
 *
 * @param likeness commands of the same likeness may stand in the same table; empty for one that stands alone
 * @param cells an option with its values, the kind, or the object with its verb
 */
record Row(Optional<Likeness> likeness, List<Cell> cells) {
  /** Object, verb and kind. */
  record Likeness(Element object, Element verb, Optional<Element> kind) {}

  /** A cell; {@code role} says what it is about, so that only like stands below like. */
  record Cell(String role, String text) {}

  /** A row without columns. */
  private static Row plain(List<String> words) {
    return new Row(Optional.empty(), List.of(new Cell("", String.join(" ", words))));
  }

  /** The row of a command; from the word on that tc refuses, all words stay in the last cell. */
  static Row of(List<String> words, Binding binding) {
    if (binding.object().isEmpty() || binding.verb().isEmpty()) return plain(words);
    var kind = kindGroup(binding);
    var cells = new ArrayList<Cell>();
    var role = "";
    var text = new StringBuilder(words.get(0));
    for (int i = 1; i < words.size(); i++) {
      var next = i == 1 ? Optional.<String>empty() : roleAt(i, binding, kind);
      if (next.isPresent()) {
        cells.add(new Cell(role, text.toString()));
        text.setLength(0);
        role = next.get();
      } else {
        text.append(' ');
      }
      text.append(words.get(i));
    }
    cells.add(new Cell(role, text.toString()));
    var likeness = new Likeness(
        binding.object().get(), binding.verb().get(),
        kind < 0 ? Optional.empty() : Optional.of(binding.groups().get(kind).head()));
    return new Row(Optional.of(likeness), List.copyOf(cells));
  }

  private static int kindGroup(Binding binding) {
    var kinds = binding.kindGroups();
    return kinds.isEmpty() ? -1 : kinds.get(0);
  }

  /** What the cell is about that starts with a word; empty when the word goes on with the cell before. */
  private static Optional<String> roleAt(int word, Binding binding, int kind) {
    int group = binding.groupOf(word);
    if (group != 0 && group != kind) return Optional.empty();
    return binding.element(word).flatMap(element -> switch (element) {
      case Option option -> Optional.of(group == 0 ? place(option) : option.name());
      case Kind it -> Optional.of("kind");
      default -> Optional.empty();
    });
  }

  /** The ways to say where something hangs share a column. */
  private static String place(Option option) {
    return switch (option.name()) {
      case "root", "ingress", "egress", "clsact", "parent" -> "parent";
      default -> option.name();
    };
  }
}
