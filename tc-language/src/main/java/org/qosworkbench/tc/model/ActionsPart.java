package org.qosworkbench.tc.model;

import java.util.ArrayList;
import java.util.List;
import org.qosworkbench.tc.bind.Binding;
import org.qosworkbench.tc.bind.Values;
import org.qosworkbench.tc.model.filter.ActionMeaning;
import org.qosworkbench.tc.spec.Action;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.Verb;
import org.qosworkbench.tc.spec.Verb.Effect;

/**
 * One of the commands that follow each other on a line of {@code tc actions}; tc sends each by itself.
 *
 * @param made the actions that add, change and replace ask for
 * @param named the ones that delete, get and flush are about
 */
record ActionsPart(Effect effect, List<ActionMeaning> made, List<Named> named) {
  /**
   * An action that is meant by kind and index.
   *
   * @param index 0 when all of a kind are meant
   * @param words where it stands
   */
  record Named(Action kind, long index, Words words) {
    ActionKey key() {
      return new ActionKey(kind.name(), index);
    }
  }

  static List<ActionsPart> of(Binding binding) {
    var found = new ArrayList<ActionsPart>(1);
    int count = binding.statement().wordCount();
    for (int word = 1; word < count; ) {
      int end = word + 1;
      while (end < count && !(binding.element(end).orElse(null) instanceof Verb)) end++;
      if (binding.element(word).orElse(null) instanceof Verb verb) found.add(of(binding, verb.effect(), word + 1, end));
      word = end;
    }
    return found;
  }

  private static ActionsPart of(Binding binding, Effect effect, int from, int end) {
    return switch (effect) {
      case ADD, CHANGE, REPLACE -> new ActionsPart(effect, made(binding, from, end), List.of());
      case DELETE, GET, FLUSH -> new ActionsPart(effect, List.of(), named(binding, from, end));
      case LINK, SHOW, HELP -> new ActionsPart(effect, List.of(), List.of());
    };
  }

  private static List<ActionMeaning> made(Binding binding, int from, int end) {
    return ActionMeaning.all(binding).stream().filter(it -> {
      int first = binding.groups().get(it.group()).firstWord();
      return first >= from && first <= end;
    }).toList();
  }

  private static List<Named> named(Binding binding, int from, int end) {
    var found = new ArrayList<Named>(1);
    for (int word = from; word < end; word++) {
      if (!(binding.element(word).orElse(null) instanceof Action kind)) continue;
      boolean hasIndex = word + 2 < end && binding.element(word + 1).orElse(null) instanceof Option;
      found.add(new Named(kind, hasIndex ? binding.value(word + 2).map(Values::number).orElse(0L) : 0,
          new Words(word, hasIndex ? word + 2 : word)));
    }
    return found;
  }
}
