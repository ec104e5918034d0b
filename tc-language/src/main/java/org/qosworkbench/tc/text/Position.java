package org.qosworkbench.tc.text;

/**
 * A place as editors and protocols count it. What a column counts is said by the {@link PositionEncoding} that goes
 * with it. Values outside of a text are allowed: {@link LineIndex#offset} clamps them.
 *
 * @param line line, the first one is 0
 * @param character column in units of the encoding, the first one is 0
 */
public record Position(int line, int character) {}
