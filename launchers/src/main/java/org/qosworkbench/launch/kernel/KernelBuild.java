package org.qosworkbench.launch.kernel;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.qosworkbench.launch.kconfig.DotConfig;
import org.qosworkbench.launch.process.CommandLine;
import org.qosworkbench.launch.process.Job;
import org.qosworkbench.launch.process.Starter;

/**
 * A kernel that is being built to run as a process. Only what changed since the last time is built again. Closing it
 * ends it and all its compilers; what was built so far stays for the next time. Any thread may call.
 */
public final class KernelBuild implements AutoCloseable {
  /**
   * What is to be built.
   *
   * @param tree the sources
   * @param output the configured folder
   * @param goal how far
   * @param jobs how many compilers at a time
   */
  public record Request(KernelTree tree, Path output, Goal goal, int jobs) {
    /** Refuses absent parts. */
    public Request {
      Objects.requireNonNull(tree);
      Objects.requireNonNull(output);
      Objects.requireNonNull(goal);
      if (jobs < 1) {
        throw new IllegalArgumentException("at least one job");
      }
    }

    /** What is run. */
    public CommandLine line() {
      List<String> words = new ArrayList<>(List.of("ARCH=um"));
      if (!output.equals(tree.source())) {
        words.add("O=" + output);
      }
      words.addAll(goal.targets);
      return Kbuild.line(tree.source(), jobs, words);
    }
  }

  /** How far a build goes. */
  public enum Goal {
    /** The kernel and its modules. */
    KERNEL(List.of("linux", "modules")),
    /** Only what is needed to build modules for a kernel of the same release and configuration that is there already. */
    PREPARATION(List.of("modules_prepare"));

    private final List<String> targets;

    Goal(List<String> targets) {
      this.targets = targets;
    }
  }

  /** Steps that the last complete build from scratch took, for the next one. */
  private static final String STEPS = ".qosw-steps";
  /** Files that a kernel has for each option that is built in; from Linux 6.1 and 6.12, little and much configured. */
  private static final double STEPS_PER_OPTION = 2.9;

  private final Job job;
  private final CompletableFuture<Integer> end;

  private KernelBuild(Job job, CompletableFuture<Integer> end) {
    this.job = job;
    this.end = end;
  }

  /**
   * Starts a build.
   *
   * @param listener hears of everything, one event at a time
   * @throws IOException if make cannot be started
   */
  public static KernelBuild start(Request request, Starter starter, Consumer<BuildEvent> listener) throws IOException {
    int[] steps = {0};
    boolean fresh = !Files.exists(request.output().resolve("vmlinux"));
    Job job = Kbuild.start(request.line(), request.output(), request.tree().source(), starter, event -> {
      steps[0] += event instanceof BuildEvent.Step ? 1 : 0;
      listener.accept(event);
    });
    CompletableFuture<Integer> end = job.end().thenApply(status -> {
      if (status == 0 && fresh && request.goal() == Goal.KERNEL) {
        remember(request.output().resolve(STEPS), steps[0]);
      }
      return status;
    });
    return new KernelBuild(job, end);
  }

  private static void remember(Path file, int steps) {
    try {
      Files.writeString(file, steps + "\n", StandardCharsets.US_ASCII);
    } catch (IOException e) {
      // The next build shows an estimate again.
    }
  }

  /** About how many steps a build from scratch takes; empty when the folder was built before. */
  public static OptionalInt steps(Path output, DotConfig config) {
    if (Files.exists(output.resolve("vmlinux"))) {
      return OptionalInt.empty();
    }
    try {
      return OptionalInt.of(Integer.parseInt(Files.readString(output.resolve(STEPS)).strip()));
    } catch (IOException | NumberFormatException e) {
      long built = config.values().values().stream().filter(it -> it.equals("y") || it.equals("m")).count();
      return OptionalInt.of((int) (built * STEPS_PER_OPTION));
    }
  }

  /** The exit status of make, once it ended. */
  public CompletableFuture<Integer> end() {
    return end;
  }

  /** Ends it and all its compilers and waits until they are gone. */
  @Override
  public void close() {
    job.close();
  }
}
