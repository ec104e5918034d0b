package org.qosworkbench.tc.check;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.qosworkbench.tc.bind.Gap;
import org.qosworkbench.tc.model.Request;
import org.qosworkbench.tc.shell.Passage;
import org.qosworkbench.tc.shell.Place;
import org.qosworkbench.tc.shell.Repeated;
import org.qosworkbench.tc.shell.ShellWord;
import org.qosworkbench.tc.shell.Site;
import org.qosworkbench.tc.shell.syntax.Script;

/**
 * Tells devices apart whose names are not known before the script runs: what is evaluated once has one value wherever
 * it goes, even if nobody knows which.
 */
final class DeviceSymbols {
  private final String text;
  private final Repeated repeated;

  DeviceSymbols(Script script) {
    text = script.text();
    repeated = Repeated.of(script);
  }

  /** Where the device of a request is kept; empty when it cannot be told from others. */
  Optional<Side.Realm> realm(Site site, ScriptStatement statement, Request request) {
    int device = deviceWord(request);
    if (device < 0 || !Gap.isIn(statement.statement().word(device))) {
      // a device may also be named where the words are not known
      return device < 0 && request.binding().hasGaps() ? Optional.empty() : Optional.of(
          site == Site.HERE ? Side.Realm.NAMED : new Side.Realm(site, ""));
    }
    return symbol(statement.word(device)).map(it -> new Side.Realm(site, it));
  }

  /** The names that a device may have, where they are known. */
  Set<String> candidates(ScriptStatement statement, Request request) {
    int device = deviceWord(request);
    return device < 0 ? Set.of() : new HashSet<>(statement.word(device).alternatives());
  }

  private static int deviceWord(Request request) {
    int keyword = request.binding().headerOption("dev");
    return keyword < 0 || keyword + 1 >= request.binding().statement().wordCount() ? -1 : keyword + 1;
  }

  private Optional<String> symbol(ShellWord word) {
    var symbol = new StringBuilder();
    for (var part : word.parts()) {
      var text = part.range().in(word.text());
      if (!Gap.isIn(text)) {
        symbol.append(text);
        continue;
      }
      var source = source(part);
      if (source.isEmpty()) return Optional.empty();
      symbol.append(source.get());
    }
    return Optional.of(symbol.toString());
  }

  /** What tells the source of a text apart; empty when it may be evaluated again, or is one of several words. */
  private Optional<String> source(ShellWord.Part part) {
    var origin = part.origin();
    var passages = origin.passages();
    if (passages.stream().anyMatch(it -> it.kind() == Passage.Kind.LOOPED)) return Optional.empty();
    if (!passages.isEmpty() && passages.get(0).kind() == Passage.Kind.INHERITED) {
      return inherited(passages.get(0).place());
    }
    // a variable that some other part of the script sets, sooner or later, or an element of a list that nothing sets
    boolean isUnset = origin.place().range().isEmpty() || passages.isEmpty() && origin.place().equals(part.use());
    if (isUnset) {
      var expansion = inherited(part.use());
      if (expansion.isPresent() || origin.place().range().isEmpty()) return expansion;
    }
    return repeated.contains(origin.place()) ? Optional.empty()
        : Optional.of("@" + origin.place().range().start());
  }

  /** The expansion of a variable that nothing before sets; the same one has the same value everywhere. */
  private Optional<String> inherited(Place place) {
    if (!place.file().isEmpty()) return Optional.empty();
    int start = place.range().start();
    int end = place.range().end();
    while (start < end && "\"${".indexOf(text.charAt(start)) >= 0) start++;
    while (start < end && "\"}".indexOf(text.charAt(end - 1)) >= 0) end--;
    var expansion = text.substring(start, end);
    char first = expansion.isEmpty() ? ' ' : expansion.charAt(0);
    boolean isVariable = Character.isLetter(first) || first == '_';
    boolean varies = !isVariable || expansion.indexOf('$') >= 0 || expansion.indexOf('`') >= 0;
    return varies ? Optional.empty() : Optional.of("$" + expansion);
  }
}
