package org.qosworkbench.tc.shell;

/** What a script makes of a command that fails. */
public enum OnFailure {
  /** It goes on without looking. */
  GOES_ON,
  /** It expects that: what the command says is thrown away, or a {@code || true} follows. */
  EXPECTED,
  /** It does something else then, by {@code if}, {@code &&}, {@code ||} or {@code !}. */
  HANDLED,
  /** It ends, because of {@code set -e}. */
  ENDS
}
