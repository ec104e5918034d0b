package org.qosworkbench.tc.shell;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where and how a command runs.
 *
 * @param source what its syntax tree was read from
 * @param tested whether something looks at how it ends
 * @param quiet whether what it says of errors is thrown away
 * @param output where it writes to, if that is of interest
 * @param input what it reads from, if that is known
 */
record Scene(
    Source source, List<Call> calls, Set<Circumstance> circumstances, Site site, OnFailure tested, Quiet quiet,
    Optional<Sink> output, Optional<Input> input) {

  /** Whether messages are thrown away. */
  enum Quiet {
    YES,
    NO
  }

  static Scene of(Source source) {
    return new Scene(source, List.of(), EnumSet.noneOf(Circumstance.class), Site.HERE, OnFailure.GOES_ON, Quiet.NO,
        Optional.empty(), Optional.empty());
  }

  Scene from(Source other) {
    return new Scene(other, calls, circumstances, site, tested, quiet, output, input);
  }

  Scene calling(Call call) {
    var all = new ArrayList<>(calls);
    all.add(call);
    return new Scene(source, List.copyOf(all), circumstances, site, tested, quiet, output, input);
  }

  Scene under(Circumstance circumstance) {
    if (circumstances.contains(circumstance)) return this;
    var all = EnumSet.noneOf(Circumstance.class);
    all.addAll(circumstances);
    all.add(circumstance);
    return new Scene(source, calls, all, site, tested, quiet, output, input);
  }

  Scene at(Site other) {
    return new Scene(source, calls, circumstances, other, tested, quiet, output, input);
  }

  Scene testedAs(OnFailure how) {
    return new Scene(source, calls, circumstances, site, how, quiet, output, input);
  }

  Scene quietly() {
    return new Scene(source, calls, circumstances, site, tested, Quiet.YES, output, input);
  }

  Scene writingTo(Optional<Sink> sink) {
    return new Scene(source, calls, circumstances, site, tested, quiet, sink, input);
  }

  Scene reading(Optional<Input> text) {
    return new Scene(source, calls, circumstances, site, tested, quiet, output, text);
  }
}
