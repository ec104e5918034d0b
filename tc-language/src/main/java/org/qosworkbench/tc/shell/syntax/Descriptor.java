package org.qosworkbench.tc.shell.syntax;

import java.util.OptionalInt;
import org.qosworkbench.tc.text.Range;

/**
 * What stands directly before the sign of a redirection: the number of a file descriptor, or <code>{name}</code>, with
 * which bash picks one and sets the variable.
 *
 * @param text the digits, or the name without its braces
 */
public record Descriptor(String text, Range range) implements Node {
  /** The number, if it is one of those that exist. */
  public OptionalInt number() {
    boolean digits = !text.isEmpty() && text.length() < 10 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
  }
}
