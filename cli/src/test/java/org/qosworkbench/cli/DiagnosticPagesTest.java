package org.qosworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.qosworkbench.cli.explain.Block;
import org.qosworkbench.cli.explain.Page;
import org.qosworkbench.tc.spec.Diagnostic;

/**
 * Holds the pages of docs/diagnostics to what the workbench does. In the section Problem, each block of tc is checked
 * and must be found at fault exactly where a comment says so, {@code # error: TC2103}, at the end of the line or alone
 * on the line before it; a block {@code text} behind it repeats what tc prints first for each finding. The blocks of
 * the sections Correct and Exceptions must be clean. {@code -Dupdate=true} writes the index.
 */
class DiagnosticPagesTest {
  private static final Path PAGES = Path.of("..", "docs", "diagnostics");
  private static final Path INDEX = PAGES.resolve("README.md");
  private static final List<String> SECTIONS = List.of("Problem", "Correct", "Why", "Exceptions");
  private static final int LONGEST_SUMMARY = 75;
  private static final String ABOUT_WHAT_IS_THERE = "TC30";
  private static final String ABOUT_TREES = "TC52";

  private static Path file(Diagnostic diagnostic) {
    return PAGES.resolve(diagnostic.code() + ".md");
  }

  private static Page page(Diagnostic diagnostic) throws IOException {
    return Page.parse(Files.readString(file(diagnostic)));
  }

  private static String severity(Diagnostic diagnostic) {
    return diagnostic.severity().name().toLowerCase(Locale.ROOT);
  }

  @Test
  void thereIsOnePageForEachDiagnosticAndNoOther() throws IOException {
    try (var files = Files.list(PAGES)) {
      assertThat(files.map(it -> it.getFileName().toString()).filter(it -> !it.equals("README.md")))
          .containsExactlyInAnyOrder(
              Arrays.stream(Diagnostic.values()).map(it -> it.code() + ".md").toArray(String[]::new));
    }
  }

  @TestFactory
  Stream<DynamicTest> eachPageDoesWhatItSays() {
    return Arrays.stream(Diagnostic.values())
        .map(it -> DynamicTest.dynamicTest(it.code() + " " + it.title(), () -> hold(it)));
  }

  private static void hold(Diagnostic diagnostic) throws IOException {
    var page = page(diagnostic);
    holdForm(diagnostic, page);
    var problems = examples(page, "Problem");
    for (var example : problems) {
      var findings = check(diagnostic, example);
      assertThat(findings.places()).as(example.text()).isEqualTo(example.marks());
      assertThat(example.tcText()).as("what tc prints for\n%s", example.text()).isEqualTo(findings.tcText());
    }
    assertThat(problems.stream().flatMap(it -> it.marks().stream()).filter(it -> it.code().equals(diagnostic.code())))
        .isNotEmpty().allMatch(it -> it.severity().equals(severity(diagnostic)));
    assertThat(examples(page, "Correct")).isNotEmpty().allSatisfy(it -> holdClean(diagnostic, it));
    assertThat(examples(page, "Exceptions")).allSatisfy(it -> holdClean(diagnostic, it));
  }

  private static void holdClean(Diagnostic diagnostic, PageExample example) {
    assertThat(example.marks()).as(example.text()).isEmpty();
    assertThat(check(diagnostic, example).places()).as(example.text()).isEmpty();
  }

  /**
   * Other pages leave out what has to be set up for their commands to work, and what all of it amounts to; those about
   * trees, what belongs into the leaves.
   */
  private static PageExample.Findings check(Diagnostic diagnostic, PageExample example) {
    boolean tree = isAbout(ABOUT_TREES, diagnostic, example);
    boolean there = tree || isAbout(ABOUT_WHAT_IS_THERE, diagnostic, example);
    boolean leaves = isAbout(Diagnostic.PLAIN_LEAF.code(), diagnostic, example);
    return example.check(it -> (tree || !it.code().startsWith(ABOUT_TREES))
        && (there || !it.code().startsWith(ABOUT_WHAT_IS_THERE))
        && (leaves || !it.code().equals(Diagnostic.PLAIN_LEAF.code())));
  }

  private static boolean isAbout(String codes, Diagnostic diagnostic, PageExample example) {
    return diagnostic.code().startsWith(codes) || example.marks().stream().anyMatch(it -> it.code().startsWith(codes));
  }

  private static List<PageExample> examples(Page page, String section) {
    return PageExample.of(page.section(section).orElseThrow());
  }

  private static void holdForm(Diagnostic diagnostic, Page page) {
    assertThat(page.title()).isEqualTo(diagnostic.code() + " " + diagnostic.title());
    assertThat(page.summary()).endsWith(".").hasSizeLessThanOrEqualTo(LONGEST_SUMMARY);
    assertThat(page.lead()).last().isEqualTo(new Block.Paragraph("Severity: " + severity(diagnostic)));
    assertThat(page.sections()).extracting(Page.Section::heading).isEqualTo(SECTIONS);
    assertThat(page.sections()).allSatisfy(it -> assertThat(it.blocks()).as(it.heading()).isNotEmpty());
  }

  @Test
  void theIndexIsUpToDate() throws IOException {
    var index = index();
    if (Boolean.getBoolean("update")) Files.writeString(INDEX, index);
    assertThat(Files.readString(INDEX)).as("write it anew with -Dupdate=true").isEqualTo(index);
  }

  private static String index() throws IOException {
    var out = new StringBuilder("""
        # Diagnostics

        Everything that QoS Workbench can find in a file. Each has a page, which `./qosw explain CODE` prints; the examples
        of the pages are run as tests. The first digit of a code says what it is about: 0 text, 1 command header, 2 options
        and values, 3 traffic-control tree, 4 versions and kernel configuration, 5 advice. A `.qosw.toml` changes
        severities, and a comment `# qosw: allow NAME` keeps a diagnostic quiet, by code or name.

        | code | name | severity | what is wrong |
        |---|---|---|---|
        """);
    for (var diagnostic : Diagnostic.values()) {
      out.append("| [%1$s](%1$s.md) | %2$s | %3$s | %4$s |%n".formatted(
          diagnostic.code(), diagnostic.title(), severity(diagnostic), page(diagnostic).summary().replace("|", "\\|")));
    }
    return out.toString();
  }

  @Test
  void aPageThatIsWrongIsNoticed() {
    var example = PageExample.of(new Page.Section("Problem",
        List.of(new Block.Fence("tc", List.of("devices=eth0"), List.of(
        "qdisc add dev eth0 root htb default 0",
        "qdisc add dev eth1 root htb default 0  # error: TC1010",
        "# warning: TC5001",
        "qdisc add dev eth0 root htb raet"))))).get(0);
    assertThat(example.marks().toString()).isEqualTo("[2 error TC1010, 4 warning TC5001]");
    assertThat(example.check(it -> true).places().toString()).isEqualTo("[2 error TC1010, 4 error TC2001]");
    assertThat(example.check(it -> true).tcText()).isEqualTo("Cannot find device \"eth1\"\nWhat is \"raet\"?\n");
    assertThatThrownBy(() -> PageExample.of(new Page.Section("Problem",
        List.of(new Block.Fence("tc", List.of("device=eth0"), List.of())))))
        .hasMessageContaining("device=eth0");
  }
}
