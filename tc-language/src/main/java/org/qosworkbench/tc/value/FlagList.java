package org.qosworkbench.tc.value;

import java.util.List;
import java.util.Optional;
import org.qosworkbench.tc.text.Nearest;

/**
 * Flags that must be set or clear.
 *
 * @param group which flags there are
 * @param on the flags that must be set, one bit for each name of the group in order
 * @param mask the flags that count, likewise
 */
public record FlagList(Group group, int on, int mask) implements Value {

  /** The groups of flags of the flower classifier. */
  public enum Group implements Expectation {
    /** Fragments: {@code ip_flags}. */
    IP_FLAGS("a flag of IP", "frag", "firstfrag"),
    /** Tunnel headers: {@code enc_flags}. */
    ENC_FLAGS("a flag of a tunnel", "tuncsum", "tundf", "tunoam", "tuncrit");

    private final String phrase;
    private final List<String> names;

    Group(String phrase, String... names) {
      this.phrase = phrase;
      this.names = List.of(names);
    }

    /** The names of the flags. */
    public List<String> names() {
      return names;
    }

    @Override
    public String phrase() {
      return phrase;
    }

    @Override
    public List<String> known() {
      return names;
    }

    @Override
    public Optional<String> suggest(Fault fault) {
      String negation = fault.culprit().startsWith("no") ? "no" : "";
      return Nearest.GENEROUS.of(fault.culprit().substring(negation.length()), names).map(name ->
          fault.word().substring(0, fault.start()) + negation + name + fault.word().substring(fault.end()));
    }
  }

  /**
   * Reads names between slashes, each optionally with {@code no} before it (iproute2 tc/f_flower.c,
   * flower_parse_matching_flags). Slashes too many do not matter; no name at all is a list that matches everything.
   */
  public static Parsed<FlagList> parse(String word, Group group) {
    int on = 0;
    int mask = 0;
    int start = 0;
    while (start < word.length()) {
      int slash = word.indexOf('/', start);
      int end = slash < 0 ? word.length() : slash;
      if (start < end) {
        boolean negated = word.startsWith("no", start);
        int index = group.names.indexOf(word.substring(negated ? start + 2 : start, end));
        if (index < 0) {
          return Parsed.bad(new Fault(Fault.Kind.UNKNOWN_WORD, group, word, start, end));
        }
        on = negated ? on & ~(1 << index) : on | 1 << index;
        mask |= 1 << index;
      }
      start = end + 1;
    }
    return Parsed.ok(new FlagList(group, on, mask));
  }

  @Override
  public String print() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < group.names.size(); i++) {
      if ((mask >> i & 1) != 0) {
        text.append(text.isEmpty() ? "" : "/").append((on >> i & 1) == 0 ? "no" : "").append(group.names.get(i));
      }
    }
    return text.toString();
  }
}
