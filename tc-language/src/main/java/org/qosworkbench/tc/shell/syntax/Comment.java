package org.qosworkbench.tc.shell.syntax;

import org.qosworkbench.tc.text.Range;

/**
 * A comment.
 *
 * @param text from its {@code #} on, without the line's end
 * @param range where that stands
 */
public record Comment(String text, Range range) implements Node {}
