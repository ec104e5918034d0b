package org.qosworkbench.tc.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.qosworkbench.tc.bind.Host;
import org.qosworkbench.tc.model.Network;
import org.qosworkbench.tc.shell.Site;

/** What is there on one path of a script, and how much of that is known. */
final class ScriptSituation {
  private final Host host;
  private final Map<Side.Realm, Network> networks;
  private final Map<Side, Insight> insights;
  /** Sides with a qdisc of which it is not known what it is set to. */
  private final Set<Side> blurred;
  /** What turned out about trees that nobody has touched since. */
  private final Map<Side, List<LateProblem>> pending;

  ScriptSituation(Host host) {
    this(host, new LinkedHashMap<>(), new LinkedHashMap<>(), new HashSet<>(), new HashMap<>());
  }

  private ScriptSituation(
      Host host, Map<Side.Realm, Network> networks, Map<Side, Insight> insights,
      Set<Side> blurred, Map<Side, List<LateProblem>> pending) {
    this.host = host;
    this.networks = networks;
    this.insights = insights;
    this.blurred = blurred;
    this.pending = pending;
  }

  /** The same for another path that starts here; nothing is pending there yet. */
  ScriptSituation branch() {
    var copies = new LinkedHashMap<Side.Realm, Network>();
    networks.forEach((realm, network) -> copies.put(realm, network.copy()));
    return new ScriptSituation(host, copies, new LinkedHashMap<>(insights), new HashSet<>(blurred), new HashMap<>());
  }

  Network network(Side.Realm realm) {
    return networks.computeIfAbsent(realm, it -> new Network(host));
  }

  Insight insight(Side side) {
    return insights.getOrDefault(side, Insight.NOTHING);
  }

  /** Whether all qdiscs of a side are known with what they are set to. */
  boolean isClear(Side side) {
    return !blurred.contains(side);
  }

  void blur(Side side) {
    blurred.add(side);
  }

  void clear(Side side) {
    blurred.remove(side);
  }

  void learn(Side side, Insight insight) {
    if (insight == Insight.NOTHING) insights.remove(side);
    else insights.put(side, insight);
  }

  void lower(Side side, Insight most) {
    learn(side, insight(side).and(most));
  }

  /** Forgets what is known of some sides. */
  void forget(Predicate<Side> which) {
    insights.keySet().removeIf(which);
  }

  void forgetAll() {
    insights.clear();
  }

  void forgetAll(Site site) {
    forget(it -> it.realm().site().equals(site));
  }

  List<Side> known() {
    return List.copyOf(insights.keySet());
  }

  /** What hangs on a side is no longer what it was. */
  void touch(Side side) {
    pending.remove(side);
  }

  void touchAll() {
    pending.clear();
  }

  Map<Side, List<LateProblem>> pending() {
    return pending;
  }

  void await(Map<Side, List<LateProblem>> problems) {
    problems.forEach((side, late) -> pending.computeIfAbsent(side, it -> new ArrayList<>()).addAll(late));
  }
}
