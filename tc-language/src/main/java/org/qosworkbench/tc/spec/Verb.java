package org.qosworkbench.tc.spec;

/** What a command does with its object: add, change, show ... */
public record Verb(Name keyword, Effect effect, Docs docs, Grammar grammar) implements Element {
  /** What a verb means for the devices. */
  public enum Effect {
    /** Creates, fails when it is there: NLM_F_CREATE and NLM_F_EXCL. */
    ADD,
    /** Changes what is there: no flags. */
    CHANGE,
    /** Creates or replaces: NLM_F_CREATE, for qdiscs with NLM_F_REPLACE. */
    REPLACE,
    /** Replaces in place: NLM_F_REPLACE. */
    LINK,
    DELETE,
    GET,
    SHOW,
    FLUSH,
    HELP
  }

  @Override
  public String name() {
    return keyword.text();
  }
}
