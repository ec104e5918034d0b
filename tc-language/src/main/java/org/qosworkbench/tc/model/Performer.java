package org.qosworkbench.tc.model;

/** Changes a network as was decided, with all that follows: what hangs on something goes with it. */
final class Performer {
  private final Network network;

  Performer(Network network) {
    this.network = network;
  }

  void perform(Change change) {
    switch (change) {
      case Change.Nothing it -> { }
      case Change.AttachQdisc it -> {
        it.replaced().ifPresent(gone -> remove(it.device(), gone));
        it.device().attach(it.qdisc());
        useBlocks(it.qdisc(), 1);
        if (!it.qdisc().handleWasGiven()) network.countUnnamed();
      }
      case Change.ClearRoot it -> it.device().clearRoot();
      case Change.OpenHook it -> it.device().openHook();
      case Change.SetQdisc it -> it.qdisc().set(it.request(), it.source());
      case Change.RemoveQdisc it -> remove(it.device(), it.qdisc());
      case Change.PutClass it -> put(it);
      case Change.RemoveClass it -> remove(it);
      case Change.PutFilter it -> put(it);
      case Change.PutPriority it -> it.block().priority(it.request().chain(), it.priority(), it.request().protocol(),
          it.request().kindName(), it.source());
      case Change.RemoveFilter it -> it.block().remove(it.chain(), it.priority(), it.node(), this::release);
      case Change.RemovePriority it -> it.block().remove(it.chain(), it.priority(), this::release);
      case Change.FlushChain it -> it.block().flush(it.chain(), this::release);
      case Change.PutChain it -> it.block().create(it.chain(), it.creation());
      case Change.RemoveChain it -> it.block().delete(it.chain(), this::release);
      case Change.SpendTable it -> it.block().tables().picked(it.handle());
      case Change.Several it -> it.changes().forEach(this::perform);
      case Change.PutActions it -> it.actions().forEach(network.ownCommons().actions()::put);
      case Change.RemoveActions it -> it.actions().forEach(network.ownCommons().actions()::remove);
    }
  }

  private void put(Change.PutFilter change) {
    var actions = change.actions().all().isEmpty() ? network.actions() : network.ownCommons().actions();
    change.actions().created().forEach(actions::put);
    change.actions().all().forEach(actions::bind);
    change.before().ifPresent(this::release);
    change.block().put(change.node(), change.before());
  }

  /** A filter is gone; an action that came with it goes, too, unless another filter has it. */
  private void release(FilterNode node) {
    if (!node.actions().isEmpty()) node.actions().forEach(network.ownCommons().actions()::release);
  }

  private void remove(DeviceState device, QdiscNode qdisc) {
    device.remove(qdisc);
    release(qdisc);
  }

  private void release(QdiscNode qdisc) {
    qdisc.filters().clear(this::release);
    useBlocks(qdisc, -1);
    qdisc.leafMap().forEach(this::release);
  }

  private void useBlocks(QdiscNode qdisc, int change) {
    for (long number : qdisc.created().eventBlocks()) network.ownCommons().use(number, change, this::release);
    if (qdisc.parent() != Ids.HOOK) return;
    for (int place : new int[] {Ids.ARRIVING, Ids.LEAVING}) {
      var number = Network.sharedBlock(qdisc, place);
      if (number != 0) network.ownCommons().use(number, change, this::release);
    }
  }

  /** A class that gets its first child no longer holds packets, and so loses its qdisc. */
  private void put(Change.PutClass change) {
    var qdisc = change.qdisc();
    qdisc.put(change.node());
    if (change.before().isPresent()) return;
    qdisc.filters().classCreated(change.node().id());
    qdisc.classNode(change.node().parent()).ifPresent(above -> {
      if (above.children() == 0 && qdisc.kindName().equals("htb")) {
        qdisc.leaf(above.id()).ifPresent(it -> remove(change.device(), it));
      }
      qdisc.put(above.withChildren(above.children() + 1));
    });
  }

  private void remove(Change.RemoveClass change) {
    var qdisc = change.qdisc();
    var node = change.node();
    qdisc.leaf(node.id()).ifPresent(it -> remove(change.device(), it));
    qdisc.filters().remove(node.id(), this::release);
    qdisc.removeClass(node.id());
    qdisc.classNode(node.parent()).ifPresent(above -> qdisc.put(above.withChildren(above.children() - 1)));
  }
}
