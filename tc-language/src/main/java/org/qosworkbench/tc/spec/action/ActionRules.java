package org.qosworkbench.tc.spec.action;

import static org.qosworkbench.tc.spec.KernelRule.refuses;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Errno;
import org.qosworkbench.tc.spec.Given;
import org.qosworkbench.tc.spec.Kernel;
import org.qosworkbench.tc.spec.KernelAnswer;
import org.qosworkbench.tc.spec.KernelCase;
import org.qosworkbench.tc.spec.KernelCase.Place;
import org.qosworkbench.tc.spec.KernelRule;
import org.qosworkbench.tc.spec.grammar.Verdict;

/** What the kernel tests of all actions (Linux net/sched/act_api.c), and what helps to say what it tests of one. */
final class ActionRules {
  private ActionRules() {}

  private static final KernelRule SKIPPED_BY_BOTH = refuses(Diagnostic.KERNEL_CONFLICTING_OPTIONS,
      it -> it.given().has("skip_sw") && it.given().has("skip_hw"), Errno.EINVAL,
      "an action that is neither in hardware nor in software does nothing", "skip_sw", "skip_hw");
  private static final KernelRule UNKNOWN_VERDICT = refuses(Diagnostic.KERNEL_BAD_VALUE,
      looking(it -> verdict(it.given()).filter(verdict -> !verdict.isKnown()).isPresent()),
      KernelAnswer.says(Errno.EINVAL, "invalid control action"), "the kernel has no verdict with this number",
      "conform-exceed");
  private static final KernelRule NO_CHAIN = refuses(Diagnostic.KERNEL_WRONG_PLACE,
      looking(it -> it.place() == Place.ALONE && verdict(it.given()).flatMap(Verdict::chain).isPresent()),
      KernelAnswer.says(Errno.EINVAL, "can't goto NULL proto/chain"),
      "only an action that is written in a filter can go to a chain; one that stands alone belongs to no block, so "
          + "it has no chains", "goto");

  /**
   * The kernel's part of an action: first what it tests of every action, then {@code own}, last the verdict. Rules that
   * an action which is only bound escapes are made with {@link #looking}.
   */
  static Kernel tested(Kernel kernel, KernelRule... own) {
    return kernel.rules(Stream.of(Stream.of(SKIPPED_BY_BOTH), Stream.of(own), Stream.of(UNKNOWN_VERDICT, NO_CHAIN))
        .flatMap(it -> it).toArray(KernelRule[]::new));
  }

  /** As {@link #tested} for actions whose verdict is tested before their own words. */
  static Kernel testedBehindVerdict(Kernel kernel, KernelRule... own) {
    return kernel.rules(Stream.of(Stream.of(SKIPPED_BY_BOTH, UNKNOWN_VERDICT, NO_CHAIN), Stream.of(own))
        .flatMap(it -> it).toArray(KernelRule[]::new));
  }

  /** Holds only when the kernel looks at the words: a filter that binds an action which exists needs its index. */
  static Predicate<KernelCase> looking(Predicate<KernelCase> broken) {
    return it -> !it.binds() && broken.test(it);
  }

  /** A number alone names an action that exists: there is none with this one, and too little to create it. */
  static KernelRule needs(KernelAnswer answer, String explanation, String... options) {
    return refuses(Diagnostic.KERNEL_MISSING_OPTION, looking(it -> !it.given().hasAny(options)), answer, explanation);
  }

  /** The verdict that was written last; conform-exceed of a policer begins with it. */
  private static Optional<Verdict> verdict(Given given) {
    var written = Verdict.in(given);
    var pairs = given.tails("conform-exceed");
    if (written.isEmpty() && !pairs.isEmpty()) return Verdict.in(pairs.get(pairs.size() - 1)).stream().findFirst();
    return written.isEmpty() ? Optional.empty() : Optional.of(written.get(written.size() - 1));
  }
}
