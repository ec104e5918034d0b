package org.qosworkbench.tc.shell;

import java.util.ArrayList;
import java.util.List;
import org.qosworkbench.tc.text.Range;

/**
 * Where a stretch of text comes from.
 *
 * @param place where it is written, or the construct that makes it
 * @param form whether the place holds the text itself
 * @param passages what it went through, the latest last; the oldest are left out when there are many
 */
public record Origin(Place place, Form form, List<Passage> passages) {
  private static final int MOST = 6;

  /** Keeps a copy of the list. */
  public Origin {
    passages = List.copyOf(passages);
  }

  /** Whether a place holds a text or makes it. */
  public enum Form {
    /** The place holds exactly this text, so that it can be changed there. */
    WRITTEN,
    /** What stands at the place is evaluated to this text. */
    MADE
  }

  static Origin written(Place place) {
    return new Origin(place, Form.WRITTEN, List.of());
  }

  static Origin made(Place place) {
    return new Origin(place, Form.MADE, List.of());
  }

  Origin through(Passage passage) {
    if (passages.isEmpty()) return new Origin(place, form, List.of(passage));
    if (passages.get(passages.size() - 1).is(passage)) return this;
    var all = new ArrayList<>(passages.size() < MOST ? passages : passages.subList(1, passages.size()));
    all.add(passage);
    return new Origin(place, form, all);
  }

  /** That of a part of the text. */
  Origin part(int start, int end) {
    if (form == Form.MADE) return this;
    int from = place.range().start();
    if (start == 0 && from + end == place.range().end()) return this;
    return new Origin(new Place(place.file(), new Range(from + start, from + end)), form, passages);
  }
}
