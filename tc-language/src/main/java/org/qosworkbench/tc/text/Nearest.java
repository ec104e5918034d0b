package org.qosworkbench.tc.text;

import java.util.List;
import java.util.Optional;

/**
 * The known word that a mistyped one was probably meant to be: the one with the fewest slips of the finger, which are
 * letters inserted, removed, replaced or swapped with a neighbor. How many slips are believed depends on where the word
 * stands.
 */
public enum Nearest {
  /**
   * For places where the word may well be something else than a mistyped one of the known: one slip in words of up to
   * four letters, two in words of up to eight, three in longer ones; upper and lower case are different letters.
   */
  CAUTIOUS,
  /**
   * For places where nothing but one of the known words can stand: slips in a third of the letters, rounded up;
   * whether a letter is upper or lower case does not matter.
   */
  GENEROUS;

  private static final int LONGEST = 64;

  /** The nearest of {@code words}, of equally near ones the first; empty when none is near. */
  public Optional<String> of(String typed, List<String> words) {
    if (typed.isEmpty() || typed.length() > LONGEST) {
      return Optional.empty();
    }
    int best = mostSlips(typed) + 1;
    String found = null;
    for (String word : words) {
      int slips = Math.abs(word.length() - typed.length()) < best ? slips(typed, word) : best;
      if (slips < best && alike(typed, word, slips)) {
        best = slips;
        found = word;
      }
    }
    return Optional.ofNullable(found);
  }

  private int mostSlips(String typed) {
    return switch (this) {
      case CAUTIOUS -> typed.length() <= 4 ? 1 : typed.length() <= 8 ? 2 : 3;
      case GENEROUS -> (typed.length() + 2) / 3;
    };
  }

  /** Whether anything is left in common: a word is no mistyped other one when every letter is. */
  private boolean alike(String typed, String word, int slips) {
    return switch (this) {
      case CAUTIOUS -> slips < Math.max(typed.length(), word.length());
      case GENEROUS -> slips < word.length();
    };
  }

  private int slips(String a, String b) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replace = last[j - 1] + (same(a.charAt(i - 1), b.charAt(j - 1)) ? 0 : 1);
        row[j] = Math.min(replace, Math.min(last[j], row[j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && same(a.charAt(i - 1), b.charAt(j - 2))
            && same(a.charAt(i - 2), b.charAt(j - 1));
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

  private boolean same(char a, char b) {
    return switch (this) {
      case CAUTIOUS -> a == b;
      case GENEROUS -> Character.toLowerCase(a) == Character.toLowerCase(b);
    };
  }
}
