package org.qosworkbench.tc.shell;

import java.util.ArrayList;
import java.util.List;
import org.qosworkbench.tc.shell.syntax.Part;
import org.qosworkbench.tc.shell.syntax.Word;

/**
 * Expands braces, as bash does. dash and ash leave them as they stand; where {@code sh} is asked for, it may be either.
 */
final class Braces {
  private final Evaluator evaluator;

  Braces(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  /** The words without braces that a word becomes; those braces stay of which it is not known what they become. */
  List<Word> expanded(Word word) {
    for (int i = 0; i < word.parts().size(); i++) {
      var part = word.parts().get(i);
      if (part instanceof Part.Braces || part instanceof Part.BraceRange) {
        return switch (evaluator.dialect) {
          case BASH, UNKNOWN -> bounded(word);
          case SH -> List.of(word);
          case DASH, ASH -> List.of(word);
        };
      }
    }
    return List.of(word);
  }

  private List<Word> bounded(Word word) {
    var all = new ArrayList<Word>();
    return expand(word, all) ? all : List.of(word);
  }

  private boolean expand(Word word, List<Word> all) {
    var parts = word.parts();
    for (int i = 0; i < parts.size(); i++) {
      var alternatives = alternatives(parts.get(i));
      if (alternatives.isEmpty()) continue;
      for (var alternative : alternatives) {
        evaluator.budget.words(parts.size());
        if (evaluator.budget.isSpent()) return false;
        var joined = new ArrayList<>(parts.subList(0, i));
        joined.addAll(alternative);
        joined.addAll(parts.subList(i + 1, parts.size()));
        if (!expand(new Word(joined, word.range()), all)) return false;
      }
      return true;
    }
    all.add(word);
    return all.size() <= Budget.FIELDS;
  }

  private static List<List<Part>> alternatives(Part part) {
    return switch (part) {
      case Part.Braces it -> it.alternatives().stream().map(Word::parts).toList();
      case Part.BraceRange it -> range(it);
      case Part.Literal it -> List.of();
      case Part.Escaped it -> List.of();
      case Part.SingleQuoted it -> List.of();
      case Part.AnsiQuoted it -> List.of();
      case Part.DoubleQuoted it -> List.of();
      case Part.Parameter it -> List.of();
      case Part.CommandSubstitution it -> List.of();
      case Part.ArithmeticExpansion it -> List.of();
      case Part.ProcessSubstitution it -> List.of();
      case Part.Tilde it -> List.of();
      case Part.Glob it -> List.of();
      case Part.ExtendedGlob it -> List.of();
    };
  }

  private static List<List<Part>> range(Part.BraceRange range) {
    try {
      long step = range.step().isEmpty() ? 1 : Math.abs(Long.parseLong(range.step()));
      boolean letters = Character.isLetter(range.first().charAt(0));
      long first = letters ? range.first().charAt(0) : Long.parseLong(range.first());
      long last = letters ? range.last().charAt(0) : Long.parseLong(range.last());
      step = step == 0 ? 1 : step;
      int width = isPadded(range.first()) || isPadded(range.last())
          ? Math.max(range.first().length(), range.last().length()) : 0;
      if (Math.abs((double) last - first) / step > Budget.FIELDS) return List.of();
      var all = new ArrayList<List<Part>>();
      for (long at = first; first <= last ? at <= last : at >= last; at += first <= last ? step : -step) {
        var text = letters ? String.valueOf((char) at) : padded(at, width);
        all.add(List.of(new Part.AnsiQuoted(text, range.range())));
      }
      return all;
    } catch (NumberFormatException tooLarge) {
      return List.of();
    }
  }

  private static boolean isPadded(String number) {
    int at = number.startsWith("-") ? 1 : 0;
    return number.length() > at + 1 && number.charAt(at) == '0';
  }

  private static String padded(long number, int width) {
    var digits = Long.toString(Math.abs(number));
    var sign = number < 0 ? "-" : "";
    return sign + "0".repeat(Math.max(0, width - sign.length() - digits.length())) + digits;
  }
}
