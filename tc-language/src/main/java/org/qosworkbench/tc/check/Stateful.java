package org.qosworkbench.tc.check;

import java.util.EnumSet;
import java.util.Set;
import org.qosworkbench.tc.model.ActionsRequest;
import org.qosworkbench.tc.model.ClassRequest;
import org.qosworkbench.tc.model.Decision;
import org.qosworkbench.tc.model.FilterRequest;
import org.qosworkbench.tc.model.Ids;
import org.qosworkbench.tc.model.QdiscRequest;
import org.qosworkbench.tc.model.Request;
import org.qosworkbench.tc.spec.Diagnostic;

/** What has to be known before a problem can be told, and what is known after a request. */
final class Stateful {
  /** About filters and actions that other filters and actions decide about. */
  private static final Set<Diagnostic> OF_FILTERS = EnumSet.of(
      Diagnostic.PRIORITY_TAKEN, Diagnostic.PRIORITY_MISSING, Diagnostic.FILTER_EXISTS, Diagnostic.NO_SUCH_FILTER,
      Diagnostic.NO_SUCH_CHAIN, Diagnostic.CHAIN_EXISTS, Diagnostic.CHAIN_TEMPLATE, Diagnostic.NO_SUCH_TABLE,
      Diagnostic.TABLE_IN_USE, Diagnostic.OFFLOAD_MISMATCH, Diagnostic.CLASS_IN_USE, Diagnostic.KERNEL_NOT_CHANGEABLE,
      Diagnostic.LOCK_OUT, Diagnostic.UNREACHABLE_FILTER, Diagnostic.REVERSED_ORDER, Diagnostic.EMPTY_CHAIN,
      Diagnostic.UNREACHED_CHAIN, Diagnostic.MIRRED_LOOP, Diagnostic.UNUSED_CLASS, Diagnostic.NO_WAY_IN,
      Diagnostic.UNUSED_BAND, Diagnostic.DUPLICATING_REPLACE);
  /** About what devices share, or what there is without any device: nobody says that the script alone makes it. */
  private static final Set<Diagnostic> OF_SHARED = EnumSet.of(
      Diagnostic.NO_SUCH_BLOCK, Diagnostic.SHARED_BLOCK, Diagnostic.ACTION_EXISTS, Diagnostic.NO_SUCH_ACTION,
      Diagnostic.ACTION_IN_USE, Diagnostic.INDEX_TWICE);
  /** Settled by commands that are still to come. */
  private static final Set<Diagnostic> OF_INCOMPLETE_TREES = EnumSet.of(
      Diagnostic.DEFAULT_NOWHERE, Diagnostic.NOTHING_TO_BORROW, Diagnostic.PLAIN_LEAF, Diagnostic.FLOWID_NOWHERE,
      Diagnostic.EMPTY_CHAIN, Diagnostic.UNREACHED_CHAIN, Diagnostic.UNUSED_CLASS, Diagnostic.NO_WAY_IN,
      Diagnostic.UNUSED_BAND, Diagnostic.LOCK_OUT, Diagnostic.BLOCKING_CHILD);

  /** About what a qdisc as a whole is set to. */
  private static final Set<Diagnostic> OF_QDISC_OPTIONS = EnumSet.of(
      Diagnostic.DEFAULT_NOWHERE, Diagnostic.UNUSED_CLASS, Diagnostic.NO_WAY_IN, Diagnostic.R2Q_RANGE,
      Diagnostic.KERNEL_WARNS, Diagnostic.UNUSED_BAND, Diagnostic.PLAIN_LEAF, Diagnostic.LOCK_OUT,
      Diagnostic.BLOCKING_CHILD, Diagnostic.NO_SUCH_CLASS);
  /** About numbers of several commands. */
  private static final Set<Diagnostic> OF_NUMBERS = EnumSet.of(
      Diagnostic.RATE_ABOVE_PARENT, Diagnostic.RATES_ABOVE_PARENT, Diagnostic.CEIL_ABOVE_PARENT,
      Diagnostic.NOTHING_TO_BORROW, Diagnostic.INNER_CLASS_OPTION, Diagnostic.R2Q_RANGE,
      Diagnostic.REAL_TIME_ABOVE_LIMIT, Diagnostic.KERNEL_WARNS);

  private Stateful() {}

  /** Whether a request leaves out what a qdisc or class is set to. */
  static boolean hasUnknownOptions(Request request) {
    var binding = request.binding();
    int kind = binding.kindGroup();
    return binding.hasGaps() && kind >= 0 && binding.hasGap(kind);
  }

  /** Whether a diagnostic is about what qdiscs are set to. */
  static boolean isOfQdiscOptions(Diagnostic diagnostic) {
    return OF_QDISC_OPTIONS.contains(diagnostic);
  }

  /** Whether a diagnostic is about numbers of several commands. */
  static boolean isOfNumbers(Diagnostic diagnostic) {
    return OF_NUMBERS.contains(diagnostic);
  }

  /** Whether a request leaves a side of a device in a state that is known, whatever was there before. */
  static boolean establishes(Request request) {
    return request instanceof QdiscRequest it && isTop(it) && switch (it.effect()) {
      case ADD, REPLACE, DELETE -> true;
      case CHANGE, LINK, GET, FLUSH, SHOW, HELP -> false;
    };
  }

  private static boolean isTop(QdiscRequest request) {
    return request.parent() == Ids.ROOT || request.parent() == Ids.HOOK;
  }

  /** What is known of the side that a request was about, after it. */
  static Insight after(Request request, Decision decision, Insight before) {
    return switch (request) {
      case QdiscRequest it when establishes(it) -> switch (it.effect()) {
        case DELETE -> Insight.ALL;
        default -> it.isVague() ? Insight.NOTHING : decision.isAccepted() ? Insight.ALL : before;
      };
      case QdiscRequest it -> it.isVague() ? Insight.NOTHING : before;
      case ClassRequest it -> it.isVague() ? Insight.NOTHING : before;
      case FilterRequest it -> it.isVague() ? before.and(Insight.CLASSES) : before;
      case ActionsRequest it -> before;
    };
  }

  /** Whether a problem that a request ran into is certain, with what was known before it. */
  static boolean mayTell(Problem problem, Insight known, Request request) {
    if (OF_SHARED.contains(problem.diagnostic())) return false;
    return switch (known) {
      case NOTHING -> Stateful.establishes(request) && !isOfState(problem.diagnostic());
      case CLASSES -> !OF_FILTERS.contains(problem.diagnostic());
      case ALL -> true;
    };
  }

  /** Whether a problem of a tree is certain. */
  static boolean mayTellLate(Problem problem, Insight known) {
    if (OF_SHARED.contains(problem.diagnostic())) return false;
    return switch (known) {
      case NOTHING -> false;
      case CLASSES -> !OF_FILTERS.contains(problem.diagnostic());
      case ALL -> true;
    };
  }

  /** Whether commands that are still to come may settle a problem. */
  static boolean isOfIncompleteTree(Problem problem) {
    return OF_INCOMPLETE_TREES.contains(problem.diagnostic());
  }

  /** Whether a diagnostic is about what there is before a command, and not about the command alone. */
  static boolean isOfState(Diagnostic diagnostic) {
    var code = diagnostic.code();
    return code.startsWith("TC30") && diagnostic != Diagnostic.NO_DEVICE && diagnostic != Diagnostic.NO_KIND
        && diagnostic != Diagnostic.NO_PLACE || diagnostic == Diagnostic.KERNEL_NOT_CHANGEABLE
        || code.startsWith("TC52") || code.startsWith("TC53");
  }
}
