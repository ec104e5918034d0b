package org.qosworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs in real guests; needs the package user-mode-linux and says so when it is missing. */
class VerifyIT {
  @TempDir Path folder;

  private Qosw.Result verify(String script, String... arguments) throws Exception {
    Files.writeString(folder.resolve("a.tc"), script);
    String[] all = new String[arguments.length + 2];
    all[0] = "verify";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    all[all.length - 1] = "a.tc";
    return Qosw.in(folder).with("PATH", System.getenv("PATH")).run(all);
  }

  @Test
  void theSampleIsWhatItIsTakenFor() throws Exception {
    Qosw.Result result = verify(Files.readString(Path.of("../samples/branch-office.tc")));
    assertThat(result.err()).matches("20 commands run by tc [0-9.]+ on Linux [0-9.]+ in [0-9.]+ s: 7 refused, "
        + "0 with remarks, 0 otherwise than expected\n");
    assertThat(result.out()).contains("""
        a.tc:13:64: error[TC2103 bad-rate]: "kbitt" is not a unit of a rate; did you mean 9500kbit?
           |
        """, "   = guest: Illegal \"ceil\"\n");
    assertThat(result.status()).isEqualTo(1);
  }

  /** Whatever the kernel and this machine's tc have is created; nothing else is refused than what they lack. */
  @Test
  void everyQdisc() throws Exception {
    Qosw.Result result = verify(Files.readString(Path.of("../samples/every-qdisc.tc")), "--format", "jsonl");
    List<JsonObject> errors = result.out().lines().map(it -> JsonParser.parseString(it).getAsJsonObject())
        .filter(it -> it.get("severity").getAsString().equals("error")).toList();
    assertThat(errors).as(result.out()).hasSizeLessThan(5).allSatisfy(it -> {
      assertThat(it.get("origin").getAsString()).isEqualTo("guest");
      assertThat(it.get("name").getAsString()).isIn("kind-not-built", "word-too-new");
    });
  }

  @Test
  void oneObjectForEachFinding() throws Exception {
    Qosw.Result result = verify("""
        qdisc add dev eth0 root handle 1: htb r2q 1
        class add dev eth0 parent 1: classid 1:1 htb rate 100mbit
        qdisc add dev eth0 root handle 2: pfifo
        qdisc show dev eth0
        """, "--format", "jsonl");
    List<JsonObject> guest = result.out().lines().map(it -> JsonParser.parseString(it).getAsJsonObject())
        .filter(it -> it.get("origin").getAsString().equals("guest")).toList();
    assertThat(guest).as(result.out()).hasSize(3);
    assertThat(guest.get(0).get("line").getAsInt()).isEqualTo(2);
    assertThat(guest.get(0).get("tcMessage").getAsString()).contains("quantum of class 10001 is big");
    assertThat(guest.get(1).get("line").getAsInt()).isEqualTo(3);
    assertThat(guest.get(1).get("exitCode").getAsInt()).isEqualTo(2);
    assertThat(guest.get(1).get("tcMessage").getAsString()).contains("NLM_F_REPLACE needed to override");
    assertThat(guest.get(2).get("tcMessage").getAsString()).contains("qdisc htb 1: root");
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err()).isEmpty();
  }

  @Test
  void cleanIsCleanerThanSuccess() throws Exception {
    String script = "qdisc add dev eth0 root tbf rate 1mbit burst 1000 limit 3000\n";
    assertThat(verify(script).status()).isZero();
    assertThat(verify(script, "--expect", "clean").status()).isEqualTo(1);
    assertThat(verify("qdisc add dev eth0 root fq_codel\n", "--expect", "clean").status()).isZero();
  }

  @Test
  void whatIsKnownOfADeviceHolds() throws Exception {
    String script = """
        qdisc add dev eth0 root handle 1: htb
        class add dev eth0 parent 1: classid 1:1 htb rate 50%
        class show dev eth0
        """;
    assertThat(verify(script, "--device", "eth0 speed 200mbit").out()).contains("rate 100Mbit");
    assertThat(verify(script).status()).isEqualTo(1);
  }

  @Test
  void aCommandThatTakesTooLong() throws Exception {
    Path file = folder.resolve("console");
    Qosw.Result result =
        verify("qdisc show\nmonitor\nqdisc show\n", "--timeout", "1", "--console", file.toString());
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.out()).contains(
        "a.tc:2:1: error[GU1002 fatal-in-guest]: the guest hung: it said nothing for 1 s\n");
    assertThat(result.err()).startsWith("qosw: the guest hung: it said nothing for 1 s\n  ")
        .contains("1 of 3 commands run by tc ");
    assertThat(file).content().contains("Linux version ");
  }
}
