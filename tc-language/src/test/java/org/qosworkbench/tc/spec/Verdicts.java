package org.qosworkbench.tc.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.qosworkbench.tc.bind.Binder;
import org.qosworkbench.tc.bind.Binding;
import org.qosworkbench.tc.bind.Devices;
import org.qosworkbench.tc.bind.Refusal;
import org.qosworkbench.tc.syntax.Document;

/**
 * Compares the binder with what tc was seen to say, one case a line: the words alone when tc accepts them silently,
 * else {@code words => EXIT TEXT} with tc's exit status and the first line that it prints.
 */
public final class Verdicts {
  private Verdicts() {}

  private static final String SAYS = " => ";
  private static final Devices DEVICES = new Devices.Listed(Set.of("lo", "eth0", "eth1"));

  /** Checks cases that share a release of iproute2 and their first words. */
  public static void check(String iproute2, String firstWords, String cases) {
    var target = Target.parse("iproute2=" + iproute2).orElseThrow();
    var binder = new Binder(target, DEVICES);
    var actual = cases.lines().map(line -> line.isBlank() ? line : verdict(binder, firstWords, words(line)))
        .collect(Collectors.joining("\n", "", "\n"));
    assertThat(actual).as(firstWords).isEqualTo(cases);
  }

  private static String words(String line) {
    int says = line.indexOf(SAYS);
    return says < 0 ? line : line.substring(0, says);
  }

  private static String verdict(Binder binder, String firstWords, String words) {
    var binding = binder.bind(Document.parse(firstWords + " " + words + "\n").statement(0));
    int exit = binding.refusal().map(Refusal::exitCode).orElse(0);
    return exit == 0 && binding.firstLine().isEmpty()
        ? words
        : (words + SAYS + exit + " " + firstLine(binding)).stripTrailing();
  }

  private static String firstLine(Binding binding) {
    return binding.firstLine().strip();
  }
}
