package org.qosworkbench.tc.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.qosworkbench.tc.spec.ClassSpace;
import org.qosworkbench.tc.spec.Device;
import org.qosworkbench.tc.spec.Given;
import org.qosworkbench.tc.spec.Kernel.Trait;
import org.qosworkbench.tc.spec.Qdisc;
import org.qosworkbench.tc.spec.qdisc.Qfq;

/** A qdisc that a command created, with its classes, the qdiscs in them, and the filters on both. */
public final class QdiscNode {
  /** Enough to describe each virtual queue of a gred more than once. */
  private static final int LONGEST_HISTORY = 40;

  private final Device device;
  private final int handle;
  private final boolean handleWasGiven;
  private final int parent;
  private final String kindName;
  private final Optional<Qdisc> kind;
  private final ClassSpace space;
  private final QdiscRequest created;
  private final Source source;

  private QdiscRequest settings;
  private Source changed;
  private long totalWeight;
  /** What {@link #classes()} answers, until a class comes, goes or changes; null when it must be worked out. */
  private List<ClassNode> inOrder;
  /** What its options were set with: at first, and lately. */
  private final List<Given> history;
  private final IntMap<ClassNode> classes;
  /** The qdiscs in the classes, by the id of the class. */
  private final IntMap<QdiscNode> leaves;
  private final Filters filters;

  QdiscNode(Device device, int handle, QdiscRequest created, Source source) {
    this(device, handle, created, source, created, source, List.of(created.options()), new IntMap<>(), new IntMap<>(),
        new Filters());
  }

  private QdiscNode(Device device, int handle, QdiscRequest created, Source source, QdiscRequest settings,
      Source changed, List<Given> history, IntMap<ClassNode> classes, IntMap<QdiscNode> leaves, Filters filters) {
    this.device = device;
    this.handle = handle;
    handleWasGiven = created.handle() != Ids.NONE;
    parent = created.parent();
    kindName = created.kindName();
    kind = created.kind();
    space = kind.map(it -> it.kernel().classes()).orElse(ClassSpace.NONE);
    this.created = created;
    this.source = source;
    this.settings = settings;
    this.changed = changed;
    this.history = new ArrayList<>(history);
    this.classes = classes;
    this.leaves = leaves;
    this.filters = filters;
  }

  /** A node of its own, that later changes of this one leave alone. */
  QdiscNode copy() {
    var copy = new QdiscNode(device, handle, created, source, settings, changed, history, classes.copy(),
        leaves.copy(QdiscNode::copy), filters.copy());
    copy.totalWeight = totalWeight;
    copy.inOrder = inOrder;
    return copy;
  }

  /**
   * The handle, the minor number being 0; {@link Ids#HOOK_HANDLE} for ingress and clsact; some number that identifies
   * it when {@link #handleWasGiven} is false.
   */
  public int handle() {
    return handle;
  }

  /** Whether the command named the handle; else the kernel picks one that nobody can know. */
  public boolean handleWasGiven() {
    return handleWasGiven;
  }

  /** {@link Ids#ROOT}, {@link Ids#HOOK} or the id of a class. */
  public int parent() {
    return parent;
  }

  /** Whether it hangs on the device itself. */
  public boolean isTop() {
    return parent == Ids.ROOT || parent == Ids.HOOK;
  }

  public String kindName() {
    return kindName;
  }

  /** The declaration; empty for a kind that tc does not know. */
  public Optional<Qdisc> kind() {
    return kind;
  }

  /** What created it. */
  public QdiscRequest created() {
    return created;
  }

  /** What its options were last set with. */
  public QdiscRequest settings() {
    return settings;
  }

  /** The words of its kind that its options were last set with. */
  public Given options() {
    return settings.options();
  }

  /** The words of its kind that made it and changed it, oldest first; of very many changes only the latest ones. */
  List<Given> history() {
    return history;
  }

  /** Where it was created. */
  public Source source() {
    return source;
  }

  /** Where its options were last set. */
  public Source changed() {
    return changed;
  }

  public boolean is(Trait trait) {
    return kind.isPresent() && kind.get().kernel().traits().contains(trait);
  }

  /** A class that a command created; empty when there is none. */
  public Optional<ClassNode> classNode(int id) {
    return Optional.ofNullable(classes.get(id));
  }

  /** The classes that commands created, in the order of their ids. */
  public List<ClassNode> classes() {
    var known = inOrder;
    if (known != null) return known;
    int[] ids = classes.sortedKeys();
    var found = new ClassNode[ids.length];
    for (int i = 0; i < ids.length; i++) found[i] = classes.get(ids[i]);
    inOrder = List.of(found);
    return inOrder;
  }

  public int classCount() {
    return classes.size();
  }

  /** The qdisc in a class, when a command put one there. */
  public Optional<QdiscNode> leaf(int classId) {
    return Optional.ofNullable(leaves.get(classId));
  }

  /** The qdiscs in its classes, in the order of the class ids. */
  public List<QdiscNode> leaves() {
    var found = new ArrayList<QdiscNode>(leaves.size());
    for (int id : leaves.sortedKeys()) found.add(leaves.get(id));
    return found;
  }

  /** The qdiscs in its classes, in no particular order. */
  public void forEachLeaf(Consumer<QdiscNode> action) {
    leaves.forEach(action);
  }

  /** The filters on it and on its classes. */
  public Filters filters() {
    return filters;
  }

  ClassSpace space() {
    return space;
  }

  /** Whether there is a class with this id, as far as that is known; true when it is not. */
  public boolean hasClass(int id) {
    int minor = Ids.minor(id);
    return switch (space) {
      case NONE, HIDDEN -> false;
      case SINGLE, HOOK -> true;
      case HOOKS -> minor == Ids.minor(Ids.ARRIVING) || minor == Ids.minor(Ids.LEAVING);
      case CREATED -> classes.get(id) != null;
      case CREATED_BELOW_ROOT -> minor == 0 || classes.get(id) != null;
      case BANDS, QUEUES -> minor > 0 && minor <= bands().orElse(minor);
    };
  }

  /** The number of classes of a kind whose classes are fixed; empty when it depends on something unknown. */
  public OptionalInt bands() {
    return switch (space) {
      case BANDS -> OptionalInt.of((int) kind.orElseThrow().kernel().bands().applyAsLong(options()));
      case QUEUES -> device.queues();
      case NONE, HIDDEN, SINGLE, CREATED, CREATED_BELOW_ROOT, HOOK, HOOKS -> OptionalInt.empty();
    };
  }

  void set(QdiscRequest request, Source where) {
    settings = request;
    changed = where;
    if (history.size() == LONGEST_HISTORY) history.remove(1);
    history.add(request.options());
  }

  void put(ClassNode node) {
    totalWeight += weight(node) - classNode(node.id()).map(QdiscNode::weight).orElse(0L);
    classes.put(node.id(), node);
    inOrder = null;
  }

  void removeClass(int id) {
    totalWeight -= classNode(id).map(QdiscNode::weight).orElse(0L);
    classes.remove(id);
    inOrder = null;
  }

  /** Sum of the weights of the classes, when they are of qfq. */
  long totalWeight() {
    return totalWeight;
  }

  private static long weight(ClassNode node) {
    return weight(node.settings());
  }

  static long weight(ClassRequest request) {
    return request.kind().filter(it -> it.name().equals("qfq")).isPresent()
        ? Qfq.effectiveWeight(request.options().number("weight", 1)) : 0;
  }

  void putLeaf(int classId, QdiscNode qdisc) {
    leaves.put(classId, qdisc);
  }

  void removeLeaf(int classId) {
    leaves.remove(classId);
  }

  IntMap<QdiscNode> leafMap() {
    return leaves;
  }
}
