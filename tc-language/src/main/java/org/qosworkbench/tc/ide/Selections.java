package org.qosworkbench.tc.ide;

import java.util.ArrayList;
import java.util.List;
import org.qosworkbench.tc.bind.Binding;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.Param;
import org.qosworkbench.tc.syntax.Statement;
import org.qosworkbench.tc.text.Range;

/** Finds what stands around a place, from the inside out: a word, an option, a kind with its options, a command. */
final class Selections {
  private final List<Range> ranges = new ArrayList<>();

  private Selections() {}

  static List<Range> at(Analysis analysis, int offset) {
    var document = analysis.document();
    var found = new Selections();
    var cursor = Cursor.at(document, offset);
    int base = base(cursor);
    var statement = statement(cursor);
    switch (cursor) {
      case Cursor.OnWord on -> found.words(analysis.binder().bind(statement), on.word(), base);
      case Cursor.BetweenWords between -> {
        if (between.next() > 0 && between.next() <= statement.wordCount()) {
          found.groups(analysis.binder().bind(statement), between.next() - 1, base);
        }
      }
      case Cursor.InComment in -> found.add(statement.comment().orElseThrow().shift(base));
    }
    if (statement.wordCount() > 0) found.add(statement.range(0, statement.wordCount() - 1).shift(base));
    found.add(new Range(base, base + textEnd(statement)));
    found.add(new Range(0, document.length()));
    return List.copyOf(found.ranges);
  }

  private static int base(Cursor cursor) {
    return switch (cursor) {
      case Cursor.OnWord it -> it.base();
      case Cursor.BetweenWords it -> it.base();
      case Cursor.InComment it -> it.base();
    };
  }

  private static Statement statement(Cursor cursor) {
    return switch (cursor) {
      case Cursor.OnWord it -> it.statement();
      case Cursor.BetweenWords it -> it.statement();
      case Cursor.InComment it -> it.statement();
    };
  }

  /** Without the end of the last line. */
  private static int textEnd(Statement statement) {
    int end = statement.text().length();
    while (end > 0 && (statement.text().charAt(end - 1) == '\n' || statement.text().charAt(end - 1) == '\r')) end--;
    return end;
  }

  private void words(Binding binding, int word, int base) {
    var statement = binding.statement();
    add(statement.range(word).shift(base));
    int keyword = binding.element(word).orElse(null) instanceof Option ? word
        : Hovers.keyword(binding, word).orElse(word);
    int last = keyword;
    while (last + 1 < statement.wordCount() && binding.element(last + 1).orElse(null) instanceof Param) last++;
    if (keyword <= word && word <= last) add(statement.range(keyword, last).shift(base));
    groups(binding, word, base);
  }

  /** The groups that a word belongs to or heads, each with the word that it is about. */
  private void groups(Binding binding, int word, int base) {
    var statement = binding.statement();
    int innermost = binding.groupOf(word);
    for (int i = binding.groups().size() - 1; i > 0; i--) {
      if (binding.groups().get(i).firstWord() == word + 1) {
        innermost = i;
        break;
      }
    }
    for (int group = innermost; group > 0; group = binding.groups().get(group).parent()) {
      var it = binding.groups().get(group);
      int first = Math.max(0, it.firstWord() - 1);
      int last = Math.min(statement.wordCount(), it.endWord()) - 1;
      if (first <= last) add(statement.range(first, last).shift(base));
    }
  }

  /** Only what is larger than what is there. */
  private void add(Range range) {
    if (ranges.isEmpty()) {
      ranges.add(range);
      return;
    }
    var last = ranges.get(ranges.size() - 1);
    if (range.covers(last) && !range.equals(last)) ranges.add(range);
  }
}
