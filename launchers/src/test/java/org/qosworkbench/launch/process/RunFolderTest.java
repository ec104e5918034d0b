package org.qosworkbench.launch.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RunFolderTest {
  @Test
  void goesWithAllThatIsInItAndTheProcessesThatUseIt() throws Exception {
    Child user;
    Path path;
    try (RunFolder folder = RunFolder.create()) {
      path = folder.path();
      Files.createDirectories(path.resolve("a/b"));
      Path script = Files.writeString(path.resolve("a/script"), "echo up; read -r _\n");
      user = HostStarter.untied().start(CommandLine.of("sh", script.toString()));
      assertThat(user.output().read()).isEqualTo('u');
    }
    assertThat(path).doesNotExist();
    assertThat(user.exit().get(5, TimeUnit.SECONDS)).isEqualTo(137);
  }

  @Test
  void isNobodyElsesBusiness() throws Exception {
    try (RunFolder folder = RunFolder.create()) {
      assertThat(Files.getPosixFilePermissions(folder.path())).hasSize(3);
      assertThat(folder.path().toString()).as("sockets in it have paths of 107 bytes at most").hasSizeLessThan(60);
    }
  }

  @Test
  void missingProgramsAreNamed() {
    assertThatThrownBy(() -> HostStarter.untied().start(CommandLine.of("/no/such/program")))
        .isInstanceOf(IOException.class).hasMessageStartingWith("cannot start /no/such/program");
  }
}
