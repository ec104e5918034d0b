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
import org.qosworkbench.tc.bind.Binding;
import org.qosworkbench.tc.bind.Gap;
import org.qosworkbench.tc.bind.Host;
import org.qosworkbench.tc.spec.Device;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Errno;
import org.qosworkbench.tc.spec.KernelConfig;
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
  private static long sharedBlock(QdiscNode hook, int place) {
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

  private Commons ownCommons() {
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
    if (isVague(request)) return Decision.NOTHING;
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

  /** Whether it is not known what the command is about; nothing can then be said of what follows from it. */
  private static boolean isVague(Request request) {
    if (!request.binding().hasGaps()) return false;
    return switch (request) {
      case FilterRequest it -> true;
      case ActionsRequest it -> true;
      case QdiscRequest it -> hasVagueHeader(it.binding());
      case ClassRequest it -> hasVagueHeader(it.binding());
    };
  }

  private static boolean hasVagueHeader(Binding binding) {
    int kind = binding.kindGroup();
    int end = kind < 0 ? binding.statement().wordCount() : binding.groups().get(kind).firstWord();
    for (int word = 0; word < end; word++) if (Gap.isIn(binding.statement().word(word))) return true;
    return false;
  }

  /** Carries out what was decided. */
  public void perform(Change change) {
    switch (change) {
      case Change.Nothing it -> { }
      case Change.AttachQdisc it -> {
        it.replaced().ifPresent(gone -> remove(it.device(), gone));
        it.device().attach(it.qdisc());
        useBlocks(it.qdisc(), 1);
        if (!it.qdisc().handleWasGiven()) unnamed++;
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
      case Change.PutActions it -> it.actions().forEach(ownCommons().actions()::put);
      case Change.RemoveActions it -> it.actions().forEach(ownCommons().actions()::remove);
    }
  }

  private void put(Change.PutFilter change) {
    var actions = change.actions().all().isEmpty() ? commons.actions() : ownCommons().actions();
    change.actions().created().forEach(actions::put);
    change.actions().all().forEach(actions::bind);
    change.before().ifPresent(this::release);
    change.block().put(change.node(), change.before());
  }

  /** A filter is gone; an action that came with it goes, too, unless another filter has it. */
  private void release(FilterNode node) {
    if (!node.actions().isEmpty()) node.actions().forEach(ownCommons().actions()::release);
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
    for (long number : qdisc.created().eventBlocks()) ownCommons().use(number, change, this::release);
    if (qdisc.parent() != Ids.HOOK) return;
    for (int place : new int[] {Ids.ARRIVING, Ids.LEAVING}) {
      var number = sharedBlock(qdisc, place);
      if (number != 0) ownCommons().use(number, change, this::release);
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

  /**
   * Something in place of the handle that the kernel would pick: it counts on through all devices since it was booted,
   * so nobody can know the handle beforehand. No command can name what this returns, for its minor number is not 0.
   */
  int unknowableHandle() {
    return unnamed / 0xffff << 16 | unnamed % 0xffff + 1;
  }

  /** Why the kernel does not have a kind. */
  Optional<Absence> absence(Kind kind) {
    var kernel = kind.kernel();
    var release = target().kernel();
    if (kernel.removed().filter(release::atLeast).isPresent()) {
      return Optional.of(new Absence(Diagnostic.KIND_NOT_IN_KERNEL,
          kind + " was removed in Linux " + kernel.removed().get() + "; checked for " + release));
    }
    if (kernel.since().isPresent() && !release.atLeast(kernel.since().get())) {
      return Optional.of(new Absence(Diagnostic.KIND_NOT_IN_KERNEL,
          kind + " is in Linux since " + kernel.since().get() + "; checked for " + release));
    }
    var symbol = "CONFIG_" + kernel.symbol();
    return host.kernelConfig().filter(it -> it.presence(symbol) == KernelConfig.Presence.ABSENT)
        .map(it -> new Absence(Diagnostic.KIND_NOT_BUILT, "this kernel is built without " + symbol
            + (kernel.module().isEmpty() ? "" : ", which makes the module " + kernel.module())));
  }

  /** Why the kernel does not have a kind; {@code why} is a sentence without a full stop. */
  record Absence(Diagnostic diagnostic, String why) {}
}
