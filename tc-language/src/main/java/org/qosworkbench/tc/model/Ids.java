package org.qosworkbench.tc.model;

import org.qosworkbench.tc.value.ClassId;
import org.qosworkbench.tc.value.Handle;

/** The 32-bit ids of qdiscs, classes and hooks as the kernel sees them (include/uapi/linux/pkt_sched.h). */
public final class Ids {
  private Ids() {}

  /** Nothing was given. */
  public static final int NONE = 0;
  /** Parent of the qdisc that packets leave through: TC_H_ROOT. */
  public static final int ROOT = 0xffff_ffff;
  /** Parent of ingress and clsact: TC_H_INGRESS, TC_H_CLSACT. */
  public static final int HOOK = 0xffff_fff1;
  /** Handle of ingress and clsact. */
  public static final int HOOK_HANDLE = 0xffff_0000;
  /** Where filters on arriving packets hang: TC_H_MIN_INGRESS of the hook. */
  public static final int ARRIVING = 0xffff_fff2;
  /** Where filters on leaving packets hang: TC_H_MIN_EGRESS of the hook. */
  public static final int LEAVING = 0xffff_fff3;

  /** The qdisc of a class id. */
  public static int major(int id) {
    return id & 0xffff_0000;
  }

  /** The class within its qdisc. */
  public static int minor(int id) {
    return id & 0xffff;
  }

  /** As tc writes it: {@code 1:}, {@code 1:10}, {@code root}. */
  public static String print(int id) {
    return minor(id) == 0 ? new Handle(id >>> 16).print() : new ClassId(id).print();
  }
}
