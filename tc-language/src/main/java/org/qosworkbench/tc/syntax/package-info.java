/**
 * The lossless syntax of a tc batch file: a document is an immutable list of statements, a statement is one logical
 * line with its words. Parsing never fails; every input, however odd, is a document that gives the input back exactly.
 *
 * <p>The authority for all of it is how tc reads a batch: {@code getcmdline()} and {@code makeargs()} in iproute2
 * {@code lib/utils.c}, unchanged from 6.1 to 7.2.
 * <ul>
 *   <li>The first {@code #} of a physical line cuts it, inside of words and quotes too, and with it a backslash at the
 *       line's end. A NUL cuts it as well.
 *   <li>A backslash directly before the line feed joins the next physical line, with nothing between the two.
 *       The test is made again on what was joined: in {@code a\\} followed by an empty line the first backslash stands
 *       directly before the empty line's line feed and continues the line a second time.
 *   <li>Words are separated by space, tab, carriage return and line feed. A word that starts with a quote ends at the
 *       next same quote, there are no escapes, and the next word may follow without a blank. A quote elsewhere in a
 *       word is an ordinary character.
 *   <li>A statement has at most 511 words.
 * </ul>
 *
 * <p>Deliberately absent: what the words mean (see {@code bind}), reading files, and a syntax tree; the grammar of a
 * command is the business of the declarations, here there are only words.
 */
package org.qosworkbench.tc.syntax;
