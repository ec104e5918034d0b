package org.qosworkbench.cli.guest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.qosworkbench.launch.guest.UmlKernel;
import org.qosworkbench.launch.process.CommandLine;
import org.qosworkbench.launch.process.HostTools;
import org.qosworkbench.launch.process.LaunchException;
import org.qosworkbench.launch.process.Output;
import org.qosworkbench.launch.process.Starter;
import org.qosworkbench.tc.spec.KernelConfig;
import org.qosworkbench.tc.spec.Target;
import org.qosworkbench.tc.spec.Version;

/**
 * What commands are run with, and which releases that is.
 *
 * @param kernel the kernel
 * @param config how it was built
 * @param tc iproute2's tc
 * @param ip iproute2's ip
 * @param target the releases of both
 */
public record Machine(UmlKernel kernel, KernelConfig config, Path tc, Path ip, Target target) {
  private static final Duration SHORT = Duration.ofSeconds(10);
  private static final String INSTALL = " is not installed: sudo apt-get install -y iproute2";
  /** The second line of the configuration that a kernel prints: {@code # Linux/um 6.1.176 Kernel Configuration}. */
  private static final String HEAD = "# Linux/";

  /**
   * Looks for what is needed.
   *
   * @param kernel the kernel to use
   * @param tc the tc to use; the one in PATH when empty
   * @throws LaunchException if something is not installed, or does not say which release it is
   */
  public static Machine find(UmlKernel kernel, Optional<Path> tc, HostTools tools, Starter starter)
      throws IOException {
    Path usedTc = tc.or(() -> tools.find("tc")).orElseThrow(() -> new LaunchException("tc" + INSTALL))
        .toAbsolutePath();
    Path ip = tools.find("ip").orElseThrow(() -> new LaunchException("ip" + INSTALL));
    String config = kernel.config(starter);
    Version release = config.lines().filter(it -> it.startsWith(HEAD)).findFirst()
        .flatMap(it -> Version.parse(it.split(" ")[2].split("[-+]")[0]))
        .orElseThrow(() -> new LaunchException(kernel.binary() + " does not say which release it is"));
    return new Machine(kernel, KernelConfig.parse(config).orElseThrow(), usedTc, ip,
        new Target(release(usedTc, starter), release));
  }

  /** {@code tc utility, iproute2-6.1.0, libbpf 1.1.2}. */
  private static Version release(Path tc, Starter starter) throws IOException {
    List<String> lines = Output.of(CommandLine.of(tc.toString(), "-V"), starter, SHORT).lines();
    for (String line : lines) {
      int start = line.indexOf("iproute2-");
      if (start >= 0) {
        String number = line.substring(start + "iproute2-".length()).split("[^0-9.]", 2)[0];
        Optional<Version> release = Version.parse(number);
        if (release.isPresent()) {
          return release.get();
        }
      }
    }
    throw new LaunchException(tc + " does not say which release it is");
  }
}
