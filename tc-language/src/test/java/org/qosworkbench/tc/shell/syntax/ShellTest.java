package org.qosworkbench.tc.shell.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShellTest {
  /** The table of trees.txt. */
  @TestFactory
  Stream<DynamicTest> scriptsBecomeTrees() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (String block : table().split("\n\n")) {
      List<String> lines = block.lines().filter(line -> !line.startsWith("#")).toList();
      if (!lines.isEmpty()) {
        tests.add(DynamicTest.dynamicTest(lines.get(0), () -> assertThat(read(lines.get(0))).isEqualTo(lines)));
      }
    }
    assertThat(tests).hasSizeGreaterThan(90);
    return tests.stream();
  }

  private static String table() throws IOException {
    try (InputStream in = ShellTest.class.getResourceAsStream("trees.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static List<String> read(String source) {
    String text = source.replace("~n", "\n").replace("~r", "\r").replace("~t", "\t");
    Script script = Shell.parse(text);
    List<String> result = new ArrayList<>(List.of(source, "=> " + marked(Tree.print(script.body()))));
    script.problems().forEach(problem -> result.add(
        "!! " + problem.kind() + " " + problem.message() + " @ " + marked(problem.range().in(text))));
    return result;
  }

  private static String marked(String text) {
    return text.replace("\n", "~n").replace("\r", "~r").replace("\t", "~t");
  }

  @ParameterizedTest
  @CsvSource({
    "#!/bin/sh, SH", "#! /bin/sh -e, SH", "#!/bin/dash, DASH", "#!/usr/bin/env bash, BASH", "#!/bin/bash -x, BASH",
    "#!/usr/bin/env -S LC_ALL=C bash -e, BASH", "#!/bin/busybox sh, SH", "#!/bin/ash, ASH",
    "#!/bin/sh /etc/rc.common, ASH", "#!/sbin/openrc-run, SH", "#!/usr/bin/python3, UNKNOWN", "tc qdisc, UNKNOWN",
    "# shellcheck shell=dash, DASH"
  })
  void theFirstLinesNameTheShell(String line, Dialect dialect) {
    assertThat(Shell.parse(line + "\ntc qdisc show\n").dialect()).isEqualTo(dialect);
  }

  @Test
  void dashDoesNotRedirectBoth() {
    assertThat(Tree.print(Shell.parse("#!/bin/dash\na &>b").body()))
        .isEqualTo("{Simple([] [a] []) &; Simple([] [] [File(- OUTPUT b)])}");
  }

  @Test
  void commentsAreKept() {
    String text = "#!/bin/sh\na # b\n$(c # d\n)\n'# e' f#g\n`h # i`\n# qosw: end";
    assertThat(Shell.parse(text).comments())
        .extracting(Comment::text)
        .containsExactly("#!/bin/sh", "# b", "# d", "# i", "# qosw: end");
    assertThat(Shell.parse(text).comments()).allMatch(it -> it.range().in(text).equals(it.text()));
  }

  @Test
  void placesAreThoseOfTheFile() {
    String text = "a `b \\`c \"\\$d\\`$e\\\\\\\\x` \\\n  f\ncat <<-E\n\t\tg $h\n\ti\n\tE\n";
    Script script = Shell.parse(text);
    List<String> literals = new ArrayList<>();
    List<String> names = new ArrayList<>();
    Trees.each(script.body(), node -> {
      if (node instanceof Part.Literal literal) {
        literals.add(literal.range().in(text));
        assertThat(literal.text()).isEqualTo(literal.range().in(text));
      } else if (node instanceof Part.Parameter parameter) {
        names.add(parameter.nameRange().in(text));
      }
    });
    assertThat(literals).contains("a", "b", "c", "f", "cat", "E", "g ", "\n", "i\n");
    assertThat(names).contains("e", "h");
  }

  @Test
  void anIndexIsReadWhenAsked() {
    Script script = Shell.parse("${a[$i + 1]}");
    List<String> indexes = new ArrayList<>();
    Trees.each(script.body(), node -> {
      if (node instanceof Subscript.Index index) {
        indexes.add(Tree.print(index.expression()));
      }
    });
    assertThat(indexes).containsExactly("(Expanded($i) PLUS 1)");
  }

  @Test
  void theValueOfANumberIsThatOfItsBase() {
    assertThat(Stream.of("10", "010", "0x1F", "2#101", "64#_", "36#Z", "9223372036854775808")
            .map(it -> ((Arithmetic.Number) ((Part.ArithmeticExpansion) firstWord("$((" + it + "))").parts().get(0))
                .expression()).value())
            .collect(Collectors.toList()))
        .containsExactly(10L, 8L, 31L, 5L, 63L, 35L, Long.MIN_VALUE);
  }

  @ParameterizedTest
  @CsvSource(quoteCharacter = '"', value = {
    "\\n, 000a", "\\x41b, 0041 0062", "\\101, 0041", "\\u20ac, 20ac", "\\U1f600, d83d de00", "\\e\\E, 001b 001b",
    "\\cA, 0001", "\\q, 005c 0071", "a\\0b, 0061", "\\\\, 005c"
  })
  void escapesAreDecoded(String text, String units) {
    String decoded = ((Part.AnsiQuoted) firstWord("$'" + text + "'").parts().get(0)).text();
    assertThat(decoded.chars().mapToObj(it -> String.format("%04x", it)).collect(Collectors.joining(" ")))
        .isEqualTo(units);
  }

  private static Word firstWord(String text) {
    return ((Command.Simple) Shell.parse(text).body().items().get(0).command()).words().get(0);
  }
}
