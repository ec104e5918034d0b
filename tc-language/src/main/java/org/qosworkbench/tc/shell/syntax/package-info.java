/**
 * The syntax of shell scripts: POSIX sh as dash and busybox ash read it, and of bash what people use. A text becomes an
 * immutable tree of records, each of which knows its range in the file; reading never fails, and what a shell would
 * refuse is a list of problems beside a tree that is as whole as can be.
 *
 * <p>All extensions are read in all dialects: whether the shell that runs the script has them is a question for the
 * reader of the tree, who can ask {@link org.qosworkbench.tc.shell.syntax.Script#dialect()}. Carriage returns before
 * line feeds count as part of the line's end, which they are for the people who wrote them though not for a shell.
 *
 * <p>Two promises carry whatever is built on top. A {@link org.qosworkbench.tc.shell.syntax.Part.Literal} has the text
 * of its range, unit for unit, so a place within it is a place in the file: a literal that is interrupted in the file,
 * by a continued line for instance, is several. And no tree is deeper than
 * {@value org.qosworkbench.tc.shell.syntax.Shell#MAX_DEPTH} nested constructs, so it may be walked recursively.
 *
 * <p>Deliberately absent: what the commands do and what the words become (see {@code shell}), aliases, which the
 * shell resolves while it reads and which scripts do not have switched on, and the reading of files.
 */
package org.qosworkbench.tc.shell.syntax;
