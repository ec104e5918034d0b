package org.qosworkbench.cli.guest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.qosworkbench.launch.log.KernelLine;
import org.qosworkbench.launch.verify.CommandResult;
import org.qosworkbench.tc.ide.Command;
import org.qosworkbench.tc.ide.Finding;
import org.qosworkbench.tc.ide.Origin;
import org.qosworkbench.tc.spec.Severity;

/**
 * Sets what came of running commands beside what was expected of them. A finding that came true becomes one of the
 * guest, with the guest's own words; what was not expected, and what was in vain, is added.
 */
public final class Comparison {
  private final List<Command> commands;
  private final List<Finding> all = new ArrayList<>();
  /** What was expected of each command, by its number. */
  private final Map<Integer, List<Finding>> expected = new TreeMap<>();
  private int refused;
  private int remarks;
  private int disagreements;

  private Comparison(List<Command> commands) {
    this.commands = commands;
  }

  /**
   * Compares.
   *
   * @param commands the commands in their order
   * @param expected what looking at them found
   * @param results what became of the commands, by number; those that did not run to their end are missing
   * @param fatal the command that ended the guest, and how
   */
  public static Comparison of(
      List<Command> commands, List<Finding> expected, Map<Integer, CommandResult> results, Optional<Fatal> fatal) {
    Comparison comparison = new Comparison(commands);
    expected.forEach(comparison::expect);
    results.forEach(comparison::add);
    fatal.ifPresent(it -> comparison.all.add(Observation.FATAL.at(commands.get(it.command()).range(), it.sentence(),
        Optional.empty(), OptionalInt.empty(), Optional.empty())));
    comparison.expected.forEach((command, findings) -> {
      if (!results.containsKey(command)) {
        comparison.all.addAll(findings);
      }
    });
    // Of one command first what was expected, then what came of it.
    comparison.all.sort(Comparator.comparingInt(it -> comparison.commandAt(it.range().start())));
    return comparison;
  }

  /**
   * A command that the guest did not live through.
   *
   * @param command its number
   * @param sentence what happened
   */
  public record Fatal(int command, String sentence) {}

  /** Everything that there is to say, in the order of the text. */
  public List<Finding> findings() {
    return List.copyOf(all);
  }

  /** Number of commands that tc or the kernel refused. */
  public int refused() {
    return refused;
  }

  /** Number of commands that were taken with a remark. */
  public int remarks() {
    return remarks;
  }

  /** Number of commands of which something else was expected. */
  public int disagreements() {
    return disagreements;
  }

  private void expect(Finding finding) {
    int command = commandAt(finding.range().start());
    if (command < 0) {
      all.add(finding);
    } else {
      expected.computeIfAbsent(command, it -> new ArrayList<>()).add(finding);
    }
  }

  /** The last command that starts at an offset or before; -1 when none does. */
  private int commandAt(int offset) {
    int low = 0;
    int high = commands.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (commands.get(middle).range().start() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }

  private void add(int number, CommandResult result) {
    List<Finding> findings = expected.getOrDefault(number, List.of());
    Optional<Finding> refusal = findings.stream().filter(it -> it.exitCode().isPresent()).findFirst();
    Command command = commands.get(number);
    int before = all.size();
    if (result.failed()) {
      refused++;
      failed(command, result, findings, refusal);
    } else {
      taken(command, result, findings, refusal);
    }
    if (all.subList(before, all.size()).stream().anyMatch(Comparison::isDisagreement)) {
      disagreements++;
    }
    if (!result.output().isEmpty()) {
      all.add(Observation.OUTPUT.at(command.range(), "tc prints " + count(result.output().size(), "line"),
          Optional.of(String.join("\n", result.output())), OptionalInt.empty(), Optional.empty()));
    }
  }

  private static boolean isDisagreement(Finding it) {
    return Observation.REFUSED.is(it) || Observation.TAKEN.is(it) || Observation.OTHER_ANSWER.is(it);
  }

  private void failed(Command command, CommandResult result, List<Finding> findings, Optional<Finding> refusal) {
    Optional<String> said = said(result);
    Optional<String> logged = logged(result);
    if (refusal.isEmpty()) {
      all.addAll(findings);
      String who = result.exit().orElse(0) == 2 ? "the kernel refuses this" : "tc refuses this";
      all.add(Observation.REFUSED.at(command.range(), who, said, result.exit(), logged));
      return;
    }
    for (Finding finding : findings) {
      all.add(finding.equals(refusal.get()) ? confirmed(finding, said.or(finding::tcMessage), result) : finding);
    }
    boolean same = refusal.get().tcMessage().map(String::strip).equals(said)
        && refusal.get().exitCode().equals(result.exit());
    if (!same) {
      all.add(Observation.OTHER_ANSWER.at(command.range(), "this is refused with another answer than expected"
          + refusal.get().tcMessage().map(it -> ": " + it.strip()).orElse(""), said, result.exit(), logged));
    }
  }

  private void taken(Command command, CommandResult result, List<Finding> findings, Optional<Finding> refusal) {
    List<String> remarks = Stream.concat(result.messages().stream(), result.kernel().stream().map(KernelLine::text))
        .map(String::strip).filter(it -> !it.isEmpty()).distinct().toList();
    List<Finding> unconfirmed = new ArrayList<>(findings);
    for (String remark : remarks) {
      Optional<Finding> known = unconfirmed.stream().filter(it -> foretells(it, remark)).findFirst();
      known.ifPresent(unconfirmed::remove);
      all.add(known.map(it -> confirmed(it, Optional.of(remark), result)).orElseGet(() -> Observation.REMARK.at(
          command.range(), "this is taken with a remark", Optional.of(remark), OptionalInt.empty(),
          Optional.empty())));
    }
    this.remarks += remarks.isEmpty() ? 0 : 1;
    all.addAll(unconfirmed);
    // A file that ends too early is read without complaint, and so is a command that is not in it.
    if (!result.endedBatch()) {
      refusal.ifPresent(it -> all.add(Observation.TAKEN.at(command.range(),
          "the guest takes this, which is expected to be refused with " + it.code(), Optional.empty(),
          OptionalInt.empty(), Optional.empty())));
    }
  }

  /** Kernels say the same in their log or in their answer, with a prefix of their own. */
  private static boolean foretells(Finding finding, String remark) {
    return finding.tcMessage().map(Comparison::withoutSpeaker).equals(Optional.of(withoutSpeaker(remark)));
  }

  /** {@code Warning: sch_htb: quantum of class 10001 is big} and {@code HTB: quantum of class 10001 is big}. */
  private static String withoutSpeaker(String remark) {
    return remark.substring(remark.lastIndexOf(": ") + 1).strip();
  }

  private static Finding confirmed(Finding finding, Optional<String> said, CommandResult result) {
    Severity severity = finding.severity();
    return new Finding(finding.range(), severity, Origin.GUEST, finding.code(), finding.name(), finding.message(), said,
        result.failed() ? result.exit() : finding.exitCode(), result.endedBatch(), finding.help(),
        finding.suggestions(), finding.related());
  }

  private static Optional<String> said(CommandResult result) {
    return result.messages().stream().map(String::strip).filter(it -> !it.isEmpty()).findFirst();
  }

  private static Optional<String> logged(CommandResult result) {
    return result.kernel().isEmpty() ? Optional.empty() : Optional.of("the kernel logged: "
        + String.join("; ", result.kernel().stream().map(it -> it.text().strip()).toList()));
  }

  private static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
