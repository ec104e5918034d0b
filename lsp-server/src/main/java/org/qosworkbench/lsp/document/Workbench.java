package org.qosworkbench.lsp.document;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.qosworkbench.tc.ide.Settings;
import org.qosworkbench.tc.spec.Target;

/** What the program around the server knows of files. Any thread may ask. */
public interface Workbench {
  /** The version of the program. */
  String version();

  /** The page about a diagnostic, in Markdown; empty when there is no such diagnostic. */
  Optional<String> page(String code);

  /** The project files as they are now; each is read once. */
  Projects projects();

  /** The scripts below a folder, in order. */
  List<Path> scripts(Path folder, BooleanSupplier cancelled);

  /** The text of a file; empty when it cannot be read as text. */
  Optional<String> read(Path file);

  /** Project files. */
  interface Projects {
    /** What holds for the files of a folder. */
    Project of(Path folder);
  }

  /**
   * What a project file says.
   *
   * @param target what its scripts are for; empty when it does not say
   * @param problems why it cannot be used, one line each
   */
  record Project(Optional<Target> target, Settings settings, List<String> problems) {
    /** What holds without a project file. */
    public static final Project NONE = new Project(Optional.empty(), Settings.DEFAULT, List.of());

    /** Copies the list. */
    public Project {
      Objects.requireNonNull(target);
      Objects.requireNonNull(settings);
      problems = List.copyOf(problems);
    }
  }
}
