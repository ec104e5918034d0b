package org.qosworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be told without a kernel tree. */
class ModuleCommandTest {
  private static final String OLD = "static int f(void)\n{\n\tstrict_strtoul(b, 10, &w);\n\treturn 0;\n}\n";

  @TempDir Path folder;

  @BeforeEach
  void write() throws Exception {
    Files.createDirectory(folder.resolve("m"));
    Files.writeString(folder.resolve("m/Kbuild"), "obj-m := m.o\nEXTRA_CFLAGS := -O\n");
    Files.writeString(folder.resolve("m/m.c"), OLD);
  }

  private Qosw.Result run(String... arguments) {
    return new Qosw(new LanguageChecker(folder), folder, Set.of(), Map.of("PATH", System.getenv("PATH"), "XDG_DATA_HOME",
        folder.resolve("data").toString())).run(arguments);
  }

  @Test
  void oldSourcesAreMended() throws Exception {
    Qosw.Result found = run("module", "check", "m");
    assertThat(found.out()).isEqualTo("""
        m/Kbuild:2:1: warning: EXTRA_CFLAGS is called ccflags-y today, and without effect since 6.15
        m/m.c:3:2: warning: strict_strtoul is gone since 3.18: kstrtoul, and its result is ignored here: what is no \
        number is taken without a word
        """);
    assertThat(found.status()).isEqualTo(1);
    assertThat(run("module", "check", "--diff", "m").out()).contains("+++ m/m.c\n", "+\tif (kstrtoul(b, 10, &w))\n",
        "+ccflags-y := -O\n");
    assertThat(folder.resolve("m/m.c")).hasContent(OLD);
    Qosw.Result mended = run("module", "check", "--fix", "m");
    assertThat(mended.err()).isEqualTo("mended m/Kbuild\nmended m/m.c\n");
    assertThat(mended.out()).isEmpty();
    assertThat(mended.status()).isZero();
    assertThat(folder.resolve("m/m.c")).content().contains("\tif (kstrtoul(b, 10, &w))\n\t\treturn -EINVAL;\n");
    assertThat(folder.resolve("m")).isDirectoryNotContaining("glob:**/.qosw*");
  }

  @Test
  void whatIsMissingIsSaid() {
    assertThat(run("module", "build", "m").err()).startsWith("qosw: no kernel was built yet that modules could be built "
        + "against: name a tree with --tree");
    assertThat(run("module", "build", "--tree", "m", "m").err()).contains("m is no kernel tree");
    assertThat(run("module", "info", "m").err()).contains("nothing was built in ");
    assertThat(run("module", "info", "--kernel", "/bin/true", "m/m.c").err()).contains("is no kernel module");
    assertThat(run("module", "info", "nowhere.ko").err()).contains("no such module: ");
    assertThat(run("module", "check").err()).contains("no module is built here");
    assertThat(run("module").err()).contains("a command is missing");
  }
}
