package org.qosworkbench.tc.shell;

/**
 * A call of a function that a command runs in.
 *
 * @param function its name
 * @param place of the command that calls it
 */
public record Call(String function, Place place) {}
