package org.qosworkbench.tc.ide;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qosworkbench.tc.model.ActionKey;
import org.qosworkbench.tc.model.ActionNode;
import org.qosworkbench.tc.model.FilterRequest;
import org.qosworkbench.tc.model.Ids;
import org.qosworkbench.tc.model.Network;
import org.qosworkbench.tc.model.QdiscNode;

/** What names mean while commands run: what has a name at that moment, else what gets it next. */
final class Meanings {
  private final List<Named> all = new ArrayList<>();
  /** What the commands created, by statement. */
  private final Named[] created;
  /** What has a name and has not been created yet, or never is. */
  private final Map<Named.Sort, Map<Key, Named>> open = new EnumMap<>(Named.Sort.class);
  private Network network;

  /** What tells things of one sort apart. */
  private record Key(Object scope, int id) {}

  /** A qdisc with the number of one of its classes, or 0: where chains and hash tables are. */
  private record Place(Named qdisc, int minor) {}

  /** For a document with a number of statements. */
  Meanings(int statements) {
    created = new Named[statements];
    for (var sort : Named.Sort.values()) open.put(sort, new HashMap<>());
  }

  /** From now on this is what is there. */
  void at(Network now) {
    network = now;
  }

  /** What is there now. */
  Network network() {
    return network;
  }

  /** All that has been named, in order. */
  List<Named> all() {
    return all;
  }

  /** A command created something. */
  void create(int statement, Named named) {
    created[statement] = named;
  }

  /** A device. */
  Named device(String name) {
    return open(Named.Sort.DEVICE, name, 0, name, Optional.empty());
  }

  /** What has a handle, or gets it next. */
  Named qdisc(String device, int handle) {
    var node = network.device(device).qdisc(handle);
    return node.isPresent() ? known(device, node.get())
        : open(Named.Sort.QDISC, device, handle, device, Optional.empty());
  }

  /** A qdisc that is there. */
  Named known(String device, QdiscNode node) {
    var named = created[node.source().statement()];
    return named != null ? named : open(Named.Sort.QDISC, device, node.handle(), device, Optional.empty());
  }

  /** The qdisc or class that a command created. */
  Optional<Named> made(int statement) {
    return Optional.ofNullable(created[statement]);
  }

  /** What has a class id, or gets it next. */
  Named classOf(String device, int id) {
    return classOf(qdisc(device, Ids.major(id)), network.device(device).qdisc(Ids.major(id)), id);
  }

  /** As {@link #classOf(String, int)}, of a qdisc; {@code node} is it when it is there. */
  Named classOf(Named qdisc, Optional<QdiscNode> node, int id) {
    var known = node.flatMap(it -> it.classNode(id)).map(it -> created[it.source().statement()]);
    return known.orElseGet(() -> open(Named.Sort.CLASS, qdisc, id, qdisc.scope(), Optional.of(qdisc)));
  }

  /** A chain where the filters of a command are. */
  Named chain(FilterRequest request, int index) {
    var place = place(request);
    return open(Named.Sort.CHAIN, place, index, "", Optional.of(place.qdisc));
  }

  /** A hash table of u32 where the filters of a command are. */
  Named table(FilterRequest request, int table) {
    var place = place(request);
    return open(Named.Sort.TABLE, place, table, "", Optional.of(place.qdisc));
  }

  /** A block that devices share. */
  Named block(int index) {
    return open(Named.Sort.BLOCK, "", index, "", Optional.empty());
  }

  /** What has the index of an action, or gets it next. */
  Named action(String kind, int index) {
    var node = node(kind, index);
    var known = open.get(Named.Sort.ACTION).get(new Key(kind, index));
    boolean other = known != null && known.created().isPresent()
        && node.filter(it -> it.source().statement() == known.created().get().statement()).isEmpty();
    if (other) open.get(Named.Sort.ACTION).remove(new Key(kind, index));
    return open(Named.Sort.ACTION, kind, index, kind, Optional.empty());
  }

  /** Whether there is such an action. */
  boolean isThere(String kind, int index) {
    return node(kind, index).isPresent();
  }

  private Optional<ActionNode> node(String kind, int index) {
    return network.actions().find(new ActionKey(kind, Integer.toUnsignedLong(index)));
  }

  /** Every class of ingress has the same filters. */
  private Place place(FilterRequest request) {
    if (request.block() != 0) return new Place(block((int) request.block()), 0);
    var device = network.device(request.device());
    int parent = request.parent();
    if (parent == Ids.NONE) {
      return new Place(device.root().map(it -> known(request.device(), it)).orElseGet(() -> device(request.device())),
          0);
    }
    if (Ids.major(parent) == Ids.HOOK_HANDLE) {
      boolean isIngress = device.hook().map(it -> it.kindName().equals("ingress")).orElse(false);
      return new Place(qdisc(request.device(), Ids.HOOK_HANDLE), isIngress ? 0 : Ids.minor(parent));
    }
    return new Place(qdisc(request.device(), Ids.major(parent)), Ids.minor(parent));
  }

  private Named open(Named.Sort sort, Object scope, int id, String device, Optional<Named> on) {
    return open.get(sort).computeIfAbsent(new Key(scope, id), key -> named(sort, device, on, id));
  }

  /** What has waited for being created. */
  Named take(Named.Sort sort, String device, int id) {
    var waiting = open.get(sort).remove(new Key(device, id));
    return waiting != null ? waiting : named(sort, device, Optional.empty(), id);
  }

  /** What has waited for being created on something. */
  Named take(Named.Sort sort, Named on, int id) {
    var waiting = open.get(sort).remove(new Key(on, id));
    return waiting != null ? waiting : named(sort, on.scope(), Optional.of(on), id);
  }

  /** Something that nothing can have named before. */
  Named named(Named.Sort sort, String device, Optional<Named> on, int id) {
    var named = new Named(sort, device, on, id);
    all.add(named);
    return named;
  }
}
