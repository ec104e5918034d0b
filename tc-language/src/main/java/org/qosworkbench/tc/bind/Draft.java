package org.qosworkbench.tc.bind;

import java.util.Optional;
import org.qosworkbench.tc.spec.Complaint;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Ending;

/**
 * A refusal on its way out. As in iproute2 the place that finds the mistake may print nothing; then its callers put it
 * into words.
 */
final class Draft {
  private final Diagnostic diagnostic;
  private final int firstWord;
  private final int lastWord;
  private final int exitCode;
  private final String explanation;

  private String word;
  private String tcText;
  private Ending ending;
  private Optional<String> replacement = Optional.empty();

  /**
   * @param word what tc names as offending
   * @param keyword the keyword before it
   * @param exitCode exit status when the parser just fails
   */
  Draft(Diagnostic diagnostic, int firstWord, int lastWord, Complaint complaint, String word, String keyword,
      int exitCode, String explanation) {
    this.diagnostic = diagnostic;
    this.firstWord = firstWord;
    this.lastWord = lastWord;
    this.exitCode = exitCode;
    this.explanation = explanation;
    this.word = word;
    tcText = complaint.about(word, keyword);
    ending = complaint.ending();
  }

  /** What was probably meant. */
  Draft meaning(Optional<String> text) {
    replacement = text;
    return this;
  }

  /** What a caller prints when nothing was printed and tc is still alive. */
  void say(Complaint complaint, String keyword) {
    if (isSilent() && !complaint.tcText().isEmpty()) {
      tcText = complaint.about(word, keyword);
      ending = complaint.ending();
    }
  }

  void say(String text) {
    if (isSilent()) tcText = text;
  }

  /** How a caller ends tc when the parser just fails. */
  void end(Ending value) {
    if (ending == Ending.FAILS) ending = value;
  }

  private boolean isSilent() {
    return tcText.isEmpty() && !ending.kills();
  }

  Refusal finished() {
    int exit = switch (ending) {
      case FAILS -> exitCode;
      case FAILS_WITH_255, EXITS -> 255;
      case FAILS_WITH_1, EXITS_WITH_1 -> 1;
      case KILLED_BY_SIGFPE -> 136;
      case KILLED_BY_SIGSEGV -> 139;
    };
    return new Refusal(diagnostic, firstWord, lastWord, tcText, exit, ending.endsBatch(), explanation, replacement);
  }
}
