package org.qosworkbench.tc.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qosworkbench.tc.spec.ClassSpace;
import org.qosworkbench.tc.spec.Device;

/** The qdiscs of one device that commands created; besides them it has the ones that every device starts with. */
public final class DeviceState {
  private final Device device;
  private final IntMap<QdiscNode> byHandle;
  private QdiscNode root;
  private QdiscNode hook;
  private boolean hadHook;
  private boolean rootWasCleared;

  DeviceState(Device device) {
    this.device = device;
    byHandle = new IntMap<>();
  }

  private DeviceState(DeviceState from) {
    device = from.device;
    byHandle = new IntMap<>();
    hadHook = from.hadHook;
    rootWasCleared = from.rootWasCleared;
    if (from.root != null) root = from.root.copy();
    if (from.hook != null) hook = from.hook.copy();
    if (root != null) index(root);
    if (hook != null) index(hook);
  }

  private void index(QdiscNode qdisc) {
    byHandle.put(qdisc.handle(), qdisc);
    qdisc.leafMap().forEach(this::index);
  }

  /** A state of its own, that later changes of this one leave alone. */
  DeviceState copy() {
    return new DeviceState(this);
  }

  /** What is known of the device. */
  public Device device() {
    return device;
  }

  /** The qdisc at the root, when a command put one there. */
  public Optional<QdiscNode> root() {
    return Optional.ofNullable(root);
  }

  /** ingress or clsact. */
  public Optional<QdiscNode> hook() {
    return Optional.ofNullable(hook);
  }

  /** The qdisc with a handle. */
  public Optional<QdiscNode> qdisc(int handle) {
    return Optional.ofNullable(byHandle.get(handle));
  }

  /**
   * Whether a command was to delete what hung at the root, so that whatever was there before the first command, as when
   * a file runs again, is gone.
   */
  public boolean rootWasCleared() {
    return rootWasCleared;
  }

  void clearRoot() {
    rootWasCleared = true;
  }

  /** All qdiscs, in the order of their handles. */
  public List<QdiscNode> qdiscs() {
    var found = new ArrayList<QdiscNode>(byHandle.size());
    for (int handle : byHandle.sortedKeys()) found.add(byHandle.get(handle));
    return found;
  }

  /** Whether a command ever asked for ingress or clsact, after which the kernel answers differently. */
  boolean hadHook() {
    return hadHook;
  }

  /** The qdisc that hangs on {@code parent}; null when there is none but a default one. */
  QdiscNode at(int parent) {
    if (parent == Ids.ROOT) return root;
    if (parent == Ids.HOOK) return hook;
    var above = byHandle.get(Ids.major(parent));
    if (above == null) return null;
    var key = above.space() == ClassSpace.SINGLE ? single(parent) : parent;
    return above.leafMap().get(key);
  }

  /** The one class of a qdisc that has one, whatever id was written for it. */
  private static int single(int parent) {
    return Ids.major(parent) | 1;
  }

  private static int key(QdiscNode above, int parent) {
    return above.space() == ClassSpace.SINGLE ? single(parent) : parent;
  }

  void openHook() {
    hadHook = true;
  }

  void attach(QdiscNode qdisc) {
    int parent = qdisc.parent();
    if (parent == Ids.ROOT) {
      root = qdisc;
    } else if (parent == Ids.HOOK) {
      hook = qdisc;
      hadHook = true;
    } else {
      var above = byHandle.get(Ids.major(parent));
      above.putLeaf(key(above, parent), qdisc);
    }
    byHandle.put(qdisc.handle(), qdisc);
  }

  /** Takes a qdisc away, with all below it. */
  void remove(QdiscNode qdisc) {
    int parent = qdisc.parent();
    if (parent == Ids.ROOT) {
      root = null;
      rootWasCleared = true;
    } else if (parent == Ids.HOOK) {
      hook = null;
    } else {
      var above = byHandle.get(Ids.major(parent));
      if (above != null) above.removeLeaf(key(above, parent));
    }
    forget(qdisc);
  }

  private void forget(QdiscNode qdisc) {
    byHandle.remove(qdisc.handle());
    qdisc.leafMap().forEach(this::forget);
  }
}
