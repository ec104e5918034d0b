package org.qosworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TreeCommandTest {
  private static final String SCRIPT = """
      qdisc add dev eth0 root handle 1: htb default 30
      class add dev eth0 parent 1: classid 1:1 htb rate 10mbit
      class add dev eth0 parent 1:1 classid 1:10 htb rate 2500kbit ceil 10mbit prio 0
      class add dev eth0 parent 1:1 classid 1:30 htb rate 7500kbit
      qdisc add dev eth0 parent 1:10 handle 10: sfq perturb 10
      filter add dev eth0 parent 1: protocol ip prio 1 u32 match ip dport 22 0xffff flowid 1:10
      qdisc add dev eth1 root handle 2: red limit 400kb avpkt 1000
      """;

  @TempDir Path folder;

  @BeforeEach
  void write() throws Exception {
    Files.writeString(folder.resolve("a.tc"), SCRIPT);
    Files.writeString(folder.resolve(".qosw.toml"), "[severities]\ntc-warns = \"warning\"\n");
  }

  private Qosw.Result tree(String... arguments) {
    var all = new String[arguments.length + 2];
    all[0] = "tree";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    all[all.length - 1] = "a.tc";
    return Qosw.in(folder).run(all);
  }

  @Test
  void textHasBranchesAndColumns() {
    var result = tree("--device", "eth0");
    assertThat(result.out().lines().map(it -> it.replaceFirst("  \\w+ in line \\d+$", "")).toList())
        .isEqualTo("""
            eth0
            └─ 1: htb                                              default 30
               ├╴u32 ip prio 1   → 1:10  match ip dport 22 0xffff
               └─ 1:1            rate 10mbit
                  ├─ 1:10        rate 2500kbit  ceil 10mbit  25 %  prio 0
                  │  └─ 10: sfq                                    perturb 10
                  └─ 1:30        rate 7500kbit               75 %  (default)
            """.lines().toList());
    assertThat(result.status()).isZero();
  }

  @Test
  void problemsAreNamed() {
    assertThat(tree("--device", "eth1").out()).endsWith("└─ 2: red  limit 400kb avpkt 1000  warning in line 7\n");
    assertThat(tree("--color", "always", "--device", "eth1").out())
        .contains("\u001b[1meth1\u001b[0m", "\u001b[1;33mwarning in line 7\u001b[0m");
  }

  @Test
  void whatIsKnownOfADeviceMayFollowItsName() {
    assertThat(tree("--device", "eth0 speed 20mbit").out())
        .startsWith("eth0").contains("speed 20mbit", "rate 10mbit", " 50 %").doesNotContain("eth1");
  }

  @Test
  void lookedAtAfterALine() {
    assertThat(tree("--at", "1").out()).isEqualTo("eth0\n└─ 1: htb  default 30\n");
    assertThat(tree("--at", "8").out()).contains("eth1");
    assertThat(tree("--at", "9").err()).startsWith("qosw tree: --at: there is no line 9\n");
    assertThat(tree("--at", "-1").status()).isEqualTo(2);
  }

  @Test
  void jsonSaysEverything() {
    var json = JsonParser.parseString(tree("--format", "json").out()).getAsJsonObject();
    assertThat(json.get("file").getAsString()).isEqualTo("a.tc");
    var top = json.getAsJsonArray("tops").get(0).getAsJsonObject();
    assertThat(top.keySet()).containsExactly("kind", "name", "type", "default", "figures", "share", "ceilShare",
        "line", "column", "endLine", "endColumn", "problem", "filters", "children");
    var qdisc = top.getAsJsonArray("children").get(0).getAsJsonObject();
    assertThat(qdisc.getAsJsonArray("filters").get(0).getAsJsonObject().keySet()).containsExactly("type", "protocol",
        "priority", "match", "target", "actions", "line", "column", "endLine", "endColumn", "problem");
    var inner = qdisc.getAsJsonArray("children").get(0).getAsJsonObject();
    var leaf = inner.getAsJsonArray("children").get(0).getAsJsonObject();
    assertThat(leaf.get("name").getAsString()).isEqualTo("1:10");
    assertThat(leaf.get("share").getAsDouble()).isEqualTo(0.25);
    assertThat(leaf.get("ceilShare").getAsDouble()).isEqualTo(1);
    assertThat(leaf.get("line").getAsInt()).isEqualTo(3);
    assertThat(leaf.getAsJsonArray("figures").get(0)).hasToString("{\"name\":\"rate\",\"value\":\"2500kbit\"}");
  }

  @Test
  void drawings() {
    assertThat(tree("--format", "svg").out()).startsWith("<svg xmlns=").contains("<title id=\"title\">a.tc</title>");
    assertThat(tree("--format", "dot").out()).startsWith("digraph \"a.tc\" {");
  }

  @Test
  void standardInputAndTroubles() {
    assertThat(Qosw.in(folder).runOn("qdisc add dev eth9 root pfifo\n", "tree", "-").out())
        .isEqualTo("eth9\n└─ pfifo\n");
    assertThat(Qosw.in(folder).runOn("", "tree", "-")).isEqualTo(new Qosw.Result(0, "", ""));
    assertThat(Qosw.in(folder).run("tree", "none.tc"))
        .isEqualTo(new Qosw.Result(2, "", "qosw: none.tc: no such file or folder\n"));
    assertThat(tree("--device", "eth7").err()).startsWith("qosw tree: --device: the file builds nothing on 'eth7'\n");
    assertThat(Qosw.in(folder).run("tree").status()).isEqualTo(2);
  }
}
