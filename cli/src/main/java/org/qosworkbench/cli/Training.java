package org.qosworkbench.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/**
 * Runs the usual commands once, so that the JVM can note what a start needs. Only the build runs this, to make the
 * start-up cache: what is missing here still works, it starts more slowly.
 */
final class Training {
  private static final String SCRIPT = """
      # a bit of everything, right and wrong
      qdisc add dev eth0 root handle 1: htb default 30
      class add dev eth0 parent 1: classid 1:1 htb rate 100mbit ceil 100mbit burst 15k
      class add dev eth0 parent 1:1 classid 1:10 htb rate 10mbitt ceil 100mbit prio 1
      qdisc add dev eth0 parent 1:10 handle 10: fq_codel limit 1000 target 5ms intervall 100ms
      qdisc add dev eth0 parent 1:20 handle 20: netem delay 10ms 2ms 25% loss 1%
      filter add dev eth0 parent 1: protocol ip prio 1 u32 \\
          match ip dst 10.0.0.0/8 match ip dport 22 0xffff flowid 1:10
      filter add dev eth0 parent 1: protocol ip prio 1 u32 match ip dport 22 flowid 1:10
      filter add dev eth0 parent 1: protocol ip prio 2 flower dst_ip 10.1.0.0/16 action police rate 1mbit burst 10k drop
      filter add dev eth0 parent 1: protocol ip prio 2 flower ip_proto udp dst_port 8801-8810 classid 1:20
      filter add dev eth0 parent 1: protocol ip prio 2 flower ip_proto tpc dst_port 80 classid 1:20
      filter add dev eth0 parent 1: protocol ip prio 70000 matchall classid 1:20
      filter add dev eth0 parent 1: protocol all prio 5 matchall action pas
      class add dev eth0 parent 1: handle 1:2 htb rate 1mbit
      qdisc ad dev eth1 "root
      qdisc add dev eth0 ingress
      """;
  private static final String SHELL_SCRIPT = """
      #!/bin/sh
      DEV=${1:-eth0}
      RATE=100
      add() {
        tc class add dev "$DEV" parent 1: classid "1:$1" htb rate "$2" ceil ${RATE}mbit
        tc qdisc add dev "$DEV" parent "1:$1" fq_codel
      }
      tc qdisc del dev $DEV root 2>/dev/null
      tc qdisc add dev $DEV root handle 1: htb default 20 || exit 1
      add 10 60mbit
      add 20 $((RATE / 2))mbits
      for port in 22 53; do
        tc filter add dev $DEV parent 1: protocol ip prio 1 u32 match ip dport $port 0xffff flowid 1:10
      done
      if [ -n "$VOICE" ]; then
        tc filter add dev $DEV parent 1: protocol ip prio 2 u32 match ip tos 0xb8 0xff flowid 1:30
      fi
      """;
  private static final String PROJECT = """
      target = "iproute2=6.1,kernel=6.12"
      devices = ["eth0"]
      [severities]
      TC5001 = "off"
      """;

  private final Path folder;

  private Training(Path folder) {
    this.folder = folder;
  }

  /** Trains for the commands, or for the server when the argument is {@code lsp}. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length == 1 && arguments[0].equals("lsp")) {
      EditorTraining.run(SCRIPT);
      return;
    }
    Path folder = Files.createTempDirectory("qosw");
    Path script = Files.writeString(folder.resolve("script.tc"), SCRIPT);
    Path shellScript = Files.writeString(folder.resolve("script.sh"), SHELL_SCRIPT);
    Path project = Files.writeString(folder.resolve(".qosw.toml"), PROJECT);
    try {
      new Training(folder).train();
    } finally {
      Files.delete(script);
      Files.delete(shellScript);
      Files.delete(project);
      Files.delete(folder);
    }
  }

  private void train() {
    run("--version");
    run("--help");
    run("check", "--color", "always", "script.tc");
    run("check", "--format", "jsonl", ".");
    run("check", "-");
    run("check", "script.sh");
    run("format", "script.tc");
    run("tree", "--format", "svg", "script.tc");
    run("tree", "script.tc");
    run("kinds", "htb");
    run("explain");
    run("explain", "TC2103");
    run("verify", "script.tc"); // ends quickly where no kernel for guests is installed
  }

  private void run(String... arguments) {
    InputStream script = new ByteArrayInputStream(SCRIPT.getBytes(StandardCharsets.UTF_8));
    Console console = new Console(script, Writer.nullWriter(), Writer.nullWriter(), Set.of(), Map.of(), folder);
    QoswCommand.create(console, new LanguageChecker(console.directory())).execute(arguments);
  }
}
