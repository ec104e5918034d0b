package org.qosworkbench.tc.ide;

import java.util.List;
import java.util.stream.Stream;
import org.qosworkbench.tc.text.Range;

/**
 * Something that a document defines.
 *
 * @param name what it is called: a device, a handle, a class id
 * @param detail more about it, on one line; may be empty
 * @param state what becomes of it
 * @param range the command that defines it; for a device the commands about it
 * @param selection the words that name it; inside of {@code range}
 * @param children what hangs on it, wherever that is defined; not necessarily inside of {@code range}
 */
public record Symbol(
    String name, String detail, Kind kind, State state, Range range, Range selection, List<Symbol> children) {
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
    /** A chain of filters, other than the one where packets start; defined by being mentioned. */
    CHAIN,
    /** A filter. */
    FILTER
  }

  /** What becomes of what is defined. */
  public enum State {
    /** It is there when all commands have run. */
    PRESENT,
    /** A later command takes it away. */
    GONE,
    /** It does not come into being: the kernel refuses the command. */
    REFUSED
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
