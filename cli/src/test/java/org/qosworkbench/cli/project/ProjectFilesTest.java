package org.qosworkbench.cli.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qosworkbench.cli.Qosw;
import org.qosworkbench.tc.spec.Severity;
import org.qosworkbench.tc.ide.Settings;
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
        Optional.of(Set.of("eth0", "ifb0")),
        Map.of("TC5001", Optional.empty(), "TC2104", Optional.of(Severity.WARNING))));
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
        ".qosw.toml:1:1: unknown key \"tarket\"; known: target, devices, severities",
        ".qosw.toml:2:1: target is a text such as \"iproute2=6.1,kernel=6.12\"",
        ".qosw.toml:3:1: devices is a list of names such as [\"eth0\", \"ifb0\"]",
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
