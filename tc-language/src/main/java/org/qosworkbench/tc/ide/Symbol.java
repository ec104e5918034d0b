package org.qosworkbench.tc.ide;

import java.util.List;
import java.util.stream.Stream;
import org.qosworkbench.tc.text.Range;

/**
 * Something that a document defines.
 *
 * @param name what it is called: a device, a handle, a class id
 * @param detail more about it, on one line; may be empty
 * @param range the command that defines it; for a device the commands about it
 * @param selection the words that name it; inside of {@code range}
 * @param children what hangs on it, wherever that is defined; not necessarily inside of {@code range}
 */
public record Symbol(String name, String detail, Kind kind, Range range, Range selection, List<Symbol> children) {
  /** What is defined. */
  public enum Kind {
    /** A network device, defined by being mentioned. */
    DEVICE,
    /** A shared block of filters. */
    BLOCK,
    /** A queueing discipline. */
    QDISC,
    /** A class. */
    CLASS,
    /** A filter. */
    FILTER
  }

  /** Copies the list. */
  public Symbol {
    children = List.copyOf(children);
  }

  /** This and all that hangs on it, parents before children. */
  public Stream<Symbol> withDescendants() {
    return Stream.concat(Stream.of(this), children.stream().flatMap(Symbol::withDescendants));
  }
}
