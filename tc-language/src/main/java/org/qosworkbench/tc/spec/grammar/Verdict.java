package org.qosworkbench.tc.spec.grammar;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qosworkbench.tc.spec.Element;
import org.qosworkbench.tc.spec.Given;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.value.UnsignedNumber;

/**
 * What becomes of a packet behind an action, as the kernel numbers it (Linux include/uapi/linux/pkt_cls.h).
 *
 * @param code the 32 bits that tc sends: for jump and goto chain the operation in the upper four, the operand below
 */
public record Verdict(int code) {
  public static final Verdict CONTINUE = new Verdict(-1);
  public static final Verdict OK = new Verdict(0);
  public static final Verdict RECLASSIFY = new Verdict(1);
  public static final Verdict DROP = new Verdict(2);
  public static final Verdict PIPE = new Verdict(3);
  public static final Verdict STOLEN = new Verdict(4);
  public static final Verdict TRAP = new Verdict(8);

  private static final int JUMP = 1 << 28;
  private static final int GOTO_CHAIN = 2 << 28;
  private static final int OPERATION = 0xf << 28;
  private static final int LARGEST_SIMPLE = 8;

  /** Skips this many actions. */
  public static Verdict jump(long actions) {
    return new Verdict(JUMP | (int) actions & ~OPERATION);
  }

  /** Goes on with the filters of a chain. */
  public static Verdict gotoChain(long chain) {
    return new Verdict(GOTO_CHAIN | (int) chain & ~OPERATION);
  }

  /** Whether later actions of the list can see the packet. */
  public boolean goesOn() {
    return equals(PIPE) || isJump();
  }

  public boolean isJump() {
    return (code & OPERATION) == JUMP;
  }

  /** The chain whose filters come next; empty unless this is goto chain. */
  public Optional<Integer> chain() {
    return (code & OPERATION) == GOTO_CHAIN ? Optional.of(code & ~OPERATION) : Optional.empty();
  }

  /** Whether the kernel has such a verdict (net/sched/act_api.c, tcf_action_check_ctrlact()). */
  public boolean isKnown() {
    int operation = code & OPERATION;
    return equals(CONTINUE) || operation == JUMP || operation == GOTO_CHAIN
        || operation == 0 && code <= LARGEST_SIMPLE;
  }

  /** The verdicts among the words of an action, in order; those behind {@code random} and the like are left out. */
  public static List<Verdict> in(Given given) {
    var found = new ArrayList<Verdict>();
    var chains = given.tails("goto").iterator();
    var words = given.words();
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).element() instanceof Option option && is(option)) {
        found.add(switch (option.name()) {
          case "goto" -> gotoChain(chains.hasNext() ? chains.next().number("chain") : 0);
          case "jump" -> jump(i + 1 < words.size() ? number(words.get(i + 1)) : 0);
          default -> named(option.name());
        });
      } else if (words.get(i).element() == Control.NUMBER || words.get(i).element() == Control.PAIR) {
        words.get(i).value().ifPresent(value -> {
          for (var part : value.print().split("/", 2)) found.add(spelled(part));
        });
      }
    }
    return found;
  }

  /** Whether this is a word for a verdict. */
  public static boolean is(Element element) {
    for (var option : Control.words().options()) if (option == element) return true;
    return false;
  }

  /** The verdict with this name, as {@link org.qosworkbench.tc.spec.Action#verdict()} has it. */
  public static Verdict named(String name) {
    return switch (name) {
      case "continue" -> CONTINUE;
      case "drop", "shot" -> DROP;
      case "reclassify" -> RECLASSIFY;
      case "pipe" -> PIPE;
      case "stolen" -> STOLEN;
      case "trap" -> TRAP;
      case "goto" -> gotoChain(0);
      case "jump" -> jump(0);
      default -> OK;
    };
  }

  private static long number(Given.Taken word) {
    return word.value().filter(UnsignedNumber.class::isInstance).map(it -> ((UnsignedNumber) it).value()).orElse(0L);
  }

  /** A half of conform-exceed: a word, perhaps shortened, or a number of which the low 32 bits count. */
  private static Verdict spelled(String text) {
    for (var option : Control.words().options()) {
      if (option.names().get(0).accepts(text)) return named(option.name());
    }
    return new Verdict((int) new BigInteger(text.strip()).longValue());
  }
}
