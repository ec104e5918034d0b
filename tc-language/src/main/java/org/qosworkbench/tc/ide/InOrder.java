package org.qosworkbench.tc.ide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/**
 * Brings findings into the order of the text: what only the whole file shows comes last, about lines at its start. Of a
 * file with very many findings only so many are held back; the rest then comes as it is found.
 */
final class InOrder implements Consumer<Finding> {
  private static final int MOST = 20_000;
  private static final Comparator<Finding> BY_PLACE = Comparator.comparingInt(it -> it.range().start());

  private final Consumer<Finding> sink;
  private List<Finding> held = new ArrayList<>();
  private boolean isOverrun;

  InOrder(Consumer<Finding> sink) {
    this.sink = sink;
  }

  @Override
  public void accept(Finding finding) {
    if (isOverrun) {
      sink.accept(finding);
      return;
    }
    held.add(finding);
    if (held.size() < MOST) return;
    isOverrun = true;
    finish();
  }

  /** Hands over what is held back. */
  void finish() {
    held.sort(BY_PLACE);
    held.forEach(sink);
    held = new ArrayList<>();
  }

  /** The same findings in the order of the text. */
  static List<Finding> of(List<Finding> findings) {
    return findings.stream().sorted(BY_PLACE).toList();
  }
}
