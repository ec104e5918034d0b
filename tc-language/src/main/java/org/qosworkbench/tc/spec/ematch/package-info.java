/**
 * One declaration file for each extended match, named after it; the source is iproute2 tc/em_*.c, the kernel side
 * net/sched/em_*.c. Deliberately absent: how matches are joined, see
 * {@link org.qosworkbench.tc.spec.grammar.EmatchExpression}.
 */
package org.qosworkbench.tc.spec.ematch;
