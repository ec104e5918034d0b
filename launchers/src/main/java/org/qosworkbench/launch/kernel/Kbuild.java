package org.qosworkbench.launch.kernel;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.qosworkbench.launch.process.CommandLine;
import org.qosworkbench.launch.process.Job;
import org.qosworkbench.launch.process.Starter;

/** Runs make in kernel trees, for kernels and for modules. */
public final class Kbuild {
  private Kbuild() {}

  /**
   * The call.
   *
   * @param source the folder whose Makefile it is
   * @param words targets and variables
   * @param jobs how many processes at a time
   */
  public static CommandLine line(Path source, int jobs, List<String> words) {
    List<String> all = new ArrayList<>(List.of("make", "-C", source.toString(), "-j" + jobs));
    all.addAll(words);
    // A make that called us has nothing to say here.
    return new CommandLine(all, Set.of("MAKEFLAGS", "MFLAGS", "MAKELEVEL", "ARCH", "CROSS_COMPILE", "KBUILD_OUTPUT"));
  }

  /**
   * Starts it.
   *
   * @param folder what names of files are relative to
   * @param sources where they are when they are not there
   */
  public static Job start(CommandLine line, Path folder, Path sources, Starter starter, Consumer<BuildEvent> listener)
      throws IOException {
    KbuildReader reader = new KbuildReader(folder, sources);
    return Job.start(line, starter, text -> {
      listener.accept(new BuildEvent.Line(text));
      reader.read(text).ifPresent(listener);
    });
  }
}
