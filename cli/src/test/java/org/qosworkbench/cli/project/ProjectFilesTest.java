package org.qosworkbench.cli.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qosworkbench.cli.Qosw;
import org.qosworkbench.tc.ide.Settings;
import org.qosworkbench.tc.spec.Device;
import org.qosworkbench.tc.spec.KernelConfig;
import org.qosworkbench.tc.spec.Severity;
import org.qosworkbench.tc.spec.Target;

class ProjectFilesTest {
  @TempDir Path folder;

  private void write(String name, String text) throws Exception {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private List<String> problems(String text) throws Exception {
    write(".qosw.toml", text);
    try {
      new ProjectFiles(folder).of(folder);
      return List.of();
    } catch (ProjectFileException e) {
      return e.problems();
    }
  }

  @Test
  void saysWhatAProjectIsFor() throws Exception {
    write(".qosw.toml", """
        # comment
        target = "iproute2=6.1,kernel=6.12"
        devices = ["eth0", "ifb0"]

        [severities]
        TC5001 = "off"
        bad-size = "warning"
        """);
    assertThat(new ProjectFiles(folder).of(folder)).isEqualTo(new ProjectFile(
        Target.parse("iproute2=6.1,kernel=6.12"),
        Optional.of(Set.of("eth0", "ifb0")), List.of(), Optional.empty(),
        Map.of("TC5001", Optional.empty(), "TC2104", Optional.of(Severity.WARNING))));
  }

  @Test
  void saysWhatIsKnownOfDevicesAndKernel() throws Exception {
    write(".qosw.toml", """
        devices = ["eth0 mtu 1500 speed 1000mbit", "ifb0"]
        kernel-config = "lab/config.gz"
        """);
    write("lab/config.gz", "");
    try (var packed = new GZIPOutputStream(Files.newOutputStream(folder.resolve("lab/config.gz")))) {
      packed.write("CONFIG_NET_SCH_HTB=m\n".getBytes(StandardCharsets.UTF_8));
    }
    assertThat(new ProjectFiles(folder).of(folder)).isEqualTo(new ProjectFile(Optional.empty(),
        Optional.of(Set.of("eth0", "ifb0")),
        List.of(Device.named("eth0").withMtu(1500).withSpeed(1_000_000_000)),
        KernelConfig.parse("CONFIG_NET_SCH_HTB=m\n"), Map.of()));
    assertThat(problems("""
        devices = ["eth0 speed 10", "eth1 mtuu 9"]
        kernel-config = "none"
        """)).containsExactlyInAnyOrder(
        ".qosw.toml:1:1: a speed needs a unit; did you mean 10mbit?",
        ".qosw.toml:1:1: \"mtuu\" is no fact about a device; known: mtu, speed, queues, txqueuelen; did you mean mtu?",
        ".qosw.toml:2:1: none: no such file or folder");
    write("plain", "# nothing\n");
    assertThat(problems("kernel-config = \"plain\"")).containsExactly(
        ".qosw.toml:1:1: plain: is no kernel configuration: no line sets a CONFIG_ symbol");
  }

  @Test
  void theCommandLineKnowsBetter() throws Exception {
    write(".qosw.toml", "devices = [\"eth0 mtu 1500 queues 4\"]\n");
    write("a.tc", "");
    write("config", "CONFIG_HZ=100\n");
    Settings[] seen = new Settings[1];
    Qosw qosw = Qosw.in(folder).with((source, policy, findings) -> seen[0] = policy.settings());
    qosw.run("check", "--device", "eth0 mtu 9000", "--device=ifb0 txqueuelen 32", "--kernel-config", "config", "a.tc");
    assertThat(seen[0].devices()).contains(Set.of("eth0"));
    assertThat(seen[0].facts()).containsExactly(Device.named("eth0").withMtu(1500).withQueues(4),
        Device.named("eth0").withMtu(9000), Device.named("ifb0").withTxqueuelen(32));
    assertThat(seen[0].kernelConfig().flatMap(it -> it.value("CONFIG_HZ"))).contains("100");
    Qosw.Result bad = qosw.run("check", "--device", "eth0 mtu", "a.tc");
    assertThat(bad.status()).isEqualTo(2);
    assertThat(bad.err()).startsWith("qosw check: Invalid value for option '--device'")
        .contains("the value of mtu is missing");
    assertThat(qosw.run("check", "--kernel-config", "none", "a.tc"))
        .isEqualTo(new Qosw.Result(2, "", """
            qosw check: --kernel-config: none: no such file or folder
            Try 'qosw check --help'.
            """));
  }

  @Test
  void theNearestOneHolds() throws Exception {
    write(".qosw.toml", "devices = [\"outer\"]");
    write("a/.qosw.toml", "devices = [\"inner\"]");
    write("a/b/c/x.tc", "");
    write("d/x.tc", "");
    ProjectFiles files = new ProjectFiles(folder);
    assertThat(files.of(folder.resolve("a/b/c")).devices()).contains(Set.of("inner"));
    assertThat(files.of(folder.resolve("d")).devices()).contains(Set.of("outer"));
    assertThat(files.of(folder.resolve("d/../a/b")).devices()).contains(Set.of("inner"));
  }

  @Test
  void noneSaysNothing() throws Exception {
    assertThat(new ProjectFiles(folder).of(folder)).isEqualTo(ProjectFile.NONE);
    assertThat(problems("")).isEmpty();
  }

  @Test
  void problemsHavePlacesAndAreFoundAtOnce() throws Exception {
    assertThat(problems("""
        tarket = "x"
        target = "6.1"
        devices = "eth0"
        [severities]
        TC5001 = "of"
        nonsense = "off"
          bad-size = 3
        """)).containsExactlyInAnyOrder(
        ".qosw.toml:1:1: unknown key \"tarket\"; known: target, devices, kernel-config, severities",
        ".qosw.toml:2:1: target is a text such as \"iproute2=6.1,kernel=6.12\"",
        ".qosw.toml:3:1: devices is a list of names such as [\"eth0 mtu 1500\", \"ifb0\"]",
        ".qosw.toml:5:1: the severity is one of \"off\", \"hint\", \"info\", \"warning\", \"error\"",
        ".qosw.toml:6:1: unknown diagnostic \"nonsense\"; see: qosw explain",
        ".qosw.toml:7:3: the severity is one of \"off\", \"hint\", \"info\", \"warning\", \"error\"");
    assertThat(problems("devices = [\"eth0\", 3]")).hasSize(1);
    assertThat(problems("severities = 3")).singleElement().asString().startsWith(".qosw.toml:1:1: severities is");
  }

  @Test
  void whatIsNoTomlHasAPlace() throws Exception {
    assertThat(problems("target = \n")).singleElement().asString().startsWith(".qosw.toml:1:10: ");
    Files.write(folder.resolve(".qosw.toml"), new byte[] {(byte) 0xff});
    assertThatThrownBy(() -> new ProjectFiles(folder).of(folder)).hasMessage(".qosw.toml:1:1: not UTF-8");
  }

  @Test
  void checkIsGovernedByIt() throws Exception {
    write(".qosw.toml", "target = \"iproute2=6.1,kernel=6.12\"\ndevices = [\"eth0\"]\nseverities.TC5001 = \"off\"\n");
    write("s/a.tc", "");
    Settings[] seen = new Settings[1];
    Target[] target = new Target[1];
    Qosw qosw = Qosw.in(folder).with((source, policy, findings) -> {
      seen[0] = policy.settings();
      target[0] = policy.target();
    });
    qosw.run("check", "s");
    assertThat(seen[0]).isEqualTo(new Settings(Optional.of(Set.of("eth0")), Map.of("TC5001", Optional.empty())));
    assertThat(target[0]).hasToString("iproute2=6.1,kernel=6.12");
    qosw.run("check", "--devices", "a,b", "--devices=c", "--target", "iproute2=5.10", "s");
    assertThat(seen[0].devices()).contains(Set.of("a", "b", "c"));
    assertThat(target[0].iproute2()).hasToString("5.10");
    qosw.runOn("", "check", "-");
    assertThat(target[0]).hasToString("iproute2=6.1,kernel=6.12");
  }

  @Test
  void oneThatCannotBeUsedEndsTheCheckOfItsFiles() throws Exception {
    write("s/.qosw.toml", "target = 1\n");
    write("s/a.tc", "");
    write("s/b.tc", "");
    write("t/c.tc", "");
    Qosw.Result result = Qosw.in(folder).run("check", ".");
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err()).isEqualTo(
        "qosw: s/.qosw.toml:1:1: target is a text such as \"iproute2=6.1,kernel=6.12\"\n"
            + "1 file checked, nothing found, 2 files could not be checked\n");
  }
}
