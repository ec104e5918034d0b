package org.qosworkbench.tc.spec;

import java.util.List;

/**
 * Something that reads words: the options of a kind, the tail of an option, an action list. A grammar tests and takes
 * words only through {@link Scan}, so that the same text serves binding, completion, hover and colors.
 */
@FunctionalInterface
public interface Grammar {
  /** Reads nothing. Not a constant: an interface that has one cannot be prepared ahead of a start by the JVM. */
  static Grammar nothing() {
    return Nothing.NOTHING;
  }

  /** Takes the words that belong to this grammar; throws {@link Refused} where tc would refuse. */
  void read(Scan scan);

  /** The option lists inside, for reference pages; empty when there is nothing beyond plain values. */
  default List<Section> sections() {
    return List.of();
  }

  /** Reads nothing. */
  enum Nothing implements Grammar {
    /** The only one. */
    NOTHING;

    @Override
    public void read(Scan scan) {}
  }

  /** This grammar, with the option lists that it uses made known. */
  default Grammar using(Section... sections) {
    var outer = this;
    var known = List.of(sections);
    return new Grammar() {
      @Override
      public void read(Scan scan) {
        outer.read(scan);
      }

      @Override
      public List<Section> sections() {
        return known;
      }
    };
  }
}
