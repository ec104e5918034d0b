package org.qosworkbench.tc.ide;

import java.util.Comparator;
import java.util.Optional;
import org.qosworkbench.tc.bind.Gap;
import org.qosworkbench.tc.check.ScriptStatement;
import org.qosworkbench.tc.shell.Place;
import org.qosworkbench.tc.shell.ShellWord;
import org.qosworkbench.tc.text.Range;

/** Finds the places of a script that stand for stretches of the statements that were made of it. */
final class ScriptPlaces {
  private ScriptPlaces() {}

  /** Where in the script's own text a statement stands, or what makes it run; its start when that is not known. */
  static Range of(ScriptStatement statement) {
    return of(statement, statement.place()).orElse(Range.at(0));
  }

  /** Where in the script's own text a stretch of a statement stands, or what makes it run; empty in other files. */
  static Optional<Range> of(ScriptStatement statement, Range range) {
    return of(statement, place(statement, range));
  }

  private static Optional<Range> of(ScriptStatement statement, Place place) {
    if (place.file().isEmpty()) return Optional.of(place.range());
    var calls = statement.command().calls();
    for (int i = calls.size() - 1; i >= 0; i--) {
      if (calls.get(i).place().file().isEmpty()) return Optional.of(calls.get(i).place().range());
    }
    return Optional.empty();
  }

  private static Place place(ScriptStatement statement, Range range) {
    int count = statement.statement().wordCount();
    int first = statement.wordAt(range.start());
    if (count == 0) return statement.place();
    if (range.isEmpty() && (first == count || range.start() < statement.content(first).start())) {
      return first == 0 ? edge(statement.place(0), 0) : behind(statement.place(first - 1));
    }
    var place = part(statement, Math.min(first, count - 1), range);
    for (int word = first + 1; word < count && statement.content(word).start() < range.end(); word++) {
      place = place.union(part(statement, word, range));
    }
    return place;
  }

  private static Place behind(Place place) {
    return edge(place, place.range().length());
  }

  private static Place edge(Place place, int distance) {
    return new Place(place.file(), Range.at(place.range().start() + distance));
  }

  /** Where the part of a word stands that a range covers. */
  private static Place part(ScriptStatement statement, int index, Range range) {
    var content = statement.content(index);
    var word = statement.word(index);
    int start = Math.max(0, range.start() - content.start());
    int end = Math.min(content.length(), range.end() - content.start());
    boolean isWhole = start == 0 && end >= content.length() || index >= statement.command().words().size();
    return isWhole ? statement.place(index) : inside(statement, word, start, Math.max(start, end));
  }

  private static Place inside(ScriptStatement statement, ShellWord word, int start, int end) {
    Optional<Place> found = Optional.empty();
    for (var part : word.parts()) {
      if (part.range().end() <= start && part.range().end() < word.text().length() || part.range().start() > end) {
        continue;
      }
      if (part.range().start() == end && end > start) continue;
      var place = place(statement, part, start, end);
      found = Optional.of(found.isEmpty() ? place : found.get().union(place));
    }
    return found.orElse(word.place());
  }

  private static Place place(ScriptStatement statement, ShellWord.Part part, int start, int end) {
    var whole = statement.place(part);
    if (!statement.isExact(part)) return whole;
    int from = Math.max(start, part.range().start()) - part.range().start();
    int to = Math.min(end, part.range().end()) - part.range().start();
    int base = part.origin().place().range().start();
    return new Place(whole.file(), new Range(base + from, base + Math.max(from, to)));
  }

  /** A text about a statement with the script's own words where something is not known. */
  static String readable(String about, ScriptStatement statement, String text) {
    if (!Gap.isIn(about)) return about;
    var result = about;
    var longestFirst = statement.command().words().stream()
        .sorted(Comparator.comparingInt((ShellWord it) -> it.text().length()).reversed()).toList();
    for (var word : longestFirst) {
      if (Gap.isIn(word.text()) && word.place().file().isEmpty()) {
        result = result.replace(word.text(), word.place().range().in(text));
      }
    }
    return Gap.readable(result);
  }
}
