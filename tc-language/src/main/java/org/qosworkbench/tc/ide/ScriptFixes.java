package org.qosworkbench.tc.ide;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qosworkbench.tc.bind.Gap;
import org.qosworkbench.tc.check.ScriptStatement;
import org.qosworkbench.tc.shell.Origin.Form;
import org.qosworkbench.tc.shell.Place;
import org.qosworkbench.tc.syntax.Document;
import org.qosworkbench.tc.text.Edit;
import org.qosworkbench.tc.text.Range;

/** Makes changes of a script of changes of the statements that were made of it, where that is possible. */
final class ScriptFixes {
  private final String text;
  private final List<ScriptStatement> statements;
  private final Document document;
  /** The words of what runs at a place; not there when they differ from run to run. Filled when first asked for. */
  private final Map<Place, Optional<String>> textAt = new HashMap<>();

  ScriptFixes(String text, List<ScriptStatement> statements, Document document) {
    this.text = text;
    this.statements = statements;
    this.document = document;
  }

  /** Those of the suggestions that can be made in the script. */
  List<Suggestion> of(List<Suggestion> suggestions) {
    var found = new ArrayList<Suggestion>();
    for (var suggestion : suggestions) of(suggestion).ifPresent(found::add);
    return found;
  }

  private Optional<Suggestion> of(Suggestion suggestion) {
    var edits = new ArrayList<Edit>();
    boolean isSafe = suggestion.isSafe();
    for (var edit : suggestion.edits()) {
      var statement = statements.get(document.statementAt(edit.range().start()));
      var here = of(edit);
      if (here.isEmpty() || !isPlain(edit.replacement())) return Optional.empty();
      isSafe &= statement.place().range().covers(here.get().range());
      edits.add(here.get());
    }
    return Optional.of(new Suggestion(Gap.readable(suggestion.title()), isSafe, edits));
  }

  /** Whether a shell takes a text as it is. */
  private static boolean isPlain(String replacement) {
    for (int i = 0; i < replacement.length(); i++) {
      char c = replacement.charAt(i);
      boolean isAscii = c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
      boolean plain = isAscii || " _.:/%+=,@-".indexOf(c) >= 0;
      if (!plain) return false;
    }
    return true;
  }

  /** The change of the script that makes a change of the document; empty when no place holds exactly that text. */
  Optional<Edit> of(Edit edit) {
    int index = document.statementAt(edit.range().start());
    var statement = statements.get(index);
    var range = edit.range().shift(-document.offset(index));
    return place(statement, range).map(it -> new Edit(it, edit.replacement()));
  }

  /** As {@link #of(Edit)}; the part that changes may come from one place even if the whole does not. */
  Optional<Edit> partOf(Edit edit) {
    var whole = of(edit);
    if (whole.isPresent()) return whole;
    int index = document.statementAt(edit.range().start());
    var statement = statements.get(index);
    var range = edit.range().shift(-document.offset(index));
    var trimmed = trimmed(range.in(statement.statement().text()), edit.replacement());
    var inner = new Range(range.start() + trimmed.range().start(), range.start() + trimmed.range().end());
    return place(statement, inner).map(it -> new Edit(it, trimmed.replacement()));
  }

  /** The same change without what stays at both ends. */
  private static Edit trimmed(String before, String after) {
    int shorter = Math.min(before.length(), after.length());
    int start = 0;
    while (start < shorter && before.charAt(start) == after.charAt(start)) start++;
    int end = 0;
    while (end < shorter - start
        && before.charAt(before.length() - 1 - end) == after.charAt(after.length() - 1 - end)) end++;
    return new Edit(new Range(start, before.length() - end), after.substring(start, after.length() - end));
  }

  private Optional<Range> place(ScriptStatement statement, Range range) {
    if (!statement.place().file().isEmpty()) return Optional.empty();
    if (range.isEmpty()) return boundary(statement, range.start()).map(Range::at);
    int first = statement.wordAt(range.start());
    int last = first;
    int count = statement.statement().wordCount();
    while (last + 1 < count && statement.content(last + 1).start() < range.end()) last++;
    if (first == last && !isFromBlank(statement, first, range)) return inWord(statement, first, range);
    // whole words, with blanks before or behind them
    if (isDifferentEachTime(statement) && !isInPlace(statement, first, last)) return Optional.empty();
    var start = boundary(statement, range.start());
    var end = boundary(statement, range.end());
    return start.isPresent() && end.isPresent() && start.get() <= end.get()
        ? Optional.of(new Range(start.get(), end.get())) : Optional.empty();
  }

  private boolean isDifferentEachTime(ScriptStatement statement) {
    if (textAt.isEmpty()) {
      for (var other : statements) {
        textAt.merge(other.place(), Optional.of(other.statement().text()),
            (a, b) -> a.equals(b) ? a : Optional.empty());
      }
    }
    return textAt.get(statement.place()).isEmpty();
  }

  private static boolean isFromBlank(ScriptStatement statement, int word, Range range) {
    var whole = statement.statement().range(word);
    return range.start() < whole.start() || range.end() > whole.end();
  }

  private static boolean isInPlace(ScriptStatement statement, int first, int last) {
    for (int i = first; i <= last; i++) {
      if (!statement.word(i).parts().stream().allMatch(statement::isExact)) return false;
    }
    return true;
  }

  /** Where the edge of a word, or the end of a blank between words, is in the script. */
  private Optional<Integer> boundary(ScriptStatement statement, int offset) {
    int count = statement.statement().wordCount();
    for (int word = 0; word < Math.min(count, statement.command().words().size()); word++) {
      var range = statement.statement().range(word);
      var place = statement.place(word);
      if (!place.file().isEmpty()) return Optional.empty();
      if (offset == range.start()) return Optional.of(place.range().start());
      if (offset == range.end()) return Optional.of(place.range().end());
    }
    return Optional.empty();
  }

  private Optional<Range> inWord(ScriptStatement statement, int index, Range range) {
    if (index >= statement.command().words().size()) return Optional.empty();
    var word = statement.word(index);
    var content = statement.content(index);
    int start = Math.max(0, range.start() - content.start());
    int end = Math.min(content.length(), range.end() - content.start());
    for (var part : word.parts()) {
      if (!part.range().covers(new Range(start, end))) continue;
      var origin = part.origin();
      boolean exact = origin.form() == Form.WRITTEN && origin.place().file().isEmpty()
          && origin.place().range().length() == part.range().length()
          && origin.place().range().in(text).equals(part.range().in(word.text()));
      if (!exact) return Optional.empty();
      int base = origin.place().range().start() - part.range().start();
      return Optional.of(new Range(base + start, base + end));
    }
    return Optional.empty();
  }
}
