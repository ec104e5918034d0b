package org.qosworkbench.tc.ide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qosworkbench.tc.shell.Surroundings;
import org.qosworkbench.tc.spec.Target;

/**
 * Whatever word of a script is not known: nothing is then said that was not said before, since the word may be what it
 * was.
 */
class UnknownWordsOfScriptsTest {
  private static final List<String> COMMANDS = """
      qdisc add dev eth0 root handle 1: htb default 30
      class add dev eth0 parent 1: classid 1:1 htb rate 10mbit
      class add dev eth0 parent 1:1 classid 1:10 htb rate 6mbit ceil 12mbit
      class add dev eth0 parent 1:1 classid 1:20 htb rate 6mbit ceil 5mbit
      class add dev eth0 parent 1:1 classid 1:40 htb rate 1kbit
      qdisc add dev eth0 parent 1:10 handle 10: fq_codel
      qdisc add dev eth0 parent 1:20 handle 20: sfq perturb 10
      filter add dev eth0 parent 1: protocol ip prio 1 u32 match ip dport 22 0xffff flowid 1:10
      filter add dev eth0 parent 1: protocol ip prio 2 handle 7 fw classid 1:99
      filter add dev eth0 parent 1: protocol ip prio 3 matchall flowid 1:20
      filter add dev eth0 parent 1: protocol ip prio 4 u32 match ip src 10.0.0.1/8 flowid 1:10
      qdisc add dev eth0 ingress
      filter add dev eth0 parent ffff: protocol ip prio 1 matchall action police rate 1mbit burst 10k drop
      qdisc add dev eth1 root handle 1: prio
      qdisc add dev eth1 parent 1:1 handle 11: tbf rate 1mbit burst 2k latency 50ms
      qdisc add dev eth1 parent 1:2 handle 12: netem delay 10ms 20ms
      filter add dev eth1 parent 1: protocol ip prio 1 u32 match ip protocol 17 0xff flowid 1:1
      qdisc replace dev eth1 parent 1:1 handle 13: pfifo limit 10
      qdisc del dev eth1 root
      qdisc add dev eth1 root handle 1: hfsc default 1
      class add dev eth1 parent 1: classid 1:1 hfsc sc rate 1mbit ul rate 2mbit
      qdisc del dev eth0 root
      qdisc add dev eth0 root handle 1: htb default 10
      class add dev eth0 parent 1: classid 1:10 htb rate 10mbit
      class change dev eth0 parent 1: classid 1:10 htb rate 20mbit
      class del dev eth0 classid 1:10
      """.lines().toList();

  private static Set<String> said(List<String> commands, String frame) {
    var text = frame.formatted(commands.stream().map(it -> "tc " + it).collect(Collectors.joining("\n")));
    var analysis = ScriptAnalysis.of(text, Surroundings.NONE, Target.NEWEST, Settings.DEFAULT);
    return ScriptDiagnosis.of(analysis, Tc.NEVER).findings().stream()
        .map(it -> it.code() + " in line " + (1 + text.substring(0, it.range().start()).lines().count()
            - (it.range().start() > 0 && text.charAt(it.range().start() - 1) != '\n' ? 1 : 0)))
        .collect(Collectors.toSet());
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "%s\n", "if [ -n \"$X\" ]; then\n%s\nfi\n", "f() {\n%s\n}\nf\n", "while read x; do\n%s\ndone\n"})
  void makeNothingWorse(String frame) {
    var before = said(COMMANDS, frame);
    assertThat(before).hasSizeGreaterThan(10).noneMatch(it -> it.startsWith("TC30"));
    int count = 0;
    for (int i = 0; i < COMMANDS.size(); i++) {
      var words = List.of(COMMANDS.get(i).split(" "));
      for (int word = 0; word < words.size(); word++) {
        for (var unknown : List.of("$UNKNOWN", "\"$UNKNOWN\"", words.get(word).charAt(0) + "$UNKNOWN", "$(unknown)")) {
          var changed = new ArrayList<>(words);
          changed.set(word, unknown);
          var commands = new ArrayList<>(COMMANDS);
          commands.set(i, String.join(" ", changed));
          assertThat(before).as(commands.get(i)).containsAll(said(commands, frame));
          count++;
        }
      }
    }
    assertThat(count).isGreaterThan(1000);
  }

  /** The same unknown device in several commands. */
  @ParameterizedTest
  @ValueSource(strings = {"eth0", "eth1"})
  void devicesWithoutName(String device) {
    var before = said(COMMANDS, "%s\n");
    for (int from = 0; from < COMMANDS.size(); from++) {
      for (int to = from + 1; to <= COMMANDS.size(); to++) {
        var commands = new ArrayList<String>();
        for (int i = 0; i < COMMANDS.size(); i++) {
          var command = COMMANDS.get(i);
          commands.add(i >= from && i < to ? command.replace("dev " + device, "dev $DEV") : command);
        }
        assertThat(before).as(from + " to " + to).containsAll(said(commands, "%s\n"));
      }
    }
  }
}
