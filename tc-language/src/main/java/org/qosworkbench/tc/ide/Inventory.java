package org.qosworkbench.tc.ide;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.qosworkbench.tc.syntax.Document;
import org.qosworkbench.tc.syntax.Statement;
import org.qosworkbench.tc.value.ClassId;
import org.qosworkbench.tc.value.Handle;
import org.qosworkbench.tc.value.Parsed;

/**
 * What a document mentions, found by looking at its words and not at what they are bound to: it is asked for while a
 * command is being typed, which nothing can be bound to yet.
 *
 * @param devices in the order in which they are mentioned
 */
record Inventory(Set<String> devices, List<Qdisc> qdiscs, List<Class> classes) {
  /** A qdisc with a handle; an empty device is one that was not named. */
  record Qdisc(String device, Handle handle) {}

  /** A class. */
  record Class(String device, ClassId id) {}

  static Inventory of(Document document, BooleanSupplier cancelled) {
    var found = new Inventory(new LinkedHashSet<>(), new ArrayList<>(), new ArrayList<>());
    for (var statement : document.statements()) {
      if (cancelled.getAsBoolean()) throw new CancellationException();
      found.add(statement);
    }
    return found;
  }

  private void add(Statement statement) {
    if (statement.wordCount() < 2) return;
    var device = after("dev", statement);
    device.ifPresent(devices::add);
    if (statement.wordAbbreviates(0, "qdisc")) {
      after("handle", statement).ifPresent(word -> {
        if (Handle.parse(word) instanceof Parsed.Ok<Handle> ok) qdiscs.add(new Qdisc(device.orElse(""), ok.get()));
      });
    } else if (statement.wordAbbreviates(0, "class")) {
      after("classid", statement).ifPresent(word -> {
        if (ClassId.parse(word) instanceof Parsed.Ok<ClassId> ok) classes.add(new Class(device.orElse(""), ok.get()));
      });
    }
  }

  /** The word behind a keyword that is never shortened. */
  static Optional<String> after(String keyword, Statement statement) {
    for (int word = 1; word + 1 < statement.wordCount(); word++) {
      if (statement.wordIs(word, keyword)) return Optional.of(statement.word(word + 1));
    }
    return Optional.empty();
  }

  /** The handles of a device; of all devices when none is named. */
  List<Handle> handles(Optional<String> device) {
    return qdiscs.stream().filter(it -> device.isEmpty() || it.device.equals(device.get())).map(Qdisc::handle)
        .distinct().toList();
  }

  /** The classes of a device; of all devices when none is named. */
  List<ClassId> classIds(Optional<String> device) {
    return classes.stream().filter(it -> device.isEmpty() || it.device.equals(device.get())).map(Class::id).distinct()
        .toList();
  }
}
