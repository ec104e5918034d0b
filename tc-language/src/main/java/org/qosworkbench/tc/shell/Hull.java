package org.qosworkbench.tc.shell;

import java.util.List;
import org.qosworkbench.tc.bind.Gap;

/** One text with a gap that stands for several texts: what they have in common at their ends stays. */
final class Hull {
  private static final char MARK = Gap.ANYTHING.text().charAt(0);

  private Hull() {}

  static Text of(List<Text> texts) {
    var first = texts.get(0);
    int head = first.length();
    int least = first.length();
    for (var text : texts) {
      head = Math.min(head, commonHead(first.string(), text.string()));
      least = Math.min(least, text.length());
    }
    head = before(first.string(), head, texts);
    int tail = least - head;
    for (var text : texts) {
      tail = Math.min(tail, commonTail(first.string(), text.string()));
    }
    tail = behind(first.string(), tail, texts);
    boolean digits = true;
    for (var text : texts) {
      digits &= isDigits(text.string(), head, text.length() - tail);
    }
    var place = texts.stream().flatMap(it -> it.pieces().stream()).findFirst().orElseThrow().use();
    var gap = Text.gap(digits ? Gap.DIGITS : Gap.ANYTHING, place);
    boolean many = false;
    for (var text : texts) {
      many |= text.length() == 0 || hasBlank(text.string(), head, text.length() - tail);
    }
    if (many) gap = Text.many(place);
    return first.slice(0, head).append(gap).append(first.slice(first.length() - tail, first.length()));
  }

  /** Whether a stretch would be divided into words. */
  static boolean hasBlank(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c == ' ' || c == '\t' || c == '\n') return true;
    }
    return text.indexOf(Splitter.MANY, start) >= 0;
  }

  private static int commonHead(String a, String b) {
    int most = Math.min(a.length(), b.length());
    int at = 0;
    while (at < most && a.charAt(at) == b.charAt(at)) {
      at++;
    }
    return at;
  }

  private static int commonTail(String a, String b) {
    int most = Math.min(a.length(), b.length());
    int at = 0;
    while (at < most && a.charAt(a.length() - 1 - at) == b.charAt(b.length() - 1 - at)) {
      at++;
    }
    return at;
  }

  /** Where a common start ends without dividing a gap or a number. */
  private static int before(String text, int head, List<Text> texts) {
    boolean number = false;
    for (var it : texts) {
      number |= head < it.length() && Character.isDigit(it.string().charAt(head));
    }
    int at = head;
    if (at > 0 && text.charAt(at - 1) == MARK) at--;
    while (number && at > 0 && isNumeral(text, at)) {
      at -= Gap.isIn(text.substring(Math.max(0, at - 2), at)) ? 2 : 1;
    }
    return at;
  }

  private static boolean isNumeral(String text, int end) {
    return Character.isDigit(text.charAt(end - 1)) || text.startsWith(Gap.DIGITS.text(), end - 2);
  }

  /** How long a common end is without dividing a gap or a number. */
  private static int behind(String text, int tail, List<Text> texts) {
    int at = tail;
    while (at > 0 && startsWithin(text.charAt(text.length() - at))) {
      at--;
    }
    return at;
  }

  private static boolean startsWithin(char c) {
    return Character.isDigit(c) || c == Gap.ANYTHING.text().charAt(1) || c == Gap.DIGITS.text().charAt(1);
  }

  /** Whether a stretch is digits, or gaps that stand for digits, and not empty. */
  static boolean isDigits(String text, int start, int end) {
    int at = start;
    while (at < end) {
      if (text.startsWith(Gap.DIGITS.text(), at)) {
        at += 2;
      } else if (text.charAt(at) >= '0' && text.charAt(at) <= '9') {
        at++;
      } else {
        return false;
      }
    }
    return at == end && end > start;
  }
}
