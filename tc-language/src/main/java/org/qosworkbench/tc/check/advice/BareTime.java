package org.qosworkbench.tc.check.advice;

import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.qosworkbench.tc.check.Fix;
import org.qosworkbench.tc.check.Problem;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Param;
import org.qosworkbench.tc.spec.ValueType;
import org.qosworkbench.tc.spec.Version;
import org.qosworkbench.tc.value.Time;
import org.qosworkbench.tc.value.Time64;

/** A time without a unit. */
final class BareTime {
  private static final Version NANOSECONDS = Version.of("6.9");
  /** Microseconds below which a bare number was hardly meant to be one. */
  private static final long SMALLEST_BARE = 1_000;

  private static final Set<String> LONG = Set.of("target", "interval", "tupdate", "latency", "rtt", "d", "dmax");

  private BareTime() {}

  /** Counted in microseconds by all releases, or by those before 6.9. */
  static void look(Command command, int word, Time time, Consumer<Problem> problems) {
    if (time.microseconds() == 0 || !isBare(command.word(word))) return;
    if (isOfNetem(command, word)) ambiguous(command, word, problems);
    else if (time.microseconds() < SMALLEST_BARE && isLong(command, word)) tiny(command, word, problems);
  }

  /** Counted in nanoseconds by all releases, or by those from 6.9 on. */
  static void look(Command command, int word, Time64 time, Consumer<Problem> problems) {
    if (time.nanoseconds() == 0 || !isBare(command.word(word))) return;
    if (isOfNetem(command, word)) ambiguous(command, word, problems);
  }

  private static void ambiguous(Command command, int word, Consumer<Problem> problems) {
    var text = command.word(word);
    boolean nanoseconds = command.binder().target().iproute2().atLeast(NANOSECONDS);
    problems.accept(Advise.that(Diagnostic.BARE_TIME, command.range(word),
        nanoseconds
            ? "without a unit this is " + text + " nanoseconds; before iproute2 6.9 it was microseconds"
            : "without a unit this is " + text + " microseconds; from iproute2 6.9 on it is nanoseconds",
        nanoseconds ? "write the unit: ms, us or ns" : "write the unit: ms or us",
        (nanoseconds ? Stream.of("ms", "us", "ns") : Stream.of("ms", "us"))
            .map(it -> write(command, word, it)).toList()));
  }

  private static void tiny(Command command, int word, Consumer<Problem> problems) {
    problems.accept(Advise.that(Diagnostic.BARE_TIME, command.range(word),
        "without a unit this is " + command.word(word) + " microseconds",
        "write the unit: ms, or us if this is meant", write(command, word, "ms"), write(command, word, "us")));
  }

  /** Whether the option is one whose times are mostly counted in milliseconds. */
  private static boolean isLong(Command command, int word) {
    return command.binding().element(word - 1).filter(it -> LONG.contains(it.name())).isPresent();
  }

  private static Fix write(Command command, int word, String unit) {
    return Advise.write(command.range(word), command.word(word) + unit);
  }

  private static boolean isBare(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.');
  }

  /** Only its delay has changed its unit; a slot has always been in nanoseconds. */
  private static boolean isOfNetem(Command command, int word) {
    return command.kind().filter(it -> it.name().equals("netem")).isPresent()
        && command.binding().element(word).orElseThrow() instanceof Param param
        && param.type() instanceof ValueType.Changed;
  }
}
