package org.qosworkbench.tc.shell;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.qosworkbench.tc.bind.Gap;

/** What {@code printf} writes. */
final class Formats {
  private final Text format;
  private final List<Field> words;
  private final Place place;
  private final TextBuilder result = new TextBuilder();
  private int next;

  private Formats(Text format, List<Field> words, Place place) {
    this.format = format;
    this.words = words;
    this.place = place;
  }

  static Value format(Field format, List<Field> words, Place place) {
    boolean unknown = format.extent() == Extent.ANY_NUMBER
        || words.stream().anyMatch(it -> it.extent() == Extent.ANY_NUMBER) || words.size() > Budget.FIELDS;
    if (unknown) return Text.anything(place);
    var text = Escapes.replaced(format.value().collapsed(), place);
    var formats = new Formats(text, words, place);
    do {
      int before = formats.next;
      formats.once();
      if (formats.next == before) break;
    } while (formats.next < words.size());
    return formats.result.value();
  }

  private void once() {
    var string = format.string();
    int kept = 0;
    int at = string.indexOf('%');
    while (at >= 0) {
      result.add(format.slice(kept, at));
      int end = at + 1;
      while (end < string.length() && "-+ #0123456789.*l".indexOf(string.charAt(end)) >= 0) {
        end++;
      }
      if (end >= string.length()) {
        kept = at;
        break;
      }
      directive(string.substring(at + 1, end), string.charAt(end));
      kept = end + 1;
      at = string.indexOf('%', kept);
    }
    result.add(format.slice(kept, string.length()));
  }

  private void directive(String flags, char sign) {
    if (sign == '%') {
      result.add(Text.made("%", place));
      return;
    }
    var given = next < words.size() ? Optional.of(words.get(next)) : Optional.<Field>empty();
    next++;
    var value = given.map(Field::value).orElse(Text.EMPTY);
    if (flags.indexOf('*') >= 0) {
      result.add(Text.anything(place));
      return;
    }
    switch (sign) {
      case 's' -> result.add(flags.isEmpty() || !value.isKnown() ? value : padded(value, flags));
      case 'b' -> result.add(Escapes.replaced(value.collapsed(), place));
      case 'd', 'i', 'u', 'x', 'X', 'o' -> result.add(number(value, flags, sign, given.isPresent()));
      default -> result.add(Text.anything(place));
    }
  }

  private Value padded(Value value, String flags) {
    return Text.made(String.format(Locale.ROOT, "%" + safe(flags, "s") + "s", value.collapsed().string()), place);
  }

  private Value number(Value value, String flags, char sign, boolean given) {
    var text = value.collapsed();
    var number = given && text.isKnown() ? parsed(text.string()) : given ? Optional.<Long>empty() : Optional.of(0L);
    boolean hexadecimal = sign == 'x' || sign == 'X' || sign == 'o';
    if (number.isEmpty()) return hexadecimal ? Text.anything(place) : Text.gap(Gap.DIGITS, place);
    char directive = sign == 'i' || sign == 'u' ? 'd' : sign;
    return Text.made(String.format(Locale.ROOT, "%" + safe(flags, "d") + directive, number.get()), place);
  }

  private static Optional<Long> parsed(String text) {
    try {
      return Optional.of(Long.decode(text.isEmpty() ? "0" : text));
    } catch (NumberFormatException noNumber) {
      return Optional.empty();
    }
  }

  /** Width and zero padding; what else there may be is left out. */
  private static String safe(String flags, String kind) {
    int end = flags.indexOf('.') < 0 ? flags.length() : flags.indexOf('.');
    int start = 0;
    while (start < end && (flags.charAt(start) < '0' || flags.charAt(start) > '9')) {
      start++;
    }
    int stop = start;
    while (stop < end && Character.isDigit(flags.charAt(stop)) && stop - start < 4) {
      stop++;
    }
    var width = flags.substring(start, stop);
    boolean zero = width.startsWith("0");
    var plain = zero ? width.substring(1) : width;
    if (plain.isEmpty() || plain.startsWith("0")) return "";
    return (flags.indexOf('-') >= 0 ? "-" : zero && kind.equals("d") ? "0" : "") + plain;
  }
}
