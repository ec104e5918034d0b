package org.qosworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Shell scripts on the command line: found, checked, mended, expanded, drawn. */
class ScriptFilesTest {
  private static final String SHAPER = """
      #!/bin/sh
      DEV=${1:-eth0}
      . ./rates.sh
      class() {
        tc class add dev "$DEV" parent 1: classid 1:$1 htb rate $2
      }
      tc qdisc del dev $DEV root 2>/dev/null
      tc qdisc add dev $DEV root handle 1: htb default 20
      class 10 $VOICE
      class 20 8mbits
      ip netns exec lab tc qdisc add dev eth1 root fq
      if [ -n "$MARK" ]; then
        tc filter add dev $DEV parent 1: protocol ip prio 1 handle $MARK fw flowid 1:10
      fi
      """;

  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("shaper.sh"), SHAPER);
    Files.writeString(folder.resolve("rates.sh"), "VOICE=2mbit\n");
  }

  private Qosw.Result run(String... arguments) {
    return Qosw.in(folder).run(arguments);
  }

  @Test
  void checked() {
    Qosw.Result result = run("check", "shaper.sh");
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.out()).contains("""
        shaper.sh:5:59: error[TC2103 bad-rate]: "mbits" is not a unit of a rate; did you mean 8mbit?
           |
         5 |   tc class add dev "$DEV" parent 1: classid 1:$1 htb rate $2
           |                                                           ^^
        """).contains("""
           = note: shaper.sh:10:10: "8mbits" comes from here
        10 | class 20 8mbits
           |          ------
        """);
  }

  @Test
  void foundByTheirFirstLines() throws IOException {
    Files.writeString(folder.resolve("start"), "#!/bin/sh\ntc qdisc add dev eth0 root fq_codl\n");
    Files.writeString(folder.resolve("notes"), "tc qdisc add dev eth0 root fq_codl\n");
    assertThat(run("check", ".").out()).contains("start:2:28: error[TC4004").doesNotContain("notes");
    assertThat(Qosw.in(folder).runOn("#!/usr/bin/env bash\ntc qdisc add dev eth0 root fq_codl\n", "check", "-").out())
        .contains("-:2:28: error[TC4004");
  }

  @Test
  void plainShellIsNothingToSay() throws IOException {
    Files.writeString(folder.resolve("plain.sh"), "#!/bin/bash\nif [ ; then\n  ((( foo\n${x[}\necho tc qdisc add\n");
    assertThat(run("check", "plain.sh").out()).isEmpty();
  }

  @Test
  void mended() throws IOException {
    Qosw.Result result = run("check", "--fix", "--unsafe-fixes", "shaper.sh");
    assertThat(result.status()).isZero();
    assertThat(Files.readString(folder.resolve("shaper.sh"))).isEqualTo(SHAPER.replace("8mbits", "8mbit"));
  }

  @Test
  void notLaidOut() {
    assertThat(run("format", "shaper.sh").out()).isEqualTo(SHAPER);
    assertThat(run("format", "--check", "shaper.sh").status()).isZero();
  }

  @Test
  void fencesOfADocument() throws IOException {
    Files.writeString(folder.resolve("readme.md"), """
        # Shaping

        tc qdisc add dev eth0 root fq_codl

        ```sh
        tc qdisc add dev eth0 root fq_codl
        ```
        ~~~ console
        $ tc qdisc add dev eth0 root handle 1: htb \\
            default 10
        # tc class add dev eth0 parent 2: classid 2:1 htb rate 1mbit
        tc: output, not input
        ~~~
        ```tc
        qdisc add dev eth0 root fq_codl
        ```
        ```c
        tc qdisc add dev eth0 root fq_codl
        ```
        """);
    Qosw.Result result = run("check", "--format", "jsonl", "readme.md");
    assertThat(result.out().lines().map(it -> it.replaceAll(
        ".*\"line\":(\\d+),\"column\":(\\d+).*\"code\":\"(\\w+)\".*", "$1:$2 $3")).toList()).containsExactly("6:28 TC4004", "11:35 TC3002", "15:25 TC4004");
    assertThat(run("check", ".").out()).doesNotContain("readme");
  }

  @Test
  void drawn() {
    assertThat(run("tree", "shaper.sh").out().lines().map(it -> it.replaceFirst("  \\w+ in line \\d+$", "")).toList())
        .contains("eth0", "lab/eth1").anyMatch(it -> it.contains("1:10") && it.contains("rate 2mbit"));
    assertThat(run("tree", "--at", "8", "shaper.sh").out()).contains("1: htb").doesNotContain("1:10");
  }

  @Test
  void expanded() {
    Qosw.Result result = run("expand", "shaper.sh");
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.out()).isEqualTo("""
        shaper.sh:7: tc qdisc del dev eth0 root  # may fail
        shaper.sh:8: tc qdisc add dev eth0 root handle 1: htb default 20
        shaper.sh:5: tc class add dev eth0 parent 1: classid 1:10 htb rate 2mbit
        shaper.sh:5: tc class add dev eth0 parent 1: classid 1:20 htb rate 8mbits
        shaper.sh:11: tc qdisc add dev eth1 root fq  # namespace lab
        shaper.sh:13: tc filter add dev eth0 parent 1: protocol ip prio 1 handle $MARK fw flowid 1:10  # on a condition
        """);
    assertThat(result.err()).isEqualTo("qosw: shaper.sh:2: argument 1 is not known: its default is taken\n");
  }

  @Test
  void expandedWithVariables() {
    Qosw.Result result = run("expand", "--with", "MARK=7", "--as-batch", "shaper.sh");
    assertThat(result.out()).isEqualTo("""
        # some of these commands may fail: tc -force -batch goes on all the same
        # shaper.sh:7
        qdisc del dev eth0 root
        # shaper.sh:8
        qdisc add dev eth0 root handle 1: htb default 20
        # shaper.sh:5
        class add dev eth0 parent 1: classid 1:10 htb rate 2mbit
        class add dev eth0 parent 1: classid 1:20 htb rate 8mbits
        # shaper.sh:11
        # (namespace lab) qdisc add dev eth1 root fq
        # shaper.sh:13
        filter add dev eth0 parent 1: protocol ip prio 1 handle 7 fw flowid 1:10
        """);
    assertThat(run("expand", "--with", "MARK", "shaper.sh").err()).contains("--with: expected NAME=VALUE, not 'MARK'");
  }

  @Test
  void expandedWithArguments() throws IOException {
    Files.writeString(folder.resolve("service.sh"), """
        case $1 in
          start) tc qdisc add dev "$2" root fq $3 ;;
          stop) tc qdisc del dev "$2" root ;;
        esac
        """);
    Qosw.Result result = run("expand", "--with", "1=start", "--with", "2=eth7", "service.sh");
    assertThat(result.out()).isEqualTo("service.sh:2: tc qdisc add dev eth7 root fq\n");
    assertThat(result.status()).isZero();
  }

  @Test
  void expandedForPrograms() {
    assertThat(run("expand", "--format", "jsonl", "shaper.sh").out()).contains("""
        {"file":"shaper.sh","line":13,"endLine":13,"in":"","where":"","known":false,"certainty":"possible",\
        "remarks":["on a condition"],"command":"filter add dev eth0 parent 1: protocol ip prio 1 handle $MARK fw \
        flowid 1:10","words":[{"text":"filter","known":true},""");
  }

  @Test
  void notRunAsABatch() {
    assertThat(run("verify", "shaper.sh").err()).startsWith(
        "qosw: shaper.sh: is no batch file; what a script runs goes in by way of: qosw expand --as-batch shaper.sh |");
  }

  @Test
  void whatCannotBeExpanded() {
    assertThat(run("expand", "nothing.sh").status()).isEqualTo(2);
    assertThat(run("expand", "rates.sh").err()).isEqualTo("qosw: rates.sh runs no tc\n");
    assertThat(run("expand", "nothing.sh", "rates.sh").status()).isEqualTo(2);
  }
}
