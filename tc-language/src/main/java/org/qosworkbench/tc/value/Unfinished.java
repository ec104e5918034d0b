package org.qosworkbench.tc.value;

/**
 * A value of which some part is not known before the script runs that it stands in.
 *
 * @param word the word with a mark in place of what is not known
 */
public record Unfinished(String word) implements Value {
  @Override
  public String print() {
    return word;
  }
}
