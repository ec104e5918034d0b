package org.qosworkbench.tc.check;

import java.util.Optional;
import org.qosworkbench.tc.bind.Gap;
import org.qosworkbench.tc.model.ClassRequest;
import org.qosworkbench.tc.model.FilterRequest;
import org.qosworkbench.tc.model.Ids;
import org.qosworkbench.tc.model.QdiscRequest;
import org.qosworkbench.tc.model.Request;
import org.qosworkbench.tc.model.ActionsRequest;
import org.qosworkbench.tc.shell.Site;

/**
 * One side of a device: what a script builds on it is one thing.
 *
 * @param realm where the device is
 * @param device its name, as a statement has it
 */
record Side(Realm realm, String device, End end) {
  // What a record has of these takes a detour on a cold start, and there are some for every command.
  @Override
  public boolean equals(Object other) {
    return this == other || other instanceof Side it && end == it.end && device.equals(it.device)
        && realm.equals(it.realm);
  }

  @Override
  public int hashCode() {
    return device.hashCode() * 31 + realm.symbol.hashCode() + end.ordinal();
  }

  /**
   * Devices with different names that are kept in one network.
   *
   * @param symbol tells devices apart whose names are not known; empty where they are known
   */
  record Realm(Site site, String symbol) {
    /** The devices of the script's own site that have their names. */
    static final Realm NAMED = new Realm(Site.HERE, "");

    @Override
    public boolean equals(Object other) {
      return this == other || other instanceof Realm it && symbol.equals(it.symbol)
          && (site == it.site || site.equals(it.site));
    }

    @Override
    public int hashCode() {
      return symbol.hashCode();
    }

    boolean isNamed() {
      return symbol.isEmpty();
    }
  }

  /** Which side of a device. */
  enum End {
    /** Where packets leave: the root qdisc and all below it. */
    ROOT,
    /** Where packets pass: ingress or clsact. */
    HOOK
  }

  /** The side that a request is about; empty for those about shared blocks and actions. */
  static Optional<Side> of(Request request, Realm realm) {
    if (request.device().isEmpty()) return Optional.empty();
    var device = Gap.isIn(request.device()) ? Gap.ANYTHING.text() : request.device();
    return switch (request) {
      case QdiscRequest it -> Optional.of(new Side(realm, device, isHook(it.parent()) || isHook(it.handle())
          ? End.HOOK : End.ROOT));
      case ClassRequest it -> Optional.of(new Side(realm, device, End.ROOT));
      case FilterRequest it -> it.block() != 0 ? Optional.empty()
          : Optional.of(new Side(realm, device, isHook(it.parent()) ? End.HOOK : End.ROOT));
      case ActionsRequest it -> Optional.empty();
    };
  }

  private static boolean isHook(int id) {
    return id != Ids.ROOT && Ids.major(id) == Ids.HOOK_HANDLE;
  }
}
