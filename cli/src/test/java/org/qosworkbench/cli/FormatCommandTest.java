package org.qosworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormatCommandTest {
  private static final String UNTIDY = "qdisc   add dev eth0  root pfifo  # x\n";
  private static final String TIDY = "qdisc add dev eth0 root pfifo  # x\n";

  @TempDir Path folder;

  @Test
  void printsTheResult() throws Exception {
    Files.writeString(folder.resolve("a.tc"), UNTIDY);
    assertThat(Qosw.in(folder).run("format", "a.tc")).isEqualTo(new Qosw.Result(0, TIDY, ""));
    assertThat(Qosw.in(folder).runOn(UNTIDY, "format", "-")).isEqualTo(new Qosw.Result(0, TIDY, ""));
    assertThat(folder.resolve("a.tc")).hasContent(UNTIDY);
  }

  @Test
  void writes() throws Exception {
    Path file = Files.writeString(folder.resolve("a.tc"), UNTIDY);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    Files.createSymbolicLink(folder.resolve("link.tc"), Path.of("a.tc"));
    Files.writeString(folder.resolve("b.tc"), TIDY);
    assertThat(Qosw.in(folder).run("format", "--write", "link.tc", "b.tc"))
        .isEqualTo(new Qosw.Result(0, "", "formatted link.tc\n"));
    assertThat(file).hasContent(TIDY);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-r-----");
    assertThat(folder.resolve("link.tc")).isSymbolicLink();
    try (var files = Files.list(folder)) {
      assertThat(files).as("nothing is left behind").hasSize(3);
    }
  }

  @Test
  void checks() throws Exception {
    Files.writeString(folder.resolve("a.tc"), UNTIDY);
    Files.writeString(folder.resolve("b.tc"), TIDY);
    assertThat(Qosw.in(folder).run("format", "--check", ".")).isEqualTo(new Qosw.Result(1, "a.tc\n", ""));
    assertThat(Qosw.in(folder).run("format", "--check", "b.tc")).isEqualTo(new Qosw.Result(0, "", ""));
    assertThat(folder.resolve("a.tc")).hasContent(UNTIDY);
  }

  @Test
  void keepsBytesThatAreNotUtf8() throws Exception {
    byte[] latin = "qdisc  show # für\r\n".getBytes(StandardCharsets.ISO_8859_1);
    Path file = Files.write(folder.resolve("a.tc"), latin);
    Qosw.in(folder).run("format", "--write", "a.tc");
    assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).startsWith("qdisc show").endsWith("# für\r\n");
  }

  @Test
  void saysWhatItCannotDo() throws Exception {
    Files.writeString(folder.resolve("a.tc"), UNTIDY);
    assertThat(Qosw.in(folder).run("format", "none.tc", "a.tc"))
        .isEqualTo(new Qosw.Result(2, TIDY, "qosw: none.tc: no such file or folder\n"));
    assertThat(Qosw.in(folder).run("format", "--write", "-").status()).isEqualTo(2);
    assertThat(Qosw.in(folder).run("format", "--write", "--check", "a.tc").status()).isEqualTo(2);
    assertThat(Qosw.in(folder).run("format").status()).isEqualTo(2);
  }
}
