package org.qosworkbench.tc.ide;

import org.qosworkbench.tc.text.Range;

/**
 * What is known about a word.
 *
 * @param range the word, in offsets of the document
 * @param markdown the text
 */
public record Hover(Range range, String markdown) {}
