package org.qosworkbench.tc.ide;

import java.util.ArrayList;
import java.util.List;
import org.qosworkbench.tc.bind.Binding;
import org.qosworkbench.tc.spec.Option;

/** The options behind the kind of a command, as they were written. */
final class Figures {
  private Figures() {}

  static List<TrafficNode.Figure> of(Binding binding) {
    var figures = new ArrayList<TrafficNode.Figure>();
    var kinds = binding.kindGroups();
    if (kinds.isEmpty()) return figures;
    int group = kinds.get(0);
    var statement = binding.statement();
    for (int word = binding.groups().get(group).firstWord(); word < statement.wordCount(); word++) {
      boolean isOption = binding.groupOf(word) == group
          && binding.element(word).filter(it -> it instanceof Option).isPresent();
      if (isOption || figures.isEmpty()) {
        figures.add(new TrafficNode.Figure(
            isOption ? binding.element(word).orElseThrow().name() : statement.word(word), ""));
      } else {
        var last = figures.getLast();
        var value = last.value().isEmpty() ? statement.word(word) : last.value() + " " + statement.word(word);
        figures.set(figures.size() - 1, new TrafficNode.Figure(last.name(), value));
      }
    }
    return figures;
  }
}
