package org.qosworkbench.tc.bind;

import org.qosworkbench.tc.spec.Diagnostic;

/**
 * tc prints a line and goes on.
 *
 * @param word index of the word it is about
 * @param tcText the line
 */
public record Notice(Diagnostic diagnostic, int word, String tcText, String explanation) {}
