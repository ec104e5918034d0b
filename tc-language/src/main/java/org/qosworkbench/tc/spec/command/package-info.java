/**
 * What stands before the kind: objects, verbs and the words that all kinds share (iproute2 tc/tc.c, tc_qdisc.c,
 * tc_class.c, tc_filter.c, m_action.c, tc_monitor.c, tc_exec.c).
 */
package org.qosworkbench.tc.spec.command;
