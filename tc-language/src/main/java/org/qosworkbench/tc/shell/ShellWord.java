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
    var parts = new ArrayList<Part>(text.pieces().size());
    int at = 0;
    for (var piece : text.pieces()) {
      int end = at + piece.text().length();
      parts.add(new Part(new Range(at, end), piece.use(), piece.origin()));
      at = end;
    }
    boolean few = field.extent() == Extent.ONE && field.value().alternatives().stream().allMatch(Text::isKnown);
    var alternatives = few ? field.value().alternatives().stream().map(Text::string).toList() : List.<String>of();
    return new ShellWord(text.string(), field.place(), field.extent(), parts, alternatives);
  }
}
