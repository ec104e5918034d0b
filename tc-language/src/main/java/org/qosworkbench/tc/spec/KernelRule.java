package org.qosworkbench.tc.spec;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What the kernel's code for a kind does not like about a command that tc has let through. The rules of a kind are
 * tried in the order of that code; the first refusal that applies is the answer.
 *
 * @param broken whether the rule applies; false whenever something that it depends on is unknown
 * @param answer what the kernel sends back
 * @param explanation our own words, a full sentence, starting in lower case and without the final stop
 * @param about the options to point at; empty: the kind
 */
public record KernelRule(
    Diagnostic diagnostic, Weight weight, Predicate<KernelCase> broken, Function<KernelCase, KernelAnswer> answer,
    Function<KernelCase, String> explanation, List<String> about) {
  /** What follows from a broken rule. */
  public enum Weight {
    /** The command fails. */
    REFUSED,
    /** The command succeeds and tc prints a warning. */
    WARNING,
    /** The command succeeds and the kernel says something in its log only. */
    LOGGED
  }

  public KernelRule {
    Objects.requireNonNull(diagnostic);
    Objects.requireNonNull(weight);
    about = List.copyOf(about);
  }

  /** The kernel refuses when {@code broken} holds. */
  public static KernelRule refuses(
      Diagnostic diagnostic, Predicate<KernelCase> broken, KernelAnswer answer, String explanation, String... about) {
    return new KernelRule(
        diagnostic, Weight.REFUSED, broken, it -> answer, it -> explanation, List.of(about));
  }

  /** As {@link #refuses}, with texts that tell what was given. */
  public static KernelRule refusesSaying(
      Diagnostic diagnostic, Predicate<KernelCase> broken, Function<KernelCase, KernelAnswer> answer,
      Function<KernelCase, String> explanation, String... about) {
    return new KernelRule(diagnostic, Weight.REFUSED, broken, answer, explanation, List.of(about));
  }

  /** The kernel takes the command and tc prints a warning. */
  public static KernelRule warns(
      Diagnostic diagnostic, Predicate<KernelCase> broken, Function<KernelCase, KernelAnswer> answer,
      Function<KernelCase, String> explanation, String... about) {
    return new KernelRule(diagnostic, Weight.WARNING, broken, answer, explanation, List.of(about));
  }

  /** The kernel takes the command and writes a line into its log, which nobody sees who looks at tc only. */
  public static KernelRule logs(
      Diagnostic diagnostic, Predicate<KernelCase> broken, Function<KernelCase, KernelAnswer> answer,
      Function<KernelCase, String> explanation, String... about) {
    return new KernelRule(diagnostic, Weight.LOGGED, broken, answer, explanation, List.of(about));
  }

  /** The same rule, which applies only when {@code condition} holds as well. */
  public KernelRule onlyIf(Predicate<KernelCase> condition) {
    return new KernelRule(diagnostic, weight, condition.and(broken), answer, explanation, about);
  }

  /** A value outside of what the kernel takes, answered by an error number alone. */
  public static KernelRule refuses(
      Diagnostic diagnostic, Predicate<KernelCase> broken, Errno errno, String explanation, String... about) {
    return refuses(diagnostic, broken, KernelAnswer.errno(errno), explanation, about);
  }

  /** The kernel refuses a number of this option outside of a range; both ends are allowed. */
  public static KernelRule range(String option, long min, long max, KernelAnswer answer) {
    return range(option, it -> it.given().has(option), min, max, answer);
  }

  /** As {@link #range(String, long, long, KernelAnswer)} for an option that tc leaves out when it is 0. */
  public static KernelRule rangeUnlessZero(String option, long min, long max, KernelAnswer answer) {
    return range(option, it -> it.given().number(option) != 0, min, max, answer);
  }

  private static KernelRule range(
      String option, Predicate<KernelCase> given, long min, long max, KernelAnswer answer) {
    return refusesSaying(
        Diagnostic.KERNEL_BAD_VALUE,
        it -> given.test(it) && (it.given().number(option) < min || it.given().number(option) > max),
        it -> answer,
        it -> option + " " + it.given().number(option) + " is out of the range that the kernel takes: from " + min
            + " to " + max,
        option);
  }
}
