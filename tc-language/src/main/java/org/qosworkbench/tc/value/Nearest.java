package org.qosworkbench.tc.value;

import java.util.List;
import java.util.Optional;

/** The known word that a mistyped one was probably meant to be. */
final class Nearest {

  private static final int LONGEST = 64;

  private Nearest() {}

  /**
   * The word with the fewest letters inserted, removed, replaced or swapped, whatever their case; the first of equals.
   * At most a third of the letters, rounded up, may differ.
   */
  static Optional<String> of(String typed, List<String> words) {
    if (typed.isEmpty() || typed.length() > LONGEST) {
      return Optional.empty();
    }
    int best = (typed.length() + 2) / 3 + 1;
    String found = null;
    for (String word : words) {
      int distance = Math.abs(word.length() - typed.length()) < best ? distance(typed, word) : best;
      if (distance < best && distance < word.length()) {
        best = distance;
        found = word;
      }
    }
    return Optional.ofNullable(found);
  }

  private static int distance(String a, String b) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replace = last[j - 1] + (same(a, i - 1, b, j - 1) ? 0 : 1);
        row[j] = Math.min(replace, Math.min(last[j], row[j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && same(a, i - 1, b, j - 2) && same(a, i - 2, b, j - 1);
        if (swapped) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      int[] spare = beforeLast;
      beforeLast = last;
      last = row;
      row = spare;
    }
    return last[b.length()];
  }

  private static boolean same(String a, int i, String b, int j) {
    return Ascii.lower(a.charAt(i)) == Ascii.lower(b.charAt(j));
  }
}
