package org.qosworkbench.lsp.wire;

/** What comes next on a stream of messages. */
sealed interface Frame {
  /** The content of a message. */
  record Content(byte[] bytes) implements Frame {}

  /**
   * A message that is too long to be looked at; it was read away.
   *
   * @param length its length in bytes
   * @param start its first bytes, which mostly say what it was about
   */
  record TooLong(long length, byte[] start) implements Frame {}

  /** Something that is no message; reading goes on behind it. */
  record Malformed(String reason) implements Frame {}

  /** There is nothing more. */
  record End() implements Frame {}
}
