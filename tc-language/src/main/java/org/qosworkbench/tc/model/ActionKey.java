package org.qosworkbench.tc.model;

/**
 * What identifies an action on a machine: each kind counts its own.
 *
 * @param index unsigned, not 0
 */
public record ActionKey(String kind, long index) {
  @Override
  public String toString() {
    return kind + " index " + index;
  }
}
