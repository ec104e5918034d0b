package org.qosworkbench.launch.test;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.qosworkbench.launch.guest.UmlKernel;

/**
 * What to test.
 *
 * @param kernel in which kernel
 * @param memory memory of the guest, in MiB
 * @param insmod the command of the host, without the file, that loads a module
 * @param rmmod the command that unloads one
 * @param modules what is loaded, in order
 * @param programs what is run once all are loaded
 * @param patience how long loading or a program may take without saying anything
 */
public record ModuleTestRequest(
    UmlKernel kernel, int memory, List<String> insmod, List<String> rmmod, List<Module> modules, List<Program> programs,
    Duration patience) {
  /**
   * A module to load.
   *
   * @param file the file
   * @param name its name
   * @param needs modules of the kernel that it needs
   * @param parameters as in {@code mode=warn}
   */
  public record Module(Path file, String name, List<String> needs, List<String> parameters) {
    /** Copies the lists. */
    public Module {
      Objects.requireNonNull(file);
      Objects.requireNonNull(name);
      needs = List.copyOf(needs);
      parameters = List.copyOf(parameters);
    }
  }

  /**
   * A program that tests.
   *
   * @param file the program
   * @param folder where it is run
   */
  public record Program(Path file, Path folder) {}

  /** Copies the lists. */
  public ModuleTestRequest {
    Objects.requireNonNull(kernel);
    insmod = List.copyOf(insmod);
    rmmod = List.copyOf(rmmod);
    modules = List.copyOf(modules);
    programs = List.copyOf(programs);
    Objects.requireNonNull(patience);
  }
}
