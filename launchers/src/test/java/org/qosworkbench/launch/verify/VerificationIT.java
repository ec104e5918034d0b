package org.qosworkbench.launch.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.qosworkbench.launch.guest.Console;
import org.qosworkbench.launch.guest.GuestRequest;
import org.qosworkbench.launch.guest.GuestState;
import org.qosworkbench.launch.guest.RealKernel;
import org.qosworkbench.launch.process.HostStarter;

/** The host's tc in a real guest. */
class VerificationIT {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final List<VerifyEvent> events = new ArrayList<>();
  private GuestState.Final end;

  private List<CommandResult> run(List<NetworkDevice> devices, Duration patience, BatchCommand... commands)
      throws Exception {
    VerifyRequest request = new VerifyRequest(RealKernel.get(), GuestRequest.USUAL_MEMORY,
        RealKernel.TOOLS.find("tc").orElseThrow(), RealKernel.TOOLS.find("ip").orElseThrow(), devices,
        List.of(commands), patience);
    try (Verification run = Verification.start(request, HostStarter.tied(), Console.inMemory(), events::add)) {
      end = run.end().get();
    }
    return events.stream().filter(VerifyEvent.Ran.class::isInstance).map(VerifyEvent.Ran.class::cast)
        .map(VerifyEvent.Ran::result).toList();
  }

  private static BatchCommand command(String text) {
    return new BatchCommand(text, List.of(text.split("#")[0].replace("\\\n", "").strip().split("\\s+")));
  }

  @Test
  void everyCommandGetsItsOwnAnswers() throws Exception {
    List<CommandResult> results = run(
        List.of(NetworkDevice.named("eth0"), NetworkDevice.named("ifb0"), new NetworkDevice("wan.30",
            OptionalInt.of(1400), OptionalLong.of(100_000_000), OptionalInt.of(1), OptionalInt.of(77))),
        PATIENCE,
        command("qdisc add dev eth0 root handle 1: htb r2q 1"),
        command("class add dev eth0 parent 1: classid 1:1 htb \\\n  rate 100mbit # a lot"),
        command("class add dev eth0 parent 1: classid 1:1 htb rate 100mbit"),
        command("class add dev eth0 parent 1: classid 1:2 htb rate 100mbitt"),
        command("qdisc add dev nowhere root pfifo"),
        command("qdisc add dev eth0 \"root"),
        command("qdisc add dev wan.30 root handle 3: tbf rate 10% burst 1000 limit 3000"),
        command("qdisc show dev wan.30"),
        command("qdisc add dev eth0 root mq \\\n"));
    assertThat(results).extracting(CommandResult::exit).extracting(it -> it.orElse(-1))
        .containsExactly(0, 0, 2, 1, 1, 1, 0, 0, 0);
    assertThat(results).extracting(CommandResult::endedBatch)
        .containsExactly(false, false, false, false, false, true, false, false, true);
    String all = results.get(1).messages() + " " + results.get(1).kernel();
    assertThat(all).as("newer kernels say it in their answer").contains("quantum of class 10001 is big");
    assertThat(results.get(2).messages()).anyMatch(it -> it.contains("File exists"));
    assertThat(results.get(3).messages()).first().isEqualTo("Illegal \"rate\"");
    assertThat(results.get(4).messages()).containsExactly("Cannot find device \"nowhere\"");
    assertThat(results.get(5).messages()).containsExactly("Unterminated quoted string");
    assertThat(results.get(6).kernel().toString()).contains("burst 1000 is lower than device wan.30 mtu (1414)");
    assertThat(results.get(7).output()).hasSize(1).first().asString().startsWith("qdisc tbf 3: root")
        .contains("rate 10Mbit");
    assertThat(results.get(8).messages()).containsExactly("Missing continuation line");
    assertThat(end).isEqualTo(new GuestState.Ended(0));
    assertThat(events).first().isEqualTo(new VerifyEvent.Guest(new GuestState.Starting()));
    assertThat(events).last().isEqualTo(new VerifyEvent.Guest(end));
  }

  @Test
  void theLastLineMayLackItsEnd() throws Exception {
    List<CommandResult> results = run(List.of(), PATIENCE, command("qdisc show dev lo"),
        command("qdisc add dev nowhere root pfifo \\"));
    assertThat(results).extracting(CommandResult::exit).containsExactly(OptionalInt.of(0), OptionalInt.of(1));
    assertThat(results).extracting(CommandResult::messages).last()
        .asString().contains("unknown parameter \"\\\"");
  }

  @Test
  void devicesThatCannotBeAreNamed() throws Exception {
    run(List.of(NetworkDevice.named("a.name.that.is.too.long"), NetworkDevice.named("lo")), PATIENCE);
    assertThat(events).filteredOn(VerifyEvent.DeviceTrouble.class::isInstance).hasSize(1).first()
        .extracting(it -> ((VerifyEvent.DeviceTrouble) it).device()).isEqualTo("a.name.that.is.too.long");
    assertThat(end).isEqualTo(new GuestState.Ended(0));
  }

  @Test
  void aCommandThatDoesNotEnd() throws Exception {
    List<CommandResult> results = run(List.of(), Duration.ofSeconds(1), command("qdisc show"), command("monitor"));
    assertThat(results).hasSize(1);
    assertThat(events).contains(new VerifyEvent.Began(1));
    assertThat(end).isEqualTo(new GuestState.Hung(Duration.ofSeconds(1), false));
  }
}
