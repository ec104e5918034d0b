package org.qosworkbench.launch.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qosworkbench.launch.kernel.KernelSource.Signature;
import org.qosworkbench.launch.process.CommandLine;
import org.qosworkbench.launch.process.LaunchException;
import org.qosworkbench.launch.process.Output;
import org.qosworkbench.launch.process.Starter;

/** Archives of kernel trees and the signatures beside them. */
final class Archive {
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  /** Kernels are signed before they are packed: gpg gets the archive unpacked. */
  private static final String VERIFY_UNPACKED = "\"$3\" -dc -- \"$1\" | gpg --batch --status-fd 1 --verify \"$2\" -";
  private static final String VERIFY = "gpg --batch --status-fd 1 --verify \"$2\" \"$1\"";

  private Archive() {}

  /** Looks for {@code linux-V.tar.sign}, {@code linux-V.tar.xz.sign}, and the same with {@code .asc} and {@code .sig}. */
  static Signature check(Path archive, Starter starter) throws IOException {
    String name = archive.getFileName().toString();
    String unpacker = name.endsWith(".xz") ? "xz" : name.endsWith(".gz") ? "gzip" : name.endsWith(".bz2") ? "bzip2"
        : name.endsWith(".zst") ? "zstd" : "";
    Optional<Path> whole = beside(archive, name);
    if (whole.isPresent()) {
      return verify(VERIFY, archive, whole.get(), unpacker, starter);
    }
    int dot = name.lastIndexOf('.');
    Optional<Path> inner = unpacker.isEmpty() ? Optional.empty() : beside(archive, name.substring(0, dot));
    return inner.isEmpty() ? Signature.NONE : verify(VERIFY_UNPACKED, archive, inner.get(), unpacker, starter);
  }

  private static Optional<Path> beside(Path archive, String name) {
    List<Path> candidates = new ArrayList<>();
    for (String suffix : List.of(".sign", ".asc", ".sig")) {
      candidates.add(archive.resolveSibling(name + suffix));
    }
    return candidates.stream().filter(Files::exists).findFirst();
  }

  private static Signature verify(String script, Path archive, Path signature, String unpacker, Starter starter)
      throws IOException {
    Output output;
    try {
      Output.of(CommandLine.of("gpg", "--version"), starter, PATIENCE);
      output = Output.of(CommandLine.of("sh", "-c", script, "qosw-verify", archive.toAbsolutePath().toString(),
          signature.toAbsolutePath().toString(), unpacker), starter, PATIENCE);
    } catch (LaunchException e) {
      return Signature.NO_GPG;
    }
    boolean good = false;
    boolean noKey = false;
    for (String line : output.lines()) {
      good |= line.startsWith("[GNUPG:] GOODSIG") || line.startsWith("[GNUPG:] VALIDSIG");
      noKey |= line.startsWith("[GNUPG:] NO_PUBKEY");
    }
    return good ? Signature.GOOD : noKey ? Signature.NO_KEY : Signature.BAD;
  }
}
