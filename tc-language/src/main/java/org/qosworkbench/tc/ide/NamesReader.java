package org.qosworkbench.tc.ide;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.qosworkbench.tc.bind.Binder;
import org.qosworkbench.tc.check.StepCheck.Step;
import org.qosworkbench.tc.check.Verdicts;
import org.qosworkbench.tc.ide.Names.Creation;
import org.qosworkbench.tc.model.ActionKey;
import org.qosworkbench.tc.model.ActionNode;
import org.qosworkbench.tc.model.ActionsRequest;
import org.qosworkbench.tc.model.Change;
import org.qosworkbench.tc.model.ClassRequest;
import org.qosworkbench.tc.model.FilterRequest;
import org.qosworkbench.tc.model.Ids;
import org.qosworkbench.tc.model.Network;
import org.qosworkbench.tc.model.QdiscNode;
import org.qosworkbench.tc.model.QdiscRequest;
import org.qosworkbench.tc.model.Request;
import org.qosworkbench.tc.model.Source;
import org.qosworkbench.tc.spec.Verb.Effect;
import org.qosworkbench.tc.syntax.Document;

/**
 * Finds names by running the commands once more: a name means what has it at that moment, else what gets it next.
 * For one document.
 */
final class NamesReader implements NamesInCommand.Scope {
  private final Verdicts verdicts;
  private final Document document;
  private final Binder binder;
  private final List<List<Mention>> mentions;
  private final List<Creation> creations = new ArrayList<>();
  private final List<Named> all = new ArrayList<>();
  /** What the commands created, by statement. */
  private final Named[] created;
  /** What has a name and has not been created yet, or never is. */
  private final Map<Named.Sort, Map<Key, Named>> open = new EnumMap<>(Named.Sort.class);
  private Network network;
  private int next;

  /** What tells things of one sort apart. */
  private record Key(Object scope, int id) {}

  /** A qdisc with the number of one of its classes, or 0: where chains and hash tables are. */
  private record Place(Named qdisc, int minor) {}

  private NamesReader(Verdicts verdicts) {
    this.verdicts = verdicts;
    document = verdicts.document();
    binder = verdicts.host().binder();
    int size = document.statements().size();
    mentions = new ArrayList<>(size);
    created = new Named[size];
    for (var sort : Named.Sort.values()) open.put(sort, new HashMap<>());
  }

  static Names read(Verdicts verdicts, BooleanSupplier cancelled) {
    var reader = new NamesReader(verdicts);
    int size = reader.document.statements().size();
    reader.network = verdicts.follow(0, size, reader::step, cancelled);
    reader.silent(size, cancelled);
    return new Names(reader.document, List.copyOf(reader.mentions), List.copyOf(reader.creations), reader.all);
  }

  private void step(Step step) {
    network = step.before();
    silent(step.statement(), () -> false);
    var request = step.request();
    boolean accepted = step.decision().isAccepted();
    create(step, accepted);
    var found = new NamesInCommand(this, request.binding(), step.statement());
    found.of(step, accepted);
    keep(found.mentions());
  }

  /** The statements up to here that ask nothing of the kernel. */
  private void silent(int to, BooleanSupplier cancelled) {
    while (next < to) {
      if (cancelled.getAsBoolean()) throw new CancellationException();
      var statement = document.statement(next);
      if (statement.wordCount() < 2) {
        keep(new ArrayList<>(0));
      } else {
        var found = new NamesInCommand(this, binder.bind(statement), next);
        found.ofNoRequest();
        keep(found.mentions());
      }
    }
  }

  /** What was found in the next statement, and what its comment says. */
  private void keep(List<Mention> found) {
    verdicts.describedDevice(next).ifPresent(range -> {
      var named = device(range.in(document.statement(next).text()));
      var mention = new Mention(named, next, range, new Mention.Spelling.Text(range), Usage.Kind.READ);
      named.mentions().add(mention);
      found.add(mention);
    });
    mentions.add(found);
    next++;
  }

  private void create(Step step, boolean accepted) {
    int statement = step.statement();
    switch (step.change()) {
      case Change.AttachQdisc it -> {
        var node = it.qdisc();
        var named = node.handleWasGiven() ? take(Named.Sort.QDISC, step.request().device(), node.handle())
            : named(Named.Sort.QDISC, step.request().device(), Optional.empty(), node.handle());
        named.createdAt(node.source());
        created[statement] = named;
        creations.add(new Creation(statement, step.request().binding(), Symbol.Kind.QDISC,
            places(step.request().device(), node.parent()), Optional.empty(), Optional.of(named), false));
      }
      case Change.PutClass it -> {
        if (it.before().isPresent()) return;
        var qdisc = known(step.request().device(), it.qdisc());
        var named = take(Named.Sort.CLASS, qdisc, it.node().id());
        named.createdAt(it.node().source());
        created[statement] = named;
        var on = new ArrayList<Named>(3);
        if (it.node().parent() != Ids.NONE) on.add(classOf(qdisc, Optional.of(it.qdisc()), it.node().parent()));
        on.add(qdisc);
        on.add(device(step.request().device()));
        creations.add(new Creation(statement, step.request().binding(), Symbol.Kind.CLASS, on, Optional.empty(),
            Optional.of(named), false));
      }
      default -> {
        boolean isFilter = step.request() instanceof FilterRequest;
        if (creates(step.request().effect()) && (isFilter || !accepted)) attempt(step.request(), statement, accepted);
      }
    }
  }

  private static boolean creates(Effect effect) {
    return switch (effect) {
      case ADD, REPLACE, LINK -> true;
      case CHANGE, DELETE, GET, SHOW, FLUSH, HELP -> false;
    };
  }

  /** A filter or chain, or what the kernel refuses to create. */
  private void attempt(Request request, int statement, boolean accepted) {
    switch (request) {
      case QdiscRequest it -> {
        var self = it.handle() == Ids.NONE ? Optional.<Named>empty() : Optional.of(qdisc(it.device(), it.handle()));
        self.ifPresent(named -> named.attemptedAt(Source.of(it.binding(), statement, "handle")));
        if (!it.device().isEmpty()) {
          creations.add(new Creation(statement, it.binding(), Symbol.Kind.QDISC, places(it.device(), it.parent()),
              Optional.empty(), self, true));
        }
      }
      case ClassRequest it -> {
        if (it.device().isEmpty()) return;
        int major = Ids.major(it.classid()) != 0 ? Ids.major(it.classid()) : Ids.major(it.parent());
        var self = Ids.minor(it.classid()) == 0 || major == 0 ? Optional.<Named>empty()
            : Optional.of(classOf(it.device(), major | Ids.minor(it.classid())));
        self.ifPresent(named -> named.attemptedAt(Source.of(it.binding(), statement, "classid")));
        creations.add(new Creation(statement, it.binding(), Symbol.Kind.CLASS, places(it.device(), it.parent()),
            Optional.empty(), self, true));
      }
      case FilterRequest it -> filter(it, statement, accepted);
      case ActionsRequest it -> { }
    }
  }

  private void filter(FilterRequest request, int statement, boolean accepted) {
    var on = request.block() != 0 ? List.of(block((int) request.block())) : filterPlaces(request);
    if (on.isEmpty()) return;
    boolean isChain = request.subject() == FilterRequest.Subject.CHAIN;
    var chain = request.chain() == 0 ? Optional.<Named>empty() : Optional.of(chain(request, (int) request.chain()));
    chain.ifPresent(it -> {
      var source = Source.of(request.binding(), statement, "chain");
      if (isChain && accepted) it.createdAt(source);
      else it.attemptedAt(source);
    });
    creations.add(new Creation(statement, request.binding(), isChain ? Symbol.Kind.CHAIN : Symbol.Kind.FILTER, on,
        isChain ? Optional.empty() : chain, isChain ? chain : Optional.empty(), !accepted));
  }

  private List<Named> filterPlaces(FilterRequest request) {
    if (request.device().isEmpty()) return List.of();
    if (request.parent() != Ids.NONE) return places(request.device(), hookOf(request.parent()));
    var root = network.device(request.device()).root();
    return root.isPresent() ? List.of(known(request.device(), root.get()), device(request.device()))
        : List.of(device(request.device()));
  }

  private static int hookOf(int parent) {
    return Ids.major(parent) == Ids.HOOK_HANDLE ? Ids.HOOK_HANDLE : parent;
  }

  /** What hangs there, the most fitting first. */
  private List<Named> places(String device, int parent) {
    if (parent == Ids.ROOT || parent == Ids.HOOK || Ids.major(parent) == 0) return List.of(device(device));
    var qdisc = qdisc(device, Ids.major(parent));
    return Ids.minor(parent) == 0 ? List.of(qdisc, device(device))
        : List.of(classOf(device, parent), qdisc, device(device));
  }

  @Override
  public Named device(String name) {
    return open(Named.Sort.DEVICE, name, 0, name, Optional.empty());
  }

  @Override
  public Named qdisc(String device, int handle) {
    var node = network.device(device).qdisc(handle);
    return node.isPresent() ? known(device, node.get())
        : open(Named.Sort.QDISC, device, handle, device, Optional.empty());
  }

  @Override
  public Named known(String device, QdiscNode node) {
    var named = created[node.source().statement()];
    return named != null ? named : open(Named.Sort.QDISC, device, node.handle(), device, Optional.empty());
  }

  @Override
  public Optional<Named> made(int statement) {
    return Optional.ofNullable(created[statement]);
  }

  @Override
  public Named classOf(String device, int id) {
    return classOf(qdisc(device, Ids.major(id)), network.device(device).qdisc(Ids.major(id)), id);
  }

  @Override
  public Named classOf(Named qdisc, Optional<QdiscNode> node, int id) {
    var known = node.flatMap(it -> it.classNode(id)).map(it -> created[it.source().statement()]);
    return known.orElseGet(() -> open(Named.Sort.CLASS, qdisc, id, qdisc.scope(), Optional.of(qdisc)));
  }

  @Override
  public Named chain(FilterRequest request, int index) {
    var place = place(request);
    return open(Named.Sort.CHAIN, place, index, "", Optional.of(place.qdisc));
  }

  @Override
  public Named table(FilterRequest request, int table) {
    var place = place(request);
    return open(Named.Sort.TABLE, place, table, "", Optional.of(place.qdisc));
  }

  @Override
  public Named block(int index) {
    return open(Named.Sort.BLOCK, "", index, "", Optional.empty());
  }

  @Override
  public Named action(String kind, int index) {
    var node = node(kind, index);
    var known = open.get(Named.Sort.ACTION).get(new Key(kind, index));
    boolean other = known != null && known.created().isPresent()
        && node.filter(it -> it.source().statement() == known.created().get().statement()).isEmpty();
    if (other) open.get(Named.Sort.ACTION).remove(new Key(kind, index));
    return open(Named.Sort.ACTION, kind, index, kind, Optional.empty());
  }

  @Override
  public boolean isThere(String kind, int index) {
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
  private Named take(Named.Sort sort, String device, int id) {
    var waiting = open.get(sort).remove(new Key(device, id));
    return waiting != null ? waiting : named(sort, device, Optional.empty(), id);
  }

  private Named take(Named.Sort sort, Named on, int id) {
    var waiting = open.get(sort).remove(new Key(on, id));
    return waiting != null ? waiting : named(sort, on.scope(), Optional.of(on), id);
  }

  private Named named(Named.Sort sort, String device, Optional<Named> on, int id) {
    var named = new Named(sort, device, on, id);
    all.add(named);
    return named;
  }
}
