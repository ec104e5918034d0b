package org.qosworkbench.tc.shell;

import org.qosworkbench.tc.bind.Gap;
import org.qosworkbench.tc.text.Range;

/**
 * A stretch of a text that comes from one place.
 *
 * @param text without gaps, or one gap alone
 * @param use where it stands in the word that was expanded last
 */
record Piece(String text, Place use, Origin origin) {
  static Piece gap(Gap gap, Place place) {
    return new Piece(gap.text(), place, Origin.made(place));
  }

  /** What a place makes. */
  static Piece made(String text, Place place) {
    return new Piece(text, place, Origin.made(place));
  }

  boolean isGap() {
    return Gap.isIn(text);
  }

  Piece usedAt(Place place) {
    return use.is(place) ? this : new Piece(text, place, origin);
  }

  Piece through(Passage passage) {
    return new Piece(text, use, origin.through(passage));
  }

  Piece part(int start, int end) {
    if (start == 0 && end == text.length()) return this;
    boolean inPlace = use.range().length() == text.length() && origin.form() == Origin.Form.WRITTEN;
    var shown = inPlace
        ? new Place(use.file(), new Range(use.range().start() + start, use.range().start() + end))
        : use;
    return new Piece(text.substring(start, end), shown, origin.part(start, end));
  }
}
