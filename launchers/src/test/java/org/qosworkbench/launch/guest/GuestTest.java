package org.qosworkbench.launch.guest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qosworkbench.launch.log.KernelLine;
import org.qosworkbench.launch.process.CommandLine;
import org.qosworkbench.launch.process.LaunchException;

class GuestTest {
  private static final UmlKernel KERNEL = new UmlKernel(Path.of("/usr/bin/linux.uml"), Optional.empty());
  private static final Duration SHORT = Duration.ofMillis(100);

  private final List<GuestEvent> events = Collections.synchronizedList(new ArrayList<>());

  private Guest start(FakeChild child, GuestRequest request) throws IOException {
    return Guest.start(request, line -> child, Console.inMemory(), events::add);
  }

  private GuestState.Final end(FakeChild child, GuestRequest request) throws Exception {
    try (Guest guest = start(child, request)) {
      return guest.end().get();
    }
  }

  private static GuestRequest request() {
    return GuestRequest.of(KERNEL, "true");
  }

  @Test
  void tellsEverythingInOrder() throws Exception {
    FakeChild child = new FakeChild().log("[    0.100000] Run /init as init process")
        .terminal("\u001eup", "hello", "\u001eend 3").exit(0);
    assertThat(end(child, request())).isEqualTo(new GuestState.Ended(3));
    assertThat(events).first().isEqualTo(new GuestEvent.Changed(new GuestState.Starting()));
    assertThat(events).contains(new GuestEvent.Terminal("hello"),
        new GuestEvent.Log(KernelLine.read("[    0.100000] Run /init as init process")));
    assertThat(events).filteredOn(it -> it instanceof GuestEvent.Changed c && c.state() instanceof GuestState.Ready)
        .hasSize(1);
    assertThat(events).last().isEqualTo(new GuestEvent.Changed(new GuestState.Ended(3)));
  }

  @Test
  void panicsAreRecognized() throws Exception {
    assertThat(end(new FakeChild().log("Kernel panic - not syncing: Attempted to kill init!").exit(134), request()))
        .isEqualTo(new GuestState.Panicked("Attempted to kill init!"));
  }

  @Test
  void hangsWhileItBoots() throws Exception {
    FakeChild child = new FakeChild().log("Linux version 6.1.176");
    assertThat(end(child, request().withBootTime(SHORT))).isEqualTo(new GuestState.Hung(SHORT, true))
        .extracting(GuestState.Final::sentence).isEqualTo("the guest did not come up within 100 ms");
    assertThat(child.exit()).isCompletedWithValue(137);
  }

  @Test
  void hangsLater() throws Exception {
    assertThat(end(new FakeChild().terminal("\u001eup"), request().withSilence(SHORT)).sentence())
        .isEqualTo("the guest hung: it said nothing for 100 ms");
  }

  @Test
  void aGuestThatIsThroughMayBeEnded() throws Exception {
    FakeChild child = new FakeChild().terminal("\u001eup", "\u001eend 0");
    try (Guest guest = start(child, request())) {
      guest.finish();
      assertThat(guest.end().get()).isEqualTo(new GuestState.Ended(0));
    }
    assertThat(child.exit()).isCompletedWithValue(137);
  }

  @Test
  void stopping() throws Exception {
    try (Guest guest = start(new FakeChild().terminal("\u001eup"), request())) {
      guest.stop();
      assertThat(guest.end().get()).isEqualTo(new GuestState.Stopped());
    }
  }

  @Test
  void aListenerThatFailsEndsTheGuest() throws Exception {
    FakeChild child = new FakeChild().terminal("hello");
    try (Guest guest = Guest.start(request(), line -> child, Console.inMemory(), event -> {
      if (event instanceof GuestEvent.Terminal) {
        throw new IllegalStateException("listener");
      }
    })) {
      assertThatThrownBy(() -> guest.end().get()).isInstanceOf(ExecutionException.class)
          .hasRootCauseMessage("listener");
    }
    assertThat(child.exit()).isCompletedWithValue(137);
  }

  @Test
  void nothingIsLeftWhenItDoesNotStart() {
    AtomicReference<CommandLine> line = new AtomicReference<>();
    assertThatThrownBy(() -> Guest.start(request(), it -> {
      line.set(it);
      throw new LaunchException("cannot start setarch");
    }, Console.inMemory(), events::add)).hasMessage("cannot start setarch");
    assertThat(line.get().words()).startsWith("sh", "-c");
    String init = line.get().words().stream().filter(it -> it.startsWith("init=")).findFirst().orElseThrow();
    assertThat(Path.of(init.substring(5)).getParent()).doesNotExist();
    assertThat(events).isEmpty();
  }

  @Test
  void itsConsoleHasTheLastLinesAndAFile(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("console");
    Console console = Console.to(file);
    FakeChild child = new FakeChild();
    try (Guest guest = Guest.start(request(), line -> child, console, events::add)) {
      for (int i = 0; i < 600; i++) {
        child.terminal("line " + i);
      }
      child.exit(0);
      guest.end().get();
    }
    assertThat(console.lastLines()).hasSize(500).first().isEqualTo("line 100");
    assertThat(Files.readAllLines(file)).hasSize(600).last().isEqualTo("line 599");
  }

  @Test
  void itsCommandLineIsThatOfTheRequest() throws Exception {
    try (Guest guest = start(new FakeChild(), request().withMemory(64).withParameters(List.of("quiet")))) {
      assertThat(guest.commandLine().words()).startsWith("setarch", "-R", "/usr/bin/linux.uml", "mem=64M")
          .contains("ro", "rootflags=/").endsWith("quiet");
    }
    assertThatThrownBy(() -> request().withMemory(8)).isInstanceOf(IllegalArgumentException.class);
  }
}
