package org.qosworkbench.tc.ide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qosworkbench.tc.ide.Diagnosed.check;
import static org.qosworkbench.tc.ide.Diagnosed.diagnose;
import static org.qosworkbench.tc.ide.Diagnosed.only;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.qosworkbench.tc.spec.Device;
import org.qosworkbench.tc.text.Edit;
import org.qosworkbench.tc.text.Range;

/** What comments ask for. */
class DirectivesTest {
  @Test
  void allowOnTheSameLine() {
    assertThat(diagnose("foo # qosw: allow TC1001\n")).isEmpty();
    assertThat(diagnose("foo # qosw: allow unknown-object\n")).isEmpty();
    assertThat(diagnose("foo # qosw: allow tc2001, Unknown-Object -- the other tc knows it\n")).isEmpty();
    assertThat(diagnose("foo # qosw: allow TC1001 # the other tc knows it\n")).isEmpty();
    assertThat(diagnose("foo # qosw: allow TC2001\n")).hasSize(1);
  }

  @Test
  void allowOnTheLineAbove() {
    assertThat(diagnose("# qosw: allow TC1001\nfoo\n")).isEmpty();
    assertThat(diagnose("# qosw: allow TC1001\nfoo\nfoo\n")).hasSize(1);
    assertThat(diagnose("# qosw: allow TC1001\n\nfoo\n")).as("a blank line between").hasSize(1);
    assertThat(diagnose("# qosw: allow TC2103\n# why\n# qosw: allow TC1001\nfoo\n")).isEmpty();
    assertThat(diagnose("qdisc show # qosw: allow TC1001\nfoo\n")).as("belongs to its own line").hasSize(1);
  }

  @Test
  void allowInTheWholeFile() {
    assertThat(diagnose("# some script\n\n# qosw: allow-file TC1001\nfoo\nqdisc show\nbar\n")).isEmpty();
  }

  @Test
  void nameTheTarget() {
    assertThat(diagnose("# qosw: target iproute2=3.0\nqdisc add dev eth0 root htb direct_qlen 5\n"))
        .extracting(Finding::code).containsExactly("TC4001");
    assertThat(diagnose("# qosw: target kernel=6.1\nqdisc add dev eth0 root htb default 0 direct_qlen 5\n")).isEmpty();
  }

  @Test
  void areCheckedThemselves() {
    check("""
        # qosw: allow TC1001, TC9999
                              ^^^^^^ warning[TC0006]: no diagnostic is called "TC9999"; a remark goes behind --
        foo # qosw: allow
                    ^^^^^ warning[TC0006]: what is allowed is missing: codes or names of diagnostics
        # qosw: alow TC1001
                ^^^^ warning[TC0006]: "alow" is no directive; known: allow, allow-file, target, device
        # qosw: target iproute2=new
                       ^^^^^^^^^^^^ warning[TC0006]: a target looks like iproute2=6.1,kernel=6.12
        # qosw: allow-file TC1001
                ^^^^^^^^^^ warning[TC0006]: this holds for the whole file and must stand before its first command
        # qosw:
               ! warning[TC0006]: a directive is missing: allow, allow-file, target or device
        """);
  }

  @Test
  void aDeviceOfWhichSomethingIsKnownExists() {
    check("""
        # qosw: device eth1 mtu 1500 speed 1000mbit -- the uplink
        # qosw: target iproute2=6.1
        qdisc add dev eth1 root pfifo
        qdisc add dev eth2 root pfifo
        qdisc add dev eth3 root pfifo
                      ^^^^ error[TC1010]: there is no device "eth3" (tc: Cannot find device "eth3")
        """, new Settings(
            Optional.of(Set.of("eth0")), List.of(Device.named("eth2").withMtu(9000)), Optional.empty(), Map.of()));
  }

  @Test
  void saysWhatIsWrongWithWhatIsSaidOfADevice() {
    check("""
        # qosw: device
                ^^^^^^ warning[TC0006]: the name of a device is missing
        # qosw: device eth0 speed 1000
                                  ^^^^ warning[TC0006]: a speed needs a unit; did you mean 1000mbit?
        qdisc add dev eth0 root pfifo
        # qosw: device eth0 mtu 1500
                ^^^^^^ warning[TC0006]: this holds for the whole file and must stand before its first command
        """);
    assertThat(only("# qosw: device eth0 speed 1000\n").suggestions())
        .containsExactly(new Suggestion("write 1000mbit", false, List.of(new Edit(new Range(26, 30), "1000mbit"))));
  }
}
