package org.qosworkbench.tc.shell.syntax;

import java.util.ArrayList;
import java.util.List;
import org.qosworkbench.tc.text.Range;

/** The parts of a word while it is read: literals that stand directly behind each other become one. */
final class Parts {
  private final Reader in;
  private final List<Part> parts = new ArrayList<>(1);
  private int literalStart;
  private int literalEnd;

  Parts(Reader in) {
    this.in = in;
  }

  /** A stretch that stands for itself. */
  void literal(int start, int end) {
    if (literalEnd != start || literalStart == literalEnd) {
      flush();
      literalStart = start;
    }
    literalEnd = end;
  }

  void add(Part part) {
    flush();
    keep(part);
  }

  /** Whether nothing was added yet. */
  boolean isEmpty() {
    return parts.isEmpty() && literalStart == literalEnd;
  }

  List<Part> list() {
    flush();
    return parts;
  }

  /** The word of these parts, which were the last to be taken. */
  Word word() {
    List<Part> all = list();
    if (all.isEmpty()) {
      return new Word(all, in.behind());
    }
    Range first = all.get(0).range();
    return new Word(
        all, all.size() == 1 ? first : new Range(first.start(), all.get(all.size() - 1).range().end()));
  }

  private void flush() {
    int start = literalStart;
    while (start < literalEnd) {
      int end = in.contiguousEnd(start, literalEnd);
      keep(new Part.Literal(in.text().substring(start, end), in.range(start, end)));
      start = end;
    }
    literalStart = literalEnd;
  }

  private void keep(Part part) {
    parts.add(part);
    in.keep(part.range());
  }
}
