package org.qosworkbench.tc.spec.command;

import static org.qosworkbench.tc.spec.Complaint.duplicate;
import static org.qosworkbench.tc.spec.Complaint.fails;
import static org.qosworkbench.tc.spec.Complaint.failsWith1;
import static org.qosworkbench.tc.spec.Complaint.wrongArgument;
import static org.qosworkbench.tc.spec.Option.exact;
import static org.qosworkbench.tc.spec.Option.prefix;
import static org.qosworkbench.tc.spec.Param.param;
import static org.qosworkbench.tc.spec.ValueType.classId;
import static org.qosworkbench.tc.spec.ValueType.device;

import java.util.Optional;
import org.qosworkbench.tc.spec.Complaint;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Given;
import org.qosworkbench.tc.spec.Kind;
import org.qosworkbench.tc.spec.Name;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.Option.Moment;
import org.qosworkbench.tc.spec.Param;
import org.qosworkbench.tc.spec.Scan;
import org.qosworkbench.tc.spec.Section;
import org.qosworkbench.tc.spec.ValueType.DeviceCheck;
import org.qosworkbench.tc.spec.Words;

/** Words that several commands share. */
final class Common {
  private Common() {}

  /** A kind that tc has no module for; sent to the kernel as it is. */
  static final Param UNKNOWN_KIND = param("KIND", org.qosworkbench.tc.spec.ValueType.text())
      .doc("A kind that tc does not know.");

  private static final int KIND_LENGTH = 15;

  static final Option DEV = dev().doc("The network device.")
      .note("Cut to 15 characters; looked up after everything else was read.");

  /** dev of a show command that does not mind repetition. */
  static final Option DEV_REPEATABLE = exact("dev", param("DEV", device(DeviceCheck.CUT_TO_15)))
      .doc("The network device.");

  /** dev, which may be given once; an empty name does not count. */
  static Option dev() {
    return exact("dev", param("DEV", device(DeviceCheck.CUT_TO_15)))
        .guard(Moment.VALUE, Diagnostic.REPEATED_OPTION, Common::hasDevice, duplicate("dev"),
            "\"dev\" may be given only once");
  }

  static boolean hasDevice(Given given) {
    return given.value("dev").map(value -> !value.print().isEmpty()).orElse(false);
  }

  static final Option ESTIMATOR = Estimator.OPTION;

  static boolean hasParent(Given given) {
    return given.count("root") + given.count("ingress") + given.count("egress") + given.count("clsact") > 0
        || given.number("parent") != 0;
  }

  /** A flag that sets the parent and is refused when there is one. */
  static Option parentFlag(String name, String tcText, String doc) {
    return exact(name)
        .guard(Moment.KEYWORD, Diagnostic.SECOND_PARENT,
            given -> given.count(name) > 1 || hasOtherParent(given, name), fails(tcText),
            "the command has a parent already")
        .doc(doc);
  }

  private static boolean hasOtherParent(Given given, String name) {
    for (var other : new String[] {"root", "ingress", "egress", "clsact"}) {
      if (!other.equals(name) && given.has(other)) return true;
    }
    return given.number("parent") != 0;
  }

  static Option parent(String reason, Moment moment) {
    return exact("parent", param("CLASSID", classId()))
        .bad(wrongArgument(reason))
        .guard(moment, Diagnostic.SECOND_PARENT, Common::hasParent, duplicate("parent"),
            "the command has a parent already")
        .doc("The class or qdisc that this hangs on.");
  }

  /** The word help, which prints the usage and lets tc go on. */
  static Option help(String usageLine) {
    return prefix("help").doc("Prints the usage; the command goes on.").then(scan ->
        scan.note(Diagnostic.TC_WARNS, usageLine, "\"help\" prints the usage and the command is still carried out"));
  }

  /** Reads header options up to the first word that is none, or behind one that ends the header. */
  static Optional<Option> header(Scan scan, Section section, Option... last) {
    while (scan.more()) {
      var found = scan.find(section);
      if (found.isEmpty()) return Optional.empty();
      scan.read(found.get());
      for (var option : last) if (found.get() == option) return found;
    }
    scan.find(section);
    return Optional.empty();
  }

  /**
   * Reads the kind when one follows: a declared kind that the target knows, or any word.
   *
   * @return the kind; empty when no word was left or tc has no module for it ({@code unknown} was called)
   */
  static <K extends Kind> Optional<K> kind(Scan scan, Words<K> kinds, Unknown unknown) {
    var found = scan.find(kinds).or(() -> cut(scan, kinds));
    if (!scan.more()) return Optional.empty();
    if (found.isPresent() && found.get().life().covers(scan.target().iproute2())) {
      scan.take(found.get());
      return found;
    }
    unknown.read(scan, found);
    return Optional.empty();
  }

  /** What to do about a kind that tc does not know; {@code other} is a kind of another release. */
  interface Unknown {
    void read(Scan scan, Optional<? extends Kind> other);
  }

  private static <K extends Kind> Optional<K> cut(Scan scan, Words<K> kinds) {
    var word = scan.word();
    return word.length() > KIND_LENGTH ? kinds.lexicon().find(word, 0, KIND_LENGTH) : Optional.empty();
  }

  /** Kinds without a module of their own fail on the first option. */
  static void unknownKind(Scan scan, String what, Words<? extends Kind> kinds, Optional<? extends Kind> other) {
    var kind = scan.word();
    var shown = kind.length() > KIND_LENGTH ? kind.substring(0, KIND_LENGTH) : kind;
    var text = "Unknown " + what + " \"" + shown + "\", hence option \"" + scan.wordAhead(1).orElse("")
        + "\" is unparsable";
    if (scan.left() > 1) {
      if (other.isPresent()) throw refuseOther(scan, failsWith1(text), other.get());
      throw scan.refuseUnknown(
          kinds, Diagnostic.UNKNOWN_KIND, failsWith1(text), "tc knows no " + what + " \"" + kind + "\"");
    }
    scan.take(UNKNOWN_KIND);
  }

  /** Only other releases of tc know the kind. */
  static RuntimeException refuseOther(Scan scan, Complaint complaint, Kind kind) {
    var target = scan.target().iproute2();
    var removed = kind.life().removed().filter(target::atLeast);
    return removed.isPresent()
        ? scan.refuse(Diagnostic.WORD_REMOVED, complaint,
            kind + " was removed in iproute2 " + removed.get() + "; checked for " + target)
        : scan.refuse(Diagnostic.WORD_TOO_NEW, complaint,
            kind + " is known since iproute2 " + kind.life().since().get() + "; checked for " + target);
  }

  /** Looks up the device that was given; {@code Cannot find device}, exit status 1. */
  static void lookUpDevice(Scan scan) {
    scan.given().value("dev").ifPresent(value -> {
      var name = value.print();
      if (!name.isEmpty() && !scan.deviceExists(name)) {
        throw scan.refuseAbout("dev", Diagnostic.UNKNOWN_DEVICE,
            failsWith1("Cannot find device \"" + name + "\""), "there is no device \"" + name + "\"");
      }
    });
  }

  static boolean isHelp(Scan scan) {
    return scan.is(Name.prefix("help"));
  }
}
