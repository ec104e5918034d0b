package org.qosworkbench.tc.bind;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qosworkbench.tc.spec.Kinds;
import org.qosworkbench.tc.spec.Target;
import org.qosworkbench.tc.spec.Version;
import org.qosworkbench.tc.syntax.Document;

/**
 * What the real tc said to thousands of generated commands, correct and wrong ones, of every kind. A line of the
 * recordings is accepted or refused, exit status, first line that tc printed, command; separated by tabs. Recorded with
 * tc in a network namespace that stopped every request before the kernel.
 */
class RecordedTest {
  private static final Devices DEVICES = new Devices.Listed(Set.of("lo", "eth0", "eth1", "ifb0", "ifb1"));

  private record Recording(String verdict, int exit, String message, String command) {
    @Override
    public String toString() {
      return verdict + " " + exit + " [" + message + "] " + command;
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"7.1", "6.1"})
  void saysWhatTcSaid(String release) throws IOException {
    var binder = new Binder(new Target(Version.of(release), Target.NEWEST.kernel()), DEVICES);
    var wrong = new ArrayList<String>();
    var recordings = recordings(release);
    assertThat(recordings).hasSizeGreaterThan(500);
    for (var recording : recordings) {
      var said = said(binder, recording.command());
      if (!said.toString().equals(recording.toString())) wrong.add("tc: " + recording + "\nwe: " + said);
    }
    assertThat(wrong).isEmpty();
  }

  /** Kinds whose answers hang on programs and libraries of the machine, so that they were not recorded. */
  private static final Set<String> NOT_RECORDED = Set.of("exec bpf", "action xt", "ematch ipset", "ematch ipt");

  /** The recordings are of use only if they reach every kind. */
  @ParameterizedTest
  @ValueSource(strings = {"7.1", "6.1"})
  void reachesEveryKind(String release) throws IOException {
    var binder = new Binder(new Target(Version.of(release), Target.NEWEST.kernel()), DEVICES);
    var missing = new TreeSet<String>();
    Kinds.all().filter(kind -> kind.life().covers(binder.target().iproute2()))
        .forEach(kind -> missing.add(kind.toString()));
    missing.removeAll(NOT_RECORDED);
    for (var recording : recordings(release)) {
      var binding = binder.bind(Document.parse(recording.command() + "\n").statement(0));
      for (int i = 0; i < binding.statement().wordCount(); i++) {
        binding.element(i).ifPresent(element -> missing.remove(element.toString()));
      }
      binding.groups().forEach(group -> missing.remove(group.head().toString()));
    }
    assertThat(missing).isEmpty();
  }

  private static Recording said(Binder binder, String command) {
    var binding = binder.bind(Document.parse(command + "\n").statement(0));
    return binding.refusal()
        .map(refusal -> new Recording("refused", refusal.exitCode(), plain(binding.firstLine()), command))
        .orElseGet(() -> new Recording("accepted", 0, "", command));
  }

  /** As in the recordings: no blanks at the ends, tabs made visible. */
  private static String plain(String message) {
    return message.strip().replace("\t", "\\t");
  }

  private static List<Recording> recordings(String release) throws IOException {
    var found = new ArrayList<Recording>();
    try (var in = RecordedTest.class.getResourceAsStream("recorded-iproute2-" + release + ".tsv");
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line; (line = lines.readLine()) != null; ) {
        var fields = line.split("\t", 4);
        found.add(new Recording(fields[0], Integer.parseInt(fields[1]), fields[2], fields[3]));
      }
    }
    return found;
  }
}
