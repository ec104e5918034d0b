package org.qosworkbench.tc.bind;

import java.util.Optional;
import org.qosworkbench.tc.spec.Diagnostic;

/**
 * tc refuses a command.
 *
 * @param firstWord index of the first offending word; the number of words when something is missing at the end
 * @param lastWord index of the last offending word, at least {@code firstWord}
 * @param tcText the first line that tc prints for this; empty when it prints nothing
 * @param exitCode exit status of tc for this command alone
 * @param endsBatch whether the whole batch ends here even with -force
 * @param explanation our own words, without a final stop
 * @param replacement what was probably meant instead of the offending word
 */
public record Refusal(
    Diagnostic diagnostic, int firstWord, int lastWord, String tcText, int exitCode, boolean endsBatch,
    String explanation, Optional<String> replacement) {}
