package org.qosworkbench.lsp.wire;

/** The methods that may be called at the moment. */
public interface Protocol {
  /**
   * The method of a name.
   *
   * @param isRequest whether it came with an id
   * @throws Refusal when there is none, or not now
   */
  Method find(String name, boolean isRequest);
}
