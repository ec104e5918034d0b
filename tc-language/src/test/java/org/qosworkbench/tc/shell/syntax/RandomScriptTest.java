package org.qosworkbench.tc.shell.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qosworkbench.tc.text.Range;

/** Properties that hold for every text. */
class RandomScriptTest {
  private static final String[] PIECES = {
    "a", "b1", "$", "${", "}", "{", "(", ")", "((", "))", "[", "]", "[[ ", " ]]", "\"", "'", "`", "\\", "\\\n", "\n",
    "\r\n", "\r", " ", " ", " ", "\t", ";", ";;", "&", "&&", "|", "||", "<", ">", "<<E\n", "\nE\n", "<<-E", "<<'E'",
    "<<<", "if ", "then ", "else ", "fi", "for i in ", "do ", "done", "case ", "esac", " in ", "while ", "f() ",
    "function ", "#", "##", "%", "/", ":", "-", "=", "+=", "a=", "a=(", "x[1]=", "*", "?", "!", "~", "1", "2>", "&>",
    "@", "^", ",", "..", "{1..3}", "{a,b}", "$(", "$((", "\\`", "\\\\", "time ", "coproc ", "select ", "local ", "!(",
    "\ufeff", "\ud83d\ude00", "\ud83d", "\0"
  };
  private static final String SAMPLE = """
      #!/bin/bash
      TC="/sbin/tc" # the tool
      rates=(10 20 [5]=30)
      start() {
        local dev=${1:?no device} i
        for i in {1..3} "${rates[@]}"; do
          "$TC" class add dev "$dev" parent 1: classid 1:$((i * 10 + 1)) htb \\
            rate ${i}mbit ceil $(echo "${rates[$i]%.*}" | cut -d' ' -f1)kbit || { echo "failed: `date \\`x\\``" >&2; }
        done
        [[ $dev == eth* && ! -e /x ]] && return
        case $dev in
          (eth[0-9]|ppp*) tc -b - <<-EOF ;;
      	qdisc add dev $dev root
      	EOF
          *) if ((i > 2)); then exit 1; elif ! true; then :; else stop & fi ;;
        esac
      }
      while read -r a b; do start "$a"; done < <(ip -o link) 2>/dev/null
      """;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void anyTextIsATree(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 3000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(40); i > 0; i--) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      assertTree(text.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5})
  void anEditedScriptIsATree(long seed) {
    assertThat(Shell.parse(SAMPLE).problems()).isEmpty();
    Random random = new Random(seed);
    for (int round = 0; round < 1000; round++) {
      StringBuilder text = new StringBuilder(SAMPLE);
      for (int edits = 1 + random.nextInt(4); edits > 0; edits--) {
        int start = random.nextInt(text.length() + 1);
        int end = Math.min(text.length(), start + random.nextInt(5));
        text.replace(start, end, PIECES[random.nextInt(PIECES.length)]);
      }
      assertTree(text.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void everyPartOfAScriptIsATree(int end) {
    for (int i = 0; i <= SAMPLE.length(); i++) {
      assertTree(end == 0 ? SAMPLE.substring(0, i) : SAMPLE.substring(i));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "(", "((", "$((", "$(", "`", "\"$(", "${a:-", "{", "{ ", "if ", "case x in a) ", "[[ ( ", "a[", "a=(", "<<a ",
    "<<a\n", "$((1+", "! ", "time ", "f() ", "\"", "'", "${", "[", "{a,", "@(", "\"${a:-\"", "`\\`", "((\n", "while ",
    "a[ ", "for ((", "((a(", "$[", "((1,", "${a[", "$'", "\\", "&& ", "; ", "| ", "<(", "{a..", "coproc ", "${a//",
    "\"`", "<<-a\n\t", "[[ ! ", "[[ a && ", "$((a?", "$((a=", "$((-", "function f "
  })
  void hostileTextsTakeNoLongTime(String piece) {
    Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
      for (String tail : List.of("", " \" ) } ]] )) fi\n")) {
        Script script = Shell.parse(piece.repeat(30_000) + tail);
        assertThat(script.toString()).isNotEmpty();
        assertThat(depth(script.body())).isLessThan(12 * Shell.MAX_DEPTH);
      }
    });
  }

  private static int depth(Object node) {
    List<?> inner = switch (node) {
      case Optional<?> it -> it.isPresent() ? List.of(it.get()) : List.of();
      case List<?> list -> list;
      case Record it -> Tree.parts(it);
      default -> List.of();
    };
    int deepest = 0;
    for (Object part : inner) {
      deepest = Math.max(deepest, depth(part));
    }
    return deepest + (node instanceof Record ? 1 : 0);
  }

  private static void assertTree(String text) {
    Script script = Shell.parse(text);
    assertPlaced(script.body(), new Range(0, text.length()), text);
    assertThat(script.problems()).allMatch(it -> it.range().end() <= text.length());
    assertThat(script.comments()).allMatch(it -> it.text().startsWith("#") && it.range().end() <= text.length());
  }

  /** Children lie within their parents, the bodies of here-documents apart; literals are the text of their ranges. */
  private static void assertPlaced(Object node, Range parent, String text) {
    switch (node) {
      case Optional<?> it -> it.ifPresent(inner -> assertPlaced(inner, parent, text));
      case List<?> list -> list.forEach(inner -> assertPlaced(inner, parent, text));
      case Record it -> {
        Range own = it instanceof Node placed ? placed.range() : parent;
        assertThat(parent.covers(own)).as("%s in %s of %s", it, parent, text).isTrue();
        if (it instanceof Part.Literal literal) {
          assertThat(literal.text()).isNotEmpty().isEqualTo(own.in(text));
        }
        Range around = it instanceof Redirection.HereDocument ? new Range(0, text.length()) : own;
        Tree.parts(it).stream().filter(part -> !(part instanceof Range))
            .forEach(part -> assertPlaced(part, around, text));
      }
      default -> { }
    }
  }
}
