package org.qosworkbench.tc.ide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.qosworkbench.tc.ide.Mention.Spelling;
import org.qosworkbench.tc.model.Ids;
import org.qosworkbench.tc.text.Edit;
import org.qosworkbench.tc.value.Base;
import org.qosworkbench.tc.value.ClassId;
import org.qosworkbench.tc.value.DeviceName;
import org.qosworkbench.tc.value.FilterHandleU32;
import org.qosworkbench.tc.value.Handle;
import org.qosworkbench.tc.value.NumberFormat;
import org.qosworkbench.tc.value.Parsed;
import org.qosworkbench.tc.value.UnsignedNumber;
import org.qosworkbench.tc.value.Width;

/** Gives what a document names other names, everywhere at once and each in the spelling of its place. */
final class Renames {
  private static final NumberFormat INDEX = new NumberFormat(Width.U32, Base.ANY);
  /** The largest chain that a verdict can go to. */
  private static final int LARGEST_CHAIN = 0x0fff_ffff;

  private final Diagnosis diagnosis;
  private final Names names;

  /** A new name: its number, or its text where it is one. */
  private record Wish(int id, String text) {}

  private Renames(Diagnosis diagnosis, Names names) {
    this.diagnosis = diagnosis;
    this.names = names;
  }

  static Renaming possible(Diagnosis diagnosis, Names names, int offset) {
    var at = names.at(offset);
    if (at.isEmpty()) return nothing();
    var obstacle = new Renames(diagnosis, names).obstacle(at.get().named());
    return obstacle.isPresent() ? new Renaming.Refused(obstacle.get())
        : new Renaming.Possible(names.place(at.get()), at.get().named().name());
  }

  static Renaming rename(Diagnosis diagnosis, Names names, int offset, String name) {
    var at = names.at(offset);
    if (at.isEmpty()) return nothing();
    return new Renames(diagnosis, names).rename(at.get().named(), name.strip());
  }

  private static Renaming nothing() {
    return new Renaming.Refused("nothing here has a name of its own");
  }

  private Renaming rename(Named named, String name) {
    var obstacle = obstacle(named);
    if (obstacle.isPresent()) return new Renaming.Refused(obstacle.get());
    var wish = wish(named, name);
    if (wish.isEmpty()) return new Renaming.Refused("\"" + name + "\" cannot be " + expected(named));
    if (isSame(named, wish.get())) return new Renaming.Done(List.of());
    var other = taken(named, wish.get());
    if (other.isPresent()) {
      int line = diagnosis.analysis().document().line(other.get().mentions().get(0).statement()) + 1;
      return new Renaming.Refused(other.get().title() + " is named in line " + line + " already");
    }
    return new Renaming.Done(edits(named, wish.get()));
  }

  /** Why something cannot be renamed at all. */
  private Optional<String> obstacle(Named named) {
    var reason = switch (named.sort()) {
      case DEVICE, BLOCK -> "";
      case QDISC -> named.id() == Ids.HOOK_HANDLE ? "ingress and clsact always have the handle ffff:"
          : notCreated(named);
      case CLASS, ACTION, TABLE -> notCreated(named);
      case CHAIN -> named.id() == 0 ? "chain 0 is where packets start" : "";
    };
    if (!reason.isEmpty()) return Optional.of(reason);
    return named.mentions().stream().filter(it -> it.spelling() instanceof Spelling.Odd).findFirst()
        .map(it -> named.title() + " is written in an unusual way in line "
            + (diagnosis.analysis().document().line(it.statement()) + 1));
  }

  private static String notCreated(Named named) {
    return named.origin().isPresent() ? "" : "this file does not create " + named.title();
  }

  /** What a new name says; empty when it cannot be one. */
  private Optional<Wish> wish(Named named, String name) {
    return switch (named.sort()) {
      case DEVICE -> DeviceName.parse(name, diagnosis.dialect()) instanceof Parsed.Ok<DeviceName> ok
          && ok.get().print().equals(name) && isPlain(name) ? Optional.of(new Wish(0, name)) : Optional.empty();
      case QDISC -> Handle.parse(name) instanceof Parsed.Ok<Handle> ok && ok.get().major() != 0
          && ok.get().id().id() != Ids.HOOK_HANDLE && minor(name) == 0 ? number(ok.get().id().id(), name)
          : Optional.empty();
      case CLASS -> classId(named, name);
      case CHAIN -> index(name).filter(it -> Integer.compareUnsigned(it.id, LARGEST_CHAIN) <= 0);
      case BLOCK, ACTION -> index(name);
      case TABLE -> FilterHandleU32.parse(name.contains(":") ? name : name + ":") instanceof
          Parsed.Ok<FilterHandleU32> ok && ok.get().table() != 0 && (ok.get().handle() & 0xfffff) == 0
          ? number(ok.get().table(), name) : Optional.empty();
    };
  }

  /** Whether a batch file can hold a word without quotes. */
  private static boolean isPlain(String name) {
    return name.chars().noneMatch(it -> it <= ' ' || it == '#' || it == '"' || it == '\'' || it == '\\');
  }

  private static int minor(String name) {
    return ClassId.parse(name) instanceof Parsed.Ok<ClassId> ok && name.contains(":") ? ok.get().minor() : 0;
  }

  private static Optional<Wish> number(int id, String name) {
    return Optional.of(new Wish(id, name));
  }

  /** With the qdisc's number in front of the colon, or without. */
  private static Optional<Wish> classId(Named named, String name) {
    int major = Ids.major(named.id());
    if (name.equals("root") || name.equals("none")) return Optional.empty();
    if (!(ClassId.parse(name) instanceof Parsed.Ok<ClassId> ok)) return Optional.empty();
    int id = ok.get().major() == 0 ? major | ok.get().minor() : ok.get().id();
    return Ids.major(id) == major && Ids.minor(id) != 0 ? number(id, name) : Optional.empty();
  }

  private static Optional<Wish> index(String name) {
    return UnsignedNumber.parse(name, INDEX) instanceof Parsed.Ok<UnsignedNumber> ok && ok.get().value() != 0
        ? number((int) ok.get().value(), name) : Optional.empty();
  }

  private static String expected(Named named) {
    return switch (named.sort()) {
      case DEVICE -> "the name of a device";
      case QDISC -> "a handle: 1: to fffe:, in hexadecimal";
      case CLASS -> {
        var major = Integer.toHexString(named.id() >>> 16) + ":";
        yield "a class of qdisc " + major + ": " + major + "1 to " + major + "ffff, in hexadecimal";
      }
      case CHAIN -> "a chain: 1 to " + LARGEST_CHAIN;
      case BLOCK, ACTION -> "an index: 1 to 4294967295";
      case TABLE -> "a hash table: 1: to fff:, in hexadecimal";
    };
  }

  private static boolean isSame(Named named, Wish wish) {
    return named.sort() == Named.Sort.DEVICE ? named.scope().equals(wish.text) : named.id() == wish.id;
  }

  /** What has the wished name in the same place. */
  private Optional<Named> taken(Named named, Wish wish) {
    return names.all().stream().filter(it -> it.sort() == named.sort() && !it.mentions().isEmpty())
        .filter(it -> isSame(it, wish) && (named.sort() == Named.Sort.DEVICE
            || it.scope().equals(named.scope()) && it.on().equals(named.on())))
        .findFirst();
  }

  private List<Edit> edits(Named named, Wish wish) {
    var edits = new ArrayList<Edit>();
    for (var mention : named.mentions()) {
      int base = diagnosis.analysis().document().offset(mention.statement());
      switch (mention.spelling()) {
        case Spelling.Text it -> edits.add(new Edit(it.range().shift(base), wish.text));
        case Spelling.Digits it ->
            edits.add(new Edit(it.range().shift(base), it.write(written(named, wish), wish.text)));
        case Spelling.Implied it -> { }
        case Spelling.Odd it -> { }
      }
    }
    edits.sort(Comparator.comparingInt(it -> it.range().start()));
    return edits;
  }

  /** The number that stands in the text. */
  private static int written(Named named, Wish wish) {
    return switch (named.sort()) {
      case QDISC -> wish.id >>> 16;
      case CLASS -> Ids.minor(wish.id);
      case DEVICE, CHAIN, BLOCK, ACTION, TABLE -> wish.id;
    };
  }
}
