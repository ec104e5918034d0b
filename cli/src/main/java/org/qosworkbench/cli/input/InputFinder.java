package org.qosworkbench.cli.input;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Turns the operands of a command into inputs: {@code -} is standard input, a folder stands for the batch files below
 * it ({@code *.tc} and {@code *.tcbatch}, hidden folders left out) in the order of their names, anything else is a file
 * whatever its name is. Nothing is read twice.
 */
public final class InputFinder {
  private final Path directory;
  private final List<Input> inputs = new ArrayList<>();
  private final List<String> troubles = new ArrayList<>();
  private final Set<Path> seen = new HashSet<>();
  private boolean standardInputSeen;

  private InputFinder(Path directory) {
    this.directory = directory;
  }

  /**
   * What operands stand for.
   *
   * @param inputs what to read, in order
   * @param troubles one sentence for each operand, or folder below one, that stands for nothing
   */
  public record Found(List<Input> inputs, List<String> troubles) {
    /** Copies the lists. */
    public Found {
      inputs = List.copyOf(inputs);
      troubles = List.copyOf(troubles);
    }
  }

  /** Finds the inputs; relative names are looked up in {@code directory}. */
  public static Found find(List<String> operands, Path directory) {
    InputFinder finder = new InputFinder(directory);
    operands.forEach(finder::add);
    return new Found(finder.inputs, finder.troubles);
  }

  private void add(String operand) {
    if (operand.equals("-")) {
      if (!standardInputSeen) {
        standardInputSeen = true;
        inputs.add(new Input.StandardInput());
      }
      return;
    }
    Path path = directory.resolve(operand);
    if (Files.isDirectory(path)) {
      walk(path, operand);
    } else {
      addFile(path, operand);
    }
  }

  private void addFile(Path path, String name) {
    if (seen.add(path.toAbsolutePath().normalize())) {
      inputs.add(new Input.File(path, name));
    }
  }

  private void walk(Path top, String operand) {
    BatchFiles files = new BatchFiles(top);
    try {
      Files.walkFileTree(top, files);
    } catch (IOException e) {
      troubles.add(operand + ": " + Troubles.describe(e));
    }
    Collections.sort(files.found);
    String prefix = operand.endsWith("/") ? operand : operand + "/";
    for (Path file : files.found) {
      addFile(file, operand.equals(".") ? top.relativize(file).toString() : prefix + top.relativize(file));
    }
    if (files.found.isEmpty() && files.unreadable == 0) {
      troubles.add(operand + ": no .tc or .tcbatch file in this folder");
    }
  }

  private final class BatchFiles extends SimpleFileVisitor<Path> {
    private final Path top;
    private final List<Path> found = new ArrayList<>();
    private int unreadable;

    BatchFiles(Path top) {
      this.top = top;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      boolean hidden = !folder.equals(top) && folder.getFileName().toString().startsWith(".");
      return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      String name = file.getFileName().toString();
      if ((name.endsWith(".tc") || name.endsWith(".tcbatch")) && !Files.isDirectory(file)) {
        found.add(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException why) {
      unreadable++;
      troubles.add(file + ": " + Troubles.describe(why));
      return FileVisitResult.CONTINUE;
    }
  }
}
