/**
 * One declaration file for each action, named after it; the source is iproute2 tc/m_*.c, the kernel side
 * net/sched/act_*.c. Deliberately absent: what follows an action in its list (cookie, hw_stats, skip_sw) and the list
 * itself, see {@link org.qosworkbench.tc.spec.grammar.ActionList}.
 */
package org.qosworkbench.tc.spec.action;
