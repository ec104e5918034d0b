package org.qosworkbench.tc.value;

import java.util.List;
import java.util.Optional;

/**
 * States of a connection that must hold or must not hold.
 *
 * @param on the states that must hold, with the kernel's bits
 * @param mask the states that count, likewise
 */
public record CtState(int on, int mask) implements Value {

  private static final List<String> NAMES = List.of("trk", "new", "est", "rel", "inv", "rpl");
  private static final int[] BITS = {8, 1, 2, 4, 16, 32};
  private static final Expectation EXPECTED = new Expected();

  /**
   * Reads {@code +STATE} and {@code -STATE} one behind the other (iproute2 tc/f_flower.c, flower_parse_ct_state). A
   * state that is asked for and ruled out counts as asked for.
   */
  public static Parsed<CtState> parse(String word) {
    int on = 0;
    int mask = 0;
    for (int at = 0; at < word.length(); at += 4) {
      char sign = word.charAt(at);
      int end = Math.min(at + 4, word.length());
      int index = sign == '+' || sign == '-' ? NAMES.indexOf(word.substring(at + 1, end)) : -1;
      if (index < 0) {
        return Parsed.bad(new Fault(Fault.Kind.UNKNOWN_WORD, EXPECTED, word, at, end));
      }
      on |= sign == '+' ? BITS[index] : 0;
      mask |= BITS[index];
    }
    return Parsed.ok(new CtState(on, mask));
  }

  @Override
  public String print() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < BITS.length; i++) {
      if ((mask & BITS[i]) != 0) {
        text.append((on & BITS[i]) != 0 ? '+' : '-').append(NAMES.get(i));
      }
    }
    return text.toString();
  }

  private record Expected() implements Expectation {
    @Override
    public String phrase() {
      return "a connection state with its sign";
    }

    @Override
    public String example() {
      return "+trk-new";
    }

    @Override
    public List<String> known() {
      return NAMES;
    }

    /** Only a missing sign before a single state can be told safely. */
    @Override
    public Optional<String> suggest(Fault fault) {
      return fault.start() == 0 && NAMES.contains(fault.word()) ? Optional.of("+" + fault.word()) : Optional.empty();
    }
  }
}
