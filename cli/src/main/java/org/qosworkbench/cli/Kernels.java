package org.qosworkbench.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.qosworkbench.launch.guest.UmlKernel;
import org.qosworkbench.launch.kernel.KernelStore;
import org.qosworkbench.launch.kernel.KernelTree;
import org.qosworkbench.launch.process.HostTools;
import org.qosworkbench.launch.process.LaunchException;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Which kernel a guest gets: {@code --kernel}, else the one that was built last, else the distribution's. */
final class Kernels {
  private static final String OPTION = "--kernel";
  private static final String DISTRIBUTION = "distribution";
  private static final String USUAL_PATH = "/usr/local/bin:/usr/bin:/bin";

  private Kernels() {}

  static OptionSpec option() {
    return OptionSpec.builder(OPTION).paramLabel("KERNEL").type(String.class)
        .description("The kernel: a User-Mode Linux program, a folder where one was built, or the word distribution for "
            + "that of the package user-mode-linux. Default: what 'qosw kernel build' built last, else the "
            + "distribution's.").build();
  }

  /** Programs of the host. */
  static HostTools tools(Console console) {
    return HostTools.ofPath(console.environment().getOrDefault("PATH", USUAL_PATH));
  }

  static UmlKernel of(ParseResult given, Console console) throws IOException {
    String named = given.matchedOptionValue(OPTION, "");
    if (named.isEmpty()) {
      Optional<KernelStore> store = KernelStore.of(console.environment());
      List<KernelStore.Entry> built = store.isPresent() ? store.get().entries() : List.of();
      return built.isEmpty() ? UmlKernel.distributed(tools(console)) : UmlKernel.at(built.getFirst().binary());
    }
    return named(named, console);
  }

  /** The kernel of a name as options take it. */
  static UmlKernel named(String named, Console console) throws IOException {
    if (named.equals(DISTRIBUTION)) {
      return UmlKernel.distributed(tools(console));
    }
    Path path = console.directory().resolve(named);
    if (Files.isDirectory(path)) {
      return UmlKernel.at(KernelTree.read(path).binary()
          .orElseThrow(() -> new LaunchException("no kernel was built in " + named + ": qosw kernel build " + named)));
    }
    return UmlKernel.at(path);
  }
}
