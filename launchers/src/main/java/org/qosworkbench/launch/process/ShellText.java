package org.qosworkbench.launch.process;

/** Writes text so that a POSIX shell reads it back unchanged. */
public final class ShellText {
  private ShellText() {}

  /** One word: as it is when nothing in it means anything to a shell, else in single quotes. */
  public static String word(String text) {
    boolean plain = !text.isEmpty() && text.chars().allMatch(ShellText::isPlain);
    return plain ? text : "'" + text.replace("'", "'\\''") + "'";
  }

  private static boolean isPlain(int c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "-_./:=,+@%".indexOf(c) >= 0;
  }
}
