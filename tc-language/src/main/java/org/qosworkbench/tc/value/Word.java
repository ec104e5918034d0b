package org.qosworkbench.tc.value;

/**
 * A word that tc takes as it is, or the full form of a keyword that stands for a value.
 *
 * @param text the word
 */
public record Word(String text) implements Value {
  @Override
  public String print() {
    return text;
  }
}
