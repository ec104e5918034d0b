package org.qosworkbench.launch.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds programs of the host.
 *
 * @param folders where programs are, first ones first
 */
public record HostTools(List<Path> folders) {
  /** Where administrators' tools are; the PATH of other users often lacks them. */
  private static final List<Path> ADMINISTRATION = List.of(Path.of("/usr/sbin"), Path.of("/sbin"));

  /** Copies the list. */
  public HostTools {
    folders = List.copyOf(folders);
  }

  /** The folders of PATH, and those of administrators' tools. */
  public static HostTools ofPath(String path) {
    List<Path> folders = new ArrayList<>();
    for (String folder : path.split(File.pathSeparator)) {
      if (folder.startsWith("/")) {
        folders.add(Path.of(folder));
      }
    }
    folders.addAll(ADMINISTRATION);
    return new HostTools(folders);
  }

  /** The program of a name. */
  public Optional<Path> find(String name) {
    return folders.stream().map(it -> it.resolve(name))
        .filter(it -> Files.isExecutable(it) && !Files.isDirectory(it)).findFirst();
  }
}
