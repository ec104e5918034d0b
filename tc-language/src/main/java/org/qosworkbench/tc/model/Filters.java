package org.qosworkbench.tc.model;

/** The filters on one qdisc and on its classes. */
public final class Filters {
  /** Whether a filter holds on to a class, so that it cannot be deleted. */
  boolean holdsClass(int id) {
    return false;
  }

  Filters copy() {
    return new Filters();
  }
}
