package org.qosworkbench.tc.spec.qdisc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qosworkbench.tc.spec.Verdicts.check;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.qosworkbench.tc.bind.Binder;
import org.qosworkbench.tc.bind.Devices;
import org.qosworkbench.tc.bind.Expected;
import org.qosworkbench.tc.spec.Target;
import org.qosworkbench.tc.syntax.Document;

/** Service curves of hfsc, as tc was seen to read them. */
class HfscTest {
  @Test
  void readsTheQdisc() {
    check("7.1", "qdisc add dev eth0 root hfsc", """
        default 20
        d 0x20
        default ffff
        default 10000 => 1 HFSC: Illegal "default"
        default 0 default 5
        default 5 default 6 => 1 HFSC: Double "default"
        default x => 1 HFSC: Illegal "default"
        default => 255 Command line is not complete. Try option "help"
        h => 1 Usage: ... hfsc [ default CLASSID ]
        help => 1 Usage: ... hfsc [ default CLASSID ]
        helper => 1 HFSC: What is "helper" ?
        rt => 1 HFSC: What is "rt" ?
        """);
  }

  @Test
  void readsSlopes() {
    check("7.1", "class add dev eth0 parent 1: classid 1:1 hfsc", """
        rt m1 2mbit d 10ms m2 500kbit
        rt m2 500kbit
        rt m1 5mbit m2 1mbit
        rt d 10ms m2 1mbit
        r m 5mbit m 1mbit
        rt m1 0 m2 0 => 1 HFSC: Service Curve has two zero slopes
        rt m2 1 => 1 HFSC: Service Curve has two zero slopes
        rt m1 1mbit m2 0
        rt m1 x m2 1mbit => 1 HFSC: Illegal "m1"
        rt m1 1mbit m2 x => 1 HFSC: Illegal "m2"
        rt m1 1mbit d x m2 1mbit => 1 HFSC: Illegal "d"
        rt m2 1mbit d 10ms => 1 HFSC: What is "d" ?
        rt m1 1mbit => 255 Command line is not complete. Try option "help"
        rt m1 1mbit d 10ms => 255 Command line is not complete. Try option "help"
        rt m1 1mbit rate 3mbit => 1 HFSC: Illegal "rt"
        rt d 10ms m1 5mbit m2 1mbit => 1 HFSC: Illegal "rt"
        rt m1 => 255 Command line is not complete. Try option "help"
        rt d => 255 Command line is not complete. Try option "help"
        rt => 255 Command line is not complete. Try option "help"
        rt x => 1 HFSC: Illegal "rt"
        rt '' => 1 HFSC: Illegal "rt"
        """);
  }

  @Test
  void readsBounds() {
    check("7.1", "class add dev eth0 parent 1: classid 1:1 hfsc", """
        sc umax 1500 dmax 20ms rate 1mbit
        sc u 1500 dm 20ms r 1mbit
        sc rate 1mbit
        sc dmax 20ms rate 1mbit
        sc d 20ms rate 1mbit
        sc umax 1500 d 20ms rate 1mbit
        sc d x rate 1mbit => 1 HFSC: Illegal "d"
        sc dm x rate 1mbit => 1 HFSC: Illegal "dmax"
        sc umax x dmax 20ms rate 1mbit => 1 HFSC: Illegal "umax"
        sc umax 1500 rate 1mbit => 1 HFSC: umax given but dmax is zero.
        sc umax 1500 dmax 0 rate 1mbit => 1 HFSC: umax given but dmax is zero.
        sc umax 1500 dmax 20ms rate 0
        sc umax 0 dmax 20ms rate 0 => 136
        sc rate 0 => 136
        sc d 10ms rate 0 => 136
        sc dmax 20ms umax 1500 rate 1mbit => 1 HFSC: Illegal "sc"
        sc rate x => 1 HFSC: Illegal "rate"
        sc rate => 255 Command line is not complete. Try option "help"
        sc umax 1500 => 255 Command line is not complete. Try option "help"
        sc umax 1500 dmax 20ms m2 1mbit => 1 HFSC: Illegal "sc"
        """);
  }

  @Test
  void combinesCurves() {
    check("7.1", "class add dev eth0 parent 1: classid 1:1 hfsc", """
        rt rate 1mbit ls rate 2mbit ul rate 3mbit
        sc rate 1mbit ul rate 3mbit
        rt rate 1mbit ul rate 3mbit => 1 HFSC: Upper-limit Service Curve without Link-Share Service Curve
        ul rate 3mbit => 1 HFSC: Upper-limit Service Curve without Link-Share Service Curve
        rt rate 1mbit rt rate 2mbit
        rt rate 1mbit x => 1 HFSC: What is "x" ?
        help => 1 Usage: ... hfsc [ [ rt SC ] [ ls SC ] | [ sc SC ] ] [ ul SC ]
        l rate 1mbit
        u rate 1mbit s rate 1mbit
        x => 1 HFSC: What is "x" ?
        """);
    check("7.1", "class add dev eth0 parent 1: classid 1:1", """
        hfsc => 1 HFSC: no parameters given
        """);
  }

  /** Completion goes by what the grammar tests, so it must test before it finds that no word is left. */
  @Test
  void expectsTheNextPartOfACurve() {
    assertThat(expectedBehind("rt")).containsExactly("m1", "d", "m2", "umax", "dmax", "rate");
    assertThat(expectedBehind("rt m1 1mbit")).containsExactly("d", "m2");
    assertThat(expectedBehind("rt umax 1500")).containsExactly("dmax", "rate");
    assertThat(expectedBehind("rt d 10ms")).containsExactly("m2", "rate");
    assertThat(expectedBehind("rt d 10ms rate 1mbit")).containsExactly("rt", "ls", "sc", "ul");
  }

  private static List<String> expectedBehind(String words) {
    var line = Document.parse("class add dev eth0 parent 1: classid 1:1 hfsc " + words + "\n").statement(0);
    return new Binder(Target.NEWEST, Devices.ANY).expected(line, line.wordCount()).stream()
        .flatMap(it -> it instanceof Expected.Keyword keyword ? Stream.of(keyword.element().name()) : Stream.of())
        .toList();
  }
}
