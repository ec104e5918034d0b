package org.qosworkbench.tc.shell.syntax;

import org.qosworkbench.tc.text.Range;

/** Anything of a script that stands somewhere. */
public interface Node {
  /**
   * Where it stands, in offsets of the file's text: from the first to the last unit that belong to the construct,
   * without blanks and comments around it. Inside of backquotes, where some backslashes go away before the command is
   * read, the range is still that of the file.
   */
  Range range();
}
