package org.qosworkbench.tc.spec;

/** What a word of a command can stand for. */
public sealed interface Element permits CommandObject, Verb, Kind, Option, Param {
  /** The word in full, or the name of the value for a {@link Param}. */
  String name();

  Docs docs();
}
