package org.qosworkbench.tc.bind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qosworkbench.tc.spec.Check;
import org.qosworkbench.tc.spec.Complaint;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Ending;
import org.qosworkbench.tc.spec.Refused;

/** What tc has to say about the words of one statement: the lines that it prints and, at most once, why it refuses. */
final class Objections {
  private final Trace trace;
  private final Doubts doubts;
  /** Replaced by a longer one for each remark: nearly all statements have none. */
  private List<Notice> notices = List.of();
  private Optional<String> printed = Optional.empty();
  private Draft draft;

  /** Exit status when a parser just fails; kinds have another than the words before them. */
  private int exitCode = 255;
  /** The keyword whose values are being read. */
  private int keyword;

  Objections(Trace trace, Doubts doubts) {
    this.trace = trace;
    this.doubts = doubts;
  }

  int exitCode() {
    return exitCode;
  }

  void exitCode(int value) {
    exitCode = value;
  }

  int keyword() {
    return keyword;
  }

  void keyword(int word) {
    keyword = word;
  }

  /** Refuses at the words from {@code first} to {@code last}; the draft can be refined until it is finished. */
  Refused refuse(int first, int last, Diagnostic diagnostic, Complaint complaint, String explanation) {
    return refuse(first, last, diagnostic, complaint, trace.text(first), explanation);
  }

  /** As above, with {@code printedWord} as what tc names as offending. */
  Refused refuse(
      int first, int last, Diagnostic diagnostic, Complaint complaint, String printedWord, String explanation) {
    draft = new Draft(
        diagnostic, first, last, complaint, printedWord, trace.text(keyword), exitCode, explanation);
    return new Refused();
  }

  /** Refuses word {@code word}; ends reading instead when gaps leave open whether tc would. */
  Refused refuseWord(int word, Diagnostic diagnostic, Complaint complaint, String explanation) {
    doubts.needGrounds(diagnostic, word);
    return refuse(word, word, diagnostic, complaint, explanation);
  }

  /** Refuses when no word is left. */
  void requireWord(Complaint missing) {
    if (!trace.more()) {
      throw refuseWord(trace.at(), Diagnostic.INCOMPLETE_COMMAND, missing,
          "a value is missing after \"" + trace.text(trace.at() - 1) + "\"");
    }
  }

  /** What was probably meant by the word that was refused last. */
  void meaning(Optional<String> replacement) {
    draft.meaning(replacement);
  }

  /** What the option at word {@code own} prints when nothing was printed further in. */
  void say(Complaint complaint, int own) {
    draft.say(complaint, trace.text(own));
  }

  void say(String tcText) {
    draft.say(tcText);
  }

  void end(Ending ending) {
    draft.end(ending);
  }

  /** Refuses or remarks when the check, tested on the innermost group, fails. */
  void test(Check check) {
    var given = trace.inner();
    if (!doubts.isCertain(() -> check.fails().test(given))) return;
    int about = check.about().stream().mapToInt(given::last).filter(it -> it >= 0).findFirst().orElse(trace.headWord());
    var complaint = check.tcText().apply(given);
    switch (check.weight()) {
      case REFUSED -> throw refuse(about, trace.endOf(about), check.diagnostic(), complaint, check.explanation());
      case NOTICE -> note(about, check.diagnostic(), complaint.about(trace.text(about), ""), check.explanation());
    }
  }

  void note(int word, Diagnostic diagnostic, String tcText, String explanation) {
    var more = new ArrayList<>(notices);
    more.add(new Notice(diagnostic, word, tcText, explanation));
    notices = List.copyOf(more);
  }

  /** A refusal that comes too late to stop the command. */
  void noteLate(int lastWord) {
    var late = draft.finished();
    note(Math.min(late.firstWord(), lastWord), Diagnostic.TC_WARNS, late.tcText(),
        "what stands before is carried out, then tc fails here: " + late.explanation());
  }

  /** A line that is no finding; only the first line of all is of interest. */
  void print(String tcText) {
    if (printed.isEmpty() && notices.stream().allMatch(it -> it.tcText().isEmpty())) printed = Optional.of(tcText);
  }

  Binding accepted() {
    return trace.binding(Optional.empty(), notices, printed);
  }

  Binding refused() {
    return trace.binding(Optional.of(draft.finished()), notices, printed);
  }
}
