package org.qosworkbench.cli.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
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
import org.qosworkbench.tc.ide.Language;

/**
 * Turns the operands of a command into inputs: {@code -} is standard input, a folder stands for the files below it that
 * a look can be worth (batches, {@code *.tc} and {@code *.tcbatch}, and shell scripts, by ending or first line; hidden
 * folders left out) in the order of their names, anything else is a file whatever its name is. Nothing is read twice.
 */
public final class InputFinder {
  /** How much of a file it takes to see which interpreter it asks for. */
  private static final int FIRST_LINE = 128;

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
    TcFiles files = new TcFiles(top);
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
      troubles.add(operand + ": no .tc or .tcbatch file and no shell script in this folder");
    }
  }

  private final class TcFiles extends SimpleFileVisitor<Path> {
    private final Path top;
    private final List<Path> found = new ArrayList<>();
    private int unreadable;

    TcFiles(Path top) {
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
      boolean isBatch = name.endsWith(".tc") || name.endsWith(".tcbatch");
      if (!Files.isDirectory(file) && (isBatch || isScript(file, name, attributes))) {
        found.add(file);
      }
      return FileVisitResult.CONTINUE;
    }

    private static boolean isScript(Path file, String name, BasicFileAttributes attributes) {
      if (name.indexOf('.', 1) >= 0 || !attributes.isRegularFile()) {
        return Language.of(name, "") == Language.SCRIPT;
      }
      try (InputStream in = Files.newInputStream(file)) {
        String start = new String(in.readNBytes(FIRST_LINE), StandardCharsets.ISO_8859_1);
        return start.startsWith("#!") && Language.of(name, start) == Language.SCRIPT;
      } catch (IOException e) {
        return false; // nobody asked for it
      }
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException why) {
      unreadable++;
      troubles.add(file + ": " + Troubles.describe(why));
      return FileVisitResult.CONTINUE;
    }
  }
}
