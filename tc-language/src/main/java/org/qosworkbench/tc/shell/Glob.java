package org.qosworkbench.tc.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qosworkbench.tc.shell.syntax.Expansion;
import org.qosworkbench.tc.shell.syntax.Part;
import org.qosworkbench.tc.shell.syntax.Word;

/** A pattern of the shell. */
final class Glob {
  /** There is no match. */
  static final int NONE = -1;
  /** It is too much work to find out. */
  static final int LOST = -2;

  private static final int MUCH = 10_000;

  private final List<Item> items;
  private final Budget budget;

  private Glob(List<Item> items, Budget budget) {
    this.items = items;
    this.budget = budget;
  }

  private sealed interface Item {
    record Char(char c) implements Item {}

    record One() implements Item {}

    record Any() implements Item {}

    /** The text between the brackets. */
    record Set(String members, boolean negated) implements Item {}
  }

  /** The pattern that a word is, if all of it is known. */
  static Optional<Glob> of(Word word, Evaluator evaluator, Scene scene) {
    var items = new ArrayList<Item>();
    for (var part : word.parts()) {
      boolean known = switch (part) {
        case Part.Glob it -> active(it.text(), items);
        case Part.Parameter it -> value(part, word, evaluator, scene).map(text -> active(text, items)).orElse(false);
        case Part.CommandSubstitution it ->
            value(part, word, evaluator, scene).map(text -> active(text, items)).orElse(false);
        case Part.ExtendedGlob it -> false;
        case Part.Literal it -> quoted(part, word, evaluator, scene, items);
        case Part.Escaped it -> quoted(part, word, evaluator, scene, items);
        case Part.SingleQuoted it -> quoted(part, word, evaluator, scene, items);
        case Part.AnsiQuoted it -> quoted(part, word, evaluator, scene, items);
        case Part.DoubleQuoted it -> quoted(part, word, evaluator, scene, items);
        case Part.ArithmeticExpansion it -> quoted(part, word, evaluator, scene, items);
        case Part.ProcessSubstitution it -> false;
        case Part.Tilde it -> false;
        case Part.Braces it -> false;
        case Part.BraceRange it -> false;
      };
      if (!known) return Optional.empty();
    }
    return Optional.of(new Glob(items, evaluator.budget));
  }

  private static Optional<String> value(Part part, Word word, Evaluator evaluator, Scene scene) {
    var value = evaluator.words.value(new Word(List.of(part), word.range()), scene);
    return value.isKnown() ? Optional.of(value.collapsed().string()) : Optional.empty();
  }

  private static boolean quoted(Part part, Word word, Evaluator evaluator, Scene scene, List<Item> items) {
    var text = value(part, word, evaluator, scene);
    text.ifPresent(it -> it.chars().forEach(c -> items.add(new Item.Char((char) c))));
    return text.isPresent();
  }

  /** Reads text in which the signs count. */
  private static boolean active(String text, List<Item> items) {
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      int end = c == '[' ? closing(text, at) : -1;
      if (end > 0) {
        boolean negated = text.charAt(at + 1) == '!' || text.charAt(at + 1) == '^';
        items.add(new Item.Set(text.substring(at + (negated ? 2 : 1), end), negated));
        at = end + 1;
        continue;
      }
      boolean escaped = c == '\\' && at + 1 < text.length();
      if (escaped) c = text.charAt(++at);
      items.add(!escaped && c == '*' ? new Item.Any() : !escaped && c == '?' ? new Item.One() : new Item.Char(c));
      at++;
    }
    return true;
  }

  private static int closing(String text, int open) {
    int at = open + 1;
    if (at < text.length() && (text.charAt(at) == '!' || text.charAt(at) == '^')) at++;
    if (at < text.length() && text.charAt(at) == ']') at++;
    while (at < text.length() && text.charAt(at) != ']') {
      int named = text.startsWith("[:", at) ? text.indexOf(":]", at + 2) : -1;
      at = named > 0 ? named + 2 : at + 1;
    }
    return at < text.length() ? at : -1;
  }

  /** Whether it matches a text; not known where that is too much work. */
  Truth matches(String text) {
    int at = 0;
    int item = 0;
    int star = -1;
    int resume = 0;
    long work = 0;
    while (at < text.length()) {
      work++;
      if (item < items.size() && items.get(item) instanceof Item.Any) {
        star = item++;
        resume = at;
      } else if (item < items.size() && takes(items.get(item), text.charAt(at))) {
        item++;
        at++;
      } else if (star < 0) {
        return Truth.FALSE;
      } else {
        item = star + 1;
        at = ++resume;
      }
      if (work % MUCH == 0 && !budget.affords(work)) return Truth.UNKNOWN;
    }
    while (item < items.size() && items.get(item) instanceof Item.Any) {
      item++;
    }
    return Truth.of(item == items.size());
  }

  /**
   * Where a match that starts at a place ends.
   *
   * @return the end, {@link #NONE}, or {@link #LOST} where finding it is too much work
   */
  int end(String text, int start, Expansion.Extent extent) {
    var active = new boolean[items.size() + 1];
    active[0] = true;
    skipForward(active);
    int found = NONE;
    int at = start;
    boolean goesOn = true;
    while (goesOn) {
      if (active[items.size()]) {
        found = at;
        if (extent == Expansion.Extent.SHORTEST) return found;
      }
      goesOn = at < text.length() && forward(active, text.charAt(at));
      at++;
    }
    return budget.affords((long) (at - start) * items.size()) ? found : LOST;
  }

  /** Goes over a character; false if nothing matches any more. */
  private boolean forward(boolean[] active, char c) {
    boolean any = false;
    for (int i = items.size(); i >= 0; i--) {
      boolean stays = active[i] && i < items.size() && items.get(i) instanceof Item.Any;
      boolean comes = i > 0 && active[i - 1] && !(items.get(i - 1) instanceof Item.Any) && takes(items.get(i - 1), c);
      active[i] = stays || comes;
      any |= active[i];
    }
    skipForward(active);
    return any;
  }

  private void skipForward(boolean[] active) {
    for (int i = 0; i < items.size(); i++) {
      active[i + 1] |= active[i] && items.get(i) instanceof Item.Any;
    }
  }

  /**
   * Where a match that ends with the text starts.
   *
   * @return the start, {@link #NONE}, or {@link #LOST} where finding it is too much work
   */
  int start(String text, Expansion.Extent extent) {
    int all = items.size();
    var active = new boolean[all + 1];
    active[all] = true;
    skipBack(active);
    int found = NONE;
    int at = text.length();
    boolean goesOn = true;
    while (goesOn) {
      if (active[0]) {
        found = at;
        if (extent == Expansion.Extent.SHORTEST) return found;
      }
      goesOn = at > 0 && back(active, text.charAt(at - 1));
      at--;
    }
    return budget.affords((long) (text.length() - at) * all) ? found : LOST;
  }

  private boolean back(boolean[] active, char c) {
    boolean any = false;
    for (int i = 0; i <= items.size(); i++) {
      boolean stays = active[i] && i > 0 && items.get(i - 1) instanceof Item.Any;
      boolean comes = i < items.size() && active[i + 1] && !(items.get(i) instanceof Item.Any)
          && takes(items.get(i), c);
      active[i] = stays || comes;
      any |= active[i];
    }
    skipBack(active);
    return any;
  }

  private void skipBack(boolean[] active) {
    for (int i = items.size(); i > 0; i--) {
      active[i - 1] |= active[i] && items.get(i - 1) instanceof Item.Any;
    }
  }

  /** Whether it matches everything. */
  boolean isAnything() {
    return !items.isEmpty() && items.stream().allMatch(Item.Any.class::isInstance);
  }

  private static boolean takes(Item item, char c) {
    return switch (item) {
      case Item.Char it -> it.c() == c;
      case Item.One it -> true;
      case Item.Any it -> true;
      case Item.Set it -> isMember(it.members(), c) != it.negated();
    };
  }

  private static boolean isMember(String members, char c) {
    int at = 0;
    while (at < members.length()) {
      int named = members.startsWith("[:", at) ? members.indexOf(":]", at + 2) : -1;
      if (named > 0) {
        if (isInClass(members.substring(at + 2, named), c)) return true;
        at = named + 2;
      } else if (at + 2 < members.length() && members.charAt(at + 1) == '-') {
        if (members.charAt(at) <= c && c <= members.charAt(at + 2)) return true;
        at += 3;
      } else {
        if (members.charAt(at) == c) return true;
        at++;
      }
    }
    return false;
  }

  private static boolean isInClass(String name, char c) {
    return switch (name) {
      case "digit" -> c >= '0' && c <= '9';
      case "alpha" -> Character.isLetter(c);
      case "alnum" -> Character.isLetterOrDigit(c);
      case "upper" -> Character.isUpperCase(c);
      case "lower" -> Character.isLowerCase(c);
      case "space" -> Character.isWhitespace(c);
      case "blank" -> c == ' ' || c == '\t';
      case "xdigit" -> Character.digit(c, 16) >= 0;
      case "punct" -> c > ' ' && c < 127 && !Character.isLetterOrDigit(c);
      default -> false;
    };
  }
}
