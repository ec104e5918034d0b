package org.qosworkbench.tc.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.qosworkbench.tc.bind.Host;
import org.qosworkbench.tc.spec.Device;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Errno;
import org.qosworkbench.tc.spec.Kind;
import org.qosworkbench.tc.spec.Target;

/**
 * The traffic control of one machine, as it is after some commands: all devices, and what devices share. It starts as
 * on a machine where nothing was set up yet. Changes with every accepted request; {@link #copy} keeps a moment. For one
 * thread at a time.
 */
public final class Network {
  private final Host host;
  private final Map<String, DeviceState> states;
  /** The devices whose state no copy of this network shares. */
  private final Set<String> own = new HashSet<>();
  /** How many qdiscs the kernel has picked a handle for. */
  private int unnamed;
  private Commons commons = new Commons();
  /** Whether no copy of this network shares the commons. */
  private boolean ownsCommons = true;

  /** A machine where nothing was set up yet. */
  public Network(Host host) {
    this.host = host;
    states = new LinkedHashMap<>();
  }

  private Network(Network from) {
    host = from.host;
    unnamed = from.unnamed;
    commons = from.commons;
    ownsCommons = false;
    states = new LinkedHashMap<>(from.states);
  }

  /** A network of its own, that later changes of this one leave alone. Devices are copied once they change. */
  public Network copy() {
    own.clear();
    ownsCommons = false;
    return new Network(this);
  }

  /** Takes over the devices of another network, except for some; neither may change afterwards. */
  public void adopt(Network other, Set<String> except) {
    var mine = new LinkedHashMap<>(states);
    states.clear();
    other.states.forEach((name, state) -> states.put(name, except.contains(name) ? mine.get(name) : state));
    mine.forEach((name, state) -> {
      if (except.contains(name)) states.put(name, state);
    });
    states.values().removeIf(Objects::isNull);
    own.clear();
  }

  /**
   * Lets a class look as if another request had set its options; for two requests that differ in options only.
   *
   * @param statement number of the request's statement
   * @return whether {@code was} did set them; if not, nothing is changed
   */
  public boolean resetClass(ClassRequest was, ClassRequest is, int statement) {
    int id = was.classid();
    var known = device(was.device()).qdisc(Ids.major(id)).flatMap(it -> it.classNode(id));
    if (known.isEmpty() || known.get().settings() != was) return false;
    var node = known.get().reset(was, is, Source.of(is.binding(), statement, "classid"));
    own(was.device()).qdisc(Ids.major(id)).orElseThrow().put(node);
    return true;
  }

  /** Whether there is anything that several devices share. */
  public boolean sharesAnything() {
    return !commons.isEmpty();
  }

  /** The blocks that devices share, in the order of their numbers. */
  public List<FilterBlock> blocks() {
    return commons.blocks();
  }

  /** The filters that a hook runs packets through; shared ones too. */
  public Optional<FilterBlock> block(QdiscNode hook, int place) {
    var number = sharedBlock(hook, place);
    return number == 0 ? hook.filters().block(place) : commons.block(number);
  }

  /** The actions of all filters, and those that stand alone. */
  public Actions actions() {
    return commons.actions();
  }

  /** Number of the block that a hook shares at a place; 0 for none. */
  static long sharedBlock(QdiscNode hook, int place) {
    return hook.created().binding().given(0).number(place == Ids.ARRIVING ? "ingress_block" : "egress_block");
  }

  Optional<FilterBlock> sharedBlock(long number) {
    return ownCommons().block(number);
  }

  /** As {@link #block}, made when there is none. */
  FilterBlock openBlock(QdiscNode hook, int place) {
    var number = sharedBlock(hook, place);
    return number == 0 ? hook.filters().open(place, hook.kindName()) : ownCommons().block(number).orElseThrow();
  }

  /** What devices share, for changes that copies of this network do not see. */
  Commons ownCommons() {
    if (!ownsCommons) commons = commons.copy();
    ownsCommons = true;
    return commons;
  }

  /** Stands for the devices of a block, of which nothing is known. */
  Device noDevice() {
    return host.devices().device("");
  }

  /** The machine that the commands run on. */
  public Host host() {
    return host;
  }

  public Target target() {
    return host.target();
  }

  /** The devices that commands were about, in the order of their first mention. */
  public List<DeviceState> devices() {
    return new ArrayList<>(states.values());
  }

  /** A device; one that no command was about is as it came. */
  public DeviceState device(String name) {
    var known = states.get(name);
    return known == null ? new DeviceState(host.devices().device(name)) : known;
  }

  /** A device that this network may change. */
  DeviceState own(String name) {
    var known = states.get(name);
    if (known != null && own.contains(name)) return known;
    var mine = known == null ? device(name) : known.copy();
    states.put(name, mine);
    own.add(name);
    return mine;
  }

  /**
   * What the kernel will make of a request. Changes nothing.
   *
   * @param statement number of the request's statement
   */
  public Decision decide(Request request, int statement) {
    if (request.isVague()) return Decision.NOTHING;
    return switch (request) {
      case QdiscRequest it -> it.device().isEmpty() ? noDevice(it)
          : new QdiscMachine(new QdiscPlace(this, own(it.device()), it, Source.of(it.binding(), statement, "handle")))
          .decide();
      case ClassRequest it -> it.device().isEmpty() ? noDevice(it)
          : new ClassMachine(this, own(it.device()), it, Source.of(it.binding(), statement, "classid")).decide();
      case FilterRequest it -> decide(it, Source.of(it.binding(), statement, "handle"));
      case ActionsRequest it -> answered(
          () -> new ActionsMachine(this, it, Source.of(it.binding(), statement, "index")).decide());
    };
  }

  private Decision decide(FilterRequest request, Source source) {
    return switch (request.subject()) {
      case FILTER -> answered(() -> new FilterMachine(this, request, source).decide());
      case CHAIN -> answered(() -> new ChainMachine(this, request, source).decide());
    };
  }

  private static Decision answered(Supplier<Decision> machine) {
    try {
      return machine.get();
    } catch (Answered answered) {
      return answered.decision();
    }
  }

  static Decision noDevice(Request request) {
    return Refusals.errno(Diagnostic.NO_DEVICE, Words.header(request.binding(), "dev"), Errno.ENODEV,
        "the command does not say which device it is about: dev is missing");
  }

  /** Lets a device be as it came where packets leave, without a request. */
  public void resetRoot(String device) {
    var state = own(device);
    state.root().ifPresent(it -> new Performer(this).perform(new Change.RemoveQdisc(state, it)));
  }

  /** Lets a device be as it came where packets pass its hooks, without a request. */
  public void resetHook(String device) {
    var state = own(device);
    state.hook().ifPresent(it -> new Performer(this).perform(new Change.RemoveQdisc(state, it)));
  }

  /** Carries out what was decided. */
  public void perform(Change change) {
    new Performer(this).perform(change);
  }

  /**
   * Something in place of the handle that the kernel would pick: it counts on through all devices since it was booted,
   * so nobody can know the handle beforehand. No command can name what this returns, for its minor number is not 0.
   */
  int unknowableHandle() {
    return unnamed / 0xffff << 16 | unnamed % 0xffff + 1;
  }

  /** The kernel picked a handle for one more qdisc. */
  void countUnnamed() {
    unnamed++;
  }

  /** Why the kernel does not have a kind. */
  Optional<Absence> absence(Kind kind) {
    return Absence.of(kind, host);
  }
}
