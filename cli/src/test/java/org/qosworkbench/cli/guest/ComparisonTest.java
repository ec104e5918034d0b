package org.qosworkbench.cli.guest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.qosworkbench.launch.log.KernelLine;
import org.qosworkbench.launch.verify.CommandResult;
import org.qosworkbench.tc.ide.Analysis;
import org.qosworkbench.tc.ide.Command;
import org.qosworkbench.tc.ide.Finding;
import org.qosworkbench.tc.ide.Origin;
import org.qosworkbench.tc.ide.Settings;
import org.qosworkbench.tc.ide.Tc;
import org.qosworkbench.tc.spec.Severity;
import org.qosworkbench.tc.spec.Target;

class ComparisonTest {
  private static final String GOOD = "qdisc add dev eth0 root pfifo\n";
  private static final String BAD = "qdisc add dev eth0 root pfifo limit x\n";
  private static final String SAID = "pfifo: Illegal value for \"limit\": \"x\"";

  private static CommandResult result(int exit, String... messages) {
    return new CommandResult(OptionalInt.of(exit), false, List.of(), List.of(messages), List.of());
  }

  private static CommandResult logged(int exit, String line, String... messages) {
    return new CommandResult(
        OptionalInt.of(exit), false, List.of(), List.of(messages), List.of(KernelLine.read("[    1.0] " + line)));
  }

  private static Comparison compare(String text, CommandResult... results) {
    return compare(text, Optional.empty(), results);
  }

  private static Comparison compare(String text, Optional<Comparison.Fatal> fatal, CommandResult... results) {
    Analysis analysis = Analysis.of(text, Target.NEWEST, Settings.DEFAULT);
    List<Command> commands = Tc.commands(analysis);
    Map<Integer, CommandResult> numbered = new TreeMap<>();
    for (int i = 0; i < results.length; i++) {
      numbered.put(i, results[i]);
    }
    return Comparison.of(commands, Tc.diagnose(analysis), numbered, fatal);
  }

  private static String counts(Comparison comparison) {
    return comparison.refused() + " " + comparison.remarks() + " " + comparison.disagreements();
  }

  @Test
  void nothingToSay() {
    Comparison comparison = compare(GOOD, result(0));
    assertThat(comparison.findings()).isEmpty();
    assertThat(counts(comparison)).isEqualTo("0 0 0");
  }

  @Test
  void whatCameTrueIsOfTheGuest() {
    Comparison comparison = compare("\n" + BAD, result(1, SAID, "Usage: ..."));
    assertThat(comparison.findings()).hasSize(1);
    Finding finding = comparison.findings().getFirst();
    assertThat(finding.origin()).isEqualTo(Origin.GUEST);
    assertThat(finding.code()).isEqualTo("TC2104");
    assertThat(finding.tcMessage()).contains(SAID);
    assertThat(finding.exitCode()).hasValue(1);
    assertThat(counts(comparison)).isEqualTo("1 0 0");
  }

  @Test
  void whatWasNotExpectedIsAdded() {
    Comparison comparison = compare(GOOD, logged(2, "dummy0: no", "", "Error: Exclusivity flag on, cannot modify."));
    Finding finding = comparison.findings().getFirst();
    assertThat(finding.code()).isEqualTo("GU1001");
    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
    assertThat(finding.message()).isEqualTo("the kernel refuses this");
    assertThat(finding.tcMessage()).contains("Error: Exclusivity flag on, cannot modify.");
    assertThat(finding.help()).contains("the kernel logged: dummy0: no");
    assertThat(finding.range().in(GOOD)).isEqualTo(GOOD.strip());
    assertThat(counts(comparison)).isEqualTo("1 0 1");
    assertThat(compare(GOOD, result(1, "x")).findings().getFirst().message()).isEqualTo("tc refuses this");
  }

  @Test
  void whatWasInVainStaysAndIsCounted() {
    Comparison comparison = compare(BAD, result(0));
    assertThat(comparison.findings()).extracting(Finding::code).containsExactlyInAnyOrder("TC2104", "GU3001");
    assertThat(counts(comparison)).isEqualTo("0 0 1");
  }

  @Test
  void otherAnswers() {
    Comparison comparison = compare(BAD, result(1, "Something else"));
    assertThat(comparison.findings()).extracting(Finding::code).containsExactlyInAnyOrder("TC2104", "GU3002");
    assertThat(comparison.findings()).filteredOn(it -> it.code().equals("GU3002")).first()
        .extracting(Finding::message).asString().endsWith(": " + SAID);
    assertThat(counts(comparison)).isEqualTo("1 0 1");
  }

  @Test
  void remarks() {
    Comparison comparison = compare(GOOD, logged(0, "sch_tbf: odd", "Warning: also odd", ""));
    assertThat(comparison.findings()).extracting(it -> it.code() + " " + it.tcMessage().orElse(""))
        .containsExactly("GU2001 Warning: also odd", "GU2001 sch_tbf: odd");
    assertThat(counts(comparison)).isEqualTo("0 1 0");
  }

  @Test
  void remarksThatWereForetold() {
    String text = """
        qdisc add dev eth0 root handle 1: htb r2q 1
        class add dev eth0 parent 1: classid 1:1 htb rate 100mbit
        """;
    Comparison comparison = compare(text, result(0), logged(0, "HTB: quantum of class 10001 is big. Consider r2q "
        + "change."));
    List<Finding> guest = comparison.findings().stream().filter(it -> it.origin() == Origin.GUEST).toList();
    assertThat(guest).as("%s", comparison.findings()).hasSize(1);
    assertThat(guest.getFirst().code()).startsWith("TC");
    assertThat(counts(comparison)).isEqualTo("0 1 0");
  }

  @Test
  void outputIsShown() {
    Comparison comparison = compare("qdisc show\n",
        new CommandResult(OptionalInt.of(0), false, List.of("a", "b"), List.of(), List.of()));
    assertThat(comparison.findings()).singleElement().satisfies(it -> {
      assertThat(it.severity()).isEqualTo(Severity.INFO);
      assertThat(it.message()).isEqualTo("tc prints 2 lines");
      assertThat(it.tcMessage()).contains("a\nb");
    });
  }

  @Test
  void theEndOfTheGuest() {
    Comparison comparison =
        compare(GOOD + BAD, Optional.of(new Comparison.Fatal(1, "the guest's kernel panicked: x")), result(0));
    assertThat(comparison.findings()).extracting(Finding::code).containsExactlyInAnyOrder("GU1002", "TC2104");
    assertThat(comparison.findings()).extracting(Finding::message).contains("the guest's kernel panicked: x");
  }
}
