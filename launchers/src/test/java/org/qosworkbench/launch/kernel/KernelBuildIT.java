package org.qosworkbench.launch.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qosworkbench.launch.kconfig.DotConfig;
import org.qosworkbench.launch.kconfig.DroppedOption;
import org.qosworkbench.launch.kconfig.Fragment;
import org.qosworkbench.launch.process.CommandLine;
import org.qosworkbench.launch.process.HostStarter;
import org.qosworkbench.launch.process.LaunchException;
import org.qosworkbench.launch.process.Output;
import org.qosworkbench.launch.process.Starter;

/** The real make, tar and git on a small tree. */
class KernelBuildIT {
  private static final Starter STARTER = HostStarter.tied();

  @TempDir Path folder;
  private final List<BuildEvent> events = Collections.synchronizedList(new ArrayList<>());
  private Path source;
  private Path output;

  @BeforeEach
  void write() throws Exception {
    source = SmallTree.in(folder.resolve("linux")).toRealPath();
    output = source.resolveSibling("out");
  }

  private Configuring configure(String options) throws Exception {
    return Configuring.of(KernelTree.read(source), output, List.of(new Fragment("mine", DotConfig.parse(options))), STARTER,
        events::add);
  }

  private int build(KernelBuild.Goal goal) throws Exception {
    try (KernelBuild build = KernelBuild.start(
        new KernelBuild.Request(KernelTree.read(source), output, goal, 2), STARTER, events::add)) {
      return build.end().get(1, TimeUnit.MINUTES);
    }
  }

  private List<KbuildMessage> messages() {
    return events.stream().filter(BuildEvent.Message.class::isInstance)
        .map(it -> ((BuildEvent.Message) it).message()).toList();
  }

  @Test
  void configuresAndSaysWhatWasDropped() throws Exception {
    Configuring result = configure("CONFIG_NET=y\nCONFIG_FOO=y\nCONFIG_GONE=y\n");
    assertThat(result.config().value("NET")).isEqualTo("y");
    assertThat(result.dropped()).extracting(DroppedOption::name).containsExactly("FOO", "GONE");
    assertThat(result.dropped()).extracting(DroppedOption::gone).containsExactly(false, true);
    assertThat(KernelTree.read(output).architecture()).contains("um");
  }

  @Test
  void aTreeThatCannotBeConfiguredKeepsWhatItHad() throws Exception {
    configure("CONFIG_NET=y\n");
    String before = Files.readString(output.resolve(".config"));
    Files.createFile(source.resolve("unclean"));
    assertThatThrownBy(() -> configure("CONFIG_HOSTFS=y\n")).isInstanceOf(LaunchException.class)
        .hasMessage("the tree cannot be configured: The source tree is not clean, please run 'make ARCH=um mrproper': "
            + "it was built in place once: 'make ARCH=um mrproper' in it, or build in it without --output");
    assertThat(output.resolve(".config")).hasContent(before);
  }

  @Test
  void buildsOnlyWhatChanged() throws Exception {
    configure("CONFIG_NET=y\nCONFIG_MODULES=y\n");
    assertThat(KernelBuild.steps(output, DotConfig.read(output.resolve(".config")))).hasValue(5);
    assertThat(build(KernelBuild.Goal.KERNEL)).isZero();
    assertThat(events).contains(new BuildEvent.Step("CC", "init/main.o"), new BuildEvent.Step("LINK", "linux"));
    KernelTree built = KernelTree.read(output);
    assertThat(built.binary()).contains(output.resolve("linux"));
    assertThat(built.release()).contains("6.12.1-rc2");
    events.clear();
    assertThat(build(KernelBuild.Goal.KERNEL)).isZero();
    assertThat(events).noneMatch(BuildEvent.Step.class::isInstance);
    assertThat(KernelBuild.steps(output, DotConfig.read(output.resolve(".config")))).isEmpty();
    assertThat(build(KernelBuild.Goal.PREPARATION)).isZero();
    assertThat(KernelTree.read(output).abilities()).contains(KernelTree.Ability.MODULES);
  }

  @Test
  void aMistakeInTheSources() throws Exception {
    configure("CONFIG_NET=y\n");
    SmallTree.source(source, "int main(void)\nOOPS\n");
    assertThat(build(KernelBuild.Goal.KERNEL)).isEqualTo(2);
    assertThat(messages()).first().isEqualTo(new KbuildMessage(KbuildMessage.Speaker.COMPILER,
        KbuildMessage.Severity.ERROR, java.util.Optional.of(source.resolve("init/main.c")),
        java.util.OptionalInt.of(2), java.util.OptionalInt.of(1), "unknown type name 'OOPS'", java.util.Optional.empty()));
    assertThat(messages()).extracting(KbuildMessage::speaker).contains(KbuildMessage.Speaker.MAKE);
    SmallTree.source(source, "int main(void)\n");
    Files.setLastModifiedTime(source.resolve("init/main.c"), FileTime.from(Instant.now().plusSeconds(1)));
    assertThat(build(KernelBuild.Goal.KERNEL)).isZero();
  }

  @Test
  void nothingIsLeftOfACanceledBuild() throws Exception {
    configure("CONFIG_NET=y\n");
    SmallTree.source(source, "SLOW " + source + "\n");
    CountDownLatch compiling = new CountDownLatch(1);
    KernelBuild build = KernelBuild.start(new KernelBuild.Request(KernelTree.read(source), output,
        KernelBuild.Goal.KERNEL, 1), STARTER, event -> {
          if (event instanceof BuildEvent.Step) {
            compiling.countDown();
          }
        });
    assertThat(compiling.await(1, TimeUnit.MINUTES)).isTrue();
    assertThat(sleepers()).isNotEmpty();
    build.close();
    long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!sleepers().isEmpty() && System.nanoTime() < limit) {
      Thread.onSpinWait();
    }
    assertThat(sleepers()).isEmpty();
  }

  /** make and what it started. */
  private List<String> sleepers() {
    return ProcessHandle.allProcesses().map(it -> it.info().commandLine().orElse(""))
        .filter(it -> it.contains("make -C " + source)).toList();
  }

  @Test
  void archives() throws Exception {
    Path archive = folder.resolve("linux-6.12.1.tar.gz");
    Output.of(CommandLine.of("tar", "-czf", archive.toString(), "-C", folder.toString(), "linux"), STARTER,
        java.time.Duration.ofMinutes(1));
    Path target = folder.resolve("unpacked");
    assertThat(KernelSource.unpack(archive, target, STARTER, line -> { })).isEqualTo(KernelSource.Signature.NONE);
    assertThat(KernelTree.read(target).version()).isEqualTo("6.12.1-rc2");
    assertThatThrownBy(() -> KernelSource.unpack(archive, target, STARTER, line -> { }))
        .hasMessage(target + " is there already");
    Files.writeString(folder.resolve("damaged.tar.xz"), "no archive");
    assertThatThrownBy(() -> KernelSource.unpack(folder.resolve("damaged.tar.xz"), folder.resolve("d"), STARTER,
        line -> { })).hasMessageContaining("unpacking ").hasMessageContaining(" failed: ");
    try (var left = Files.list(folder)) {
      assertThat(left.map(it -> it.getFileName().toString())).noneMatch(it -> it.startsWith(".qosw"))
          .doesNotContain("d");
    }
  }

  @Test
  void repositories() throws Exception {
    try (Git git = Git.init().setDirectory(source.toFile()).setInitialBranch("main").call()) {
      git.add().addFilepattern(".").call();
      git.commit().setMessage("Start").setAuthor("a", "a@b").setSign(false).call();
    }
    Path target = folder.resolve("clone");
    KernelSource.clone("file://" + source, java.util.Optional.of("main"), target, STARTER, line -> { });
    assertThat(Revision.ofTree(target)).isPresent().isEqualTo(Revision.ofTree(source));
    assertThatThrownBy(() -> KernelSource.clone("file:///nowhere", java.util.Optional.empty(), folder.resolve("e"),
        STARTER, line -> { })).hasMessageStartingWith("git clone file:///nowhere failed: ");
    assertThat(folder.resolve("e")).doesNotExist();
  }
}
