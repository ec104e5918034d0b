package org.qosworkbench.tc.spec;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qosworkbench.tc.text.Nearest;
import org.qosworkbench.tc.text.Range;
import org.qosworkbench.tc.value.DeviceName;
import org.qosworkbench.tc.value.Dialect;
import org.qosworkbench.tc.value.Limit;
import org.qosworkbench.tc.value.Parsed;
import org.qosworkbench.tc.value.Rate;

/**
 * What came of reading a text about a device: {@code eth0 mtu 1500 speed 1000mbit queues 4 txqueuelen 1000}. Behind the
 * name stand as many facts as are known, in any order, with blanks or commas between the words.
 */
public sealed interface DeviceText {
  /** The names of the facts. */
  List<String> FACTS = List.of("mtu", "speed", "queues", "txqueuelen");

  /** The text was understood. */
  record Good(Device device) implements DeviceText {}

  /**
   * The text was not understood.
   *
   * @param range the word in question; empty where a word is missing
   * @param message what is wrong, one line without a full stop
   * @param instead what was probably meant in place of the word
   */
  record Bad(Range range, String message, Optional<String> instead) implements DeviceText {}

  /** Reads a text. */
  static DeviceText read(String text) {
    return new Reader(text).device();
  }

  /** Goes through the words once; for one text. */
  final class Reader {
    private static final int MOST_QUEUES = 65535;

    private final String text;
    private final Set<String> seen = new HashSet<>();
    private int at;

    private Reader(String text) {
      this.text = text;
    }

    private DeviceText device() {
      var name = next();
      if (name.isEmpty()) return bad(name, "the name of a device is missing");
      if (!DeviceName.parse(name.in(text), Dialect.DEFAULT).accepted()) {
        return bad(name, "\"" + name.in(text) + "\" is no name of a device: 1 to 15 characters without a slash");
      }
      DeviceText known = new Good(Device.named(name.in(text)));
      for (var fact = next(); !fact.isEmpty() && known instanceof Good good; fact = next()) {
        known = with(good.device, fact);
      }
      return known;
    }

    private DeviceText with(Device device, Range fact) {
      var name = fact.in(text);
      if (!FACTS.contains(name)) {
        var nearest = Nearest.GENEROUS.of(name, FACTS);
        return new Bad(fact, "\"" + name + "\" is no fact about a device; known: " + String.join(", ", FACTS)
            + nearest.map(it -> "; did you mean " + it + "?").orElse(""), nearest);
      }
      if (!seen.add(name)) return bad(fact, name + " is given twice");
      var value = next();
      if (value.isEmpty()) return bad(fact, "the value of " + name + " is missing");
      return switch (name) {
        case "mtu" -> number(value, name, 1, Integer.MAX_VALUE).<DeviceText>map(it -> new Good(device.withMtu(it)))
            .orElseGet(() -> notInRange(value, "bytes", 1, Integer.MAX_VALUE));
        case "queues" -> number(value, name, 1, MOST_QUEUES).<DeviceText>map(it -> new Good(device.withQueues(it)))
            .orElseGet(() -> notInRange(value, "queues", 1, MOST_QUEUES));
        case "txqueuelen" -> number(value, name, 0, Integer.MAX_VALUE)
            .<DeviceText>map(it -> new Good(device.withTxqueuelen(it)))
            .orElseGet(() -> notInRange(value, "packets", 0, Integer.MAX_VALUE));
        default -> speed(device, value);
      };
    }

    /**
     * A speed needs its unit: bare numbers are bits per second to tc and megabits per second to ethtool and sysfs.
     */
    private DeviceText speed(Device device, Range value) {
      var word = value.in(text);
      if (word.chars().allMatch(Reader::isDigit)) {
        return new Bad(value, "a speed needs a unit; did you mean " + word + "mbit?", Optional.of(word + "mbit"));
      }
      return switch (Rate.parse(word, Limit.BITS_64, Dialect.of(7, 2))) {
        case Parsed.Bad<Rate> it -> {
          var instead = it.fault().suggestion();
          yield new Bad(value, "\"" + word + "\" is no speed; "
              + instead.map(meant -> "did you mean " + meant + "?").orElse("write for example 1000mbit"), instead);
        }
        case Parsed.Ok<Rate> it -> {
          long bytes = it.get().bytesPerSecond();
          yield bytes <= 0 || bytes > Long.MAX_VALUE / 8
              ? bad(value, "no device has a speed of " + word)
              : new Good(device.withSpeed(bytes * 8));
        }
      };
    }

    private Optional<Integer> number(Range value, String fact, int least, int most) {
      var word = value.in(text);
      if (word.length() > 10 || !word.chars().allMatch(Reader::isDigit)) return Optional.empty();
      long number = Long.parseLong(word);
      return number < least || number > most ? Optional.empty() : Optional.of((int) number);
    }

    private Bad notInRange(Range value, String what, int least, int most) {
      return bad(value, "\"" + value.in(text) + "\" is no number of " + what + " from " + least + " to " + most);
    }

    private static Bad bad(Range range, String message) {
      return new Bad(range, message, Optional.empty());
    }

    /** The place of the next word; empty at the end. */
    private Range next() {
      while (at < text.length() && isSeparator(text.charAt(at))) at++;
      int start = at;
      while (at < text.length() && !isSeparator(text.charAt(at))) at++;
      return new Range(start, at);
    }

    private static boolean isSeparator(char c) {
      return c == ' ' || c == '\t' || c == ',' || c == '\r';
    }

    private static boolean isDigit(int c) {
      return c >= '0' && c <= '9';
    }
  }
}
