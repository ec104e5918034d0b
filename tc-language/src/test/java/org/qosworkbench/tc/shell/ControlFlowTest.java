package org.qosworkbench.tc.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which commands run, and on which paths. In the tables a line feed is written as two semicolons. */
class ControlFlowTest {
  @ParameterizedTest
  @CsvSource(delimiterString = "=>", quoteCharacter = '`', value = {
    "if true; then tc a; else tc b; fi => a",
    "if [ 1 = 2 ]; then tc a; elif [ -n x ]; then tc b; fi => b",
    "X=5; if [ $X -gt 3 -a $X -lt 9 ]; then tc a; fi => a",
    "X=5; if [[ $X == [0-9] && ! -z $X ]]; then tc a; fi => a",
    "X=5; (( X > 4 )) && tc a => a",
    "X=; [ -z \"$X\" ] || tc a;; tc b => b",
    "for i in 1 2; do tc $i; done => 1;;2",
    "for i in 1 2 3; do [ $i = 2 ] && continue; tc $i; done => 1;;3",
    "for i in 1 2 3; do tc $i; [ $i = 2 ] && break; done => 1;;2",
    "for i in a b; do for j in c d; do tc $i$j; continue 2; done; done => ac;;bc",
    "for ((i=0; i<2; i++)); do tc $i; done => 0;;1",
    "i=3; while [ $i -gt 1 ]; do tc $i; i=$((i-1)); done => 3;;2",
    "i=0; until [ $i -ge 2 ]; do tc $i; let i=i+1; done => 0;;1",
    "X=stop; case $X in start) tc a;; st*) tc b;; *) tc c;; esac => b",
    "case a in a) tc a;& b) tc b;; c) tc c;; esac => a;;b",
    "f() { tc $1 $#; }; f x y;; f z => x 2;;z 1",
    "f() { local X=in; tc $X; }; X=out; f; tc $X => in;;out",
    "f() { X=$1; }; f new; tc $X => new",
    "f() { return 1; tc no; }; f || tc a => a",
    "f() { shift; tc \"$@\"; }; f a 'b c' d => 'b c' d",
    "set -e;; false;; tc no => ``",
    "set -e;; false || true;; tc a => a",
    "tc a; exit 0; tc b => a",
    "(exit 1); tc a => a",
    "( X=1; tc $X ); tc \"$X\" => 1;;?",
    "while read a b; do tc $b $a; done <<E;;1 2;;3 4;;E => 2 1;;4 3",
    "while :; do tc a; done; tc never => a",
    "exec tc a; tc b => a",
  })
  void followsWhatIsKnown(String script, String expected) {
    assertThat(Courses.commands(lines(script))).isEqualTo(expected.replace(";;", "\n"));
  }

  private static String lines(String script) {
    return script.indexOf("case") >= 0 ? script : script.replace(";; ", "\n").replace(";;", "\n");
  }

  @Test
  void followsBothWaysWhereAConditionIsNotKnown() {
    assertThat(Courses.events("""
        if ping -c 1 host; then
          tc q a
        else
          tc q b
        fi
        tc q c
        """)).isEqualTo("""
        OPEN
        q a CONDITION
        NEXT
        q b CONDITION
        CLOSE
        doubt PATHS_MEET
        q c""");
  }

  @Test
  void knowsThatAWayOnWhichTheScriptEndsLeadsNowhere() {
    assertThat(Courses.events("""
        if [ "$1" = stop ]; then
          tc q del
          exit
        fi
        tc q add
        """)).isEqualTo("""
        OPEN
        q del CONDITION
        NEXT exited
        CLOSE
        q add""");
  }

  @Test
  void followsEachCaseOfWhatIsNotKnown() {
    assertThat(Courses.events("""
        case "$1" in
          start) tc q add ;;
          stop) tc q del ;;
        esac
        """)).isEqualTo("""
        OPEN
        q add CONDITION
        NEXT
        q del CONDITION
        NEXT
        CLOSE
        doubt PATHS_MEET""");
  }

  @Test
  void takesAnEarlyReturnForAPathThatMeetsTheOthersLater() {
    assertThat(Courses.events("""
        f() {
          [ -e /x ] && return
          tc q a
        }
        f
        tc q b
        """)).isEqualTo("""
        q a CONDITION
        doubt PATHS_MEET
        q b""");
  }

  @Test
  void followsALoopOfUnknownLengthOnceWithWhatAllRoundsHaveInCommon() {
    assertThat(Courses.events("""
        n=1
        for d in $LIST; do
          tc q $d $n $ALL
          n=$((n + 1))
          ALL="$ALL $d"
        done
        """)).isEqualTo("""
        doubt LOOP
        OPEN
        q ?~ % ??* LOOP
        NEXT
        CLOSE
        doubt PATHS_MEET""");
  }

  @Test
  void expectsCommandsOfTcToSucceed() {
    assertThat(Courses.events("tc q a && tc q b || tc q c")).isEqualTo("""
        q a
        q b AFTER_SUCCESS
        OPEN
        q c AFTER_FAILURE
        NEXT
        CLOSE
        doubt PATHS_MEET""");
  }

  @Test
  void makesOneOfWaysThatDoTheSame() {
    assertThat(Courses.events("""
        if [ "$VERBOSE" ]; then tc q a; else tc q a 2>/dev/null; fi
        tc q b
        """)).isEqualTo("q a\nq b");
  }

  @ParameterizedTest
  @CsvSource(delimiterString = "=>", value = {
    "tc a => GOES_ON",
    "tc a 2>/dev/null => EXPECTED",
    "tc a >/dev/null 2>&1 => EXPECTED",
    "tc a &>/dev/null => EXPECTED",
    "tc a || true => EXPECTED",
    "tc a || : => EXPECTED",
    "tc a || exit 1 => HANDLED",
    "if tc a; then x; fi => HANDLED",
    "! tc a => HANDLED",
    "set -e; tc a => ENDS",
    "set -o errexit; tc a => ENDS",
    "set -e; set +e; tc a => GOES_ON",
  })
  void saysWhatBecomesOfAFailure(String script, OnFailure expected) {
    assertThat(Courses.of(script).commands()).extracting(ShellCommand::onFailure)
        .containsExactly(expected);
  }

  @Test
  void followsFunctionsThatAreNeverCalled() {
    assertThat(Courses.events("""
        DEV=eth0
        start() { setup "$1"; }
        setup() { tc qdisc add dev $DEV handle $1; }
        """)).isEqualTo("""
        doubt OTHER_TIME
        qdisc add dev eth0 handle ?~ NEVER_CALLED""");
  }

  @Test
  void takesNothingForGrantedThatFunctionsWhichOthersCallMayChange() {
    assertThat(Courses.commands("""
        DEV=eth0
        config() { DEV=$1; }
        start() { tc qdisc add dev $DEV; }
        """)).isEqualTo("qdisc add dev ?~");
  }

  @Test
  void runsTrapsAtTheEnd() {
    assertThat(Courses.events("trap 'tc del' EXIT\ntc add")).isEqualTo("""
        add
        doubt OTHER_TIME
        del TRAP""");
  }

  @Test
  void takesADefaultForAVariableThatOnlyTheEnvironmentCouldSet() {
    var course = Courses.of("""
        [ -z "$DEV" ] && DEV=eth0
        tc $DEV ${RATE:-1mbit}
        """);
    assertThat(Courses.commands(course)).isEqualTo("eth0 1mbit");
    assertThat(course.notes()).extracting(Note::subject).containsExactly("DEV", "RATE");
  }

  @Test
  void readsWhatAProgramWritesAnyNumberOfTimes() {
    assertThat(Courses.events("ip link | while read x; do tc class $x; done")).isEqualTo("""
        doubt LOOP
        OPEN
        class ?~ LOOP
        NEXT
        CLOSE
        doubt PATHS_MEET""");
  }
}
