package org.qosworkbench.tc.spec;

import java.util.Objects;

/** One keyword and how it may be spelled. */
public record Name(String text, Match match) {
  public Name {
    Objects.requireNonNull(match);
    if (text.isEmpty()) throw new IllegalArgumentException("a keyword has at least one character");
  }

  /** A keyword that must be written in full. */
  public static Name exact(String text) {
    return new Name(text, Match.EXACT);
  }

  /** A keyword that may be shortened to any of its beginnings. */
  public static Name prefix(String text) {
    return new Name(text, Match.PREFIX);
  }

  /** Whether iproute2 takes {@code word} for this keyword when it gets as far as testing it. */
  public boolean accepts(String word) {
    return switch (match) {
      case EXACT -> text.equals(word);
      case PREFIX -> !word.isEmpty() && text.startsWith(word);
    };
  }

  @Override
  public String toString() {
    return text;
  }
}
