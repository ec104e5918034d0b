package org.qosworkbench.tc.spec.classifier;

import static org.qosworkbench.tc.spec.KernelAnswer.says;
import static org.qosworkbench.tc.spec.KernelRule.refuses;

import java.util.List;
import java.util.function.IntPredicate;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Errno;
import org.qosworkbench.tc.spec.Kernel;
import org.qosworkbench.tc.spec.KernelCase;
import org.qosworkbench.tc.spec.KernelRule;
import org.qosworkbench.tc.spec.grammar.TunnelTests;
import org.qosworkbench.tc.value.Address;
import org.qosworkbench.tc.value.CtState;
import org.qosworkbench.tc.value.Prefix;

/** What the kernel tests of flower filters, in its order (Linux net/sched/cls_flower.c). */
final class FlowerRules {
  private FlowerRules() {}

  private static final List<String> TUNNEL_ADDRESSES = List.of("enc_dst_ip", "enc_src_ip");
  private static final List<String> ADDRESSES =
      List.of("src_ip", "dst_ip", "arp_tip", "arp_sip", "enc_dst_ip", "enc_src_ip");
  private static final int DEEPEST_LABEL = 7;
  private static final int HIGHEST_LEVEL = 7;
  private static final int ESP = 50;
  private static final int AH = 51;
  private static final int NEW = 1;
  private static final int ESTABLISHED = 2;
  private static final int TRACKED = 8;
  private static final int INVALID = 16;
  private static final int REPLY = 32;

  private static final KernelRule MISS_FLAG = refuses(Diagnostic.KERNEL_BAD_VALUE,
      it -> it.given().number("l2_miss") > 1, Errno.ERANGE, "l2_miss is 0 or 1", "l2_miss");
  private static final KernelRule DEEP_LABEL = refuses(Diagnostic.KERNEL_BAD_VALUE,
      it -> it.given().tails("mpls").stream().flatMap(mpls -> mpls.tails("lse").stream())
          .anyMatch(entry -> entry.number("depth") > DEEPEST_LABEL),
      says(Errno.EINVAL, "Invalid MPLS depth"), "the kernel looks at the outer seven labels", "mpls");
  private static final KernelRule HIGH_LEVEL = refuses(Diagnostic.KERNEL_BAD_VALUE,
      it -> it.given().tails("cfm").stream().anyMatch(cfm -> cfm.number("mdl") > HIGHEST_LEVEL),
      says(Errno.ERANGE, "integer out of range"), "maintenance domain levels are numbered from 0 to 7", "cfm");
  private static final KernelRule NO_SECURITY_PROTOCOL = refuses(Diagnostic.KERNEL_INCONSISTENT_VALUES,
      it -> it.given().has("spi") && it.given().number("ip_proto") != ESP && it.given().number("ip_proto") != AH,
      says(Errno.EINVAL, "Protocol must be either ESP or AH"),
      "the kernel finds a security parameter index with ip_proto esp and ah only", "spi");
  private static final KernelRule UNTRACKED = state(state -> state != 0 && (state & TRACKED) == 0,
      "no trk, so no other flag can be set", "a packet that is not tracked has no state: write +trk as well");
  private static final KernelRule NEW_AND_ESTABLISHED = state(state -> hasAll(state, NEW | ESTABLISHED),
      "new and est are mutually exclusive", "a connection is either new or established");
  private static final KernelRule INVALID_AND_OTHERS =
      state(state -> (state & INVALID) != 0 && (state & ~(TRACKED | INVALID)) != 0,
          "when inv is set, only trk may be set",
          "an invalid packet belongs to no connection, so it has no other state");
  private static final KernelRule NEW_AND_REPLY = state(state -> hasAll(state, NEW | REPLY),
      "new and rpl are mutually exclusive", "a reply belongs to a connection that is no longer new");

  private static final KernelRule NO_LITERAL = refuses(Diagnostic.KERNEL_BAD_VALUE,
      it -> ADDRESSES.stream().anyMatch(option -> is(it, option, Address.Form.ANY))
          || TUNNEL_ADDRESSES.stream().anyMatch(option -> is(it, option, Address.Form.DEFAULT)), Errno.ERANGE,
      "tc makes no address of any, all and default: to take all addresses, leave the option out",
      ADDRESSES.toArray(String[]::new));

  private static boolean is(KernelCase it, String option, Address.Form form) {
    return it.given().value(option).orElse(null) instanceof Prefix prefix && prefix.address().form() == form;
  }

  private static KernelRule without(String option, String symbol, String text) {
    return refuses(Diagnostic.KIND_NOT_BUILT, it -> it.given().has(option) && it.lacks(symbol),
        says(Errno.EOPNOTSUPP, text), "the kernel was built without " + symbol, option);
  }

  private static KernelRule state(IntPredicate broken, String text, String explanation) {
    return refuses(Diagnostic.KERNEL_INCONSISTENT_VALUES,
        it -> it.given().value("ct_state").orElse(null) instanceof CtState state
            && broken.test(state.on() & state.mask()),
        says(Errno.EINVAL, text), explanation, "ct_state");
  }

  private static boolean hasAll(int state, int flags) {
    return (state & flags) == flags;
  }

  /** The kernel's part of flower. */
  static Kernel tested(Kernel kernel) {
    return kernel.rules(
        NO_LITERAL, MISS_FLAG, Parts.SKIPPED_BY_BOTH, Parts.INDEV_UNKNOWN, DEEP_LABEL, HIGH_LEVEL,
        NO_SECURITY_PROTOCOL, TunnelTests.RULE,
        without("ct_state", "CONFIG_NF_CONNTRACK", "Conntrack isn't enabled"),
        UNTRACKED, NEW_AND_ESTABLISHED, INVALID_AND_OTHERS, NEW_AND_REPLY,
        without("ct_zone", "CONFIG_NF_CONNTRACK_ZONES", "Conntrack zones isn't enabled"),
        without("ct_mark", "CONFIG_NF_CONNTRACK_MARK", "Conntrack mark isn't enabled"),
        without("ct_label", "CONFIG_NF_CONNTRACK_LABELS", "Conntrack labels aren't enabled"));
  }
}
