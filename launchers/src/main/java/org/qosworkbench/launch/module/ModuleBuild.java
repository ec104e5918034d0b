package org.qosworkbench.launch.module;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.qosworkbench.launch.kernel.BuildEvent;
import org.qosworkbench.launch.kernel.Kbuild;
import org.qosworkbench.launch.kernel.KernelTree;
import org.qosworkbench.launch.process.CommandLine;
import org.qosworkbench.launch.process.Job;
import org.qosworkbench.launch.process.LaunchException;
import org.qosworkbench.launch.process.Starter;

/** Modules that are being built, or were. Closing it ends it and all its compilers. Any thread may call. */
public final class ModuleBuild implements AutoCloseable {
  private final Job job;

  private ModuleBuild(Job job) {
    this.job = job;
  }

  /** What is run. */
  public static CommandLine line(ModuleFolder folder, KernelTree tree, int jobs) {
    // Without the architecture make takes the headers of the host's, and fails with hundreds of messages.
    return Kbuild.line(tree.build(), jobs,
        // Debug information makes lines in sources of addresses in traces, and does not change the code.
        List.of("M=" + folder.path(), "ARCH=" + tree.makeArchitecture(), "KCFLAGS=-g", "modules"));
  }

  /**
   * Starts building.
   *
   * @param listener hears of everything, one event at a time
   * @throws IOException if the tree is not ready for modules, or make cannot be started
   */
  public static ModuleBuild start(
      ModuleFolder folder, KernelTree tree, int jobs, Starter starter, Consumer<BuildEvent> listener)
      throws IOException {
    if (tree.modulesNeed().isPresent()) {
      throw new LaunchException(tree.build() + ": modules cannot be built against this tree: " + tree.modulesNeed().get());
    }
    return new ModuleBuild(Kbuild.start(line(folder, tree, jobs), folder.path(), tree.source(), starter, listener));
  }

  /** The exit status of make, once it ended. */
  public CompletableFuture<Integer> end() {
    return job.end();
  }

  @Override
  public void close() {
    job.close();
  }
}
