package org.qosworkbench.tc.bind;

import java.util.Optional;
import java.util.stream.Stream;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Kind;
import org.qosworkbench.tc.spec.Life;
import org.qosworkbench.tc.spec.Name;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.Qdisc;
import org.qosworkbench.tc.spec.Section;
import org.qosworkbench.tc.spec.Version;
import org.qosworkbench.tc.text.Nearest;

/**
 * What can be said about a word that is no option of a section.
 *
 * @param replacement what was probably meant
 */
record Unknown(Diagnostic diagnostic, String explanation, Optional<String> replacement) {

  /** Explains {@code word}, which {@code section} of this release does not know. */
  static Unknown of(String word, Section section, Version iproute2) {
    var other = section.options().stream().filter(it -> !it.life().covers(iproute2))
        .filter(it -> it.names().stream().anyMatch(name -> name.accepts(word))).findFirst();
    if (other.isPresent()) return otherRelease(other.get(), other.get().life(), iproute2);
    var explanation = word.equals("\\")
        ? "a backslash continues the line only when the newline follows it directly; here it is a word"
        : "\"" + word + "\" is no option of " + section.title();
    var known = section.options().stream().filter(it -> it.life().covers(iproute2));
    return new Unknown(Diagnostic.UNKNOWN_OPTION, explanation,
        Nearest.CAUTIOUS.of(word, known.flatMap(it -> it.names().stream()).map(Name::text).toList()));
  }

  private static Unknown otherRelease(Option option, Life life, Version iproute2) {
    return life.removed().filter(iproute2::atLeast).isPresent()
        ? new Unknown(Diagnostic.WORD_REMOVED,
            "\"" + option + "\" was removed in iproute2 " + life.removed().get() + "; checked for " + iproute2,
            Optional.empty())
        : new Unknown(Diagnostic.WORD_TOO_NEW,
            "\"" + option + "\" is known since iproute2 " + life.since().get() + "; checked for " + iproute2,
            Optional.empty());
  }

  /** Whether the word is an option of the kind: then a value before it was forgotten rather than misspelt. */
  static boolean isOptionOf(Kind kind, String word) {
    return sections(kind).anyMatch(section -> section.hasOption(word));
  }

  private static Stream<Section> sections(Kind kind) {
    var own = kind.grammar().sections().stream();
    return kind instanceof Qdisc qdisc
        ? Stream.concat(own, qdisc.classGrammar().stream().flatMap(it -> it.sections().stream()))
        : own;
  }
}
