/**
 * Places in a text: offsets, ranges, edits, and lines with columns in UTF-8, UTF-16 and UTF-32; and which known word
 * a mistyped one resembles.
 *
 * <p>An offset is always a count of UTF-16 code units from the start of the text at hand, the unit of {@link String}.
 * Columns in other units exist only where a {@link org.qosworkbench.tc.text.LineIndex} converts them.
 *
 * <p>Deliberately absent: anything that knows what the text means, a mutable text buffer, and file access.
 */
package org.qosworkbench.tc.text;
