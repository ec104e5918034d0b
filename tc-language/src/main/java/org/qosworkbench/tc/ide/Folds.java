package org.qosworkbench.tc.ide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.qosworkbench.tc.syntax.Document;
import org.qosworkbench.tc.syntax.Statement;

/** Finds what can be folded, from the words alone: an outline must not jump while a command is typed. */
final class Folds {
  private final Document document;
  private final List<Fold> folds = new ArrayList<>();
  private Run comments = Run.NONE;
  private Run device = Run.NONE;

  /** Lines that go on as long as {@code what} stays the same. */
  private record Run(Optional<String> what, int startLine, int endLine, int statements) {
    static final Run NONE = new Run(Optional.empty(), 0, 0, 0);
  }

  private Folds(Document document) {
    this.document = document;
  }

  static List<Fold> of(Document document, BooleanSupplier cancelled) {
    var found = new Folds(document);
    for (int i = 0; i < document.statements().size(); i++) {
      if (cancelled.getAsBoolean()) throw new CancellationException();
      found.add(document.statement(i), document.line(i));
    }
    found.comments = found.close(found.comments, Fold.Kind.COMMENT);
    found.device = found.close(found.device, Fold.Kind.DEVICE);
    found.folds.sort(Comparator.comparingInt(Fold::startLine).thenComparing(Fold::endLine, Comparator.reverseOrder()));
    return List.copyOf(found.folds);
  }

  private void add(Statement statement, int line) {
    int lastLine = line + Math.max(1, statement.lineCount()) - 1;
    boolean isCommand = statement.wordCount() > 0;
    boolean isComment = !isCommand && statement.comment().isPresent();
    if (isCommand && lastLine > line) folds.add(new Fold(line, lastLine, Fold.Kind.COMMAND));
    comments = isComment
        ? extend(comments, Optional.of("#"), line, lastLine, Fold.Kind.COMMENT)
        : close(comments, Fold.Kind.COMMENT);
    if (isCommand) device = extend(device, deviceOf(statement), line, lastLine, Fold.Kind.DEVICE);
  }

  private Run extend(Run run, Optional<String> what, int line, int lastLine, Fold.Kind kind) {
    if (what.isPresent() && what.equals(run.what)) return new Run(what, run.startLine, lastLine, run.statements + 1);
    close(run, kind);
    return new Run(what, line, lastLine, 1);
  }

  private Run close(Run run, Fold.Kind kind) {
    if (run.what.isPresent() && run.statements > 1) folds.add(new Fold(run.startLine, run.endLine, kind));
    return Run.NONE;
  }

  private static Optional<String> deviceOf(Statement statement) {
    for (int word = 0; word + 1 < statement.wordCount(); word++) {
      if (statement.wordIs(word, "dev")) return Optional.of(statement.word(word + 1));
    }
    return Optional.empty();
  }
}
