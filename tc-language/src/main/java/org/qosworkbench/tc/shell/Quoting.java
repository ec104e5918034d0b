package org.qosworkbench.tc.shell;

/** Where an expansion stands. */
enum Quoting {
  /** Outside of quotes, in a word that is divided. */
  NONE,
  /** Within quotes, in a word that is divided. */
  QUOTED,
  /** In a word that stays one. */
  JOINED
}
