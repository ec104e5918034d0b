package org.qosworkbench.tc.ide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Severity;
import org.qosworkbench.tc.spec.Target;
import org.qosworkbench.tc.text.Edit;
import org.qosworkbench.tc.text.Range;

class FixingTest {
  /** With these diagnostics only, of which there are more with every release. */
  private static final Settings FEW = new Settings(Optional.empty(), Arrays.stream(Diagnostic.values())
      .filter(it -> !Set.of("leading-tc", "handle-for-class", "bad-rate").contains(it.title()))
      .collect(Collectors.toMap(Diagnostic::code, it -> Optional.<Severity>empty())));

  private static Fixing.Fixed fix(String text, Fixing.Which which) {
    return Fixing.fix(text, Target.NEWEST, FEW, which);
  }

  private static Finding finding(Suggestion... suggestions) {
    return new Finding(new Range(0, 1), Severity.WARNING, Origin.ADVICE, "TC9001", "odd", "odd", Optional.empty(),
        OptionalInt.empty(), false, Optional.empty(), List.of(suggestions), List.of());
  }

  private static Suggestion safe(Edit... edits) {
    return new Suggestion("safe", true, List.of(edits));
  }

  private static Suggestion guess(Edit... edits) {
    return new Suggestion("guess", false, List.of(edits));
  }

  private static Edit edit(int start, int end, String text) {
    return new Edit(new Range(start, end), text);
  }

  private static String applied(Fixing.Which which, Finding... findings) {
    return Edit.applyAll("0123456789", Fixing.edits(Arrays.asList(findings), which));
  }

  @Test
  void onlyWhatIsSafeIsChangedWithoutAsking() {
    var text = "tc qdisc add dev eth0 root handle 1: htb\nclass add dev eth0 parent 1: handle 1:2 htb rate 1mbitt\n";
    assertThat(fix(text, Fixing.Which.SAFE)).isEqualTo(new Fixing.Fixed(
        "qdisc add dev eth0 root handle 1: htb\nclass add dev eth0 parent 1: classid 1:2 htb rate 1mbitt\n", 2));
    assertThat(fix(text, Fixing.Which.LIKELIEST)).isEqualTo(new Fixing.Fixed(
        "qdisc add dev eth0 root handle 1: htb\nclass add dev eth0 parent 1: classid 1:2 htb rate 1mbit\n", 3));
  }

  @Test
  void oneChangeMakesAnotherPossible() {
    assertThat(fix("tc tc tc class add dev eth0 parent 1: handle 1:2 htb rate 1mbit\n", Fixing.Which.SAFE).text())
        .isEqualTo("class add dev eth0 parent 1: classid 1:2 htb rate 1mbit\n");
  }

  @Test
  void itEnds() {
    var text = "tc ".repeat(150) + "qdisc show\n";
    assertThat(fix(text, Fixing.Which.SAFE).text()).hasSizeLessThan(text.length()).endsWith("qdisc show\n");
    assertThat(fix("qdisc show\n", Fixing.Which.LIKELIEST)).isEqualTo(new Fixing.Fixed("qdisc show\n", 0));
  }

  @Test
  void whatIsSwitchedOffOrAllowedStays() {
    var settings = new Settings(Optional.empty(), Map.of("leading-tc", Optional.empty()));
    assertThat(Fixing.fix("tc qdisc show\n", Target.NEWEST, settings, Fixing.Which.SAFE).count()).isZero();
    assertThat(fix("tc qdisc show # qosw: allow leading-tc\n", Fixing.Which.LIKELIEST).count()).isZero();
  }

  @Test
  void linesEndAsBefore() {
    assertThat(fix("tc qdisc show\r\nqdisc show", Fixing.Which.SAFE).text()).isEqualTo("qdisc show\r\nqdisc show");
  }

  @Test
  void theEarlierFindingWins() {
    assertThat(applied(Fixing.Which.SAFE, finding(safe(edit(2, 5, "a"))), finding(safe(edit(4, 6, "b")))))
        .isEqualTo("01a56789");
    assertThat(applied(Fixing.Which.SAFE, finding(safe(edit(4, 6, "b"))), finding(safe(edit(2, 5, "a")))))
        .isEqualTo("0123b6789");
    assertThat(applied(Fixing.Which.SAFE, finding(safe(edit(2, 5, "a"))), finding(safe(edit(5, 6, "b")))))
        .as("neighbors").isEqualTo("01ab6789");
    assertThat(applied(Fixing.Which.SAFE, finding(safe(edit(2, 5, "a"))), finding(safe(edit(5, 5, "b")))))
        .as("an insertion at the edge").isEqualTo("01a56789");
    assertThat(applied(Fixing.Which.SAFE, finding(safe(edit(5, 5, "a"))), finding(safe(edit(5, 5, "b")))))
        .as("insertions at one place").isEqualTo("01234a56789");
  }

  @Test
  void aSuggestionIsFollowedAsAWhole() {
    assertThat(applied(Fixing.Which.SAFE, finding(safe(edit(5, 6, "a"))),
        finding(safe(edit(8, 9, "b"), edit(5, 7, "b"))), finding(safe(edit(8, 9, "c")))))
        .isEqualTo("01234a67c9");
    assertThat(applied(Fixing.Which.SAFE, finding(safe(edit(7, 8, "b"), edit(1, 2, "a"))))).isEqualTo("0a23456b89");
  }

  @Test
  void nothingIsDecidedBehindNewCommands() {
    assertThat(applied(Fixing.Which.SAFE, finding(safe(edit(1, 2, "a"))), finding(safe(edit(4, 4, "new\n"))),
        finding(safe(edit(8, 9, "b"))))).isEqualTo("0a23new\n456789");
  }

  @Test
  void aSafeSuggestionGoesBeforeALikelierOne() {
    var finding = finding(guess(edit(0, 1, "a")), safe(edit(1, 2, "b")));
    assertThat(applied(Fixing.Which.LIKELIEST, finding)).isEqualTo("0b23456789");
    assertThat(applied(Fixing.Which.SAFE, finding(guess(edit(0, 1, "a"))), finding())).isEqualTo("0123456789");
    assertThat(applied(Fixing.Which.LIKELIEST, finding(guess(edit(0, 1, "a")), guess(edit(1, 2, "b")))))
        .isEqualTo("a123456789");
  }

  @Test
  void manyFindingsTakeNoTime() {
    var findings = IntStream.range(0, 200_000).mapToObj(it -> finding(safe(edit(3 * it, 3 * it + 2, "x")))).toList();
    assertThat(Fixing.edits(findings, Fixing.Which.SAFE)).hasSize(200_000);
  }
}
