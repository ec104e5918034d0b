package org.qosworkbench.tc.shell;

import java.util.Optional;

/** What a command gets to read. */
final class Input {
  private final Text text;
  /** Whether it is exactly this text. */
  private final boolean certain;
  /** How many ways were open where the text was given: who reads on one of more ways reads on some paths only. */
  private final int ways;
  private int at;
  private boolean lost;

  Input(Text text, boolean certain, int ways) {
    this.text = text;
    this.certain = certain;
    this.ways = ways;
  }

  /** All of it, known or not. */
  Text text() {
    return text.slice(at, text.length());
  }

  boolean isCertain() {
    return certain && !lost;
  }

  /** Whether the next line is known to be the next one, or known to be missing. */
  boolean isNextKnown(int openWays) {
    if (openWays != ways || !certain || isManyLines()) lost = true;
    return !lost;
  }

  /** Whether what comes next may be any number of lines. */
  private boolean isManyLines() {
    int many = text.string().indexOf(Splitter.MANY, at);
    int feed = text.string().indexOf('\n', at);
    return many >= 0 && (feed < 0 || many < feed);
  }

  /** Takes the next line, without its end; nothing at the end. */
  Optional<Text> line() {
    if (at >= text.length()) return Optional.empty();
    int feed = text.string().indexOf('\n', at);
    int end = feed < 0 ? text.length() : feed;
    var line = text.slice(at, end);
    at = feed < 0 ? end : feed + 1;
    return Optional.of(line);
  }

  /** Says that something unknown read from it. */
  void lose() {
    lost = true;
  }
}
