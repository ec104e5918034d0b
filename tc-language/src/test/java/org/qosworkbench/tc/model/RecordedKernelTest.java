package org.qosworkbench.tc.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qosworkbench.tc.ide.Finding;
import org.qosworkbench.tc.ide.Origin;
import org.qosworkbench.tc.ide.Settings;
import org.qosworkbench.tc.ide.Tc;
import org.qosworkbench.tc.spec.Device;
import org.qosworkbench.tc.spec.Severity;
import org.qosworkbench.tc.spec.Target;
import org.qosworkbench.tc.text.LineIndex;

/**
 * What a real kernel said to thousands of generated command sequences. A line of the recordings is the number of the
 * sequence, who refused (none, tc, kernel), exit status, the first line that tc printed, command; separated by tabs.
 * Each sequence was recorded in a network namespace of its own, with tc 7.1 on Linux 6.12 under User-Mode Linux, with
 * all of net/sched built in and devices of one queue.
 */
class RecordedKernelTest {
  private static final Target TARGET = Target.parse("iproute2=7.1,kernel=6.12").orElseThrow();
  private static final int MTU = 1500;
  private static final Settings SETTINGS = new Settings(Optional.empty(),
      List.of(plain("dummy1"), plain("eth0"), plain("eth1"), plain("lo")), Optional.empty(), Map.of());

  private record Said(String by, int exit, String message, String command) {
    @Override
    public String toString() {
      return by + " " + exit + " [" + message + "] " + command;
    }
  }

  private static Device plain(String name) {
    return Device.named(name).withMtu(MTU).withQueues(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"filters", "qdiscs"})
  void saysWhatTheKernelSaid(String recording) throws IOException {
    var wrong = new ArrayList<String>();
    var sequences = sequences(recording);
    assertThat(sequences).hasSizeGreaterThan(100);
    sequences.forEach((number, sequence) -> {
      var ours = said(sequence.stream().map(Said::command).toList());
      for (int i = 0; i < sequence.size(); i++) {
        if (!ours.get(i).toString().equals(sequence.get(i).toString())) {
          wrong.add("sequence " + number + "\nthe kernel: " + sequence.get(i) + "\nwe: " + ours.get(i));
          break;
        }
      }
    });
    assertThat(wrong).isEmpty();
  }

  private static List<Said> said(List<String> commands) {
    var text = String.join("\n", commands) + "\n";
    var lines = LineIndex.of(text);
    var refusals = new TreeMap<Integer, Finding>();
    Tc.diagnose(text, TARGET, SETTINGS, finding -> {
      boolean refuses = finding.severity() == Severity.ERROR && finding.origin() != Origin.ADVICE;
      if (refuses) refusals.putIfAbsent(lines.line(finding.range().start()), finding);
    });
    var said = new ArrayList<Said>();
    for (int i = 0; i < commands.size(); i++) {
      var refusal = refusals.get(i);
      said.add(refusal == null ? new Said("none", 0, "", commands.get(i)) : new Said(
          refusal.origin() == Origin.TC ? "tc" : "kernel", refusal.exitCode().orElseThrow(),
          refusal.tcMessage().orElse("").strip(), commands.get(i)));
    }
    return said;
  }

  private static Map<Integer, List<Said>> sequences(String recording) throws IOException {
    var found = new LinkedHashMap<Integer, List<Said>>();
    try (var in = new BufferedReader(new InputStreamReader(
        RecordedKernelTest.class.getResourceAsStream("recorded-" + recording + "-6.12.tsv"), StandardCharsets.UTF_8))) {
      for (var line = in.readLine(); line != null; line = in.readLine()) {
        var fields = line.split("\t", -1);
        found.computeIfAbsent(Integer.parseInt(fields[0]), it -> new ArrayList<>())
            .add(new Said(fields[1], Integer.parseInt(fields[2]), fields[3], fields[4]));
      }
    }
    return found;
  }
}
