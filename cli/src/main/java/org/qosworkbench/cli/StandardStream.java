package org.qosworkbench.cli;

/** The three streams that every process starts with. */
public enum StandardStream {
  /** Standard input. */
  IN,
  /** Standard output. */
  OUT,
  /** Standard error. */
  ERR
}
