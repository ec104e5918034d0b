package org.qosworkbench.tc.spec;

import java.util.stream.Stream;
import org.qosworkbench.tc.spec.action.*;
import org.qosworkbench.tc.spec.classifier.*;
import org.qosworkbench.tc.spec.ematch.Canid;
import org.qosworkbench.tc.spec.ematch.Cmp;
import org.qosworkbench.tc.spec.ematch.Ipset;
import org.qosworkbench.tc.spec.ematch.Ipt;
import org.qosworkbench.tc.spec.ematch.Meta;
import org.qosworkbench.tc.spec.ematch.Nbyte;
import org.qosworkbench.tc.spec.qdisc.*;

/**
 * The one list of all kinds: their words, and what each stands for. A kind is declared when somebody first asks for it,
 * for a file names few of them. A test finds a declaration that was forgotten here.
 */
public final class Kinds {
  private Kinds() {}

  private static final Words<Qdisc> QDISCS = Words.lazy(Kinds::qdisc,
      "atm", "bfifo", "blackhole", "cake", "cake_mq", "cbq", "cbs", "choke", "clsact", "codel", "drr", "dsmark",
      "dualpi2", "etf", "ets", "fq", "fq_codel", "fq_pie", "gred", "hfsc", "hhf", "htb", "ingress", "mq", "mqprio",
      "multiq", "netem", "noop", "noqueue", "pfifo", "pfifo_fast", "pfifo_head_drop", "pie", "plug", "prio", "qfq",
      "red", "rr", "sfb", "sfq", "skbprio", "taprio", "tbf", "teql0", "teql1", "teql2", "teql3", "teql4", "teql5",
      "teql6", "teql7");
  private static final Words<Classifier> CLASSIFIERS = Words.lazy(Kinds::classifier,
      "basic", "bpf", "cgroup", "flow", "flower", "fw", "matchall", "route", "rsvp", "rsvp6", "tcindex", "u32");
  private static final Words<Action> ACTIONS = Words.lazy(Kinds::action,
      "bpf", "connmark", "csum", "ct", "ctinfo", "gact", "gate", "ife", "ipt", "mirred", "mpls", "nat", "pedit",
      "police", "sample", "simple", "skbedit", "skbmod", "tunnel_key", "vlan", "xt");
  private static final Words<Ematch> EMATCHES = Words.lazy(Kinds::ematch,
      "canid", "cmp", "ipset", "ipt", "meta", "nbyte", "u32");
  private static final Words<Executable> EXECUTABLES = Words.lazy(Kinds::executable,
      "bpf");

  /** All qdiscs, whatever the release. Kind names are never abbreviated. */
  public static Words<Qdisc> qdiscs() {
    return QDISCS;
  }

  public static Words<Classifier> classifiers() {
    return CLASSIFIERS;
  }

  public static Words<Action> actions() {
    return ACTIONS;
  }

  public static Words<Ematch> ematches() {
    return EMATCHES;
  }

  public static Words<Executable> executables() {
    return EXECUTABLES;
  }

  /** All kinds, by category. */
  public static Stream<Kind> all() {
    return Stream.<Words<? extends Kind>>of(QDISCS, CLASSIFIERS, ACTIONS, EMATCHES, EXECUTABLES)
        .flatMap(it -> it.all().stream());
  }

  private static Qdisc qdisc(String word) {
    return switch (word) {
      case "atm" -> Atm.KIND;
      case "bfifo" -> Fifo.BFIFO;
      case "blackhole" -> Blackhole.KIND;
      case "cake" -> Cake.CAKE;
      case "cake_mq" -> Cake.CAKE_MQ;
      case "cbq" -> Cbq.KIND;
      case "cbs" -> Cbs.KIND;
      case "choke" -> Choke.KIND;
      case "clsact" -> Clsact.KIND;
      case "codel" -> Codel.KIND;
      case "drr" -> Drr.KIND;
      case "dsmark" -> Dsmark.KIND;
      case "dualpi2" -> DualPi2.KIND;
      case "etf" -> Etf.KIND;
      case "ets" -> Ets.KIND;
      case "fq" -> Fq.KIND;
      case "fq_codel" -> FqCodel.KIND;
      case "fq_pie" -> FqPie.KIND;
      case "gred" -> Gred.KIND;
      case "hfsc" -> Hfsc.KIND;
      case "hhf" -> Hhf.KIND;
      case "htb" -> Htb.KIND;
      case "ingress" -> Ingress.KIND;
      case "mq" -> Mq.KIND;
      case "mqprio" -> Mqprio.KIND;
      case "multiq" -> Multiq.KIND;
      case "netem" -> Netem.KIND;
      case "noop" -> Noop.KIND;
      case "noqueue" -> Noqueue.KIND;
      case "pfifo" -> Fifo.PFIFO;
      case "pfifo_fast" -> PfifoFast.KIND;
      case "pfifo_head_drop" -> Fifo.PFIFO_HEAD_DROP;
      case "pie" -> Pie.KIND;
      case "plug" -> Plug.KIND;
      case "prio" -> Prio.KIND;
      case "qfq" -> Qfq.KIND;
      case "red" -> Red.KIND;
      case "rr" -> Rr.KIND;
      case "sfb" -> Sfb.KIND;
      case "sfq" -> Sfq.KIND;
      case "skbprio" -> Skbprio.KIND;
      case "taprio" -> Taprio.KIND;
      case "tbf" -> Tbf.KIND;
      case "teql0", "teql1", "teql2", "teql3", "teql4", "teql5", "teql6", "teql7" -> Teql.KIND;
      default -> throw new IllegalArgumentException(word);
    };
  }

  private static Classifier classifier(String word) {
    return switch (word) {
      case "basic" -> Basic.KIND;
      case "bpf" -> org.qosworkbench.tc.spec.classifier.Bpf.KIND;
      case "cgroup" -> Cgroup.KIND;
      case "flow" -> Flow.KIND;
      case "flower" -> Flower.KIND;
      case "fw" -> Fw.KIND;
      case "matchall" -> Matchall.KIND;
      case "route" -> Route.KIND;
      case "rsvp" -> Rsvp.RSVP;
      case "rsvp6" -> Rsvp.RSVP6;
      case "tcindex" -> Tcindex.KIND;
      case "u32" -> U32.KIND;
      default -> throw new IllegalArgumentException(word);
    };
  }

  private static Action action(String word) {
    return switch (word) {
      case "bpf" -> org.qosworkbench.tc.spec.action.Bpf.KIND;
      case "connmark" -> Connmark.KIND;
      case "csum" -> Csum.KIND;
      case "ct" -> Ct.KIND;
      case "ctinfo" -> Ctinfo.KIND;
      case "gact" -> Gact.KIND;
      case "gate" -> Gate.KIND;
      case "ife" -> Ife.KIND;
      case "ipt" -> Xt.IPT;
      case "mirred" -> Mirred.KIND;
      case "mpls" -> Mpls.KIND;
      case "nat" -> Nat.KIND;
      case "pedit" -> Pedit.KIND;
      case "police" -> Police.KIND;
      case "sample" -> Sample.KIND;
      case "simple" -> Simple.KIND;
      case "skbedit" -> Skbedit.KIND;
      case "skbmod" -> Skbmod.KIND;
      case "tunnel_key" -> TunnelKey.KIND;
      case "vlan" -> Vlan.KIND;
      case "xt" -> Xt.XT;
      default -> throw new IllegalArgumentException(word);
    };
  }

  private static Ematch ematch(String word) {
    return switch (word) {
      case "canid" -> Canid.KIND;
      case "cmp" -> Cmp.KIND;
      case "ipset" -> Ipset.KIND;
      case "ipt" -> Ipt.KIND;
      case "meta" -> Meta.KIND;
      case "nbyte" -> Nbyte.KIND;
      case "u32" -> org.qosworkbench.tc.spec.ematch.U32.KIND;
      default -> throw new IllegalArgumentException(word);
    };
  }

  private static Executable executable(String word) {
    return switch (word) {
      case "bpf" -> org.qosworkbench.tc.spec.executable.Bpf.KIND;
      default -> throw new IllegalArgumentException(word);
    };
  }
}
