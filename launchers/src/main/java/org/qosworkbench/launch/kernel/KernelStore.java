package org.qosworkbench.launch.kernel;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which kernels were built, so that they are found again: a small file about each, in a folder of the user.
 *
 * @param folder where trees, builds and the files about them are
 */
public record KernelStore(Path folder) {
  /**
   * A kernel that was built.
   *
   * @param binary the program
   * @param release what it calls itself
   * @param configuration {@link org.qosworkbench.launch.kconfig.DotConfig#fingerprint}
   * @param fragments what it was configured with
   * @param built when
   */
  public record Entry(Path binary, String release, String configuration, List<String> fragments, Instant built) {
    /** Copies the list. */
    public Entry {
      Objects.requireNonNull(binary);
      Objects.requireNonNull(release);
      Objects.requireNonNull(configuration);
      fragments = List.copyOf(fragments);
      Objects.requireNonNull(built);
    }
  }

  private static final String SUFFIX = ".kernel";

  /**
   * The store of a user.
   *
   * @param environment where {@code XDG_DATA_HOME} and {@code HOME} are looked up
   * @return empty when neither is set
   */
  public static Optional<KernelStore> of(Map<String, String> environment) {
    String data = environment.getOrDefault("XDG_DATA_HOME", "");
    String home = environment.getOrDefault("HOME", "");
    if (data.startsWith("/")) {
      return Optional.of(new KernelStore(Path.of(data, "qosw")));
    }
    return home.startsWith("/") ? Optional.of(new KernelStore(Path.of(home, ".local", "share", "qosw"))) : Optional.empty();
  }

  /** Where trees that are fetched go. */
  public Path trees() {
    return folder.resolve("trees");
  }

  /** Where a tree is built that has no build folder of its own. */
  public Path build(KernelTree tree, String configuration) {
    String name = tree.source().getFileName() + "-" + configuration;
    return folder.resolve("builds").resolve(name.replaceAll("[^A-Za-z0-9._-]", "_"));
  }

  /**
   * Remembers a kernel, in the place of an earlier one in the same file; without fragments it was configured with those
   * of the earlier one.
   *
   * @throws IOException if that cannot be written
   */
  public void add(Entry entry) throws IOException {
    Path kernels = Files.createDirectories(folder.resolve("kernels"));
    Path file = kernels.resolve(Integer.toHexString(entry.binary().toString().hashCode()) + SUFFIX);
    List<String> fragments = entry.fragments().isEmpty() && Files.exists(file)
        ? read(file).map(Entry::fragments).orElse(List.of()) : entry.fragments();
    Path draft = Files.createTempFile(kernels, "draft", "");
    Files.writeString(draft, "binary=" + entry.binary() + "\nrelease=" + entry.release() + "\nconfiguration="
        + entry.configuration() + "\nfragments=" + String.join(" ", fragments) + "\nbuilt=" + entry.built()
        + "\n", StandardCharsets.UTF_8);
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** The kernels that were built and are still there, the one that was built last first. */
  public List<Entry> entries() throws IOException {
    List<Entry> entries = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder.resolve("kernels"))) {
      for (Path file : files.filter(it -> it.toString().endsWith(SUFFIX)).toList()) {
        read(file).filter(it -> Files.isExecutable(it.binary())).ifPresent(entries::add);
      }
    } catch (NoSuchFileException | NotDirectoryException e) {
      return List.of();
    }
    entries.sort(Comparator.comparing(Entry::built).reversed());
    return entries;
  }

  /** A file that is damaged counts as none. */
  private static Optional<Entry> read(Path file) throws IOException {
    Map<String, String> values = new LinkedHashMap<>();
    for (String line : Files.readString(file, StandardCharsets.UTF_8).split("\n")) {
      int equals = line.indexOf('=');
      if (equals > 0) {
        values.put(line.substring(0, equals), line.substring(equals + 1));
      }
    }
    try {
      return values.containsKey("binary") ? Optional.of(new Entry(Path.of(values.get("binary")),
          values.getOrDefault("release", ""), values.getOrDefault("configuration", ""),
          List.of(values.getOrDefault("fragments", "").split(" ")), Instant.parse(values.getOrDefault("built", ""))))
          : Optional.empty();
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
