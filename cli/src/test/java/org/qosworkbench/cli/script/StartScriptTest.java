package org.qosworkbench.cli.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the start script decides, with a fake project, JDK and Maven. */
class StartScriptTest {
  private static final String BUILDING = "qosw: building; the first time takes a minute or two ...\n";
  private static final String BUILT = BUILDING + "qosw: built\n";
  private static final String COMPACT = "-XX:C1MaxInlineSize=6";
  private static final String HURRY = "-XX:TieredStopAtLevel=1";

  @TempDir Path folder;
  private Sandbox sandbox;

  @BeforeEach
  void createSandbox() throws IOException {
    sandbox = new Sandbox(folder);
  }

  private static void touchLater(Path file) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(5)));
  }

  @Test
  void buildsOnceAndPassesTheCommandOn() throws Exception {
    sandbox.jdk("jdk-25", "25.0.3");
    Script.Result first = sandbox.script().run("check", "a b.tc", "");
    assertThat(first.err()).isEqualTo(BUILT);
    assertThat(first.out()).startsWith("jdk-25 -XX:AOTCache=").contains(" org.qosworkbench.cli.Main check a b.tc \n");
    Script.Result second = sandbox.script().run("check", "a b.tc", "");
    assertThat(second).isEqualTo(new Script.Result(0, first.out(), ""));
    assertThat(sandbox.builds()).isEqualTo(1);
  }

  @Test
  void startsFromAnywhereAndThroughLinks() throws Exception {
    sandbox.jdk("jdk-25", "25");
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("bin/other"));
    Files.createSymbolicLink(sandbox.bin().resolve("other"), sandbox.root().resolve("qosw"));
    Script script = new Script(link, Files.createDirectory(folder.resolve("s")))
        .with("PATH", sandbox.bin() + ":/usr/bin:/bin").with("JAVA_HOME", "").with("XDG_CACHE_HOME", folder + "/cache");
    assertThat(script.in(Path.of("/")).run("x").out()).contains("-cp " + sandbox.root().toRealPath() + "/target/qosw/");
  }

  @Test
  void buildsAgainWhenASourceIsNewerOrGone() throws Exception {
    sandbox.jdk("jdk-25", "25");
    sandbox.script().run("x");
    touchLater(sandbox.root().resolve("cli/src/main/A.java"));
    assertThat(sandbox.script().run("x").err()).isEqualTo("qosw: building ...\nqosw: built\n");
    assertThat(sandbox.builds()).isEqualTo(2);
    // What is newer than the build stays so here: its time lies in the future.
    Files.setLastModifiedTime(sandbox.root().resolve("cli/src/main/A.java"), FileTime.from(Instant.EPOCH));
    sandbox.script().run("x");
    assertThat(sandbox.builds()).isEqualTo(2);
    Files.delete(sandbox.root().resolve("cli/src/main/A.java"));
    touchLater(sandbox.root().resolve("cli/src/main"));
    sandbox.script().run("x");
    assertThat(sandbox.builds()).isEqualTo(3);
  }

  @Test
  void keepsTheBuildBeforeTheLastForThoseWhoStillRunIt() throws Exception {
    sandbox.jdk("jdk-25", "25");
    for (int build = 0; build < 4; build++) {
      sandbox.script().run("x");
      touchLater(sandbox.root().resolve("pom.xml"));
    }
    try (var files = Files.list(sandbox.root().resolve("target/qosw"))) {
      assertThat(files.filter(it -> it.getFileName().toString().startsWith("run."))).hasSize(2);
    }
  }

  @Test
  void aFailedBuildIsShownAndTriedAgain() throws Exception {
    sandbox.jdk("jdk-25", "25");
    sandbox.broken(true);
    Script.Result failed = sandbox.script().run("x");
    assertThat(failed)
        .isEqualTo(new Script.Result(2, "", BUILDING + "compiler says no\nqosw: the build failed\n"));
    sandbox.broken(false);
    assertThat(sandbox.script().run("x").status()).isZero();
  }

  @Test
  void startsAtTheSameTimeBuildOnce() throws Exception {
    sandbox.jdk("jdk-25", "25");
    List<Script.Running> running = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      running.add(sandbox.script().start("", "x"));
    }
    for (Script.Running it : running) {
      assertThat(it.result().status()).isZero();
    }
    assertThat(sandbox.builds()).isEqualTo(1);
    assertThat(sandbox.root().resolve("target/qosw/lock")).doesNotExist();
  }

  @Test
  void theLockOfADeadBuildIsBroken() throws Exception {
    sandbox.jdk("jdk-25", "25");
    Process dead = new ProcessBuilder("true").start();
    dead.waitFor();
    Path lock = Files.createDirectories(sandbox.root().resolve("target/qosw/lock"));
    Files.writeString(lock.resolve("pid"), dead.pid() + "\n");
    assertThat(sandbox.script().run("x").status()).isZero();
    assertThat(sandbox.builds()).isEqualTo(1);
  }

  @Test
  void standardInputIsLeftToTheCommand() throws Exception {
    Path jdk = sandbox.jdk("jdk-25", "25");
    Sandbox.executable(jdk.resolve("bin/java"), "#!/bin/sh\ncase $* in *Main*) cat ;; esac\n");
    assertThat(sandbox.script().start("qdisc show\n", "check", "-").result().out()).isEqualTo("qdisc show\n");
  }

  @Test
  void onlyRunsOverFewSmallFilesAreCompiledInAHurry() throws Exception {
    sandbox.jdk("jdk-25", "25");
    Files.writeString(folder.resolve("-small.tc"), "qdisc show\n");
    Files.writeString(folder.resolve("medium.tc"), "x".repeat(300_000));
    Files.writeString(folder.resolve("large.tc"), "x".repeat(5_000_000));
    assertThat(started("--version")).contains(HURRY);
    assertThat(started("check", "--format", "jsonl", folder + "/-small.tc", "(", "!", "-delete")).contains(HURRY);
    assertThat(Files.exists(folder.resolve("-small.tc"))).isTrue();
    assertThat(started("check", folder + "/-small.tc")).contains(COMPACT);
    assertThat(started("check", folder + "/medium.tc")).contains(HURRY).doesNotContain(COMPACT);
    assertThat(started("check", folder + "/large.tc")).doesNotContain(HURRY);
    assertThat(started("check", folder.toString())).doesNotContain(HURRY);
    assertThat(started("check", "-")).doesNotContain(HURRY);
    assertThat(started("check", "", "a b")).contains(HURRY);
  }

  private String started(String... arguments) throws Exception {
    Script.Result result = sandbox.script().in(folder).run(arguments);
    assertThat(result.status()).isZero();
    assertThat(result.out()).endsWith(String.join(" ", arguments) + "\n");
    return result.out();
  }

  @Test
  void theNewestJdkIsTakenUnlessJavaHomeWillDo() throws Exception {
    sandbox.jdk("a-21", "21.0.1");
    sandbox.jdk("b-25", "25.0.1");
    sandbox.jdk("c-17", "17.0.1");
    Path old = sandbox.jdk("d-8", "1.8.0_402");
    assertThat(sandbox.script().run("x").out()).startsWith("b-25 ");
    assertThat(sandbox.script().with("JAVA_HOME", old.toString()).run("x").out()).startsWith("b-25 ");
    String chosen = old.resolveSibling("a-21").toString();
    assertThat(sandbox.script().with("JAVA_HOME", chosen).run("x").out()).startsWith("a-21 -XX:SharedArchiveFile=");
    assertThat(sandbox.builds()).as("another JDK needs its own start-up cache, no other build").isEqualTo(1);
    assertThat(sandbox.log()).as("commands and server, then commands")
        .filteredOn(it -> it.startsWith("train")).hasSize(3);
  }

  @Test
  void aJdkOnThePathCountsToo() throws Exception {
    Path jdk = sandbox.jdk("jdk-30", "30");
    Path moved = Files.move(jdk, folder.resolve("elsewhere"));
    Files.createSymbolicLink(sandbox.bin().resolve("javac"), moved.resolve("bin/javac"));
    sandbox.jdk("jdk-21", "21");
    assertThat(sandbox.script().run("x").out()).startsWith("jdk-30 ");
  }

  @Test
  void aJdkWithoutReleaseFileIsAsked() throws Exception {
    Files.delete(sandbox.jdk("odd", "22.0.1").resolve("release"));
    assertThat(sandbox.script().run("x").out()).startsWith("odd ");
  }

  @Test
  void withoutJdkTheOneLineIsPrinted() throws Exception {
    sandbox.jdk("jdk-17", "17");
    Sandbox.executable(sandbox.bin().resolve("id"), "#!/bin/sh\necho 1000\n");
    // The JDK of the machine may be on the rest of the PATH.
    Sandbox.executable(sandbox.bin().resolve("javac"), "#!/bin/sh\necho javac 17\n");
    Sandbox.executable(sandbox.bin().resolve("apt-cache"), "#!/bin/sh\necho '  Candidate: 25.0.1'\n");
    Script.Result result = sandbox.script().run("x");
    assertThat(result).isEqualTo(new Script.Result(2, "",
        "qosw: a JDK of release 21 or later is missing; install it with: "
            + "sudo apt-get update && sudo apt-get install -y openjdk-25-jdk-headless\n"));
  }

  @Test
  void rootInstallsWhatIsMissing() throws Exception {
    Sandbox.executable(sandbox.bin().resolve("id"), "#!/bin/sh\necho 0\n");
    Sandbox.executable(sandbox.bin().resolve("javac"), "#!/bin/sh\necho javac 17\n");
    Sandbox.executable(sandbox.bin().resolve("apt-cache"),
        "#!/bin/sh\ncase $2 in openjdk-21*) echo '  Candidate: 21.0.9' ;; *) echo '  Candidate: (none)' ;; esac\n");
    Path late = sandbox.jdk("late", "21.0.9");
    Path hidden = Files.move(late, folder.resolve("hidden"));
    Sandbox.executable(sandbox.bin().resolve("apt-get"),
        "#!/bin/sh\necho apt-get \"$@\" >>" + folder + "/log\ncase $1 in install) mv " + hidden + " " + late
            + " ;; esac\n");
    assertThat(sandbox.script().run("x").out()).startsWith("late ");
    assertThat(sandbox.log())
        .contains("apt-get install -y -qq --no-install-recommends openjdk-21-jdk-headless");
  }

  @Test
  void anOldMavenFetchesANewOneOnce() throws Exception {
    sandbox.jdk("jdk-25", "25");
    sandbox.maven("3.8.7");
    assertThat(sandbox.script().run("x").err())
        .isEqualTo("qosw: fetching Maven 3.9.11\n" + BUILT);
    touchLater(sandbox.root().resolve("pom.xml"));
    sandbox.script().run("x");
    assertThat(sandbox.log()).filteredOn("fetched"::equals).hasSize(1);
    assertThat(sandbox.log()).filteredOn(it -> it.startsWith("build with 3.9.11")).hasSize(2);
  }

  @Test
  void aMavenThatIsNewEnoughIsTaken() throws Exception {
    sandbox.jdk("jdk-25", "25");
    for (String version : new String[] {"3.9.9", "3.9.12", "3.10.0", "4.0.0"}) {
      sandbox.maven(version);
      touchLater(sandbox.root().resolve("pom.xml"));
      sandbox.script().run("build");
      assertThat(sandbox.log()).last().asString().startsWith("train");
      assertThat(sandbox.log()).contains("build with " + version + " and " + folder + "/jvm/jdk-25");
    }
    assertThat(sandbox.log()).doesNotContain("fetched");
  }

  @Test
  void withoutStartUpCacheEverythingStillRuns() throws Exception {
    Path jdk = sandbox.jdk("jdk-25", "25");
    Sandbox.executable(jdk.resolve("bin/java"), "#!/bin/sh\ncase $* in *Main*) echo ran ;; *) exit 1 ;; esac\n");
    assertThat(sandbox.script().run("x")).isEqualTo(
        new Script.Result(0, "ran\n", BUILT));
    assertThat(sandbox.script().run("x")).isEqualTo(new Script.Result(0, "ran\n", ""));
  }
}
