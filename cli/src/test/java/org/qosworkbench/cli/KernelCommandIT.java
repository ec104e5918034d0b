package org.qosworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real make on a tree of two files. */
class KernelCommandIT {
  private static final String MAKEFILE = """
      VERSION = 6
      PATCHLEVEL = 12
      SUBLEVEL = 1
      S := $(CURDIR)
      O ?= $(S)
      olddefconfig:
      	@mkdir -p $(O) && { echo '# Linux/um 6.12.1 Kernel Configuration'; grep ^CONFIG_NET= $(O)/.config; } >$(O)/new
      	@mv $(O)/new $(O)/.config
      	@test $(S) = $(O) || echo 'include $(S)/Makefile' >$(O)/Makefile
      linux:
      	@echo '  CC      init/main.o'
      	@! grep -n OOPS $(S)/init/main.c >/dev/null || { echo "$(S)/init/main.c:1:5: error: what is OOPS" >&2; exit 1; }
      	@cp /bin/true $(O)/linux
      modules:
      """;

  @TempDir Path folder;
  private Path tree;

  @BeforeEach
  void write() throws Exception {
    tree = Files.createDirectories(folder.resolve("linux"));
    Files.createDirectories(tree.resolve("init"));
    Files.createDirectories(tree.resolve("arch/um"));
    Files.createFile(tree.resolve("arch/um/Makefile"));
    Files.writeString(tree.resolve("Makefile"), MAKEFILE);
    Files.writeString(tree.resolve("Kconfig"), "config NET\n\tbool \"Network\"\nconfig TUN\n\tbool \"x\"\n\tdepends on PHY\n");
    Files.writeString(tree.resolve("init/main.c"), "int main;\n");
    Files.writeString(folder.resolve("my.config"), "CONFIG_NET=y\nCONFIG_GONE=y\n");
  }

  private Qosw.Result run(String... arguments) {
    return new Qosw(new LanguageChecker(folder), folder, Set.of(), Map.of("PATH", System.getenv("PATH"), "XDG_DATA_HOME",
        folder.resolve("data").toString())).run(arguments);
  }

  @Test
  void aBuiltKernelIsFoundAgain() {
    Qosw.Result built = run("kernel", "build", "--fragment", "my.config", "linux");
    assertThat(built.status()).as(built.err()).isZero();
    Path output = folder.resolve("data/qosw/builds/linux-qos");
    assertThat(built.out()).isEqualTo("Linux 6.12.1 has no such options for User-Mode Linux: GONE\n");
    assertThat(built.err()).contains("configured " + output + ": 1 options set, 1 not as wanted\n")
        .containsPattern("built " + output + "/linux in \\d+ s: 1 file made, 0 errors, 0 warnings\n$");
    assertThat(run("kernel", "info").out()).startsWith("* 6.12.1         " + output + "/linux  (my.config)\n");
    JsonObject info = JsonParser.parseString(run("kernel", "info", "--format", "json", output.toString()).out())
        .getAsJsonObject();
    assertThat(info.get("layout").getAsString()).isEqualTo("build");
    assertThat(info.get("kernel").getAsString()).isEqualTo(output + "/linux");
    assertThat(run("kernel", "build", "linux").err()).as("configured already").doesNotContain("configured ");
  }

  @Test
  void messagesOfCompilers() throws Exception {
    Files.writeString(tree.resolve("init/main.c"), "int OOPS;\n");
    Qosw.Result text = run("kernel", "build", "--output", "b", "--fragment", "my.config", "linux");
    assertThat(text.status()).isEqualTo(1);
    assertThat(text.out()).endsWith("linux/init/main.c:1:5: error: what is OOPS\n");
    assertThat(text.err()).containsPattern("the build failed in \\d+ s: 1 file made, 1 error, 0 warnings\n$");
    Qosw.Result lines = run("kernel", "build", "--format", "jsonl", "--log", "log", "b");
    assertThat(lines.status()).as(lines.err()).isEqualTo(1);
    JsonObject message = JsonParser.parseString(lines.out()).getAsJsonObject();
    assertThat(message.get("file").getAsString()).isEqualTo("linux/init/main.c");
    assertThat(message.get("line").getAsInt()).isEqualTo(1);
    assertThat(message.get("origin").getAsString()).isEqualTo("compiler");
    assertThat(folder.resolve("log")).content().contains("  CC      init/main.o\n");
  }

  @Test
  void whatWasDroppedIsAFinding() throws Exception {
    Files.writeString(folder.resolve("my.config"), "CONFIG_NET=y\nCONFIG_TUN=y\n");
    Qosw.Result result = run("kernel", "config", "--output", "b", "--fragment", "my.config", "linux");
    assertThat(result.out()).isEqualTo("TUN=y: it needs PHY, which this architecture does not have\n");
    assertThat(result.status()).isEqualTo(1);
  }

  @Test
  void archivesAndWrongUsage() {
    assertThat(run("kernel", "import", "linux/Makefile", "x").err()).contains("unpacking ");
    assertThat(run("kernel", "info", "nowhere").err()).startsWith("qosw: no such folder: ");
    assertThat(run("kernel", "build").err()).startsWith("qosw: no kernel sources were fetched yet: 'qosw kernel fetch' ");
    assertThat(run("kernel", "build", "--preset", "all", "linux").err()).contains(
        "--preset: one of debug, guest, kunit, qos, not 'all'");
    assertThat(run("kernel", "build", "--jobs", "0", "linux").err()).contains("--jobs: at least 1");
    assertThat(run("kernel").err()).contains("a command is missing");
  }
}
