package org.qosworkbench.tc.bind;

import java.util.List;
import org.qosworkbench.tc.spec.ValueType;
import org.qosworkbench.tc.value.Dialect;

/**
 * A stretch of a word that is not known before a script runs. In the text of a statement it is two characters that no
 * script holds: Unicode sets them aside for such use.
 */
public enum Gap {
  /** Any text at all, even none. */
  ANYTHING(
      '\uFDD1', List.of("1", "10", "1:1", "1:", "10mbit", "10k", "10ms", "eth0", "ip", "10.0.0.1", "", "a", "0x10")),
  /** One decimal digit or more. */
  DIGITS('\uFDD2', List.of("1", "10", "4", "100", "65000"));

  private static final char MARK = '\uFDD0';

  private final char kind;
  private final String text;
  private final List<String> samples;

  Gap(char kind, List<String> samples) {
    this.kind = kind;
    text = new String(new char[] {MARK, kind});
    this.samples = samples;
  }

  /** How the gap is written. */
  public String text() {
    return text;
  }

  /** Whether there is a gap in a text. */
  public static boolean isIn(String text) {
    return text.indexOf(MARK) >= 0;
  }

  /** Whether a word can be read as a type, whatever its gaps turn out to be; true when in doubt. */
  static boolean mayBe(ValueType type, String word, Dialect dialect) {
    if (!isSettledByItsEnds(type) && hasAnything(word)) return true;
    for (var sample : DIGITS.samples) {
      if (Values.read(type, filled(word, sample), dialect).accepted()) return true;
    }
    if (!hasAnything(word)) return false;
    for (var sample : ANYTHING.samples) {
      if (Values.read(type, filled(word, sample), dialect).accepted()) return true;
    }
    return false;
  }

  private static boolean hasAnything(String word) {
    return word.indexOf(ANYTHING.kind) >= 0;
  }

  /** Whether the text around a gap alone can make it impossible to read a word: a wrong unit, a wrong separator. */
  private static boolean isSettledByItsEnds(ValueType type) {
    return switch (type) {
      case ValueType.Rate it -> true;
      case ValueType.Size it -> true;
      case ValueType.SizeAndCell it -> true;
      case ValueType.Time it -> true;
      case ValueType.TickTime it -> true;
      case ValueType.Time64 it -> true;
      case ValueType.Percentage it -> true;
      case ValueType.Handle it -> true;
      case ValueType.ClassId it -> true;
      case ValueType.Changed it -> isSettledByItsEnds(it.now());
      default -> false;
    };
  }

  /** The word with {@code sample} in all gaps; an example that reads like it. */
  static String filled(String word, String sample) {
    var text = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) == MARK) {
        text.append(sample);
        i++;
      } else {
        text.append(word.charAt(i));
      }
    }
    return text.toString();
  }

  /** A text with gaps as people read it. */
  public static String readable(String text) {
    return isIn(text) ? filled(text, "?") : text;
  }
}
