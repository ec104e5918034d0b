package org.qosworkbench.cli.explain;

import java.util.List;

/** A part of a page that stands below the part before it. */
public sealed interface Block {
  /** A paragraph, its lines joined by blanks. */
  record Paragraph(String text) implements Block {}

  /** An item of a list, its lines joined by blanks. */
  record Item(String text) implements Block {}

  /**
   * Lines that are shown as they are.
   *
   * @param language the first word behind the opening fence, such as {@code tc}; empty when there is none
   * @param words the other words behind the opening fence
   * @param lines what is between the fences
   */
  record Fence(String language, List<String> words, List<String> lines) implements Block {
    /** Copies the lists. */
    public Fence {
      words = List.copyOf(words);
      lines = List.copyOf(lines);
    }
  }
}
