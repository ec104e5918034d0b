/**
 * One declaration file for each qdisc, named after it; the source is iproute2 tc/q_*.c, the kernel side
 * net/sched/sch_*.c.
 */
package org.qosworkbench.tc.spec.qdisc;
