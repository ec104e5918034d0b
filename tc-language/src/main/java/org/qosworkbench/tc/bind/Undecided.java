package org.qosworkbench.tc.bind;

/** Thrown where the rest of a command depends on a gap: what follows has no meaning, and nothing is wrong with it. */
@SuppressWarnings("serial")
final class Undecided extends RuntimeException {
  Undecided() {
    super(null, null, false, false);
  }
}
