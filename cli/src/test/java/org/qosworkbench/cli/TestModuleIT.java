package org.qosworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qosworkbench.launch.kernel.KernelStore;

/** The sample module in real guests; needs a kernel that was built on this machine. */
class TestModuleIT {
  @TempDir Path folder;

  @BeforeEach
  void copy() throws Exception {
    assumeTrue(isBuilt(), "no kernel was built on this machine: qosw kernel fetch, qosw kernel build");
    for (String name : List.of("Kbuild", "probe.c", "probe_test.sh")) {
      Files.copy(Path.of("../samples/probe").resolve(name), folder.resolve(name),
          java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
    }
  }

  private static boolean isBuilt() throws IOException {
    var store = KernelStore.of(System.getenv());
    return store.isPresent() && !store.get().entries().isEmpty();
  }

  private Qosw.Result test(String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "test-module";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return new Qosw(new LanguageChecker(folder), folder, Set.of(), System.getenv()).run(all);
  }

  @Test
  void allIsWell() {
    Qosw.Result result = test();
    assertThat(result.out()).as(result.err()).startsWith("""
        passed  load probe
        passed  probe_test.sh
          passed  starts at nothing
          passed  takes a number
          passed  shows what it took
          passed  refuses what is no number
        passed  unload probe
        """);
    assertThat(result.err()).contains(" tests: 6 passed, 1 ");
    assertThat(result.status()).isZero();
  }

  @Test
  void misbehavior() {
    Qosw.Result warn = test("--param", "mode=warn");
    assertThat(warn.status()).isEqualTo(1);
    assertThat(warn.out()).contains("FAILED  load probe\n", "the kernel warns: probe: as you wish, at ",
        "    probe_init [probe]  " + folder, "/probe.c:37\n");
    assertThat(test("--param", "mode=fault").out()).contains("BROKEN  load probe\n", "Kernel mode fault at addr 0x8")
        .containsPattern("\n    probe_init \\[probe]  \\S+/probe\\.c:4[01]\n");
    assertThat(test("--param", "mode=refuse").out()).contains("FAILED  load probe\n", "No such device");
    for (String mode : List.of("hang", "silent")) {
      Qosw.Result hang = test("--param", "mode=" + mode, "--timeout", "2", "--format", "junit");
      assertThat(hang.out()).contains("errors=\"1\"", "<error message=\"the guest hung: it said nothing for 2 s\">");
      assertThat(hang.status()).isEqualTo(1);
    }
  }

  @Test
  void ofAnotherRelease() throws Exception {
    assertThat(test("--kernel", "distribution").err()).contains("guests do not take it: it was built for ");
    assertThat(new Qosw(new LanguageChecker(folder), folder, Set.of(), Map.of("PATH", System.getenv("PATH")))
        .run("test-module").err()).startsWith("qosw: no kernel was built yet that modules could be built against");
  }
}
