/**
 * What the kernel makes of commands: devices with their qdiscs, classes and filters, and how commands change them one
 * after the other, along the kernel's own code (Linux net/sched).
 *
 * <p>A {@link org.qosworkbench.tc.model.Request} is a command as tc sends it. {@link
 * org.qosworkbench.tc.model.Network#decide} finds out what the kernel makes of it, without changing anything, so that
 * what is there before can be looked at; {@link org.qosworkbench.tc.model.Network#perform} then carries it out. A
 * refused request changes nothing.
 *
 * <p>Deliberately absent: packets, statistics and time, advice about what the kernel accepts though it is wrong
 * ({@code check}), and whatever of a kind can be said by its declaration: that is in {@code spec}.
 */
package org.qosworkbench.tc.model;
