package org.qosworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FixTest {
  private static final String WRONG = """
      # one
      tc qdisc add dev eth0 root handle 1: htb default 30
      class add dev eth0 parent 1: classid 1:30 htb rate 1mbit # qosw: allow plain-leaf
      class add dev eth0 parent 1: classid 1:2 htb rate 9500kbitt
      """;
  private static final String SAFELY = WRONG.replace("tc qdisc", "qdisc");

  @TempDir Path folder;

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private Qosw.Result check(String... arguments) {
    var all = new String[arguments.length + 1];
    all[0] = "check";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return Qosw.in(folder).run(all);
  }

  @Test
  void filesAreChangedAndThenChecked() throws Exception {
    Path file = write("a.tc", WRONG);
    write("b.tc", "qdisc show\n");
    var result = check("--fix", "a.tc", "b.tc");
    assertThat(file).hasContent(SAFELY);
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.out()).startsWith("a.tc:4:51: error[TC2103 bad-rate]").doesNotContain("leading-tc");
    assertThat(result.err()).isEqualTo("""
        fixed a.tc: 1 change
        1 error in 1 of 2 files; more about a finding: qosw explain CODE
        """);
    var again = check("--fix", "a.tc", "b.tc");
    assertThat(again.err()).doesNotContain("fixed");
    assertThat(again.status()).isEqualTo(1);
  }

  @Test
  void withUnsafeFixesEveryFindingIsFollowed() throws Exception {
    Path file = write("a.tc", WRONG);
    var result = check("--fix", "--unsafe-fixes", "--format", "jsonl", "a.tc");
    assertThat(file).hasContent(SAFELY.replace("kbitt", "kbit"));
    assertThat(result.status()).isZero();
    assertThat(result.err()).isEqualTo("fixed a.tc: 2 changes\n");
  }

  @Test
  void aDiffChangesNothing() throws Exception {
    Path file = write("a.tc", WRONG);
    write("b.tc", "qdisc show\n");
    var result = check("--diff", "a.tc", "b.tc");
    assertThat(result.out()).isEqualTo("""
        --- a.tc
        +++ a.tc
        @@ -1,4 +1,4 @@
         # one
        -tc qdisc add dev eth0 root handle 1: htb default 30
        +qdisc add dev eth0 root handle 1: htb default 30
         class add dev eth0 parent 1: classid 1:30 htb rate 1mbit # qosw: allow plain-leaf
         class add dev eth0 parent 1: classid 1:2 htb rate 9500kbitt
        """);
    assertThat(result.status()).as("as without --diff").isEqualTo(1);
    assertThat(file).hasContent(WRONG);
    assertThat(check("--fix", "--diff", "a.tc").out()).startsWith("--- a.tc\n");
    assertThat(file).hasContent(WRONG);
    assertThat(check("--diff", "--unsafe-fixes", "a.tc").out()).contains("-class add").contains("9500kbit\n");
    assertThat(check("--diff", "--color", "always", "a.tc").out()).contains("\u001b[32m+qdisc add dev eth0");
  }

  @Test
  void standardInputGoesToStandardOutput() {
    var result = Qosw.in(folder).runOn(WRONG, "check", "--fix", "-");
    assertThat(result.out()).isEqualTo(SAFELY);
    assertThat(result.err()).startsWith("fixed -: 1 change\n-:4:51: error[TC2103 bad-rate]").contains("1 error in");
    assertThat(result.status()).isEqualTo(1);
    var clean = Qosw.in(folder).runOn("qdisc show\n", "check", "--fix", "-");
    assertThat(clean).isEqualTo(new Qosw.Result(0, "qdisc show\n", "1 file checked, nothing found\n"));
    assertThat(Qosw.in(folder).runOn(WRONG, "check", "--diff", "-").out()).startsWith("--- -\n+++ -\n@@ -1,4");
  }

  @Test
  void lineEndsAndEncodingStay() throws Exception {
    var bytes = "# caf\u00e9\r\ntc qdisc show\r\nqdisc show".getBytes(StandardCharsets.ISO_8859_1);
    Path file = Files.write(folder.resolve("a.tc"), bytes);
    var result = check("--fix", "a.tc");
    assertThat(file).hasBinaryContent(
        "# caf\u00e9\r\nqdisc show\r\nqdisc show".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(result.out()).contains("not-utf8");
    var piped = Qosw.in(folder).run(bytes, "check", "--fix", "-");
    assertThat(piped.status()).isEqualTo(2);
    assertThat(piped.err()).contains("-: is not UTF-8 and cannot be changed on its way to standard output");
  }

  @Test
  void permissionsStay() throws Exception {
    Path file = write("a.tc", WRONG);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx-w---x"));
    check("--fix", "a.tc");
    assertThat(file).hasContent(SAFELY);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rwx-w---x");
    assertThat(folder.toFile().list()).containsExactly("a.tc");
  }

  @Test
  void optionsThatDoNotGoTogetherAreWrongUsage() throws Exception {
    Path file = write("a.tc", WRONG);
    assertThat(check("--unsafe-fixes", "a.tc"))
        .isEqualTo(new Qosw.Result(2, "", """
            qosw check: --unsafe-fixes goes with --fix or --diff
            Try 'qosw check --help'.
            """));
    assertThat(check("--diff", "--format", "json", "a.tc").err())
        .startsWith("qosw check: --diff prints a diff and no --format\n");
    assertThat(file).hasContent(WRONG);
  }
}
