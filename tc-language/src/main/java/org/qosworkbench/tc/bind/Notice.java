package org.qosworkbench.tc.bind;

import org.qosworkbench.tc.spec.Diagnostic;

/**
 * tc goes on, although something is not as it should be.
 *
 * @param word index of the word it is about
 * @param tcText the line that tc prints; empty when it says nothing
 */
public record Notice(Diagnostic diagnostic, int word, String tcText, String explanation) {}
