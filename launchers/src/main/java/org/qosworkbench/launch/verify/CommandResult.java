package org.qosworkbench.launch.verify;

import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.qosworkbench.launch.log.KernelLine;

/**
 * What became of a command.
 *
 * @param exit the status of tc: 0 when it was content, 1 when it refused the command, 2 when the kernel did, 255 for
 *     either in places; empty when the command failed once and, asked for its status, succeeded
 * @param endedBatch whether tc ended here: it would have read no command behind this one, even with {@code -force};
 *     those were run by another tc
 * @param output what tc printed
 * @param messages what tc printed as errors and warnings, those of the kernel's answer among them
 * @param kernel what the kernel logged meanwhile
 */
public record CommandResult(
    OptionalInt exit, boolean endedBatch, List<String> output, List<String> messages, List<KernelLine> kernel) {
  /** Copies the lists. */
  public CommandResult {
    Objects.requireNonNull(exit);
    output = List.copyOf(output);
    messages = List.copyOf(messages);
    kernel = List.copyOf(kernel);
  }

  /** Whether tc or the kernel refused the command. */
  public boolean failed() {
    return exit.isEmpty() || exit.getAsInt() != 0;
  }
}
