package org.qosworkbench.tc.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No script takes for ever, and none fails. */
class BoundsTest {
  @ParameterizedTest
  @ValueSource(strings = {
    "f() { f; f; }\nf",
    "f() { g; g; }; g() { f; f; }; f",
    "x=aaaaaaaaaa\nfor i in $(seq 1000); do x=$x$x; tc class $x; done",
    "i=0; while [ $i -lt 100000 ]; do i=$((i+1)); tc $i; done",
    "for a in {1..999}; do for b in {1..999}; do for c in {1..999}; do x=$a$b$c; done; done; done",
    "e='eval \"$e$e\"; tc q'; eval \"$e\"",
    "while :; do x=$x; y=$((y+1)); done",
    "tc {1..99999} {1..300}{1..300}{1..300}",
    "printf '%999999999d' 1; tc $(seq 1 1000000000)",
    "x='y+y'; y='x+x'; tc $((x))",
    "for i in $(seq 200); do echo \"qdisc add $i\" >> f; cat f >> f; done; tc -b f",
    "trap 'trap \"tc a\" EXIT; tc b' EXIT",
  })
  void isDoneInTime(String script) {
    Assertions.assertTimeoutPreemptively(Duration.ofSeconds(30), () -> Courses.of("#!/bin/bash\n" + script));
  }

  @Test
  void doesNotFollowAFileThatRunsItselfForEver() {
    var course = Courses.of(". me\ntc a", Map.of("me", ". me\n. me\ntc b\n"));
    assertThat(Courses.notes(course)).contains(Note.Kind.DEPTH_BOUND);
    assertThat(course.commands()).isNotEmpty();
  }

  @Test
  void saysThatALoopWasNotFollowedToItsEnd() {
    var course = Courses.of("for i in $(seq 1 300); do tc class 1:$i; done\ntc end");
    assertThat(Courses.notes(course)).containsExactly(Note.Kind.LOOP_BOUND);
    var commands = course.commands();
    assertThat(commands).hasSize(256 + 2);
    assertThat(Courses.word(commands.get(255).words().get(1))).isEqualTo("1:256");
    assertThat(Courses.word(commands.get(256).words().get(1))).isEqualTo("1:%");
  }

  @Test
  void neverFailsAndIsTheSameEachTime() {
    var random = new Random(7);
    var pieces = new String[] {
      "tc ", "$x", "${x", "}", "$(", ")", "`", "\"", "'", "\n", ";", "if ", "then ", "fi\n", "for i in ", "do ",
      "done\n", "case ", " in ", ";;", "esac\n", "{ ", "}\n", "f() ", "f ", "<<E\n", "E\n", "|", "&&", "||", "[ ",
      " ]", "[[ ", "]]", "$((", "))", "x=", "a", "1", "eval ", "read x", "while ", "break\n", "return\n", "local y=",
      "$@", "${x:-", "#", "%%", "*", "set -- ", "shift\n", "\\", " ", "tc -b - ", "echo ", "printf %s ", "sh -c ",
      "x+=(", "${x[@]}", "${!x}", "exit\n",
    };
    for (int i = 0; i < 3000; i++) {
      var script = new StringBuilder();
      for (int j = random.nextInt(40); j >= 0; j--) {
        script.append(pieces[random.nextInt(pieces.length)]);
      }
      var text = script.toString();
      var course = Courses.of(text);
      assertThat(Courses.of(text)).as(text).isEqualTo(course);
      for (var command : course.commands()) {
        assertThat(command.place().range().end()).as(text).isLessThanOrEqualTo(text.length());
        command.words().forEach(word -> checkOrigins(text, word));
      }
    }
  }

  private static void checkOrigins(String script, ShellWord word) {
    int end = 0;
    for (var part : word.parts()) {
      assertThat(part.range().start()).as(script).isEqualTo(end);
      end = part.range().end();
      if (part.origin().form() == Origin.Form.WRITTEN) {
        assertThat(part.origin().place().range().in(script)).as(script).isEqualTo(part.range().in(word.text()));
      }
    }
    assertThat(end).as(script).isEqualTo(word.text().length());
  }
}
