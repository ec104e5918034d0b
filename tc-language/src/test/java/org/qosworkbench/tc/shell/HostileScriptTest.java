package org.qosworkbench.tc.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What would take for ever, or all memory, ends with a note that says where. */
class HostileScriptTest {
  /** Each with the kinds of notes that it has to have. */
  static Arguments[] scripts() {
    return new Arguments[] {
      bounded("case with all patterns tried: two to the power of 60 paths",
          "case $z in " + "a) x=1 ;;& b) x=2 ;& ".repeat(30) + "esac\ntc class $x", Note.Kind.STEP_BOUND),
      bounded("programs that run programs", "sudo ".repeat(20_000) + "tc qdisc", Note.Kind.TEXT_BOUND),
      bounded("programs that run programs, just so many words", "exec sudo ".repeat(1000) + "tc qdisc",
          Note.Kind.DEPTH_BOUND),
      bounded("namespaces in namespaces", "ip netns exec a ".repeat(500) + "tc qdisc", Note.Kind.DEPTH_BOUND),
      bounded("eval of eval", "eval ".repeat(3000) + "tc qdisc", Note.Kind.DEPTH_BOUND),
      bounded("a text that doubles", "x=ab\n" + "x=$x$x; tc class $x\n".repeat(40), Note.Kind.TEXT_BOUND),
      bounded("one of some texts, doubled",
          "case $1 in a) x=1 ;; b) x=2 ;; c) x=3 ;; esac\n" + "x=$x$x; tc class $x\n".repeat(100),
          Note.Kind.TEXT_BOUND),
      bounded("patterns against long texts",
          "x=" + "a".repeat(20_000) + "\ny=${x//*a*a*a*b/c}\ntc class $y", Note.Kind.TEXT_BOUND),
      bounded("the longest match of many stars",
          "x=" + "ab".repeat(90_000) + "\nfor i in $(seq 250); do y=${x##" + "*a".repeat(40) + "c}; done; tc class $y",
          Note.Kind.TEXT_BOUND),
      bounded("a loop over a here-document",
          "for i in $(seq 300); do tc -b - <<E\n" + "class add dev $DEV classid 1:$i\n".repeat(500) + "E\ndone",
          Note.Kind.STEP_BOUND),
      bounded("functions that call each other twice",
          IntStream.range(0, 40).mapToObj(i -> "f%d() { f%d; f%d; }\n".formatted(i, i + 1, i + 1))
              .collect(Collectors.joining()) + "f40() { tc qdisc; }\nf0", Note.Kind.STEP_BOUND),
      bounded("expressions that name expressions",
          IntStream.range(0, 30).mapToObj(i -> "a%d='a%d+a%d'\n".formatted(i, i + 1, i + 1))
              .collect(Collectors.joining()) + "tc class $((a0))"),
      bounded("loops in loops", "for i in {1..200}; do ".repeat(6) + "tc class $i" + "; done".repeat(6),
          Note.Kind.STEP_BOUND),
      bounded("loops of which nothing is known",
          "while a; do b=$b$c; ".repeat(60) + "tc class $b" + "; done".repeat(60)),
      bounded("functions that run different functions of their own name",
          "if x; then f() { g; tc a; }; else f() { g; tc b; }; fi\n"
              + "if x; then g() { f; tc c; }; else g() { f; tc d; }; fi\nf", Note.Kind.DEPTH_BOUND),
      bounded("files in files", "for i in $(seq 400); do cat f f >> f; done; tc -b f", Note.Kind.STEP_BOUND),
      bounded("many branches", "if false; then :; " + "elif false; then :; ".repeat(20_000) + "fi; tc qdisc"),
      bounded("many open branches", "if a; then :; " + "elif b; then tc qdisc; ".repeat(5_000) + "fi; tc qdisc",
          Note.Kind.DEPTH_BOUND),
      bounded("bodies that fall through", "case a in " + "*) : ;& ".repeat(20_000) + "esac; tc qdisc"),
      bounded("continued lines in quotes", "tc -b - <<'E'\nqdisc add dev '" + "a\\\n".repeat(50_000) + "'\nE"),
      bounded("braces around substitutions", "echo {a,b}{c,d}$(".repeat(40) + ")".repeat(40),
          Note.Kind.STEP_BOUND),
      bounded("patterns in patterns", "set -- a b c\ntc ${@##" + "${@##".repeat(80) + "a" + "}".repeat(81)),
      bounded("defaults in defaults", "tc " + "${a:-\"x".repeat(80) + "\"}".repeat(80)),
      bounded("loops without commands", "(for i in a b c d\ndo\n".repeat(40) + "done)\n".repeat(40),
          Note.Kind.STEP_BOUND),
      bounded("loops of unknown texts", "for i in a b; do eval \"$x\"; while a; do ".repeat(40) + "tc qdisc"
          + "; done; done".repeat(40), Note.Kind.STEP_BOUND),
      bounded("arguments that become more", "set -- $x a $@\n".repeat(20_000) + "tc $@", Note.Kind.STEP_BOUND),
      bounded("a file that two loops write",
          "for i in $x; do for j in $y; do echo $i > f; echo $j >> f; done; done\n".repeat(3000)),
      bounded("a text with functions that runs itself",
          "f() { eval '" + IntStream.range(0, 300).mapToObj("g%d() { tc class $1; }\n"::formatted)
              .collect(Collectors.joining()) + "f; f'; }\nf", Note.Kind.DEPTH_BOUND),
      bounded("giant ranges", "tc {1..99999999999} {-9223372036854775808..9223372036854775807} {a..z..0}"),
      bounded("many ranges", "tc " + "{1..100}".repeat(20)),
      bounded("constructs in constructs", "if x; then ".repeat(5000) + "tc qdisc" + "; fi".repeat(5000),
          Note.Kind.DEPTH_BOUND),
      bounded("an endless line", "tc qdisc show; ".repeat(150_000), Note.Kind.TEXT_BOUND),
      bounded("an endless word", "tc " + "$a".repeat(500_000), Note.Kind.TEXT_BOUND),
      bounded("an endless here-document", "tc -b - <<E\n" + "class add dev $DEV classid 1:$x\n".repeat(150_000) + "E\n",
          Note.Kind.TEXT_BOUND),
      bounded("endless mistakes", ";".repeat(1_000_000), Note.Kind.TEXT_BOUND),
      bounded("endless comments", "#\n".repeat(1_000_000), Note.Kind.TEXT_BOUND),
      bounded("a program", binary(300_000)),
    };
  }

  private static Arguments bounded(String name, String script, Note.Kind... kinds) {
    return Arguments.of(name, "#!/bin/bash\n" + script, kinds);
  }

  private static String binary(int length) {
    var bytes = new byte[length];
    new Random(1).nextBytes(bytes);
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("scripts")
  void endsWithinItsBounds(String name, String script, Note.Kind[] kinds) {
    assertThat(Courses.notes(Courses.of(script))).containsAll(List.of(kinds));
  }

  @Test
  void saysOfACommandThatIsTooLongOnlyWhatItStartsWith() {
    var course = Courses.of("tc qdisc add " + "a ".repeat(10_000));
    var words = course.commands().get(0).words();
    assertThat(words).hasSizeLessThan(5000);
    assertThat(words.get(words.size() - 1).extent()).isEqualTo(Extent.ANY_NUMBER);
  }

  @Test
  void followsTheRestOfACaseOnceWhateverItsPatternsAre() {
    var course = Courses.of("case $z in " + "a) tc class a ;;& b) tc class b ;;& ".repeat(100) + "esac");
    assertThat(course.commands()).hasSize(200);
    assertThat(course.notes()).isEmpty();
  }
}
