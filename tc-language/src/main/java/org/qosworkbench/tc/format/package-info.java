/**
 * The canonical layout of tc batch files: blanks, columns, comments and empty lines. The words of every statement stay
 * the same text.
 *
 * <p>Deliberately absent: anything that changes words, such as sorting options or writing abbreviations in full, and
 * layout of what the checker calls odd: a statement whose text has a problem is left exactly as it is.
 */
package org.qosworkbench.tc.format;
