package org.qosworkbench.tc.shell;

import java.util.List;
import java.util.Optional;
import org.qosworkbench.tc.bind.Gap;

/** Puts the parts of a word together and divides it where the shell would. */
final class Splitter {
  /** What stands in a text for any number of words that were joined: nothing else puts two such gaps together. */
  static final String MANY = Gap.ANYTHING.text() + Gap.ANYTHING.text();

  private static final char MARK = Gap.ANYTHING.text().charAt(0);

  private final Words words;
  private final Place otherwise;
  private final List<Field> done;
  private final TextBuilder text = new TextBuilder();
  private boolean open;
  private Extent extent = Extent.ONE;
  private Optional<Place> place = Optional.empty();

  /**
   * For one word.
   *
   * @param words know what divides words
   * @param otherwise the place of the word
   * @param done takes what it is divided into
   */
  Splitter(Words words, Place otherwise, List<Field> done) {
    this.words = words;
    this.otherwise = otherwise;
    this.done = done;
  }

  /** Starts a word if none is being put together: quotes do, even with nothing in them. */
  void open() {
    open = true;
  }

  /** Text that is not divided. */
  void whole(Value value, Place from) {
    open = true;
    text.add(value);
    cover(from);
  }

  /** Text that stands for any number of words. */
  void anyNumber(Place from) {
    whole(Text.anything(from), from);
    extent = Extent.ANY_NUMBER;
  }

  /** Words of their own, of which the first and the last are parts of what stands beside them. */
  void many(List<Field> fields, Place from) {
    for (int i = 0; i < fields.size(); i++) {
      if (i > 0) flush();
      var field = fields.get(i);
      whole(field.value(), fields.size() == 1 ? from : field.place());
      extent = extent.or(field.extent());
    }
  }

  /** Text that is divided. */
  void divided(Value value, Place from) {
    switch (value) {
      case Text it -> divide(it, from);
      case Choice it -> {
        var separators = words.knownSeparators();
        if (it.alternatives().stream().allMatch(text -> isOneWord(text, separators))) {
          whole(it, from);
        } else if (!open && it.alternatives().stream()
            .allMatch(text -> text.length() == 0 || isOneWord(text, separators))) {
          whole(it, from);
          extent = Extent.ANY_NUMBER;
        } else {
          anyNumber(from);
        }
      }
    }
  }

  /** Words of their own that are divided further. */
  void dividedMany(List<Field> fields, Place from) {
    for (int i = 0; i < fields.size(); i++) {
      if (i > 0) flush();
      var field = fields.get(i);
      if (field.extent() == Extent.ANY_NUMBER) {
        whole(field.value(), from);
        extent = Extent.ANY_NUMBER;
      } else {
        divided(field.value(), field.place());
      }
    }
  }

  private static boolean isOneWord(Text it, Optional<String> separators) {
    return separators.isPresent() && it.length() > 0
        && it.string().chars().noneMatch(c -> separators.get().indexOf(c) >= 0);
  }

  private void divide(Text value, Place from) {
    if (value.length() == 0) return;
    var separators = words.knownSeparators();
    if (separators.isEmpty()) {
      anyNumber(from);
    } else {
      divide(value, separators.get(), from);
    }
  }

  private void divide(Text value, String separators, Place from) {
    var string = value.string();
    int start = 0;
    int at = 0;
    while (at < string.length()) {
      char c = string.charAt(at);
      if (c == MARK) {
        at += 2;
      } else if (separators.indexOf(c) >= 0) {
        if (at > start) piece(value, start, at, from);
        at = separate(string, separators, at);
        start = at;
      } else {
        at++;
      }
    }
    if (at > start) piece(value, start, at, from);
  }

  /** Ends the word at a separator; returns where the next may start. */
  private int separate(String string, String separators, int start) {
    int at = start;
    boolean closed = false;
    while (at < string.length() && separators.indexOf(string.charAt(at)) >= 0) {
      boolean blank = isBlank(string.charAt(at));
      if (!blank && closed) break;
      closed |= !blank;
      at++;
    }
    if (closed) open = true;
    flush();
    return at;
  }

  private void piece(Text value, int start, int end, Place from) {
    var part = value.slice(start, end);
    whole(part, start == 0 && end == value.length() ? from : part.place(0, part.length(), from));
    if (part.isKnown()) return;
    var string = part.string();
    if (string.contains(MANY)) {
      extent = Extent.ANY_NUMBER;
    } else if (string.contains(Gap.ANYTHING.text())) {
      extent = extent.or(Extent.SUPPOSEDLY_ONE);
    }
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n';
  }

  private void cover(Place from) {
    place = Optional.of(place.isPresent() ? place.get().union(from) : from);
  }

  /** Ends the word that is being put together, if there is one. */
  void flush() {
    if (open) done.add(new Field(text.value(), extent, place.orElse(otherwise)));
    text.clear();
    open = false;
    extent = Extent.ONE;
    place = Optional.empty();
  }
}
