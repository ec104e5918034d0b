package org.qosworkbench.tc.spec.classifier;

import static org.qosworkbench.tc.spec.Classifier.classifier;
import static org.qosworkbench.tc.spec.Option.prefix;
import static org.qosworkbench.tc.spec.Param.param;
import static org.qosworkbench.tc.spec.Section.section;
import static org.qosworkbench.tc.spec.ValueType.device;
import static org.qosworkbench.tc.spec.ValueType.u32;

import org.qosworkbench.tc.spec.Classifier;
import org.qosworkbench.tc.spec.Kernel;
import org.qosworkbench.tc.spec.Param;
import org.qosworkbench.tc.spec.Scan;
import org.qosworkbench.tc.spec.Section;
import org.qosworkbench.tc.spec.Complaint;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.ValueType;
import org.qosworkbench.tc.spec.ValueType.DeviceCheck;

/** The classifier for routing realms (iproute2 tc/f_route.c). */
public final class Route {
  private Route() {}

  private static final Param DEVICE = param("DEV", device(DeviceCheck.EXISTING));

  private static final Section OPTIONS = section("route",
      prefix("to", param("REALM", new ValueType.Realm())).bad("Illegal \"to\"")
          .doc("Realm of the destination: 0 to 255 or a name of the rt_realms file."),
      prefix("from", param("REALM", new ValueType.Realm())).bad("Illegal \"from\"").doc("Realm of the source."),
      prefix("fromif").then(Route::existingDevice).bad("Illegal \"fromif\"")
          .doc("The device that the packet arrived on.")
          .note("f, fr and fro mean from; the shortest form is fromi."),
      Parts.CLASSID,
      Parts.POLICE,
      Parts.ACTION,
      prefix("order", param("N", u32(0))).bad("Illegal \"order\"")
          .doc("Order among filters for the same realms; only its lower seven bits count."))
      .help("Usage: ... route [ from REALM | fromif TAG ] [ to REALM ]").unknown(Parts.UNKNOWN);

  public static final Classifier KIND = classifier("route", "Routing realm",
          Kernel.needs("NET_CLS_ROUTE4", "cls_route"))
      .doc("Takes packets by the realms that the routing table gave to their source and destination.")
      .handle(u32(0), "Illegal \"handle\"", "Computed from the realms, the device and the order when it is not given.")
      .options(OPTIONS)
      .examples(
          "filter add dev eth0 parent 1: protocol ip prio 1 route to 10 classid 1:10",
          "filter add dev eth0 parent 1: protocol ip prio 1 route from 2 to 10 order 1 flowid 1:11",
          "filter add dev eth0 parent 1: protocol ip prio 1 route fromif eth1 action drop");

  /** Unlike elsewhere the device is looked up on the spot. */
  private static void existingDevice(Scan scan) {
    scan.require();
    if (!scan.deviceExists(scan.word())) {
      throw scan.refuse(Diagnostic.UNKNOWN_DEVICE, Complaint.SILENT, "there is no device \"" + scan.word() + "\"");
    }
    scan.read(DEVICE);
  }
}
