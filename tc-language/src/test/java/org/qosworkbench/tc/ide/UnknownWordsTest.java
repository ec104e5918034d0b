package org.qosworkbench.tc.ide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qosworkbench.tc.bind.Gap;
import org.qosworkbench.tc.spec.Kind;
import org.qosworkbench.tc.spec.Kinds;
import org.qosworkbench.tc.spec.Severity;
import org.qosworkbench.tc.spec.Target;

/** The examples of all kinds are right, so none of them may become wrong when one of their words is not known. */
class UnknownWordsTest {
  static Stream<Kind> kinds() {
    return Kinds.all().filter(kind -> kind.examples().stream().allMatch(UnknownWordsTest::isCommand))
        .filter(kind -> kind.life().covers(Target.NEWEST.iproute2()));
  }

  private static boolean isCommand(String example) {
    return Stream.of("qdisc ", "class ", "filter ", "actions ").anyMatch(example::startsWith);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void makeNothingWrong(Kind kind) {
    for (int example = 0; example < kind.examples().size(); example++) {
      var before = findings(kind.examples());
      var words = kind.examples().get(example).split(" ");
      for (int word = 2; word < words.length; word++) {
        if (words[word].contains("\"") || words[word].contains("'")) continue;
        for (var gap : Gap.values()) {
          var changed = new ArrayList<>(List.of(words));
          changed.set(word, gap.text());
          var commands = new ArrayList<>(kind.examples());
          commands.set(example, String.join(" ", changed));
          int line = example + 1;
          assertThat(findings(commands)).as(Gap.readable(commands.get(example)))
              .filteredOn(it -> it.startsWith(line + " ") && !before.contains(it) && gap == Gap.ANYTHING).isEmpty();
        }
      }
    }
  }

  /** What tc refuses, with the lines. */
  private static List<String> findings(List<String> commands) {
    var text = String.join("\n", commands) + "\n";
    return Tc.diagnose(Analysis.of(text, Target.NEWEST, Settings.DEFAULT)).stream()
        .filter(it -> it.severity() == Severity.ERROR && it.origin() == Origin.TC)
        .map(it -> 1 + text.substring(0, it.range().start()).chars().filter(c -> c == '\n').count() + " " + it.message())
        .toList();
  }
}
