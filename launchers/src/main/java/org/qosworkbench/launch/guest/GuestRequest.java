package org.qosworkbench.launch.guest;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What kind of guest is wanted.
 *
 * @param kernel its kernel
 * @param memory its memory in MiB, {@value #LEAST_MEMORY} or more
 * @param parameters words that are added to the kernel's command line
 * @param script what its first process does once it is up: commands of a POSIX shell that do not exit, of which the
 *     last one's status becomes the guest's
 * @param bootTime how long it may take until it is up
 * @param silence how long it may say nothing, on its terminal and in its log, once it is up; empty for any time
 */
public record GuestRequest(
    UmlKernel kernel, int memory, List<String> parameters, String script, Duration bootTime,
    Optional<Duration> silence) {
  /** Kernels do not start with less. */
  public static final int LEAST_MEMORY = 32;
  /** What a guest gets that does not say. */
  public static final int USUAL_MEMORY = 96;
  private static final Duration USUAL_BOOT_TIME = Duration.ofSeconds(30);

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if there is too little memory
   */
  public GuestRequest {
    Objects.requireNonNull(kernel);
    parameters = List.copyOf(parameters);
    Objects.requireNonNull(script);
    Objects.requireNonNull(bootTime);
    Objects.requireNonNull(silence);
    if (memory < LEAST_MEMORY) {
      throw new IllegalArgumentException("a guest needs at least " + LEAST_MEMORY + " MiB of memory");
    }
  }

  /** A guest of usual size that does something. */
  public static GuestRequest of(UmlKernel kernel, String script) {
    return new GuestRequest(kernel, USUAL_MEMORY, List.of(), script, USUAL_BOOT_TIME, Optional.empty());
  }

  /** The same with another amount of memory, in MiB. */
  public GuestRequest withMemory(int mebibytes) {
    return new GuestRequest(kernel, mebibytes, parameters, script, bootTime, silence);
  }

  /** The same with these words on the kernel's command line. */
  public GuestRequest withParameters(List<String> words) {
    return new GuestRequest(kernel, memory, words, script, bootTime, silence);
  }

  /** The same with another time until it has to be up. */
  public GuestRequest withBootTime(Duration time) {
    return new GuestRequest(kernel, memory, parameters, script, time, silence);
  }

  /** The same with a bound on how long it says nothing. */
  public GuestRequest withSilence(Duration time) {
    return new GuestRequest(kernel, memory, parameters, script, bootTime, Optional.of(time));
  }
}
