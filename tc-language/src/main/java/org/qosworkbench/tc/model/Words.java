package org.qosworkbench.tc.model;

import java.util.List;
import org.qosworkbench.tc.bind.Binding;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.Param;

/**
 * The words of a command that an objection points at.
 *
 * @param last at least {@code first}
 */
record Words(int first, int last) {

  /** The last of these options of the header that was given, with its value; the command's verb without any. */
  static Words header(Binding binding, String... options) {
    return in(binding, 0, 2, binding.statement().wordCount(), List.of(options), 0);
  }

  /** The first of these options in a group that was given, with its values; the group's head without any. */
  static Words option(Binding binding, int group, List<String> options) {
    var of = binding.groups().get(group);
    return in(binding, group, of.firstWord(), of.endWord(), options, Math.max(0, of.firstWord() - 1));
  }

  /** The word that names the kind. */
  static Words kind(Binding binding) {
    int group = binding.kindGroup();
    int word = group < 0 ? unknownKind(binding) : binding.groups().get(group).firstWord() - 1;
    return new Words(word, word);
  }

  private static int unknownKind(Binding binding) {
    for (int word = 2; word < binding.statement().wordCount(); word++) {
      if (binding.element(word).filter(it -> it instanceof Param && it.name().equals("KIND")).isPresent()) return word;
    }
    return 0;
  }

  private static Words in(Binding binding, int group, int from, int to, List<String> options, int fallback) {
    for (var option : options) {
      for (int word = to - 1; word >= from; word--) {
        if (binding.groupOf(word) == group
            && binding.element(word).filter(it -> it instanceof Option && it.name().equals(option)).isPresent()) {
          return new Words(word, lastValue(binding, word));
        }
      }
    }
    int end = binding.statement().wordCount() - 1;
    return fallback == 0 ? new Words(0, Math.min(1, end)) : new Words(fallback, fallback);
  }

  private static int lastValue(Binding binding, int keyword) {
    int last = keyword;
    int count = binding.statement().wordCount();
    while (last + 1 < count && binding.element(last + 1).filter(it -> it instanceof Param).isPresent()) last++;
    return last;
  }

  Words to(Words other) {
    return new Words(Math.min(first, other.first), Math.max(last, other.last));
  }
}
