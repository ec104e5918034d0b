package org.qosworkbench.tc.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** Collects problems of one statement; costs nothing as long as there are none. */
final class Problems implements Consumer<Problem> {
  private static final Comparator<Problem> BY_PLACE = Comparator.comparingInt(it -> it.range().start());

  private List<Problem> found = List.of();

  @Override
  public void accept(Problem problem) {
    if (found.isEmpty()) found = new ArrayList<>();
    found.add(problem);
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  /** What was found, as the places stand in the statement. */
  List<Problem> inOrder() {
    if (found.size() > 1) found.sort(BY_PLACE);
    return found.isEmpty() ? found : List.copyOf(found);
  }
}
