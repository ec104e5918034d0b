package org.qosworkbench.cli.input;

import java.nio.file.Path;

/** Something to read commands from. */
public sealed interface Input {
  /** What people call it: the operand as it was given, for a file of a folder with the file's name added. */
  String name();

  /**
   * A file.
   *
   * @param path where it is
   * @param name what people call it
   */
  record File(Path path, String name) implements Input {}

  /** Standard input. */
  record StandardInput() implements Input {
    @Override
    public String name() {
      return "-";
    }
  }
}
