package org.qosworkbench.tc.ide;

import org.qosworkbench.tc.text.Range;

/**
 * A piece of text with its meaning, for colors.
 *
 * @param range where it stands in the document; within one line
 */
public record SemanticToken(Range range, TokenType type) {}
