package org.qosworkbench.tc.ide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.qosworkbench.tc.bind.Binder;
import org.qosworkbench.tc.check.StepCheck.Step;
import org.qosworkbench.tc.check.Verdicts;
import org.qosworkbench.tc.ide.Names.Creation;
import org.qosworkbench.tc.model.ActionsRequest;
import org.qosworkbench.tc.model.Change;
import org.qosworkbench.tc.model.ClassRequest;
import org.qosworkbench.tc.model.FilterRequest;
import org.qosworkbench.tc.model.Ids;
import org.qosworkbench.tc.model.QdiscRequest;
import org.qosworkbench.tc.model.Request;
import org.qosworkbench.tc.model.Source;
import org.qosworkbench.tc.spec.Verb.Effect;
import org.qosworkbench.tc.syntax.Document;

/**
 * Finds names by running the commands once more: a name means what has it at that moment, else what gets it next.
 * For one document.
 */
final class NamesReader {
  private final Verdicts verdicts;
  private final Document document;
  private final Binder binder;
  private final List<List<Mention>> mentions;
  private final List<Creation> creations = new ArrayList<>();
  private final Meanings meanings;
  private int next;

  private NamesReader(Verdicts verdicts) {
    this.verdicts = verdicts;
    document = verdicts.document();
    binder = verdicts.host().binder();
    int size = document.statements().size();
    mentions = new ArrayList<>(size);
    meanings = new Meanings(size);
  }

  static Names read(Verdicts verdicts, BooleanSupplier cancelled) {
    var reader = new NamesReader(verdicts);
    int size = reader.document.statements().size();
    reader.meanings.at(verdicts.follow(0, size, reader::step, cancelled));
    reader.silent(size, cancelled);
    return new Names(reader.document, List.copyOf(reader.mentions), List.copyOf(reader.creations),
        reader.meanings.all());
  }

  private void step(Step step) {
    meanings.at(step.before());
    silent(step.statement(), () -> false);
    var request = step.request();
    boolean accepted = step.decision().isAccepted();
    create(step, accepted);
    var found = new NamesInCommand(meanings, request.binding(), step.statement());
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
        var found = new NamesInCommand(meanings, binder.bind(statement), next);
        found.ofNoRequest();
        keep(found.mentions());
      }
    }
  }

  /** What was found in the next statement, and what its comment says. */
  private void keep(List<Mention> found) {
    verdicts.describedDevice(next).ifPresent(range -> {
      var named = meanings.device(range.in(document.statement(next).text()));
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
        var named = node.handleWasGiven() ? meanings.take(Named.Sort.QDISC, step.request().device(), node.handle())
            : meanings.named(Named.Sort.QDISC, step.request().device(), Optional.empty(), node.handle());
        named.createdAt(node.source());
        meanings.create(statement, named);
        creations.add(new Creation(statement, step.request().binding(), Symbol.Kind.QDISC,
            places(step.request().device(), node.parent()), Optional.empty(), Optional.of(named), false));
      }
      case Change.PutClass it -> {
        if (it.before().isPresent()) return;
        var qdisc = meanings.known(step.request().device(), it.qdisc());
        var named = meanings.take(Named.Sort.CLASS, qdisc, it.node().id());
        named.createdAt(it.node().source());
        meanings.create(statement, named);
        var on = new ArrayList<Named>(3);
        int parent = it.node().parent();
        if (parent != Ids.NONE) on.add(meanings.classOf(qdisc, Optional.of(it.qdisc()), parent));
        on.add(qdisc);
        on.add(meanings.device(step.request().device()));
        creations.add(new Creation(statement, step.request().binding(), Symbol.Kind.CLASS, on, Optional.empty(),
            Optional.of(named), false));
      }
      default -> {
        if (step.change() instanceof Change.PutFilter put && put.before().isPresent()) return;
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
        var self = it.handle() == Ids.NONE ? Optional.<Named>empty()
            : Optional.of(meanings.qdisc(it.device(), it.handle()));
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
            : Optional.of(meanings.classOf(it.device(), major | Ids.minor(it.classid())));
        self.ifPresent(named -> named.attemptedAt(Source.of(it.binding(), statement, "classid")));
        creations.add(new Creation(statement, it.binding(), Symbol.Kind.CLASS, places(it.device(), it.parent()),
            Optional.empty(), self, true));
      }
      case FilterRequest it -> filter(it, statement, accepted);
      case ActionsRequest it -> { }
    }
  }

  private void filter(FilterRequest request, int statement, boolean accepted) {
    var on = request.block() != 0 ? List.of(meanings.block((int) request.block())) : filterPlaces(request);
    if (on.isEmpty()) return;
    boolean isChain = request.subject() == FilterRequest.Subject.CHAIN;
    var chain = request.chain() == 0 ? Optional.<Named>empty()
        : Optional.of(meanings.chain(request, (int) request.chain()));
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
    var root = meanings.network().device(request.device()).root();
    return root.isPresent() ? List.of(meanings.known(request.device(), root.get()), meanings.device(request.device()))
        : List.of(meanings.device(request.device()));
  }

  private static int hookOf(int parent) {
    return Ids.major(parent) == Ids.HOOK_HANDLE ? Ids.HOOK_HANDLE : parent;
  }

  /** What hangs there, the most fitting first. */
  private List<Named> places(String device, int parent) {
    if (parent == Ids.ROOT || parent == Ids.HOOK || Ids.major(parent) == 0) return List.of(meanings.device(device));
    var qdisc = meanings.qdisc(device, Ids.major(parent));
    return Ids.minor(parent) == 0 ? List.of(qdisc, meanings.device(device))
        : List.of(meanings.classOf(device, parent), qdisc, meanings.device(device));
  }
}
