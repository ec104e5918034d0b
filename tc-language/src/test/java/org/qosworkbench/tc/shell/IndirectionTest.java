package org.qosworkbench.tc.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The ways on which scripts come to tc. */
class IndirectionTest {
  @ParameterizedTest
  @ValueSource(strings = {
    "tc qdisc show",
    "/sbin/tc qdisc show",
    "sudo tc qdisc show",
    "sudo -u root -n /sbin/tc qdisc show",
    "env -i A=b tc qdisc show",
    "nice -n 5 tc qdisc show",
    "timeout -k 1 5 tc qdisc show",
    "command tc qdisc show",
    "exec tc qdisc show",
    "time tc qdisc show",
    "busybox tc qdisc show",
    "nohup tc qdisc show &",
    "A=b tc qdisc show",
    "TC=tc; $TC qdisc show",
    "TC='sudo tc -s -d'; $TC qdisc show",
    "TC=\"tc\"; \"${TC}\" -j qdisc show",
    "$TC qdisc show",
    "tc $OPTIONS qdisc show",
    "eval tc qdisc show",
    "eval \"tc qdisc\" show",
    "C='tc qdisc show'; eval $C",
    "C='tc qdisc show'; $C",
    "run() { echo \"$@\"; \"$@\"; }; run tc qdisc show",
    "run() { $1; }; run 'tc qdisc show'",
    "run() { out=$(eval $* 2>&1); }; run tc qdisc show",
    "tc() { command tc -s \"$@\"; }; tc qdisc show",
    "sh -c 'tc qdisc show'",
    "bash -ec 'tc $1 $2' x qdisc show",
    "su -c 'tc qdisc show' root",
    "ip netns exec ns tc qdisc show",
    "ip -n a netns exec ns sudo tc qdisc show",
    "ssh -p 22 root@host tc qdisc show",
    "ssh host 'tc qdisc show'",
    "echo qdisc show | tc -b -",
    "printf 'qdisc %s\\n' show | tc -batch",
    "echo qdisc show | sudo tc -force -b -",
    "tc -b - <<E\nqdisc show\nE",
    "cat <<E | tc -b\n # remark\nqdisc \\\n  show\nE",
    "tc -b <(x) || tc qdisc show",
    "echo qdisc show > /tmp/f; tc -b /tmp/f",
    "cat > $TMP <<E\nqdisc show\nE\ntc -b $TMP",
    "T=$(mktemp); echo qdisc > $T; U=$T; echo qdisc show > $U; tc -b $T",
    "{ echo qdisc show; } | tc -b -",
    "tc -b <<< 'qdisc show'",
    "echo tc qdisc show | sh",
    "sh <<E\ntc qdisc show\nE",
    "retry_cmd tc qdisc show",
    "run_cmd 'tc qdisc show'",
    "docker exec box tc qdisc show",
  })
  void leadsToTc(String script) {
    assertThat(Courses.commands(script)).isEqualTo("qdisc show");
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "echo tc qdisc show", "log 'tc qdisc show'", "which tc", "grep tc qdisc", "tcpdump qdisc show", "# tc qdisc show",
    "if false; then tc qdisc show; fi", "cat <<E\ntc qdisc show\nE", "X='tc qdisc show'", "man tc qdisc",
  })
  void doesNotLeadToTc(String script) {
    assertThat(Courses.of(script).commands()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiterString = "=>", quoteCharacter = '`', value = {
    "seq 3 | xargs tc qdisc del dev => qdisc del dev ?*",
    "seq 3 | xargs -I{} tc qdisc del dev eth{} => qdisc del dev eth?",
    "eval \"tc qdisc add dev $DEV root\" => qdisc add dev ?~ root",
    "eval \"tc $*\" => ??*",
    "x() { tc qdisc add \"$@\"; } => qdisc add ?*",
  })
  void keepsWhatIsKnownOfIt(String script, String expected) {
    assertThat(Courses.commands(script)).isEqualTo(expected);
  }

  @Test
  void tellsGlobalOptionsFromTheCommand() {
    var command = Courses.of("tc -s -n blue -j qdisc show dev eth0").commands().get(0);
    assertThat(command.options()).extracting(ShellWord::text).containsExactly("-s", "-n", "blue", "-j");
    assertThat(command.site().steps()).containsExactly(new Site.Step(Site.Kind.NAMESPACE, "blue"));
    assertThat(command.words()).extracting(ShellWord::text).containsExactly("qdisc", "show", "dev", "eth0");
  }

  @Test
  void tellsSitesApart() {
    var sites = Courses.of("""
        tc a
        ip netns exec n1 tc b
        ssh h ip netns exec n2 tc c
        """).commands().stream().map(ShellCommand::site).toList();
    assertThat(sites).containsExactly(
        Site.HERE,
        new Site(List.of(new Site.Step(Site.Kind.NAMESPACE, "n1"))),
        new Site(List.of(new Site.Step(Site.Kind.HOST, "h"), new Site.Step(Site.Kind.NAMESPACE, "n2"))));
  }

  @Test
  void followsFilesThatAreAtHand() {
    var course = Courses.of("""
        . ./config
        . "$(dirname "$0")/lib.sh"
        add 1:10
        tc -b rules.tc
        """, Map.of(
        "./config", "DEV=eth0\n",
        "lib.sh", "add() { tc class add dev $DEV classid $1; }\n",
        "rules.tc", "qdisc add dev eth1 root\n"));
    assertThat(Courses.commands(course)).isEqualTo("""
        class add dev eth0 classid 1:10
        qdisc add dev eth1 root""");
    assertThat(course.commands()).extracting(it -> it.place().file()).containsExactly("lib.sh", "rules.tc");
    assertThat(course.commands().get(0).calls()).extracting(it -> it.place().file()).containsExactly("");
    assertThat(course.notes()).isEmpty();
  }

  @Test
  void takesNothingForGrantedBehindAFileThatIsNotAtHand() {
    var course = Courses.of("""
        DEV=eth0
        . /etc/default/shaper
        tc qdisc add dev $DEV root
        RATE=1mbit
        tc class $RATE
        """);
    assertThat(Courses.commands(course)).isEqualTo("qdisc add dev ?~ root\nclass 1mbit");
    assertThat(Courses.notes(course)).containsExactly(Note.Kind.FILE_NOT_READ);
    assertThat(course.events().get(0)).isInstanceOfSatisfying(
        Doubt.class, it -> assertThat(it.reason()).isEqualTo(Doubt.Reason.UNKNOWN_FILE));
  }

  @Test
  void doubtsEverythingBehindCommandsThatAreNotKnown() {
    var course = Courses.of("DEV=eth0\neval \"$CODE\"\ntc $DEV");
    assertThat(Courses.commands(course)).isEqualTo("?~");
    assertThat(Courses.notes(course)).containsExactly(Note.Kind.COMMANDS_NOT_KNOWN);
  }

  @Test
  void takesLinesThatAreWrittenOnSomePathsForUncertain() {
    var commands = Courses.of("""
        echo a > f
        if x >/dev/null; then echo b >> f; fi
        tc -b f
        """).commands();
    assertThat(commands).extracting(it -> it.words().get(0).text()).containsExactly("a", "b");
    assertThat(commands).noneMatch(ShellCommand::isCertain);
  }

  @Test
  void followsWhatLoopsWriteIntoFiles() {
    var commands = Courses.of("""
        F=$(mktemp)
        for ((i = 0; i < COUNT; i++)); do
          echo "filter add dev eth0 handle $i" >> $F
        done
        tc -b $F
        """).commands();
    assertThat(commands).hasSize(1);
    assertThat(commands.get(0).words()).extracting(Courses::word)
        .containsExactly("filter", "add", "dev", "eth0", "handle", "%");
  }
}
