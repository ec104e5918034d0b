package org.qosworkbench.tc.check;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.qosworkbench.tc.spec.Device;
import org.qosworkbench.tc.spec.DeviceText;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Target;
import org.qosworkbench.tc.syntax.Statement;
import org.qosworkbench.tc.text.Range;

/**
 * A comment that speaks to the checker: {@code # qosw: VERB WORDS}. Words are separated by commas or blanks; a remark
 * for people may follow behind {@code --} or another {@code #}.
 */
sealed interface Directive {
  /** {@code allow TC2104, bad-rate}: keeps diagnostics quiet on its own line, or on the next when it stands alone. */
  record Allow(Set<Diagnostic> diagnostics) implements Directive {}

  /** A directive for the whole file; it must stand before the first command. {@code verb} is the place of its verb. */
  sealed interface ForFile extends Directive {
    Range verb();
  }

  /** {@code allow-file TC2104}. */
  record AllowFile(Set<Diagnostic> diagnostics, Range verb) implements ForFile {}

  /** Something about the machine that the file is for. */
  sealed interface AboutHost extends ForFile {}

  /** {@code target iproute2=6.1,kernel=6.12}; the text is a valid one. */
  record ForTarget(String text, Range verb) implements AboutHost {}

  /** {@code device eth0 mtu 1500 speed 1000mbit}. */
  record ForDevice(Device device, Range verb) implements AboutHost {
    /** Where the name of the device stands. */
    Range name(String text) {
      int start = text.indexOf(device.name(), verb.end());
      return new Range(start, start + device.name().length());
    }
  }

  String MARK = "qosw:";

  /** The directive of a statement's comment, if it is one; what is wrong with it goes to {@code problems}. */
  static Optional<Directive> of(Statement statement, Consumer<Problem> problems) {
    if (statement.code() == statement.text()) return Optional.empty();
    return statement.comment().flatMap(comment -> of(statement.text(), comment, problems));
  }

  /** The directive of a comment in a text, if it is one. */
  static Optional<Directive> of(String text, Range comment, Consumer<Problem> problems) {
    return read(new Words(text, comment), problems);
  }

  private static Optional<Directive> read(Words words, Consumer<Problem> problems) {
    if (!words.skipMark()) return Optional.empty();
    var verb = words.next();
    return switch (verb.in(words.text)) {
      case "allow" -> Optional.of(new Allow(diagnostics(words, verb, problems)));
      case "allow-file" -> Optional.of(new AllowFile(diagnostics(words, verb, problems), verb));
      case "target" -> target(words, verb, problems);
      case "device" -> device(words, verb, problems);
      case "" -> bad(verb, "a directive is missing: allow, allow-file, target or device", List.of(), problems);
      default -> bad(verb, "\"" + verb.in(words.text) + "\" is no directive; known: allow, allow-file, target, device",
          List.of(), problems);
    };
  }

  private static Set<Diagnostic> diagnostics(Words words, Range verb, Consumer<Problem> problems) {
    var found = EnumSet.noneOf(Diagnostic.class);
    var word = words.next();
    if (word.isEmpty()) bad(verb, "what is allowed is missing: codes or names of diagnostics", List.of(), problems);
    for (; !word.isEmpty(); word = words.next()) {
      var name = word.in(words.text);
      var diagnostic = Diagnostic.find(name);
      if (diagnostic.isPresent()) {
        found.add(diagnostic.get());
      } else {
        bad(word, "no diagnostic is called \"" + name + "\"; a remark goes behind --",
            List.of(Fix.insert("make it a remark", word.start(), "-- ")), problems);
      }
    }
    return found;
  }

  private static Optional<Directive> target(Words words, Range verb, Consumer<Problem> problems) {
    var rest = words.rest();
    var text = rest.in(words.text);
    if (Target.parse(text).isPresent()) return Optional.of(new ForTarget(text, verb));
    return bad(rest.isEmpty() ? verb : rest, "a target looks like iproute2=6.1,kernel=6.12", List.of(), problems);
  }

  private static Optional<Directive> device(Words words, Range verb, Consumer<Problem> problems) {
    var rest = words.rest();
    return switch (DeviceText.read(rest.in(words.text))) {
      case DeviceText.Good it -> Optional.of(new ForDevice(it.device(), verb));
      case DeviceText.Bad it -> {
        var range = it.range().shift(rest.start());
        yield bad(range.isEmpty() ? verb : range, it.message(),
            it.instead().map(meant -> Fix.replace("write " + meant, range, meant)).stream().toList(), problems);
      }
    };
  }

  private static Optional<Directive> bad(Range range, String message, List<Fix> fixes, Consumer<Problem> problems) {
    problems.accept(new Problem(Diagnostic.BAD_SUPPRESSION, range, message, Outcome.ACCEPTED, Optional.empty(), fixes));
    return Optional.empty();
  }

  /** A directive for the whole file that stands where it has no effect. */
  static Problem misplaced(ForFile directive) {
    return new Problem(Diagnostic.BAD_SUPPRESSION, directive.verb(),
        "this holds for the whole file and must stand before its first command", Outcome.ACCEPTED, Optional.empty(),
        List.of());
  }

  /** The words of a comment, one after the other. */
  final class Words {
    private final String text;
    private int at;
    private int end;

    private Words(String text, Range comment) {
      this.text = text;
      this.at = comment.start();
      this.end = comment.end();
    }

    private boolean skipMark() {
      while (at < end && (text.charAt(at) == '#' || isSeparator(text.charAt(at)))) at++;
      if (!text.startsWith(MARK, at)) return false;
      at += MARK.length();
      end = Math.min(endBefore(" --"), endBefore("#"));
      return true;
    }

    private int endBefore(String remark) {
      int start = text.indexOf(remark, at);
      return start < 0 ? end : Math.min(start, end);
    }

    /** The place of the next word; empty at the end. */
    private Range next() {
      skipSeparators();
      int start = at;
      while (at < end && !isSeparator(text.charAt(at))) at++;
      return new Range(start, at);
    }

    /** The place of all words that are left. */
    private Range rest() {
      skipSeparators();
      int last = end;
      while (last > at && isSeparator(text.charAt(last - 1))) last--;
      return new Range(at, last);
    }

    private void skipSeparators() {
      while (at < end && isSeparator(text.charAt(at))) at++;
    }

    private static boolean isSeparator(char c) {
      return c == ' ' || c == '\t' || c == ',' || c == '\r';
    }
  }
}
