package org.qosworkbench.cli.input;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;

/** Says in a few words why something could not be read or written. */
public final class Troubles {
  private Troubles() {}

  /** The reason without the name of the file, which {@link IOException} messages often are instead of a reason. */
  public static String describe(IOException trouble) {
    if (trouble instanceof NoSuchFileException) {
      return "no such file or folder";
    }
    if (trouble instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (trouble instanceof NotDirectoryException) {
      return "not a folder";
    }
    if (trouble instanceof FileSystemLoopException) {
      return "the folder contains itself";
    }
    String message = trouble instanceof FileSystemException system ? system.getReason()
        : trouble.getMessage();
    return message == null || message.isEmpty() ? trouble.getClass().getSimpleName() : inSentence(message);
  }

  /** The system's messages start with a capital; names and abbreviations stay as they are. */
  private static String inSentence(String message) {
    boolean word = message.length() > 1 && Character.isUpperCase(message.charAt(0))
        && Character.isLowerCase(message.charAt(1));
    return word ? message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1) : message;
  }
}
