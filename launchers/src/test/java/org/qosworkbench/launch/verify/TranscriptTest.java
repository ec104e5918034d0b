package org.qosworkbench.launch.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.qosworkbench.launch.guest.GuestEvent;
import org.qosworkbench.launch.guest.GuestState;
import org.qosworkbench.launch.guest.UmlKernel;
import org.qosworkbench.launch.log.KernelLine;

class TranscriptTest {
  private final List<VerifyEvent> events = new ArrayList<>();
  private int completed;
  private final Transcript transcript = new Transcript(request(), events::add, () -> completed++);

  private static VerifyRequest request() {
    return new VerifyRequest(new UmlKernel(Path.of("linux"), Optional.empty()), 96, Path.of("tc"), Path.of("ip"),
        List.of(NetworkDevice.named("eth0"), NetworkDevice.named("eth1")),
        List.of(new BatchCommand("a", List.of("a")), new BatchCommand("b", List.of("b"))), Duration.ofSeconds(1));
  }

  private void terminal(String... lines) {
    for (String line : lines) {
      transcript.hear(new GuestEvent.Terminal(line.replace('~', DriverScript.MARK)));
    }
  }

  private void log(String... lines) {
    for (String line : lines) {
      transcript.hear(new GuestEvent.Log(KernelLine.read(line)));
    }
  }

  private static CommandResult result(int exit, List<String> output, List<String> messages, String... kernel) {
    return new CommandResult(OptionalInt.of(exit), false, output, messages,
        List.of(kernel).stream().map(KernelLine::read).toList());
  }

  @Test
  void aCommandIsToldWhenBothWaysAreThrough() {
    terminal("~b0", "printed", "~e  said", "~f0 2");
    log("qosw 0", "sch_tbf: burst", "epollctl add err fd 1, Operation not permitted", "qosw again", "sch_tbf: burst");
    assertThat(events).containsExactly(new VerifyEvent.Began(0));
    log("qosw 1");
    assertThat(events).last().isEqualTo(
        new VerifyEvent.Ran(0, result(2, List.of("printed"), List.of("  said"), "sch_tbf: burst")));
    log("qosw end", "later");
    assertThat(completed).isZero();
    terminal("~b1", "~c1 0");
    assertThat(events).endsWith(new VerifyEvent.Log(KernelLine.read("later")), new VerifyEvent.Began(1),
        new VerifyEvent.Ran(1, result(0, List.of(), List.of())));
    assertThat(completed).isEqualTo(1);
  }

  @Test
  void aSecondTimeThatSucceedsSaysNothingOfTheFirst() {
    log("qosw 0", "qosw 1");
    terminal("~b0", "~ebusy", "~f0 0");
    assertThat(events).last().isEqualTo(new VerifyEvent.Ran(0,
        new CommandResult(OptionalInt.empty(), false, List.of(), List.of("busy"), List.of())));
  }

  @Test
  void tcMayEnd() {
    log("qosw 0", "qosw 1");
    terminal("~b0", "~x0 255");
    assertThat(events).last().isEqualTo(new VerifyEvent.Ran(0,
        new CommandResult(OptionalInt.of(255), true, List.of(), List.of(), List.of())));
  }

  @Test
  void devicesThatCannotBeMade() {
    terminal("Error: Unknown device type.", "more", "Command failed -:2");
    assertThat(events).containsExactly(new VerifyEvent.DeviceTrouble("eth1", "Error: Unknown device type.; more"));
  }

  @Test
  void whatWasRunIsToldWhenTheGuestDies() {
    log("before", "qosw 0");
    terminal("~b0", "~c0 0", "~b1", "~ehalf");
    transcript.hear(new GuestEvent.Changed(new GuestState.Panicked("x")));
    assertThat(events).containsExactly(new VerifyEvent.Log(KernelLine.read("before")), new VerifyEvent.Began(0),
        new VerifyEvent.Began(1), new VerifyEvent.Ran(0, result(0, List.of(), List.of())),
        new VerifyEvent.Guest(new GuestState.Panicked("x")));
    assertThat(completed).isZero();
  }

  @Test
  void whatModulesSayOfThemselvesIsNoRemarkAboutACommand() {
    log("qosw 0", "u32 classifier", "    Performance counters on", "    Actions configured", "GACT probability on",
        "netem: version 1.3", "netem: change failed", "qosw 1");
    terminal("~b0", "~c0 0");
    assertThat(events).last().isEqualTo(
        new VerifyEvent.Ran(0, result(0, List.of(), List.of(), "netem: change failed")));
  }
}
