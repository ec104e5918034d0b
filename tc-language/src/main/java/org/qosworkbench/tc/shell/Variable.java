package org.qosworkbench.tc.shell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qosworkbench.tc.bind.Gap;
import org.qosworkbench.tc.text.Range;

/** What is known of a variable. */
sealed interface Variable {
  /** Nothing in the script assigned it: the environment may have it. */
  Variable INHERITED = new Inherited();
  /** It has no value. */
  Variable UNSET = new Unset();

  /** See {@link #INHERITED}. */
  record Inherited() implements Variable {}

  /** See {@link #UNSET}. */
  record Unset() implements Variable {}

  /** One value. */
  record Scalar(Value value) implements Variable {}

  /**
   * An array, keyed by numbers or by names.
   *
   * @param elements in their order
   * @param keyed whether it is an associative one
   */
  record Elements(Map<String, Value> elements, Keying keyed) implements Variable {
    public Elements {
      elements = new LinkedHashMap<>(elements);
    }
  }

  /** An array of which too little is known. */
  record Lost(Place place) implements Variable {}

  /** Positional parameters. */
  record Arguments(List<Field> fields) implements Variable {
    public Arguments {
      fields = List.copyOf(fields);
    }
  }

  /** No variable, but a file. */
  record Content(Written written) implements Variable {}

  /** What the elements of an array are called. */
  enum Keying {
    /** Numbers. */
    NUMBERS,
    /** Names. */
    NAMES
  }

  /** What is one of two. */
  static Variable either(Variable first, Variable second) {
    if (first.equals(second)) return first;
    if (first instanceof Arguments a && second instanceof Arguments b) {
      return new Arguments(Field.either(a.fields(), b.fields(), place(first, second)));
    }
    if (first instanceof Content || second instanceof Content) return content(first, second);
    if (first instanceof Elements || second instanceof Elements || first instanceof Lost || second instanceof Lost) {
      return elements(first, second);
    }
    if (!(first instanceof Scalar) && !(second instanceof Scalar)) return INHERITED;
    if (first instanceof Inherited || second instanceof Inherited) {
      return new Scalar(Text.anything(place(first, second)));
    }
    return new Scalar(Value.either(scalar(first), scalar(second)));
  }

  private static Variable content(Variable first, Variable second) {
    var a = first instanceof Content it ? it.written() : Written.NOTHING;
    var b = second instanceof Content it ? it.written() : Written.NOTHING;
    boolean lost = first instanceof Lost || second instanceof Lost;
    var both = lost ? Optional.<Written>empty() : Written.either(a, b);
    return both.isPresent() ? new Content(both.get()) : new Lost(place(first, second));
  }

  private static Variable elements(Variable first, Variable second) {
    if (first instanceof Elements a && second instanceof Elements b && a.keyed() == b.keyed()
        && List.copyOf(a.elements().keySet()).equals(List.copyOf(b.elements().keySet()))) {
      var all = new LinkedHashMap<String, Value>();
      a.elements().forEach((key, value) -> all.put(key, Value.either(value, b.elements().get(key))));
      return new Elements(all, a.keyed());
    }
    return new Lost(place(first, second));
  }

  private static Value scalar(Variable variable) {
    return variable instanceof Scalar scalar ? scalar.value() : Text.EMPTY;
  }

  /** What stands for each value that comes of changing a variable again and again, from one value to another. */
  static Variable widened(Variable before, Variable after) {
    if (before.equals(after)) return before;
    var place = place(before, after);
    if (before instanceof Arguments || after instanceof Arguments) {
      return new Arguments(List.of(Field.anyNumber(place)));
    }
    if (before instanceof Content || after instanceof Content) return content(before, after);
    if (!isScalar(before) || !isScalar(after)) return new Lost(place);
    if (!(before instanceof Scalar a) || !(after instanceof Scalar b)) return unknown(place);
    if (a.value().equals(b.value())) return before;
    boolean same = a.value().collapsed().string().equals(b.value().collapsed().string());
    if (same && a.value() instanceof Text && b.value() instanceof Text) return before;
    boolean digits = isDigits(a.value()) && isDigits(b.value());
    if (digits) return new Scalar(Text.gap(Gap.DIGITS, place));
    return new Scalar(isOneWord(a.value()) && isOneWord(b.value()) ? Text.anything(place) : Text.many(place));
  }

  /** A variable of which nothing is known but what kind it is. */
  static Variable lost(Variable before, Variable after) {
    var place = place(before, after);
    if (before instanceof Arguments || after instanceof Arguments) {
      return new Arguments(List.of(Field.anyNumber(place)));
    }
    if (before instanceof Content || after instanceof Content) return content(before, after);
    boolean scalar = isScalar(before) && isScalar(after);
    return scalar ? unknown(place) : new Lost(place);
  }

  private static boolean isScalar(Variable variable) {
    return !(variable instanceof Elements || variable instanceof Lost);
  }

  private static boolean isOneWord(Value value) {
    return value.alternatives().stream()
        .allMatch(it -> it.length() > 0 && !Hull.hasBlank(it.string(), 0, it.length()));
  }

  private static boolean isDigits(Value value) {
    return value.alternatives().stream().allMatch(Text::isDigits);
  }

  /** A variable of which nothing is known. */
  static Variable unknown(Place place) {
    return new Scalar(Text.anything(place));
  }

  private static Place place(Variable first, Variable second) {
    var found = new ArrayList<Place>();
    for (var variable : List.of(first, second)) {
      switch (variable) {
        case Scalar scalar -> scalar.value().alternatives().stream()
            .flatMap(text -> text.pieces().stream()).findFirst().ifPresent(piece -> found.add(piece.use()));
        case Elements array -> array.elements().values().stream().flatMap(value -> value.alternatives().stream())
            .flatMap(text -> text.pieces().stream()).findFirst().ifPresent(piece -> found.add(piece.use()));
        case Arguments it -> it.fields().stream().findFirst().ifPresent(field -> found.add(field.place()));
        case Content content -> {}
        case Lost lost -> found.add(lost.place());
        case Inherited inherited -> {}
        case Unset unset -> {}
      }
    }
    return found.isEmpty() ? new Place("", Range.at(0)) : found.get(0);
  }
}
