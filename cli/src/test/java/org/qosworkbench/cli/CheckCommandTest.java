package org.qosworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qosworkbench.cli.check.Checker;
import org.qosworkbench.cli.check.Words;

class CheckCommandTest {
  private static final Pattern PLACE =
      Pattern.compile(".*\"file\":\"([^\"]*)\",\"line\":(\\d+),\"column\":(\\d+).*\"code\":\"(\\w+)\".*");

  @TempDir Path folder;

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private Qosw qosw() {
    return Qosw.in(folder).with(new Words());
  }

  private static String places(Qosw.Result result) {
    return result.out().lines()
        .map(it -> PLACE.matcher(it).replaceFirst("$1:$2:$3 $4"))
        .map(it -> it + "\n").collect(Collectors.joining());
  }

  @Test
  void statusTellsWhetherThereAreErrors() throws Exception {
    write("clean.tc", "fine\n");
    write("odd.tc", "odd\n");
    write("bad.tc", "bad\n");
    assertThat(qosw().run("check", "clean.tc").status()).isZero();
    assertThat(qosw().run("check", "odd.tc").status()).as("a warning is no error").isZero();
    assertThat(qosw().run("check", "clean.tc", "bad.tc").status()).isEqualTo(1);
    assertThat(qosw().run("check", "--exit-zero", "bad.tc").status()).isZero();
    assertThat(qosw().run("check", "bad.tc", "none.tc").status()).isEqualTo(2);
    assertThat(qosw().run("check", "--exit-zero", "bad.tc", "none.tc").status()).isEqualTo(2);
  }

  @Test
  void theSummaryIsForPeople() throws Exception {
    write("clean.tc", "fine\n");
    write("bad.tc", "bad bad odd\nmeh\n");
    assertThat(qosw().run("check", "clean.tc").err()).isEqualTo("1 file checked, nothing found\n");
    assertThat(qosw().run("check", ".").err())
        .isEqualTo("2 errors, 1 warning, 1 hint in 1 of 2 files; more about a finding: qosw explain CODE\n");
    assertThat(qosw().run("check", "--format", "jsonl", ".").err()).isEmpty();
  }

  @Test
  void theSummaryNamesWhatCanBeFixed() throws Exception {
    write("one.tc", "bad\ntwice\n");
    write("all.tc", "twice\n");
    assertThat(qosw().run("check", "one.tc").err())
        .startsWith("1 error, 1 warning in 1 of 1 file; --fix settles 1 of them; more about a finding: ");
    assertThat(qosw().run("check", "all.tc").err()).contains("; --fix settles all of them;");
  }

  @Test
  void foldersStandForTheirBatchFilesAndScriptsInOrder() throws Exception {
    write("s/b.tc", "bad");
    write("s/a/z.tcbatch", "bad");
    write("s/a.text", "bad");
    write("s/c.sh", "bad");
    write("s/start", "#!/bin/sh /etc/rc.common\nbad");
    write("s/stop", "bad");
    write("s/.hidden/c.tc", "bad");
    write("s/.d.tc", "bad");
    assertThat(places(qosw().run("check", "--format", "jsonl", "s")))
        .isEqualTo("s/.d.tc:1:1 TC9104\ns/a/z.tcbatch:1:1 TC9104\ns/b.tc:1:1 TC9104\n"
            + "s/c.sh:1:1 TC9104\ns/start:2:1 TC9104\n");
    assertThat(places(qosw().run("check", "--format", "jsonl", "s/b.tc", "s/", "s/a.text")))
        .startsWith("s/b.tc:1:1 TC9104\ns/.d.tc:1:1 TC9104\ns/a/z.tcbatch:1:1 TC9104\n")
        .endsWith("s/a.text:1:1 TC9104\n");
    assertThat(places(qosw().run("check", "--format", "jsonl", "."))).startsWith("s/.d.tc:1:1 TC9104\n");
  }

  @Test
  void aFolderWithNothingToCheckIsProbablyAMistake() throws Exception {
    write("s/readme", "");
    Qosw.Result result = qosw().run("check", "s");
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err()).startsWith("qosw: s: no .tc or .tcbatch file and no shell script in this folder\n");
  }

  @Test
  void standardInput() {
    Qosw.Result result = qosw().runOn("fine\n bad\n", "check", "--format", "jsonl", "-");
    assertThat(places(result)).isEqualTo("-:2:2 TC9104\n");
    assertThat(result.status()).isEqualTo(1);
  }

  @Test
  void usageMistakesAreOneLineEach() {
    assertThat(qosw().run().err()).isEqualTo("qosw: a command is missing\nTry 'qosw --help'.\n");
    assertThat(qosw().run("chek").err())
        .isEqualTo("qosw: Unmatched argument at index 0: 'chek'\nDid you mean: qosw check?\nTry 'qosw --help'.\n");
    assertThat(qosw().run("check").err()).contains("FILE").endsWith("Try 'qosw check --help'.\n");
    for (String option : new String[] {"--format=xml", "--target=6.1", "--target=iproute2=x", "--nonsense"}) {
      Qosw.Result result = qosw().run("check", option, "a.tc");
      assertThat(result.status()).as(option).isEqualTo(2);
      assertThat(result.err()).as(option).hasLineCount(2).startsWith("qosw check: ");
      assertThat(result.out()).as(option).isEmpty();
    }
  }

  @Test
  void whatCannotBeReadIsSaidOnceAndPlainly() throws Exception {
    Files.write(folder.resolve("binary.tc"), new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0, (byte) 0xfe});
    Files.write(folder.resolve("utf16.tc"), "\ufeffbad\n".getBytes(StandardCharsets.UTF_16LE));
    Files.createSymbolicLink(folder.resolve("dangling.tc"), folder.resolve("nowhere"));
    write("bad.tc", "bad");
    Qosw.Result result = qosw().run("check", "--format", "jsonl", "none.tc", ".");
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err()).isEqualTo("""
        qosw: none.tc: no such file or folder
        qosw: binary.tc: is no text: a zero byte at offset 7
        qosw: dangling.tc: no such file or folder
        qosw: utf16.tc: is UTF-16 text, which tc cannot read: save it as UTF-8
        """);
    assertThat(places(result)).isEqualTo("bad.tc:1:1 TC9104\n");
  }

  @Test
  void textThatIsNotUtf8IsReadAsLatin1() throws Exception {
    Files.write(folder.resolve("latin.tc"), "fine # für\nü bad\n".getBytes(StandardCharsets.ISO_8859_1));
    Qosw.Result result = qosw().run("check", "latin.tc");
    assertThat(result.out()).startsWith("""
        latin.tc:1:9: warning[TC0005 not-utf8]: byte 0xFC is not UTF-8; the file is read as ISO-8859-1
          |
        1 | fine # für
          |         ^
        """).contains("latin.tc:2:3: error[TC9104 bad-size]");
    write(".qosw.toml", "[severities]\nnot-utf8 = \"off\"\n");
    assertThat(places(qosw().run("check", "--format", "jsonl", "latin.tc"))).isEqualTo("latin.tc:2:3 TC9104\n");
  }

  @Test
  void zeroBytesInTextAreLeftToTheLanguage() throws Exception {
    write("zero.tc", "bad\n\0\nbad");
    assertThat(places(qosw().run("check", "--format", "jsonl", "zero.tc")))
        .isEqualTo("zero.tc:1:1 TC9104\nzero.tc:3:1 TC9104\n");
  }

  @Test
  void manyFilesWithManyFindingsComeInOrder() throws Exception {
    StringBuilder expected = new StringBuilder();
    for (int file = 100; file < 700; file++) {
      int lines = file % 50 == 0 ? 9000 : file % 7;
      write("f" + file + ".tc", "bad\n".repeat(lines));
      for (int line = 1; line <= lines; line++) {
        expected.append("f").append(file).append(".tc:").append(line).append(":1 TC9104\n");
      }
    }
    assertThat(places(qosw().run("check", "--format", "jsonl", "."))).isEqualTo(expected.toString());
  }

  @Test
  void aFaultInOneFileSparesTheOthers() throws Exception {
    write("a.tc", "");
    write("b.tc", "bad");
    Checker faulty = (source, policy, findings) -> {
      if (source.text().isEmpty()) {
        throw new IllegalStateException("oops");
      }
      new Words().check(source, policy, findings);
    };
    Qosw.Result result = qosw().with(faulty).run("check", "--format", "jsonl", ".");
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err()).isEqualTo(
        "qosw: a.tc: a fault in qosw itself, please report it: java.lang.IllegalStateException: oops\n");
    assertThat(places(result)).isEqualTo("b.tc:1:1 TC9104\n");
  }

  @Test
  void aFileThatDoesNotFitIntoMemoryIsSaidToBeTooLarge() throws Exception {
    write("a.tc", "");
    Checker greedy = (source, policy, findings) -> {
      throw new OutOfMemoryError();
    };
    Qosw.Result result = qosw().with(greedy).run("check", "a.tc");
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err()).startsWith("qosw: a.tc: too large for the memory that Java may use here");
  }

  @Test
  void outputThatCannotBeWrittenIsTrouble() throws Exception {
    write("a.tc", "bad\n".repeat(100_000));
    assertThat(failingWith("No space left on device")).isEqualTo("qosw: no space left on device\n");
    assertThat(failingWith("Broken pipe")).isEmpty();
  }

  private String failingWith(String message) {
    Writer full = new Writer() {
      @Override
      public void write(char[] buffer, int offset, int length) throws IOException {
        throw new IOException(message);
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
    StringWriter err = new StringWriter();
    Console console = new Console(InputStream.nullInputStream(), full, err, Set.of(), Map.of(), folder);
    assertThat(QoswCommand.create(console, new Words()).execute("check", "a.tc")).isEqualTo(2);
    return err.toString();
  }

  @Test
  void theLanguageCoreIsAsked() throws Exception {
    write("a.tc", "\"qdisc\n");
    Qosw.Result result = Qosw.in(folder).run("check", "--format", "jsonl", "a.tc");
    assertThat(places(result)).isEqualTo("a.tc:1:1 TC0001\n");
    assertThat(result.status()).isEqualTo(1);
  }
}
