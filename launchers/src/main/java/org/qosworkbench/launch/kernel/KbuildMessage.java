package org.qosworkbench.launch.kernel;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Something that a compiler or another tool has to say while a kernel or a module is built.
 *
 * @param speaker who says it
 * @param severity how bad it is
 * @param file what it is about; absolute when it is in the tree
 * @param line from 1
 * @param column from 1, in bytes as compilers count
 * @param text what is said, without file and severity
 * @param hint what to do about it, where that is known
 */
public record KbuildMessage(
    Speaker speaker, Severity severity, Optional<Path> file, OptionalInt line, OptionalInt column, String text,
    Optional<String> hint) {
  /** Who says it. */
  public enum Speaker {
    /** The compiler or assembler. */
    COMPILER,
    /** The tools that read Kconfig files and configurations. */
    KCONFIG,
    /** The linker. */
    LINKER,
    /** What looks over modules at the end. */
    MODPOST,
    /** make and the shell, which say that something failed, mostly because somebody else said why. */
    MAKE
  }

  /** How bad it is. */
  public enum Severity { ERROR, WARNING, NOTE }

  /** Refuses absent parts. */
  public KbuildMessage {
    Objects.requireNonNull(speaker);
    Objects.requireNonNull(severity);
    Objects.requireNonNull(file);
    Objects.requireNonNull(line);
    Objects.requireNonNull(column);
    Objects.requireNonNull(text);
    Objects.requireNonNull(hint);
  }

  /** As compilers print it. */
  @Override
  public String toString() {
    StringBuilder all = new StringBuilder();
    file.ifPresent(it -> all.append(it).append(':'));
    line.ifPresent(it -> all.append(it).append(':'));
    column.ifPresent(it -> all.append(it).append(':'));
    all.append(all.isEmpty() ? "" : " ").append(severity.name().toLowerCase(java.util.Locale.ROOT)).append(": ")
        .append(text);
    return all.toString();
  }
}
