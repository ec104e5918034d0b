package org.qosworkbench.launch.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qosworkbench.launch.guest.FakeChild;
import org.qosworkbench.launch.kernel.KernelSource.Signature;
import org.qosworkbench.launch.process.Child;
import org.qosworkbench.launch.process.CommandLine;
import org.qosworkbench.launch.process.LaunchException;

/** With what gpg printed. */
class ArchiveTest {
  @TempDir Path folder;
  private Path archive;
  private final List<CommandLine> started = new ArrayList<>();

  @BeforeEach
  void write() throws Exception {
    archive = Files.createFile(folder.resolve("linux-6.12.tar.xz"));
  }

  private Signature check(String... printed) throws Exception {
    return Archive.check(archive, line -> {
      started.add(line);
      return says(printed);
    });
  }

  private static Child says(String... lines) {
    try {
      return new FakeChild().terminal(lines).exit(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void noSignature() throws Exception {
    assertThat(check()).isEqualTo(Signature.NONE);
    assertThat(started).isEmpty();
  }

  @Test
  void theUnpackedArchiveIsSigned() throws Exception {
    Path sign = Files.createFile(folder.resolve("linux-6.12.tar.sign"));
    assertThat(check("[GNUPG:] GOODSIG 38DBBDC86092693E Greg Kroah-Hartman", "[GNUPG:] VALIDSIG 647F28654894E3BD457"))
        .isEqualTo(Signature.GOOD);
    assertThat(started.getLast().words()).startsWith("sh", "-c").endsWith(archive.toString(), sign.toString(), "xz");
    assertThat(check("[GNUPG:] ERRSIG 38DBBDC86092693E 1 8", "[GNUPG:] NO_PUBKEY 38DBBDC86092693E"))
        .isEqualTo(Signature.NO_KEY);
    assertThat(check("[GNUPG:] BADSIG 38DBBDC86092693E Greg Kroah-Hartman")).isEqualTo(Signature.BAD);
    assertThatThrownBy(() -> KernelSource.unpack(archive, folder.resolve("tree"),
        line -> says("[GNUPG:] BADSIG 38DBBDC86092693E"), line -> { }))
        .hasMessage("the signature beside " + archive + " does not fit it: it was changed or damaged");
  }

  @Test
  void theArchiveItselfIsSigned() throws Exception {
    Path sign = Files.createFile(folder.resolve("linux-6.12.tar.xz.asc"));
    assertThat(check("[GNUPG:] GOODSIG 38DBBDC86092693E")).isEqualTo(Signature.GOOD);
    assertThat(started.getLast().words().get(2)).startsWith("gpg ");
    assertThat(started.getLast().words()).contains(sign.toString());
  }

  @Test
  void noGpg() throws Exception {
    Files.createFile(folder.resolve("linux-6.12.tar.sign"));
    assertThat(Archive.check(archive, line -> {
      throw new LaunchException("cannot start gpg");
    })).isEqualTo(Signature.NO_GPG);
  }
}
