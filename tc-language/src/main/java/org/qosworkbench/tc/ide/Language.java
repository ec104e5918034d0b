package org.qosworkbench.tc.ide;

import java.util.Locale;
import java.util.Set;
import org.qosworkbench.tc.shell.syntax.Dialect;
import org.qosworkbench.tc.shell.syntax.Shell;

/** What a file is written in. */
public enum Language {
  /** Commands of tc, one a line, as {@code tc -batch} reads them. */
  BATCH,
  /** A shell script. */
  SCRIPT,
  /** Text with code between fences, as in Markdown; what is between those for shells counts as scripts. */
  MARKDOWN;

  private static final Set<String> SCRIPT_ENDINGS = Set.of("sh", "bash", "dash", "ash", "ksh");
  private static final Set<String> BATCH_ENDINGS = Set.of("tc", "tcbatch", "batch");
  private static final Set<String> MARKDOWN_ENDINGS = Set.of("md", "markdown");
  /** Where Debian, and where OpenWrt, look for scripts of which many have neither ending nor first line. */
  private static final String[] SCRIPT_FOLDERS = {
      "if-up.d", "if-down.d", "if-pre-up.d", "if-post-down.d", "hotplug.d", "init.d", "dispatcher.d"};

  /**
   * What a file is written in: as the ending of its name says, else its first line, else its folder; a batch when
   * nothing says anything.
   *
   * @param name with or without folders
   * @param text all of it, or its first lines
   */
  public static Language of(String name, String text) {
    var path = name.replace('\\', '/');
    var file = path.substring(path.lastIndexOf('/') + 1);
    int dot = file.lastIndexOf('.');
    var ending = dot <= 0 ? "" : file.substring(dot + 1).toLowerCase(Locale.ROOT);
    if (SCRIPT_ENDINGS.contains(ending)) return SCRIPT;
    if (MARKDOWN_ENDINGS.contains(ending)) return MARKDOWN;
    if (BATCH_ENDINGS.contains(ending)) return BATCH;
    if (Shell.dialect(text) != Dialect.UNKNOWN || asksForOtherShell(text)) return SCRIPT;
    for (var folder : SCRIPT_FOLDERS) {
      if (path.startsWith(folder + "/") || path.contains("/" + folder + "/")) return SCRIPT;
    }
    return BATCH;
  }

  /** Shells that are close enough to be read as one of those that are known. */
  private static boolean asksForOtherShell(String text) {
    if (!text.startsWith("#!")) return false;
    int end = text.indexOf('\n');
    var line = end < 0 ? text : text.substring(0, end);
    return line.endsWith("ksh") || line.endsWith("zsh") || line.contains("/ksh") || line.contains("/zsh");
  }
}
