package org.qosworkbench.launch.verify;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.qosworkbench.launch.guest.GuestRequest;
import org.qosworkbench.launch.guest.UmlKernel;

/**
 * What to run.
 *
 * @param kernel in which kernel
 * @param memory memory of the guest, in MiB
 * @param tc the tc to run, a file of the host
 * @param ip iproute2's ip, which makes the devices, a file of the host
 * @param devices the devices that are there beforehand
 * @param commands what tc is told, in order
 * @param patience how long a command may take
 */
public record VerifyRequest(
    UmlKernel kernel, int memory, Path tc, Path ip, List<NetworkDevice> devices, List<BatchCommand> commands,
    Duration patience) {
  /** Copies the lists. */
  public VerifyRequest {
    Objects.requireNonNull(kernel);
    Objects.requireNonNull(tc);
    Objects.requireNonNull(ip);
    devices = List.copyOf(devices);
    commands = List.copyOf(commands);
    Objects.requireNonNull(patience);
  }

  GuestRequest guest() {
    return GuestRequest.of(kernel, DriverScript.of(this)).withMemory(memory).withSilence(patience);
  }
}
