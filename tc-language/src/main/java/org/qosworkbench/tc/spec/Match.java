package org.qosworkbench.tc.spec;

/** How iproute2 compares a typed word with a keyword. */
public enum Match {
  /** Byte-equal: {@code strcmp()}. */
  EXACT,
  /** Any non-empty beginning of the keyword: {@code matches()} in iproute2 lib/utils.c. */
  PREFIX
}
