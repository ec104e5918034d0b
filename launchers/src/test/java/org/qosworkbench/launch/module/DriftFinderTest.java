package org.qosworkbench.launch.module;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DriftFinderTest {
  private static final Path FILE = Path.of("/m/ifaces.c");

  private static void inC(String before, String after, String... messages) {
    List<Drift> drifts = DriftFinder.inC(FILE, before);
    assertThat(drifts).extracting(it -> it.line() + ":" + it.column() + ": " + it.message()).containsExactly(messages);
    assertThat(DriftFinder.mend(before, drifts)).isEqualTo(after);
  }

  @Test
  void anIgnoredResultIsLookedAt() {
    inC("""
        static ssize_t store(const char *buf, size_t count)
        {
        \tstrict_strtoul(buf, 10, &bw); /* strict_strtoul(x); */
        \treturn count;
        }
        """, """
        static ssize_t store(const char *buf, size_t count)
        {
        \tif (kstrtoul(buf, 10, &bw))
        \t\treturn -EINVAL; /* strict_strtoul(x); */
        \treturn count;
        }
        """, "3:2: strict_strtoul is gone since 3.18: kstrtoul, and its result is ignored here: what is no number is "
        + "taken without a word");
  }

  @Test
  void aResultThatIsLookedAtStays() {
    inC("{\n\tif (strict_strtol (f(buf), 10, &v) < 0)\n\t\treturn -1;\n}\n",
        "{\n\tif (kstrtol(f(buf), 10, &v) < 0)\n\t\treturn -1;\n}\n", "2:6: strict_strtol is gone since 3.18: kstrtol");
    inC("{\n\tif (x)\n\t\tstrict_strtoull(a, 0, &b);\n}\n", "{\n\tif (x)\n\t\tkstrtoull(a, 0, &b);\n}\n",
        "3:3: strict_strtoull is gone since 3.18: kstrtoull");
  }

  @Test
  void namesInCommentsAndTextsStay() {
    inC("// del_timer(x)\nchar *s = \"strlcpy(a) \\\" del_timer(b)\"; /* random32( */\nint my_del_timer(void);\n",
        "// del_timer(x)\nchar *s = \"strlcpy(a) \\\" del_timer(b)\"; /* random32( */\nint my_del_timer(void);\n");
  }

  @Test
  void otherNames() {
    inC("{ del_timer(&t); strlcpy(a, b, 3); }", "{ timer_delete(&t); strscpy(a, b, 3); }",
        "1:3: del_timer is gone since 6.15: timer_delete", "1:18: strlcpy is gone since 6.8: strscpy");
  }

  @Test
  void makefiles() {
    String before = """
        obj-m := netqos.o
        EXTRA_CFLAGS += -O2 -g
        all:
        \tmake -C $(KERNELDIR) SUBDIRS=$(PWD) modules
        """;
    List<Drift> drifts = DriftFinder.inMakefile(Path.of("/m/Makefile"), before);
    assertThat(drifts).extracting(Drift::line).containsExactly(2, 4);
    assertThat(DriftFinder.mend(before, drifts)).isEqualTo(before.replace("EXTRA_CFLAGS", "ccflags-y")
        .replace("SUBDIRS", "M"));
  }

  @Test
  void wholeFolders(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("Kbuild"), "EXTRA_LDFLAGS := -s\n");
    Files.writeString(folder.resolve("a.c"), "void f(void) { random32(); }\n");
    Files.writeString(folder.resolve("a.mod.c"), "void f(void) { random32(); }\n");
    Files.writeString(folder.resolve("notes"), "random32()\n");
    assertThat(DriftFinder.find(folder)).extracting(it -> it.file().getFileName().toString())
        .containsExactly("Kbuild", "a.c");
  }
}
