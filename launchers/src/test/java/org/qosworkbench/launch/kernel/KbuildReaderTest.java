package org.qosworkbench.launch.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What make and its tools printed when they built Linux 6.12 with mistakes in it. */
class KbuildReaderTest {
  private static final Path BUILD = Path.of("/b");

  private static List<BuildEvent> read(KbuildReader reader, String text) {
    List<BuildEvent> events = new ArrayList<>();
    text.lines().forEach(it -> reader.read(it).ifPresent(events::add));
    return events;
  }

  private static List<KbuildMessage> messages(String text) {
    return read(new KbuildReader(BUILD, Path.of("/s")), text).stream().filter(BuildEvent.Message.class::isInstance)
        .map(it -> ((BuildEvent.Message) it).message()).toList();
  }

  @Test
  void steps() {
    assertThat(read(new KbuildReader(BUILD, BUILD), """
        make[1]: Entering directory '/b'
          GEN     Makefile
          CC      net/sched/sch_tbf.o
          CC [M]  /m/m.o
          HOSTCC  scripts/basic/fixdep
        #
        # configuration written to .config
        #
        """)).containsExactly(new BuildEvent.Step("GEN", "Makefile"), new BuildEvent.Step("CC", "net/sched/sch_tbf.o"),
        new BuildEvent.Step("CC [M]", "/m/m.o"), new BuildEvent.Step("HOSTCC", "scripts/basic/fixdep"));
  }

  @Test
  void compilers() {
    assertThat(messages("""
        /s/net/sched/sch_tbf.c:484:12: error: expected expression before ';' token
          484 | int oops = ;
              |            ^
        /m/m.c: In function 'i':
        m.c:3:31: warning: unused variable 'u' [-Wunused-variable]
        /usr/include/x.h:7:10: fatal error: gelf.h: No such file or directory
        /s/net/a.c:9:2: note: declared here
        cc1: some warnings being treated as errors
        make[5]: *** [/s/scripts/Makefile.build:234: net/sched/sch_tbf.o] Error 1
        """)).extracting(KbuildMessage::toString).containsExactly(
        "/s/net/sched/sch_tbf.c:484:12: error: expected expression before ';' token",
        "/b/m.c:3:31: warning: unused variable 'u' [-Wunused-variable]",
        "/usr/include/x.h:7:10: error: gelf.h: No such file or directory",
        "/s/net/a.c:9:2: note: declared here",
        "error: [/s/scripts/Makefile.build:234: net/sched/sch_tbf.o] Error 1");
  }

  @Test
  void linkers(@TempDir Path sources) throws Exception {
    Files.createDirectories(sources.resolve("net/sched"));
    Path file = Files.createFile(sources.resolve("net/sched/sch_tbf.c"));
    List<BuildEvent> events = read(new KbuildReader(BUILD, sources), """
        /usr/bin/ld: net/sched/sch_tbf.o: in function `qosw_t':
        sch_tbf.c:(.text+0x1512): undefined reference to `qosw_nowhere'
        collect2: error: ld returned 1 exit status
        """);
    assertThat(events).hasSize(1).first().asInstanceOf(
        org.assertj.core.api.InstanceOfAssertFactories.type(BuildEvent.Message.class))
        .extracting(BuildEvent.Message::message).extracting(KbuildMessage::toString)
        .isEqualTo(file + ": error: undefined reference to `qosw_nowhere'");
  }

  @Test
  void configurations() {
    assertThat(messages("""
        net/sched/Kconfig:30: syntax error
        net/sched/Kconfig:30: unknown statement "bla"
        .config:2:warning: override: reassigning to symbol NET
        .config:3:warning: symbol value 'maybe' invalid for NET
        """)).extracting(KbuildMessage::toString).containsExactly(
        "/b/net/sched/Kconfig:30: error: syntax error",
        "/b/net/sched/Kconfig:30: error: unknown statement \"bla\"",
        "/b/.config:2: warning: override: reassigning to symbol NET",
        "/b/.config:3: warning: symbol value 'maybe' invalid for NET");
  }

  @Test
  void modules() {
    assertThat(messages("""
          MODPOST /m/Module.symvers
        ERROR: modpost: missing MODULE_LICENSE() in /m/m.o
        ERROR: modpost: "qosw_nowhere" [/m/m.ko] undefined!
        """)).extracting(KbuildMessage::text).containsExactly("missing MODULE_LICENSE() in /m/m.o",
        "\"qosw_nowhere\" [/m/m.ko] undefined!");
  }

  @Test
  void whatHelps() {
    List<KbuildMessage> all = messages("""
        /bin/sh: 1: flex: not found
        *** The source tree is not clean, please run 'make ARCH=um mrproper'
        *** in /s
        ***
        a.c:1:10: fatal error: openssl/opensslv.h: No such file or directory
        m.c:3:48: error: implicit declaration of function 'strict_strtoul' [-Werror=implicit-function-declaration]
        """);
    assertThat(all).extracting(KbuildMessage::hint).extracting(Optional::orElseThrow).containsExactly(
        "sudo apt-get install -y flex",
        "it was built in place once: 'make ARCH=um mrproper' in it, or build in it without --output",
        "sudo apt-get install -y libssl-dev",
        "gone since 3.18: kstrto..., whose result has to be looked at");
  }
}
