package org.qosworkbench.tc.bind;

import java.util.Optional;
import java.util.stream.Stream;

/** "Did you mean": the candidate that the fewest slips of the finger turn into the word. */
final class Nearest {
  private Nearest() {}

  private static final int LONGEST = 40;

  /** The nearest candidate within one slip for short words and up to three for long ones: eth0 is no mistyped etf. */
  static Optional<String> to(String word, Stream<String> candidates) {
    if (word.isEmpty() || word.length() > LONGEST) return Optional.empty();
    int limit = word.length() <= 4 ? 1 : word.length() <= 8 ? 2 : 3;
    String best = null;
    int bestDistance = limit + 1;
    for (var candidate : (Iterable<String>) candidates::iterator) {
      if (Math.abs(candidate.length() - word.length()) > limit) continue;
      int distance = distance(word, candidate);
      if (distance < bestDistance && distance < Math.max(word.length(), candidate.length())) {
        best = candidate;
        bestDistance = distance;
      }
    }
    return Optional.ofNullable(best);
  }

  /** Insertions, deletions, substitutions and swaps of neighbors. */
  static int distance(String a, String b) {
    int[] previous = new int[b.length() + 1];
    int[] current = new int[b.length() + 1];
    int[] beforePrevious = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) previous[j] = j;
    for (int i = 1; i <= a.length(); i++) {
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substitute = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int cost = Math.min(substitute, Math.min(previous[j], current[j - 1]) + 1);
        if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
          cost = Math.min(cost, beforePrevious[j - 2] + 1);
        }
        current[j] = cost;
      }
      var spare = beforePrevious;
      beforePrevious = previous;
      previous = current;
      current = spare;
    }
    return previous[b.length()];
  }
}
