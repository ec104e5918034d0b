/**
 * One declaration file for each classifier, named after it; the source is iproute2 tc/f_*.c, the kernel side
 * net/sched/cls_*.c. Deliberately absent: the words before the kind (device, parent, protocol, priority ...), see
 * {@code spec.command}, and the actions, see {@link org.qosworkbench.tc.spec.grammar.ActionList}.
 */
package org.qosworkbench.tc.spec.classifier;
