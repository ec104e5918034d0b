package org.qosworkbench.tc.value;

import java.util.Optional;

/** How an option takes an unsigned number: its width and its notation. */
public record NumberFormat(Width width, Base base) implements Expectation {

  @Override
  public String phrase() {
    return switch (base) {
      case ANY -> width.phrase();
      case OCTAL -> width.phrase() + " in octal";
      case DECIMAL -> width.phrase() + " in decimal";
      case HEXADECIMAL -> width.phrase() + " in hexadecimal";
    };
  }

  @Override
  public String limits() {
    return base.print(0) + " to " + base.print(width.largest());
  }

  /** A hexadecimal number where only decimal ones are read can be converted. */
  @Override
  public Optional<String> suggest(Fault fault) {
    String word = fault.word();
    boolean hexadecimal = fault.kind() == Fault.Kind.TRAILING_TEXT && base == Base.DECIMAL && fault.start() == 1
        && Strtol.end(word, 0, 0) == word.length();
    if (!hexadecimal) {
      return Optional.empty();
    }
    long value = Strtol.unsignedValue(word, 0, word.length(), 0);
    return Long.compareUnsigned(value, width.largest()) <= 0 ? Optional.of(base.print(value)) : Optional.empty();
  }
}
