package org.qosworkbench.launch.guest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.qosworkbench.launch.process.HostStarter;

/** Real guests. */
class GuestIT {
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final List<String> terminal = Collections.synchronizedList(new ArrayList<>());

  private GuestState.Final run(GuestRequest request) throws Exception {
    try (Guest guest = Guest.start(request, HostStarter.tied(), Console.inMemory(), event -> {
      if (event instanceof GuestEvent.Terminal line) {
        terminal.add(line.line());
      }
    })) {
      return guest.end().get();
    }
  }

  private static GuestRequest request(String script) {
    return GuestRequest.of(RealKernel.get(), script);
  }

  @Test
  void theStatusOfTheScriptComesBack() throws Exception {
    assertThat(run(request("echo \"$(id -u) $0\"; (exit 7)"))).isEqualTo(new GuestState.Ended(7));
    assertThat(terminal).hasSize(1).first().asString().startsWith("0 /").endsWith("/init");
  }

  @Test
  void modulesAreLoadedWhenTheyAreAskedFor() throws Exception {
    assertThat(run(request("ip link add dummy7 type dummy && ip -o link show dummy7"))).isEqualTo(
        new GuestState.Ended(0));
    assertThat(terminal).hasSize(1).first().asString().contains("dummy7: <BROADCAST,NOARP>");
  }

  @Test
  void theHostsFilesCannotBeChanged() throws Exception {
    assertThat(run(request(": >/qosw-was-here"))).isNotEqualTo(new GuestState.Ended(0));
    assertThat(terminal).first().asString().contains("Read-only file system");
  }

  @Test
  void aMissingFirstProcess() throws Exception {
    assertThat(run(request("true").withParameters(List.of("init=/no/such/init")))).isEqualTo(new GuestState.InitFailed(
        "/no/such/init: there is no such file, or no such interpreter as its first line names"));
  }

  @Test
  void noRoot() throws Exception {
    assertThat(run(request("true").withParameters(List.of("rootfstype=ext4"))).sentence())
        .startsWith("the guest's kernel panicked: VFS: Unable to mount root fs");
  }

  @Test
  void aPanicOnceItIsUp() throws Exception {
    assertThat(run(request("echo c >/proc/sysrq-trigger")).sentence())
        .isEqualTo("the guest's kernel panicked: sysrq triggered crash");
  }

  @Test
  void aFirstProcessThatEnds() throws Exception {
    assertThat(run(request("exit 3")).sentence())
        .isEqualTo("the guest's kernel panicked: Attempted to kill init! exitcode=0x00000300");
  }

  @Test
  void silence() throws Exception {
    assertThat(run(request("while :; do :; done").withSilence(SECOND))).isEqualTo(new GuestState.Hung(SECOND, false));
  }

  @Test
  void aFloodDoesNotFillTheMemory() throws Exception {
    Console console = Console.inMemory();
    long[] bytes = {0};
    try (Guest guest = Guest.start(request("head -c 20000000 /dev/zero | tr '\\0' x; echo; yes | head -n 1000000"),
        HostStarter.tied(), console, event -> {
          if (event instanceof GuestEvent.Terminal line) {
            bytes[0] += line.line().length() + 1;
          }
        })) {
      assertThat(guest.end().get()).isEqualTo(new GuestState.Ended(0));
    }
    assertThat(bytes[0]).isBetween(2_000_000L, 3_000_000L);
    assertThat(console.lastLines()).hasSize(500);
  }

  @Test
  void nothingIsLeftOfAGuestWhoseLauncherWasKilled() throws Exception {
    Process launcher = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-cp",
        System.getProperty("java.class.path"), Launcher.class.getName()).redirectErrorStream(true).start();
    try (BufferedReader said = new BufferedReader(new InputStreamReader(launcher.getInputStream()))) {
      Path folder = Path.of(said.readLine());
      assertThat(folder).isDirectory();
      assertThat(naming(folder)).as("main process, its helpers, keeper").hasSizeGreaterThan(2);
      launcher.destroyForcibly();
      long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
      while ((Files.exists(folder) || !naming(folder).isEmpty()) && System.nanoTime() < limit) {
        Thread.sleep(20);
      }
      assertThat(naming(folder)).isEmpty();
      assertThat(folder).doesNotExist();
    }
  }

  /** The processes with the folder on their command line; one that has ended has none, even if nobody collects it. */
  private static List<ProcessHandle.Info> naming(Path folder) {
    return ProcessHandle.allProcesses().map(ProcessHandle::info)
        .filter(it -> it.commandLine().orElse("").contains(folder.toString())).toList();
  }

  /** Starts a guest that never ends and says where it is kept. */
  static final class Launcher {
    private Launcher() {}

    public static void main(String[] arguments) throws Exception {
      CompletableFuture<GuestState> ready = new CompletableFuture<>();
      try (Guest guest = Guest.start(request("sleep 1000"), HostStarter.tied(), Console.inMemory(), event -> {
        if (event instanceof GuestEvent.Changed changed && changed.state() instanceof GuestState.Ready) {
          ready.complete(changed.state());
        }
      })) {
        ready.get();
        System.out.println(guest.commandLine().words().stream().filter(it -> it.startsWith("uml_dir="))
            .findFirst().orElseThrow().substring("uml_dir=".length()));
        guest.end().get();
      }
    }
  }
}
