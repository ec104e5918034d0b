package org.qosworkbench.launch.kernel;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.qosworkbench.launch.kconfig.DotConfig;
import org.qosworkbench.launch.kconfig.DroppedOption;
import org.qosworkbench.launch.kconfig.Fragment;
import org.qosworkbench.launch.kconfig.Kconfig;
import org.qosworkbench.launch.process.CommandLine;
import org.qosworkbench.launch.process.Job;
import org.qosworkbench.launch.process.LaunchException;
import org.qosworkbench.launch.process.Starter;

/**
 * A tree that was configured to run as a process.
 *
 * @param config how it came out
 * @param dropped what was wanted and did not come out so
 */
public record Configuring(DotConfig config, List<DroppedOption> dropped) {
  /** Copies the list. */
  public Configuring {
    dropped = List.copyOf(dropped);
  }

  /**
   * Configures a tree from scratch: what the fragments do not mention is as the tree has it by default.
   *
   * @param tree the sources
   * @param output where the configuration goes, and later all that is built; made when it is not there. The folder of
   *     the sources is possible
   * @param listener hears of what the tree's tools say
   * @throws IOException if the tools fail, or a file cannot be written; the message says why
   */
  public static Configuring of(
      KernelTree tree, Path output, List<Fragment> fragments, Starter starter, Consumer<BuildEvent> listener)
      throws IOException {
    DotConfig wanted = Fragment.together(fragments);
    Files.createDirectories(output);
    Path file = output.resolve(".config");
    String before = Files.exists(file) ? Files.readString(file, StandardCharsets.ISO_8859_1) : "";
    Files.writeString(file, wanted.lines(), StandardCharsets.ISO_8859_1);
    List<KbuildMessage> errors = new ArrayList<>();
    CommandLine line = line(tree, output);
    try (Job job = Kbuild.start(line, output, tree.source(), starter, event -> {
      if (event instanceof BuildEvent.Message it && it.message().severity() == KbuildMessage.Severity.ERROR) {
        errors.add(it.message());
      }
      listener.accept(event);
    })) {
      int status = await(job.end());
      if (status != 0) {
        restore(file, before);
        throw new LaunchException("the tree cannot be configured: " + (errors.isEmpty()
            ? "'" + line.quoted() + "' ended with status " + status : errors.getFirst().text()
            + errors.getFirst().hint().map(it -> ": " + it).orElse("")));
      }
    }
    DotConfig config = DotConfig.read(file);
    return new Configuring(config, DroppedOption.of(wanted, config, kconfig(tree)));
  }

  /** What is run. */
  public static CommandLine line(KernelTree tree, Path output) {
    List<String> words = new ArrayList<>(List.of("ARCH=um"));
    if (!output.equals(tree.source())) {
      words.add("O=" + output);
    }
    words.add("olddefconfig");
    return Kbuild.line(tree.source(), 1, words);
  }

  /** What the tree knows of options when it is to run as a process. */
  private static Kconfig kconfig(KernelTree tree) throws IOException {
    return Kconfig.read(tree.source(), Map.of("SRCARCH", "um", "ARCH", "um", "HEADER_ARCH", "x86"));
  }

  private static void restore(Path file, String before) throws IOException {
    if (before.isEmpty()) {
      Files.deleteIfExists(file);
    } else {
      Files.writeString(file, before, StandardCharsets.ISO_8859_1);
    }
  }

  static int await(CompletableFuture<Integer> end) throws IOException {
    try {
      return end.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LaunchException("interrupted", e);
    }
  }
}
