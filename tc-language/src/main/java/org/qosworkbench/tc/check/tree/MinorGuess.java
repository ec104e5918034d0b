package org.qosworkbench.tc.check.tree;

import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * What a minor number was meant to be that no class has. Class ids and defaults are hexadecimal with or without 0x,
 * and people convert once too often, or not at all.
 *
 * @param word how it is written
 * @param explanation what went wrong, as advice
 */
record MinorGuess(int minor, String word, String explanation) {
  private static final int DECIMAL = 10;
  private static final int HEXADECIMAL = 16;
  private static final int HIGHEST = 0xffff;

  /**
   * The minor number that was meant.
   *
   * @param word as it was written
   * @param minor what tc read
   * @param exists whether there is a class with a minor number
   */
  static Optional<MinorGuess> of(String word, int minor, IntPredicate exists) {
    int decimal = number(word, DECIMAL);
    if (decimal > 0 && decimal != minor && exists.test(decimal)) {
      var hex = Integer.toHexString(decimal);
      return Optional.of(new MinorGuess(decimal, hex, "write the number as in the class id: " + word
          + " in decimal is " + hex + " in hexadecimal"));
    }
    var printed = Integer.toString(minor);
    int twice = number(printed, HEXADECIMAL);
    if (twice > 0 && twice != minor && exists.test(twice)) {
      return Optional.of(new MinorGuess(twice, printed, "write the number as in the class id, without converting it"));
    }
    return Optional.empty();
  }

  private static int number(String digits, int radix) {
    try {
      int number = Integer.parseInt(digits, radix);
      return number <= HIGHEST ? number : 0;
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
