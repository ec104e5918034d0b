package org.qosworkbench.tc.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What words become. */
class ExpansionTest {
  private static final String START = """
      #!/bin/bash
      A=eth0 B='p q' N=3 E= F=/x/y.tar.gz
      L=(u 'v w' x)
      declare -A M
      M[k]=v1
      set -- one 'two three'
      """;

  @ParameterizedTest
  @CsvSource(delimiterString = "=>", quoteCharacter = '`', value = {
    "tc $A ${A} \"$A\" '$A' => eth0 eth0 eth0 $A",
    "tc $B \"$B\" => p q 'p q'",
    "tc x${B}y => xp qy",
    "tc $E \"$E\" => ''",
    "tc a\\ b 'c d' $'e\\tf' => 'a b' 'c d' e\tf",
    "tc $U => ?~",
    "tc \"$U\" 1:$U ${U}kbit => ? 1:?~ ?kbit~",
    "tc ${U:-dflt} ${E:-d} ${A:-d} ${E-d} => dflt d eth0",
    "tc ${U:-'a b' c} ${A:+\"$B\"} => 'a b' c 'p q'",
    "tc ${U:+set} ${A:+set} ${E:+set} => ??* set",
    "tc ${V:=val} $V => val val",
    "tc ${#A} ${#L[@]} ${#B} => 4 3 3",
    "tc ${F#*.} ${F##*.} ${F%.*} ${F%%.*} ${F##*/} => tar.gz gz /x/y.tar /x/y y.tar.gz",
    "tc ${A/e/E} ${F//./_} ${A/#e/X} ${A/%0/1} => Eth0 /x/y_tar_gz Xth0 eth1",
    "tc ${A:1} ${A:1:2} ${A: -1} => th0 th 0",
    "tc ${A^} ${A^^} ${A,,} => Eth0 ETH0 eth0",
    "tc $((N+1)) $((N*N%2)) $((U+1)) 1:$((16#ff)) $((N>2?7:8)) => 4 1 % 1:255 7",
    "tc $((N++)) $N $((N+=2)) $N => 3 4 6 6",
    "tc ${L[0]} \"${L[@]}\" ${L[1]} ${M[k]} => u u 'v w' x v w v1",
    "tc $1 \"$2\" $# \"$@\" \"$*\" => one 'two three' 2 one 'two three' 'one two three'",
    "tc {a,b}c {1..3} {01..03} => ac bc 1 2 3 01 02 03",
    "tc $(echo hi there) \"$(echo hi there)\" `echo $A` => hi there 'hi there' eth0",
    "tc $(printf '%s-%02d' a 5) $(printf %x 255) $(seq 2 4) => a-05 ff 2 3 4",
    "tc $(expr $N + 4) $(basename $F) $(dirname $F) $(basename $F .gz) => 7 y.tar.gz /x y.tar",
    "tc $(hostname) \"$(cat /sys/x)\" $(nproc) => ?~ ? %",
    "IFS=:; X=1:2; tc $X \"$X\" => 1 2 1:2",
    "R=A; tc ${!R} => eth0",
    "X=$U; tc ${X#a} ${#X} => ?~ %",
    "L+=(z); tc ${L[3]} ${L[@]:1:2} => z v w x",
    "X=a; X+=b; tc $X => ab",
    "read -r p q <<< \"$B r\"; tc $p $q => p q r",
    "printf -v X '%s:%d' $A 2; tc $X => eth0:2",
    "tc $$ $! $RANDOM $? => % % % 0",
    "declare -n R=A; X=$R; R=wan; tc $X $A => eth0 wan",
    "f() { local -n r=$1; X=$r; r=wan; }; f A; tc $X $A => eth0 wan",
    "f() { local -n r=$1; r=(1 2 3); }; f X; tc ${X[2]} ${#X[@]} => 3 3",
    "g() { local -n r=$1; r=5; }; f() { local r=7; g X; Y=$r; }; f; tc $Y $X => 7 5",
    "f() { local -n r=$U; r=5; }; f; tc $A => ?~",
    "declare -i I=2+3; X=$I; I+=4; Y=$I; I=I*2; tc $X $Y $I => 5 9 18",
    "declare -i I=$U; tc $I => %",
    "IFS=, read -ra X <<< 'a,b c,d'; tc ${X[1]} ${#X[@]} => b c 3",
    "read -ra X <<< \"$U\"; tc ${X[0]} ${#X[@]} => ?~ %",
    "read -n 2 X <<< abc; tc $X => ?~",
    "mapfile -t X <<< \"$B\"; tc ${X[0]} ${#X[@]} => p q 1",
    "mapfile -t X < <(ls; echo b); tc ${X[1]} => ?~",
    "tc $(cut -d. -f2 <<< $F) $(echo a b | cut -d' ' -f3)x $(echo ab | cut -d: -f2) => tar x ab",
    "tc $(tr . - <<< 1.2) $(echo $A | tr a-z A-Z) $(echo 5mbit | tr -d a-z) => 1-2 ETH0 5",
    "tc $(seq 5 | head -n 2) $(seq 5 | tail -1) $(ls | head -1) => 1 2 5 ?~",
    "tc $(tr a-y b-z <<< abc) $(echo abc | cut -c 1) => ?~ ?~",
    "tc $(seq -s, 3) => 1,2,3",
    "tc ${F##*.*.} ${F%%*z} ${F/.*./_} ${F//[a-y]/x} => gz /x/y_gz /x/x.xxx.xz",
  })
  void becomesWhatTheShellMakesOfIt(String line, String expected) {
    assertThat(Courses.commands(START + line)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(delimiterString = "=>", quoteCharacter = '`', value = {
    "bash => 1 2",
    "dash => ?*",
    "sh   => ?*",
  })
  void doesNotTakeForKnownWhatShellsSeeDifferently(String shell, String expected) {
    assertThat(Courses.commands("#!/bin/" + shell + "\ntc {1..2}")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(delimiterString = "=>", quoteCharacter = '`', value = {
    "if x; then R=10mbit; else R=5mbit; fi => %mbit",
    "if x; then R=1:10; else R=2:10; fi => %:10",
    "if x; then R=eth0; else R=wlan0; fi => ?",
    "if x; then R=7; else R=15; fi => %",
    "if x; then R=; else R=skip_sw; fi => ??",
  })
  void keepsWhatAlternativesHaveInCommon(String line, String expected) {
    assertThat(Courses.commands(line + "\ntc \"$R\"")).isEqualTo(expected);
  }
}
