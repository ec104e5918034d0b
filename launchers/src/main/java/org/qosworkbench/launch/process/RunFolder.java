package org.qosworkbench.launch.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A temporary folder of a launch that goes when it is closed, and also when this JVM ends without closing it.
 *
 * <p>A small shell process sees to that. It reads from this JVM until nothing more can come, which is when the folder
 * is closed or the JVM is gone; then it ends those processes that have a file of the folder on their command line or in
 * their environment, and removes the folder. User-Mode Linux has helpers that outlive it when it is killed (seen with
 * 6.1), and make has compilers; they are found this way, in rounds, for some of them start others meanwhile. The shell
 * ignores the signals that a terminal sends to everybody.
 */
public final class RunFolder implements AutoCloseable {
  private static final String KEEPER = """
      trap '' HUP INT QUIT TERM
      cd /
      while read -r _; do :; done
      for round in 1 2 3 4 5; do
        found=
        for file in $(grep -lsaF -e "$1/" /proc/[0-9]*/cmdline /proc/[0-9]*/environ); do
          pid=${file#/proc/}
          kill -KILL "${pid%/*}" && found=1
        done 2>/dev/null
        [ -n "$found" ] || break
      done
      rm -rf "$1"
      """;
  private static final long PATIENCE_SECONDS = 10;

  private final Path path;
  private final Child keeper;

  private RunFolder(Path path, Child keeper) {
    this.path = path;
    this.keeper = keeper;
  }

  /**
   * Makes a folder in the folder for temporary files. Its path is short, for sockets in it have to be.
   *
   * @throws IOException if it cannot be made
   */
  public static RunFolder create() throws IOException {
    Path path = Files.createTempDirectory("qosw-");
    try {
      Child keeper = HostStarter.untied().start(CommandLine.of("sh", "-c", KEEPER, "qosw-keeper", path.toString()));
      return new RunFolder(path, keeper);
    } catch (IOException e) {
      Files.delete(path);
      throw e;
    }
  }

  /** Where it is. */
  public Path path() {
    return path;
  }

  /** Ends the processes that name a file of the folder, and removes it with all that is in it. */
  @Override
  public void close() {
    try {
      keeper.input().close();
      keeper.exit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (IOException | ExecutionException | TimeoutException e) {
      // The keeper is on its own now; it ends when it is done.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
