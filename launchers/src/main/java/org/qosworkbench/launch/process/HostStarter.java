package org.qosworkbench.launch.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * Starts processes of the host, which the kernel ends when this JVM ends, however it does.
 *
 * <p>Linux sends that signal when the <em>thread</em> ends that started the process (prctl(2), PR_SET_PDEATHSIG).
 * Therefore each process has a thread that starts it and then waits for it.
 */
public final class HostStarter implements Starter {
  /** From util-linux, which every Debian has. */
  private static final String[] DIES_WITH_PARENT = {"setpriv", "--pdeathsig", "KILL"};

  private final boolean tied;

  private HostStarter(boolean tied) {
    this.tied = tied;
  }

  /** For processes that end with this JVM. */
  public static HostStarter tied() {
    return new HostStarter(true);
  }

  /** For processes that outlive this JVM; they have to see to their end themselves. */
  static HostStarter untied() {
    return new HostStarter(false);
  }

  @Override
  public Child start(CommandLine line) throws LaunchException {
    CommandLine started = tied ? line.behind(DIES_WITH_PARENT) : line;
    ProcessBuilder builder = new ProcessBuilder(started.words());
    builder.environment().keySet().removeAll(started.unset());
    CompletableFuture<Process> process = new CompletableFuture<>();
    CompletableFuture<Integer> exit = new CompletableFuture<>();
    Thread.ofPlatform().daemon().name("process " + line.words().getFirst()).start(() -> live(builder, process, exit));
    try {
      return new HostChild(process.get(), exit);
    } catch (ExecutionException e) {
      throw new LaunchException("cannot start " + line.words().getFirst() + ": " + e.getCause().getMessage(), e.getCause());
    } catch (InterruptedException e) {
      process.thenAccept(Process::destroyForcibly);
      Thread.currentThread().interrupt();
      throw new LaunchException("interrupted while starting " + line.words().getFirst(), e);
    }
  }

  private static void live(
      ProcessBuilder builder, CompletableFuture<Process> started, CompletableFuture<Integer> exit) {
    try {
      Process process = builder.start();
      started.complete(process);
      exit.complete(process.waitFor());
    } catch (IOException | InterruptedException e) {
      started.completeExceptionally(e);
    }
  }

  private record HostChild(Process process, CompletableFuture<Integer> exit) implements Child {
    @Override
    public long pid() {
      return process.pid();
    }

    @Override
    public OutputStream input() {
      return process.getOutputStream();
    }

    @Override
    public InputStream output() {
      return process.getInputStream();
    }

    @Override
    public InputStream errors() {
      return process.getErrorStream();
    }

    @Override
    public void terminate() {
      process.destroy();
    }

    @Override
    public void kill() {
      process.destroyForcibly();
    }
  }
}
