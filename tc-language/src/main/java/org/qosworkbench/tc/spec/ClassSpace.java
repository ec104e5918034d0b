package org.qosworkbench.tc.spec;

/** Which classes a qdisc has: the find operation of its kind (Linux net/sched). */
public enum ClassSpace {
  /** No class operations at all: the qdisc is not classful. */
  NONE,
  /** Classes that can be listed but neither found nor given a qdisc. */
  HIDDEN,
  /** Whatever id is asked for, there is one class. */
  SINGLE,
  /** Classes 1 to a number that follows from the options. */
  BANDS,
  /** Classes 1 to the number of transmit queues. */
  QUEUES,
  /** Classes that commands create. */
  CREATED,
  /** As {@link #CREATED}, and the qdisc itself is the class with the minor number 0. */
  CREATED_BELOW_ROOT,
  /** Every id is a class, but none takes a qdisc: ingress. */
  HOOK,
  /** Two classes, for arriving and leaving packets: clsact. */
  HOOKS;
}
