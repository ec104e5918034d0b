package org.qosworkbench.tc.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qosworkbench.tc.bind.Binder;
import org.qosworkbench.tc.bind.Binding;
import org.qosworkbench.tc.bind.Devices;
import org.qosworkbench.tc.spec.KernelCase.Moment;
import org.qosworkbench.tc.spec.KernelCase.Place;
import org.qosworkbench.tc.syntax.Document;

/**
 * Compares the rules of kinds with what a kernel was seen to answer, one command a line: the words alone when no rule
 * objects, else {@code words => ANSWER} with the line that tc prints for the first refusal.
 */
public record KernelAnswers(
    String kernel, Moment moment, Place place, Optional<KernelConfig> config, String firstWords) {
  private static final String SAYS = " => ";
  private static final Devices DEVICES = new Devices.Listed(Set.of("lo", "eth0", "eth1"));

  /** What a new object is told. */
  public static KernelAnswers creating(Place place, String firstWords) {
    return new KernelAnswers("6.12", Moment.CREATE, place, Optional.empty(), firstWords);
  }

  public KernelAnswers at(Moment other) {
    return new KernelAnswers(kernel, other, place, config, firstWords);
  }

  public KernelAnswers from(String otherKernel) {
    return new KernelAnswers(otherKernel, moment, place, config, firstWords);
  }

  /** A kernel that was built with these symbols and no others. */
  public KernelAnswers built(String... symbols) {
    var lines = Stream.of(symbols).map(it -> it + "=y").collect(Collectors.joining("\n", "CONFIG_NET=y\n", "\n"));
    return new KernelAnswers(kernel, moment, place, KernelConfig.parse(lines), firstWords);
  }

  /** Checks commands of which each is the first. */
  public void check(String cases) {
    check("7.1", "", cases);
  }

  /** Checks commands for this release of iproute2; {@code before} set the object before, when it is changed. */
  public void check(String iproute2, String before, String cases) {
    var target = Target.parse("iproute2=" + iproute2 + ",kernel=" + kernel).orElseThrow();
    var binder = new Binder(target, DEVICES);
    var actual = cases.lines().map(line -> answer(binder, before, words(line)))
        .collect(Collectors.joining("\n", "", "\n"));
    assertThat(actual).as("%s %s %s", moment, place, firstWords).isEqualTo(cases);
  }

  private static String words(String line) {
    int says = line.indexOf(SAYS);
    return says < 0 ? line : line.substring(0, says);
  }

  private String answer(Binder binder, String before, String words) {
    var earlier = before.isEmpty() ? Optional.<Binding>empty() : Optional.of(bind(binder, before));
    var binding = bind(binder, words);
    for (int group : binding.kindGroups()) {
      var kernelCase = new Case(binding.given(group), binding.given(0), moment, place,
          earlier.map(it -> it.given(group)), config, binder.target());
      for (var rule : ((Kind) binding.groups().get(group).head()).kernel().rules()) {
        if (!rule.broken().test(kernelCase)) continue;
        assertThat(rule.explanation().apply(kernelCase)).as(words).isNotBlank().doesNotEndWith(".");
        var answer = rule.answer().apply(kernelCase);
        switch (rule.weight()) {
          case REFUSED -> {
            return words + SAYS + answer.error(binder.target());
          }
          case WARNING -> {
            return words + SAYS + answer.warning(binder.target().kernel());
          }
          case LOGGED -> {}
        }
      }
    }
    return words;
  }

  private Binding bind(Binder binder, String words) {
    var binding = binder.bind(Document.parse(firstWords + " " + words + "\n").statement(0));
    assertThat(binding.refusal()).as(firstWords + " " + words).isEmpty();
    return binding;
  }

  private record Case(
      Given given, Given header, Moment moment, Place place, Optional<Given> before,
      Optional<KernelConfig> config, Target target)
      implements KernelCase {
    @Override
    public Optional<Given> around() {
      return Optional.empty();
    }

    @Override
    public Device device() {
      return Device.named("eth0");
    }

    @Override
    public boolean deviceExists(String name) {
      return DEVICES.exists(name);
    }
  }
}
