package org.qosworkbench.tc.ide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.qosworkbench.tc.spec.Target;
import org.qosworkbench.tc.text.Edit;
import org.qosworkbench.tc.text.Range;

/** Makes the changes that findings suggest, as many of them as go together. */
public final class Fixing {
  /** Which suggestions are followed. */
  public enum Which {
    /** Those that may be made without asking. */
    SAFE,
    /** One for each finding that has any: a safe one, else the likeliest. */
    LIKELIEST
  }

  /**
   * What became of a text.
   *
   * @param text the text after all changes
   * @param count number of suggestions that were followed
   */
  public record Fixed(String text, int count) {}

  /** One change can make another possible; more than this is no longer mending. */
  private static final int MOST_ROUNDS = 100;

  private final Which which;
  /** By the start of their ranges, none in conflict with another. */
  private final TreeMap<Integer, Edit> edits = new TreeMap<>();
  private int followed;
  private boolean isFull;

  private Fixing(Which which) {
    this.which = which;
  }

  /**
   * What would be changed at once: the edits of all suggestions that do not get into each other's way, in order. Of
   * two that do, the one of the earlier finding stays; a suggestion is followed as a whole or not at all. One that adds
   * commands is the last, because what is found behind it may then no longer be so.
   */
  public static List<Edit> edits(List<Finding> findings, Which which) {
    var fixing = new Fixing(which);
    findings.forEach(fixing::offer);
    return List.copyOf(fixing.edits.values());
  }

  /** Follows suggestions, and those for the text that comes of it, until there are none or they go in circles. */
  public static Fixed fix(String text, Target target, Settings settings, Which which) {
    return fix(text, (current, findings) -> Tc.diagnose(current, target, settings, findings), which);
  }

  /**
   * As {@link #fix(String, Target, Settings, Which)}, whatever the text is written in.
   *
   * @param diagnose hands over what is found in a text
   */
  static Fixed fix(String text, BiConsumer<String, Consumer<Finding>> diagnose, Which which) {
    var current = text;
    int count = 0;
    var seen = new HashSet<String>();
    for (int round = 0; round < MOST_ROUNDS && seen.add(current); round++) {
      var fixing = new Fixing(which);
      diagnose.accept(current, fixing::offer);
      var next = Edit.applyAll(current, List.copyOf(fixing.edits.values()));
      if (next.equals(current)) break;
      count += fixing.followed;
      current = next;
    }
    return new Fixed(current, count);
  }

  private void offer(Finding finding) {
    var chosen = choose(finding.suggestions());
    if (chosen.isEmpty() || isFull) return;
    var wanted = new ArrayList<>(chosen.get().edits());
    wanted.sort(Comparator.comparingInt(it -> it.range().start()));
    if (wanted.isEmpty() || !isOrderly(wanted) || !wanted.stream().allMatch(this::isFree)) return;
    for (var edit : wanted) edits.put(edit.range().start(), edit);
    followed++;
    isFull = wanted.stream().anyMatch(it -> it.replacement().indexOf('\n') >= 0);
  }

  private Optional<Suggestion> choose(List<Suggestion> suggestions) {
    var safe = suggestions.stream().filter(Suggestion::isSafe).findFirst();
    return switch (which) {
      case SAFE -> safe;
      case LIKELIEST -> safe.or(() -> suggestions.stream().findFirst());
    };
  }

  /** Whether the edits of one suggestion go together. */
  private static boolean isOrderly(List<Edit> edits) {
    for (int i = 1; i < edits.size(); i++) {
      if (conflict(edits.get(i - 1).range(), edits.get(i).range())) return false;
    }
    return true;
  }

  private boolean isFree(Edit edit) {
    return !conflicts(edits.floorEntry(edit.range().start()), edit)
        && !conflicts(edits.higherEntry(edit.range().start()), edit);
  }

  private static boolean conflicts(Map.Entry<Integer, Edit> present, Edit edit) {
    return present != null && conflict(present.getValue().range(), edit.range());
  }

  /** Whether the ranges overlap; what is inserted at the edge of a change could end up on either side of it. */
  private static boolean conflict(Range a, Range b) {
    return a.isEmpty() || b.isEmpty()
        ? a.start() <= b.end() && b.start() <= a.end()
        : a.start() < b.end() && b.start() < a.end();
  }
}
