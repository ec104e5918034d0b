package org.qosworkbench.launch.kernel;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.qosworkbench.launch.process.CommandLine;
import org.qosworkbench.launch.process.Job;
import org.qosworkbench.launch.process.LaunchException;
import org.qosworkbench.launch.process.Output;
import org.qosworkbench.launch.process.Starter;

/** Where kernel sources come from: archives, git, and the distribution's source package, which needs no root. */
public final class KernelSource {
  private static final Duration SHORT = Duration.ofSeconds(60);
  private static final Pattern PACKAGE = Pattern.compile("^(linux-source-(\\d+)\\.(\\d+))\\b.*");
  /** A tree, packed once more inside of the package. */
  private static final String UNPACK = """
      dpkg-deb --fsys-tarfile "$1" | tar -xO "./usr/src/$2.tar.xz" | tar -xJ -C "$3" --strip-components=1
      """;

  /** What became of looking at the signature beside an archive. */
  public enum Signature {
    /** There is none. */
    NONE,
    /** It is good. */
    GOOD,
    /** It is there, but the key of who signed it is not. */
    NO_KEY,
    /** It does not fit the archive. */
    BAD,
    /** There is no gpg. */
    NO_GPG
  }

  private KernelSource() {}

  /**
   * The newest kernel source package that the package lists offer.
   *
   * @throws IOException if apt-cache cannot be asked
   */
  public static Optional<String> offered(Starter starter) throws IOException {
    Output found = Output.of(CommandLine.of("apt-cache", "search", "--names-only", "^linux-source-[0-9.]*$"), starter,
        SHORT);
    Comparator<Matcher> age = Comparator.<Matcher>comparingInt(it -> Integer.parseInt(it.group(2)))
        .thenComparingInt(it -> Integer.parseInt(it.group(3)));
    return found.lines().stream().map(PACKAGE::matcher).filter(Matcher::matches).max(age).map(it -> it.group(1));
  }

  /**
   * Downloads a kernel source package and unpacks the tree in it.
   *
   * @param name the package, as in {@code linux-source-6.12}, perhaps with {@code =VERSION}
   * @param target the folder for the tree; must not exist
   * @throws IOException if it cannot be had; nothing is left then
   */
  public static void fetch(String name, Path target, Starter starter, Consumer<String> lines) throws IOException {
    String plain = name.split("=", 2)[0];
    into(target, folder -> {
      CommandLine download = CommandLine.of("sh", "-c", "cd \"$1\" && exec apt-get download -qq \"$2\"", "qosw-fetch",
          folder.getParent().toString(), name);
      run(download, "apt-get download " + name, starter, lines);
      Path deb = find(folder.getParent(), plain + "_", ".deb");
      try {
        run(CommandLine.of("sh", "-ec", UNPACK, "qosw-fetch", deb.toString(), plain, folder.toString()),
            "unpacking " + deb.getFileName(), starter, lines);
      } finally {
        Files.delete(deb);
      }
    });
  }

  /**
   * Unpacks an archive of a tree.
   *
   * @param target the folder for the tree; must not exist
   * @throws IOException if it cannot be unpacked or its signature is bad; nothing is left then
   */
  public static Signature unpack(Path archive, Path target, Starter starter, Consumer<String> lines)
      throws IOException {
    if (!Files.isReadable(archive)) {
      throw new LaunchException(archive + " cannot be read");
    }
    Signature signature = Archive.check(archive, starter);
    if (signature == Signature.BAD) {
      throw new LaunchException("the signature beside " + archive + " does not fit it: it was changed or damaged");
    }
    into(target, folder -> run(CommandLine.of("tar", "-xf", archive.toAbsolutePath().toString(), "-C",
        folder.toString(), "--strip-components=1"), "unpacking " + archive, starter, lines));
    return signature;
  }

  /**
   * Clones a repository with its last commit only.
   *
   * @param branch a branch or tag; the usual one when empty
   * @param target the folder for the tree; must not exist
   * @throws IOException if it cannot be cloned; nothing is left then
   */
  public static void clone(
      String repository, Optional<String> branch, Path target, Starter starter, Consumer<String> lines)
      throws IOException {
    into(target, folder -> {
      List<String> words = new ArrayList<>(List.of("git", "clone", "--depth", "1", "--progress"));
      branch.ifPresent(it -> words.addAll(List.of("--branch", it)));
      words.addAll(List.of("--", repository, folder.toString()));
      run(CommandLine.of(words.toArray(String[]::new)), "git clone " + repository, starter, lines);
    });
  }

  private interface Filling {
    void fill(Path folder) throws IOException;
  }

  /** What is half done bears another name. */
  private static void into(Path target, Filling filling) throws IOException {
    if (Files.exists(target)) {
      throw new LaunchException(target + " is there already");
    }
    Path parent = target.toAbsolutePath().getParent();
    Files.createDirectories(parent);
    Path work = Files.createTempDirectory(parent, ".qosw-import-");
    try {
      Path folder = Files.createDirectory(work.resolve("tree"));
      filling.fill(folder);
      KernelTree.read(folder);
      Files.move(folder, target);
    } catch (FileSystemException e) {
      throw new LaunchException("cannot write to " + e.getFile() + ": " + e.getReason(), e);
    } finally {
      Files.walkFileTree(work, new Removal());
    }
  }

  private static void run(CommandLine line, String what, Starter starter, Consumer<String> lines) throws IOException {
    List<String> last = new ArrayList<>();
    int status = Job.run(line, starter, text -> {
      if (!text.isBlank()) {
        last.add(text.strip());
        last.subList(0, Math.max(0, last.size() - 1)).clear();
        lines.accept(text);
      }
    });
    if (status != 0) {
      throw new LaunchException(what + " failed" + (last.isEmpty() ? ", status " + status : ": " + last.getLast()));
    }
  }

  private static Path find(Path folder, String prefix, String suffix) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(it -> it.getFileName().toString().startsWith(prefix)
          && it.getFileName().toString().endsWith(suffix)).findFirst()
          .orElseThrow(() -> new LaunchException("the download left no file " + prefix + "*" + suffix));
    }
  }
}
