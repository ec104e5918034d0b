package org.qosworkbench.tc.check.advice;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Consumer;
import org.qosworkbench.tc.bind.Expected;
import org.qosworkbench.tc.check.Problem;
import org.qosworkbench.tc.spec.CommandObject;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Element;
import org.qosworkbench.tc.spec.Kind;
import org.qosworkbench.tc.spec.Match;
import org.qosworkbench.tc.spec.Name;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.Param;
import org.qosworkbench.tc.spec.Verb;

/** A shortened word that could stand for several, of which tc takes the one that it tests first. */
final class Abbreviation {
  /** In every script, and of one meaning; to look for others on each line would take longer than all other advice. */
  private static final String[] USUAL = {"prio", "pref", "proto"};

  private Abbreviation() {}

  static void look(Command command, int word, Element element, Consumer<Problem> problems) {
    if (!isShortened(command, word, element)) return;
    var text = command.word(word);
    var others = new LinkedHashSet<String>();
    for (var expected : command.binder().expected(command.statement(), word)) {
      if (!(expected instanceof Expected.Keyword keyword) || keyword.element() == element) continue;
      for (var name : names(keyword.element())) {
        if (name.match() == Match.PREFIX && name.accepts(text)) others.add(name.text());
      }
    }
    var meant = names(element).stream().filter(it -> it.accepts(text)).findFirst().orElseThrow().text();
    others.remove(meant);
    if (others.isEmpty()) return;
    problems.accept(Advise.that(Diagnostic.AMBIGUOUS_ABBREVIATION, command.range(word),
        "\"" + text + "\" is " + meant + " only because tc tests that before " + String.join(" and ", others),
        "write the word in full",
        Advise.write(command.range(word), meant).safely()));
  }

  /** Whether the word is none of the element's names in full. */
  private static boolean isShortened(Command command, int word, Element element) {
    if (command.statement().wordIs(word, element.name())) return false;
    var names = names(element);
    for (int i = 0; i < names.size(); i++) if (command.statement().wordIs(word, names.get(i).text())) return false;
    if (names.isEmpty()) return false;
    for (var usual : USUAL) if (command.statement().wordIs(word, usual)) return false;
    return true;
  }

  private static List<Name> names(Element element) {
    return switch (element) {
      case CommandObject it -> List.of(it.keyword());
      case Verb it -> List.of(it.keyword());
      case Option it -> it.names();
      case Kind it -> List.of();
      case Param it -> List.of();
    };
  }
}
