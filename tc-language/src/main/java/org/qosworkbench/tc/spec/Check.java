package org.qosworkbench.tc.spec;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A condition on several options that iproute2 tests.
 *
 * @param fails whether tc complains
 * @param tcText the first line that tc prints; may depend on what was given
 * @param explanation our own words, a full sentence, starting in lower case and without the final stop
 * @param about the options to point at; empty: the kind
 * @param weight whether tc refuses or only prints
 */
public record Check(
    Diagnostic diagnostic, Predicate<Given> fails, Function<Given, Complaint> tcText, String explanation,
    List<String> about, Weight weight) {

  /** What follows from a failed check. */
  public enum Weight { REFUSED, NOTICE }

  /** tc refuses when {@code fails} holds. */
  public static Check refuse(
      Diagnostic diagnostic, Predicate<Given> fails, String tcText, String explanation, String... about) {
    return refuse(diagnostic, fails, Complaint.fails(tcText), explanation, about);
  }

  public static Check refuse(
      Diagnostic diagnostic, Predicate<Given> fails, Complaint tcText, String explanation, String... about) {
    return new Check(diagnostic, fails, given -> tcText, explanation, List.of(about), Weight.REFUSED);
  }

  /** As {@link #refuse(Diagnostic, Predicate, String, String, String...)} with a text that names what was given. */
  public static Check refuseSaying(
      Diagnostic diagnostic, Predicate<Given> fails, Function<Given, String> tcText, String explanation,
      String... about) {
    return new Check(
        diagnostic, fails, tcText.andThen(Complaint::fails), explanation, List.of(about), Weight.REFUSED);
  }

  /** tc prints a line and goes on. */
  public static Check notice(
      Diagnostic diagnostic, Predicate<Given> holds, Function<Given, String> tcText, String explanation,
      String... about) {
    return new Check(diagnostic, holds, tcText.andThen(Complaint::fails), explanation, List.of(about), Weight.NOTICE);
  }

  /** All of {@code options} must be there. */
  public static Check required(String tcText, String explanation, String... options) {
    return refuse(Diagnostic.MISSING_OPTION, given -> {
      for (var option : options) if (!given.has(option)) return true;
      return false;
    }, tcText, explanation);
  }
}
