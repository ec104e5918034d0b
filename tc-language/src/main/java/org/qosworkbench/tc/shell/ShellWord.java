package org.qosworkbench.tc.shell;

import java.util.ArrayList;
import java.util.List;
import org.qosworkbench.tc.text.Range;

/**
 * A word of a command as tc gets it.
 *
 * @param text with gaps where it is not known, see {@link org.qosworkbench.tc.bind.Gap}
 * @param place where it is used: in the command, or in the text that is run as one
 * @param extent how many words it may be
 * @param parts where it comes from, in the order of the text
 * @param alternatives the texts that it is one of, if only a few are possible; one for a word without gaps; none where
 *     nothing of the kind is known
 */
public record ShellWord(String text, Place place, Extent extent, List<Part> parts, List<String> alternatives) {
  /** Keeps copies of the lists. */
  public ShellWord {
    parts = List.copyOf(parts);
    alternatives = List.copyOf(alternatives);
  }

  /**
   * A stretch of the text that comes from one place.
   *
   * @param range in the word's text
   * @param use where in the command it stands, such as {@code $name}
   */
  public record Part(Range range, Place use, Origin origin) {}

  static ShellWord of(Field field) {
    var text = field.value().collapsed();
    return new ShellWord(text.string(), field.place(), field.extent(), parts(text), alternatives(field));
  }

  private static List<Part> parts(Text text) {
    var pieces = text.pieces();
    if (pieces.size() == 1) return List.of(part(pieces.get(0), 0));
    var parts = new ArrayList<Part>(pieces.size());
    int at = 0;
    for (var piece : pieces) {
      parts.add(part(piece, at));
      at += piece.text().length();
    }
    return parts;
  }

  private static Part part(Piece piece, int start) {
    return new Part(new Range(start, start + piece.text().length()), piece.use(), piece.origin());
  }

  private static List<String> alternatives(Field field) {
    if (field.extent() != Extent.ONE) return List.of();
    return switch (field.value()) {
      case Text it -> it.isKnown() ? List.of(it.string()) : List.of();
      case Choice it -> it.alternatives().stream().map(Text::string).toList();
    };
  }
}
