package org.qosworkbench.tc.ide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Target;
import org.qosworkbench.tc.text.LineIndex;

/** The pages of docs/diagnostics are true. */
class ExplanationTest {
  private static final Path PAGES = Path.of("../docs/diagnostics");
  /** Found by whoever reads the bytes of a file. */
  private static final Set<Diagnostic> FOUND_ELSEWHERE = Set.of(Diagnostic.NOT_UTF8);
  private static final Pattern MARK = Pattern.compile("# (error|warning|info|hint): ([A-Z0-9, ]+)$");
  /** Pages cannot show a NUL and use the picture of one. */
  private static final char PICTURE_OF_NUL = '\u2400';

  @ParameterizedTest
  @EnumSource(Diagnostic.class)
  void showTheDiagnosticAndHowToAvoidIt(Diagnostic diagnostic) throws IOException {
    var file = PAGES.resolve(diagnostic.code() + ".md");
    assertThat(file).as("every diagnostic has a page").exists();
    var page = Explanation.of(Files.readString(file));
    assertThat(page.code()).isEqualTo(diagnostic.code());
    assertThat(page.name()).isEqualTo(diagnostic.title());
    assertThat(page.why()).isNotBlank();
    if (FOUND_ELSEWHERE.contains(diagnostic)) return;
    var problems = Explanation.examples(page.problem());
    var corrects = Explanation.examples(page.correct());
    assertThat(problems).isNotEmpty();
    assertThat(corrects).isNotEmpty();
    var shown = new ArrayList<String>();
    for (var example : problems) {
      assertThat(found(example)).as(example.text()).isEqualTo(marked(example));
      shown.addAll(marked(example));
    }
    assertThat(shown).as("the page shows its own diagnostic").anyMatch(it -> it.endsWith(diagnostic.code()));
    for (var example : corrects) assertThat(Tc.diagnose(analysis(example))).as(example.text()).isEmpty();
    for (var example : page.exceptions().map(Explanation::examples).orElse(List.of())) {
      assertThat(Tc.diagnose(analysis(example))).as(example.text()).isEmpty();
    }
  }

  @Test
  void areNotLeftOverFromDiagnosticsThatAreGone() throws IOException {
    var expected = new TreeSet<String>();
    for (var diagnostic : Diagnostic.values()) expected.add(diagnostic.code() + ".md");
    try (var files = Files.list(PAGES)) {
      assertThat(files.map(it -> it.getFileName().toString()).toList()).containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  @Test
  void areTakenApart() {
    var page = Explanation.of("# TC1 a-name\n\n## Problem\n\none\n```tc devices=lo\nqdisc show\n```\n```sh\nls\n```\n## Correct\ntwo\n## Why\nthree\n");
    assertThat(page).isEqualTo(new Explanation(
        "TC1", "a-name", "one\n```tc devices=lo\nqdisc show\n```\n```sh\nls\n```", "two", "three", Optional.empty()));
    assertThat(Explanation.examples(page.problem())).containsExactly(new Explanation.Example("devices=lo", "qdisc show\n"));
    assertThatThrownBy(() -> Explanation.of("# TC1 a-name\n\n## Correct\n## Problem\n## Why\n")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Explanation.of("")).isInstanceOf(IllegalArgumentException.class);
  }

  private static Analysis analysis(Explanation.Example example) {
    var text = example.text().replace(PICTURE_OF_NUL, '\0');
    // the text behind a last continuation would be the line feed before the fence
    if (text.endsWith("\\\n\n")) text = text.substring(0, text.length() - 1);
    Optional<Set<String>> devices = example.info().startsWith("devices=")
        ? Optional.of(Set.copyOf(Arrays.asList(example.info().substring("devices=".length()).split(",")))) : Optional.empty();
    return Analysis.of(text, Target.NEWEST, new Settings(devices, Map.of()));
  }

  /** Line, severity and code of each finding. */
  private static List<String> found(Explanation.Example example) {
    var analysis = analysis(example);
    var lines = LineIndex.of(analysis.document().text());
    return Tc.diagnose(analysis).stream().map(it -> lines.line(it.range().start()) + " " + it.severity().name().toLowerCase(Locale.ROOT)
        + " " + it.code()).sorted().toList();
  }

  private static List<String> marked(Explanation.Example example) {
    var found = new ArrayList<String>();
    var lines = example.text().lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      var mark = MARK.matcher(lines.get(i));
      if (!mark.find()) continue;
      int line = mark.start() == 0 ? i + 1 : i;
      for (var code : mark.group(2).split(", ")) found.add(line + " " + mark.group(1) + " " + code.strip());
    }
    return found.stream().sorted().toList();
  }
}
