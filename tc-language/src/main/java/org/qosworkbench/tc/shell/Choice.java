package org.qosworkbench.tc.shell;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One of a few texts.
 *
 * @param alternatives at least two, at most {@link Value#MOST}, all different, all without gaps
 */
record Choice(List<Text> alternatives) implements Value {
  Choice {
    alternatives = List.copyOf(alternatives);
  }

  @Override
  public Text collapsed() {
    return Hull.of(alternatives);
  }

  @Override
  public boolean isKnown() {
    return false;
  }

  @Override
  public Value each(UnaryOperator<Piece> change) {
    return new Choice(alternatives.stream().map(it -> it.each(change)).toList());
  }
}
