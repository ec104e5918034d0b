package org.qosworkbench.tc.spec;

import java.util.List;
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

/** The one list of all kinds. A test finds a declaration that was forgotten here. */
public final class Kinds {
  private Kinds() {}

  private static final List<Qdisc> QDISCS = List.of(
      Atm.KIND,
      Fifo.BFIFO,
      Blackhole.KIND,
      Cake.CAKE,
      Cake.CAKE_MQ,
      Cbq.KIND,
      Cbs.KIND,
      Choke.KIND,
      Clsact.KIND,
      Codel.KIND,
      Drr.KIND,
      Dsmark.KIND,
      DualPi2.KIND,
      Etf.KIND,
      Ets.KIND,
      Fq.KIND,
      FqCodel.KIND,
      FqPie.KIND,
      Gred.KIND,
      Hfsc.KIND,
      Hhf.KIND,
      Htb.KIND,
      Ingress.KIND,
      Mq.KIND,
      Mqprio.KIND,
      Multiq.KIND,
      Netem.KIND,
      Noop.KIND,
      Noqueue.KIND,
      Fifo.PFIFO,
      PfifoFast.KIND,
      Fifo.PFIFO_HEAD_DROP,
      Pie.KIND,
      Plug.KIND,
      Prio.KIND,
      Qfq.KIND,
      Red.KIND,
      Rr.KIND,
      Sfb.KIND,
      Sfq.KIND,
      Skbprio.KIND,
      Taprio.KIND,
      Tbf.KIND,
      Teql.KIND);
  private static final List<Classifier> CLASSIFIERS = List.of(
      Basic.KIND,
      org.qosworkbench.tc.spec.classifier.Bpf.KIND,
      Cgroup.KIND,
      Flow.KIND,
      Flower.KIND,
      Fw.KIND,
      Matchall.KIND,
      Route.KIND,
      Rsvp.RSVP,
      Rsvp.RSVP6,
      Tcindex.KIND,
      U32.KIND);
  private static final List<Action> ACTIONS = List.of(
      org.qosworkbench.tc.spec.action.Bpf.KIND,
      Connmark.KIND,
      Csum.KIND,
      Ct.KIND,
      Ctinfo.KIND,
      Gact.KIND,
      Gate.KIND,
      Ife.KIND,
      Xt.IPT,
      Mirred.KIND,
      Mpls.KIND,
      Nat.KIND,
      Pedit.KIND,
      Police.KIND,
      Sample.KIND,
      Simple.KIND,
      Skbedit.KIND,
      Skbmod.KIND,
      TunnelKey.KIND,
      Vlan.KIND,
      Xt.XT);
  private static final List<Ematch> EMATCHES = List.of(
      Canid.KIND,
      Cmp.KIND,
      Ipset.KIND,
      Ipt.KIND,
      Meta.KIND,
      Nbyte.KIND,
      org.qosworkbench.tc.spec.ematch.U32.KIND);
  private static final List<Executable> EXECUTABLES = List.of(
      org.qosworkbench.tc.spec.executable.Bpf.KIND);

  private static final Words<Qdisc> QDISC_WORDS = Words.of(QDISCS, Qdisc::names);
  private static final Words<Classifier> CLASSIFIER_WORDS = Words.exact(CLASSIFIERS);
  private static final Words<Action> ACTION_WORDS = Words.exact(ACTIONS);
  private static final Words<Ematch> EMATCH_WORDS = Words.exact(EMATCHES);
  private static final Words<Executable> EXECUTABLE_WORDS = Words.exact(EXECUTABLES);

  /** All qdiscs, whatever the release. Kind names are never abbreviated. */
  public static Words<Qdisc> qdiscs() {
    return QDISC_WORDS;
  }

  public static Words<Classifier> classifiers() {
    return CLASSIFIER_WORDS;
  }

  public static Words<Action> actions() {
    return ACTION_WORDS;
  }

  public static Words<Ematch> ematches() {
    return EMATCH_WORDS;
  }

  public static Words<Executable> executables() {
    return EXECUTABLE_WORDS;
  }

  /** All kinds, by category. */
  public static Stream<Kind> all() {
    return Stream.of(QDISCS, CLASSIFIERS, ACTIONS, EMATCHES, EXECUTABLES).flatMap(List::stream);
  }
}
