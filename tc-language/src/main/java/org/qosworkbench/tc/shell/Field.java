package org.qosworkbench.tc.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.qosworkbench.tc.bind.Gap;

/** A word after its expansion. */
final class Field {
  private final Value value;
  private final Extent extent;
  private final Place place;
  /** Made when it is asked for, and kept: what stands in a function is the same in all of its calls. */
  private Optional<ShellWord> shown = Optional.empty();

  /**
   * For a value.
   *
   * @param extent how many words it may be in truth
   * @param place of what it was expanded from
   */
  Field(Value value, Extent extent, Place place) {
    this.value = value;
    this.extent = extent;
    this.place = place;
  }

  Value value() {
    return value;
  }

  /** How many words it may be in truth. */
  Extent extent() {
    return extent;
  }

  /** The place of what it was expanded from. */
  Place place() {
    return place;
  }

  /** The word as a command of tc has it. */
  ShellWord shown() {
    if (shown.isEmpty()) shown = Optional.of(ShellWord.of(this));
    return shown.get();
  }

  /** Any number of unknown words. */
  static Field anyNumber(Place place) {
    return new Field(Text.gap(Gap.ANYTHING, place), Extent.ANY_NUMBER, place);
  }

  static Field one(Value value, Place place) {
    return new Field(value, Extent.ONE, place);
  }

  /** Whether it is one word, and exactly this one. */
  boolean is(String word) {
    return value.is(word);
  }

  /** The text with its gaps. */
  String string() {
    return value.collapsed().string();
  }

  boolean isKnown() {
    return extent == Extent.ONE && value.isKnown();
  }

  Field each(UnaryOperator<Piece> change) {
    return new Field(value.each(change), extent, place);
  }

  /** What is one of two lists; none where they have different lengths. */
  static List<Field> either(List<Field> first, List<Field> second, Place place) {
    if (first.size() != second.size()) return List.of(anyNumber(place));
    var all = new ArrayList<Field>(first.size());
    for (int i = 0; i < first.size(); i++) {
      var a = first.get(i);
      var b = second.get(i);
      all.add(new Field(Value.either(a.value, b.value), a.extent.or(b.extent), a.place));
    }
    return all;
  }
}
