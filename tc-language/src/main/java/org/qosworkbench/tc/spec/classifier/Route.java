package org.qosworkbench.tc.spec.classifier;

import static org.qosworkbench.tc.spec.Classifier.classifier;
import static org.qosworkbench.tc.spec.KernelAnswer.says;
import static org.qosworkbench.tc.spec.KernelRule.refuses;
import static org.qosworkbench.tc.spec.KernelRule.refusesSaying;
import static org.qosworkbench.tc.spec.Option.prefix;
import static org.qosworkbench.tc.spec.Param.param;
import static org.qosworkbench.tc.spec.Section.section;
import static org.qosworkbench.tc.spec.ValueType.device;
import static org.qosworkbench.tc.spec.ValueType.u32;

import org.qosworkbench.tc.spec.Classifier;
import org.qosworkbench.tc.spec.Complaint;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Errno;
import org.qosworkbench.tc.spec.Kernel;
import org.qosworkbench.tc.spec.KernelAnswer;
import org.qosworkbench.tc.spec.KernelCase;
import org.qosworkbench.tc.spec.KernelRule;
import org.qosworkbench.tc.spec.Param;
import org.qosworkbench.tc.spec.Scan;
import org.qosworkbench.tc.spec.Section;
import org.qosworkbench.tc.spec.ValueType;
import org.qosworkbench.tc.spec.ValueType.DeviceCheck;
import org.qosworkbench.tc.value.Realm;

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

  private static final long ANY_DESTINATION = 0x8000;
  private static final long ANY_SOURCE = 0xffffL << 16;
  private static final long ORDER = 0x7f00;

  private static final KernelRule NO_HANDLE = refuses(Diagnostic.KERNEL_MISSING_OPTION,
      it -> it.given().words().isEmpty() && it.header().number("handle") == 0,
      says(Errno.EINVAL, "Creating with handle of 0 is invalid"),
      "route needs an option, if only a class: tc computes the handle from the options, and sends 0 without any");
  private static final KernelRule NO_OPTIONS = refuses(Diagnostic.KERNEL_MISSING_OPTION,
      it -> it.given().words().isEmpty(),
      KernelAnswer.errno(Errno.EINVAL).since("6.6", "cls_route: Missing options").lacking(2),
      "route needs an option, if only a class");
  private static final KernelRule BAD_HANDLE = refuses(Diagnostic.KERNEL_INCONSISTENT_VALUES,
      it -> it.creates() && it.given().has("to") && (it.header().number("handle") & ANY_DESTINATION) != 0,
      KernelAnswer.errno(Errno.EINVAL).since("6.6", "Invalid handle"),
      "bit 0x8000 of the handle stands for any destination, and \"to\" asks for one; without a handle tc computes it",
      "to");
  private static final KernelRule TWO_ORIGINS = refuses(Diagnostic.KERNEL_CONFLICTING_OPTIONS,
      it -> it.given().has("from") && it.given().has("fromif"),
      KernelAnswer.errno(Errno.EINVAL).since("6.6", "'from' and 'fromif' are mutually exclusive"),
      "a filter asks either for the realm of the source or for the device", "fromif");
  private static final KernelRule OTHER_HANDLE = refusesSaying(Diagnostic.KERNEL_INCONSISTENT_VALUES,
      it -> it.creates() && !it.given().has("fromif") && it.header().number("handle") != 0
          && it.header().number("handle") != expected(it),
      it -> KernelAnswer.errno(Errno.EINVAL).since("6.6", "Handle mismatch constructed: %x (expected: %x)"
          .formatted(it.header().number("handle"), expected(it))),
      it -> "the handle follows from the options: it would be 0x%x; without a handle tc computes it"
          .formatted(expected(it)));

  /** The handle that the kernel makes of the realms; the order is taken from the one that was written. */
  private static long expected(KernelCase it) {
    return realm(it, "to", 0, ANY_DESTINATION) | realm(it, "from", 16, ANY_SOURCE)
        | it.header().number("handle") & ORDER;
  }

  private static long realm(KernelCase it, String option, int shift, long any) {
    return it.given().value(option).map(value -> value instanceof Realm realm ? (long) realm.number() << shift : any)
        .orElse(any);
  }

  public static final Classifier KIND = classifier("route", "Routing realm",
          Kernel.needs("NET_CLS_ROUTE4", "cls_route").rules(
              NO_HANDLE, NO_OPTIONS, BAD_HANDLE, TWO_ORIGINS, OTHER_HANDLE))
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
