package org.qosworkbench.tc.bind;

import org.qosworkbench.tc.spec.Element;
import org.qosworkbench.tc.spec.Name;
import org.qosworkbench.tc.spec.ValueType;

/** Something that would be welcome at a place. */
public sealed interface Expected {
  /** A keyword, a kind, a verb ... */
  record Keyword(Element element) implements Expected {}

  /** A bare word that has no declaration of its own. */
  record Word(Name name) implements Expected {}

  /** A value. */
  record OfType(String name, ValueType type) implements Expected {}
}
