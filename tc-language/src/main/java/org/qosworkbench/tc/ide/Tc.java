package org.qosworkbench.tc.ide;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.qosworkbench.tc.check.Pass;
import org.qosworkbench.tc.format.Formatter;
import org.qosworkbench.tc.spec.Target;
import org.qosworkbench.tc.syntax.StatementReader;
import org.qosworkbench.tc.text.Edit;
import org.qosworkbench.tc.text.Range;

/** The questions that a front may ask about a tc batch file. Pure functions; any thread may ask. */
public final class Tc {
  /** For callers that do not cancel. */
  public static final BooleanSupplier NEVER = () -> false;

  private Tc() {}

  /** Everything that is wrong or remarkable, in the order of the text. */
  public static List<Finding> diagnose(Analysis analysis) {
    return diagnose(analysis, NEVER);
  }

  /**
   * As {@link #diagnose(Analysis)}.
   *
   * @param cancelled asked at every statement
   * @throws CancellationException when {@code cancelled} says so
   */
  public static List<Finding> diagnose(Analysis analysis, BooleanSupplier cancelled) {
    return Diagnosis.of(analysis, cancelled).findings();
  }

  /**
   * As {@link #diagnose(Analysis)}, of a text that is looked at once: little is kept of it, so it may be large. Findings
   * come in order, unless there are very many.
   */
  public static void diagnose(String text, Target target, Settings settings, Consumer<Finding> findings) {
    var inOrder = new InOrder(findings);
    var pass = new Pass(settings.host(target), new Findings(settings, inOrder));
    var statements = StatementReader.of(text);
    while (statements.hasNext()) {
      var statement = statements.next();
      pass.next(statement, (int) statements.offset());
    }
    pass.finish();
    inOrder.finish();
  }

  /** The edit that allows a finding where it is, by a comment on the line above; empty for what tc or the kernel refuse. */
  public static Optional<Edit> allowance(Analysis analysis, Finding finding) {
    return Allowances.of(analysis.document(), finding);
  }

  /** The commands in their order: what stands in the document besides blank lines and comments. */
  public static List<Command> commands(Analysis analysis) {
    return Commands.of(analysis.document());
  }

  /**
   * The devices that commands name, in the order in which they do.
   *
   * @throws CancellationException when {@code cancelled} says so
   */
  public static List<String> deviceNames(Diagnosis diagnosis, BooleanSupplier cancelled) {
    return diagnosis.names(cancelled).all().stream()
        .filter(it -> it.sort() == Named.Sort.DEVICE).map(Named::scope).toList();
  }

  /**
   * The edits that bring the document into its canonical layout, in order, none overlapping another; none when it is
   * laid out already. Words keep their text, and what has a problem in its text stays as it is.
   *
   * @throws CancellationException when {@code cancelled} says so
   */
  public static List<Edit> format(Analysis analysis, BooleanSupplier cancelled) {
    return Formatter.format(analysis.document(), analysis.effectiveTarget(), cancelled);
  }

  /**
   * As {@link #format(Analysis, BooleanSupplier)}, for the statements that a range touches.
   *
   * @throws CancellationException when {@code cancelled} says so
   */
  public static List<Edit> format(Analysis analysis, Range range, BooleanSupplier cancelled) {
    return Formatter.format(analysis.document(), range, analysis.effectiveTarget(), cancelled);
  }

  /** The whole text in its canonical layout; the same text when it is laid out already. */
  public static String formatted(String text, Target target) {
    var edits = format(Analysis.of(text, target, Settings.DEFAULT), NEVER);
    return edits.isEmpty() ? text : Edit.applyAll(text, edits);
  }

  /**
   * What the word at an offset means; of a handle, class id and the like also what it names: where it is, what it is
   * set to, who else names it.
   *
   * @throws CancellationException when {@code cancelled} says so
   */
  public static Optional<Hover> hover(Diagnosis diagnosis, int offset, BooleanSupplier cancelled) {
    return Hovers.at(diagnosis, offset, cancelled);
  }

  /** What the word at an offset means by itself, whatever other commands do. */
  public static Optional<Hover> hover(Analysis analysis, int offset) {
    return Hovers.at(analysis, offset);
  }

  /**
   * What could be written at an offset, as far as tc would take it there; in the order in which tc tests the words. Of
   * names first those of what is there when the command runs, then those of what later commands create.
   *
   * @throws CancellationException when {@code cancelled} says so
   */
  public static List<Completion> complete(Diagnosis diagnosis, int offset, BooleanSupplier cancelled) {
    return Completions.at(diagnosis, offset, cancelled);
  }

  /** As {@link #complete(Diagnosis, int, BooleanSupplier)}, for callers that keep no diagnosis. */
  public static List<Completion> complete(Analysis analysis, int offset, BooleanSupplier cancelled) {
    return complete(Diagnosis.of(analysis, cancelled), offset, cancelled);
  }

  /** How the option is written that a value at an offset belongs to. */
  public static Optional<Signature> signature(Analysis analysis, int offset) {
    return Signatures.at(analysis, offset);
  }

  /** As {@link #symbols(Diagnosis, BooleanSupplier)}, for callers that keep no diagnosis. */
  public static List<Symbol> symbols(Analysis analysis, BooleanSupplier cancelled) {
    return symbols(Diagnosis.of(analysis, cancelled), cancelled);
  }

  /**
   * What the document defines: devices and blocks, on them qdiscs, on those classes, chains and filters, each where it
   * is put when its command runs. What the kernel refuses is there too, and marked.
   *
   * @throws CancellationException when {@code cancelled} says so
   */
  public static List<Symbol> symbols(Diagnosis diagnosis, BooleanSupplier cancelled) {
    return Symbols.of(diagnosis, cancelled);
  }

  /** What is there when all commands have run: devices with their qdiscs, classes and filters, and shared blocks. */
  public static TrafficTree tree(Diagnosis diagnosis) {
    return TrafficTrees.of(diagnosis);
  }

  /** As {@link #tree(Diagnosis)}, after the command at an offset and those before it. */
  public static TrafficTree treeAfter(Diagnosis diagnosis, int offset) {
    var document = diagnosis.analysis().document();
    return TrafficTrees.of(diagnosis, Math.min(document.statementAt(offset) + 1, document.statements().size()));
  }

  /**
   * What each word is, in order; words that tc does not get to see have no token.
   *
   * @param range only tokens of statements that it touches
   * @throws CancellationException when {@code cancelled} says so
   */
  public static List<SemanticToken> semanticTokens(Analysis analysis, Range range, BooleanSupplier cancelled) {
    return SemanticTokens.of(analysis, range, cancelled);
  }

  /**
   * What can be folded, in the order of the first lines, the longest first.
   *
   * @throws CancellationException when {@code cancelled} says so
   */
  public static List<Fold> folds(Analysis analysis, BooleanSupplier cancelled) {
    return Folds.of(analysis.document(), cancelled);
  }

  /**
   * Where what is named at an offset is created: as it is when that command runs, so that a handle that is deleted and
   * created anew has two definitions. What is created by being mentioned is defined where it is mentioned first.
   *
   * @throws CancellationException when {@code cancelled} says so
   */
  public static List<Range> definitions(Diagnosis diagnosis, int offset, BooleanSupplier cancelled) {
    var names = diagnosis.names(cancelled);
    return names.at(offset).map(it -> names.definitions(it.named())).orElse(List.of());
  }

  /**
   * All places that name what is named at an offset, in the order of the document; none when nothing is.
   *
   * @throws CancellationException when {@code cancelled} says so
   */
  public static List<Usage> usages(Diagnosis diagnosis, int offset, BooleanSupplier cancelled) {
    var names = diagnosis.names(cancelled);
    return names.at(offset).map(it -> names.usages(it.named())).orElse(List.of());
  }

  /**
   * Whether what is named at an offset can be renamed: {@link Renaming.Possible}, or {@link Renaming.Refused} with the
   * reason.
   *
   * @throws CancellationException when {@code cancelled} says so
   */
  public static Renaming renaming(Diagnosis diagnosis, int offset, BooleanSupplier cancelled) {
    return Renames.possible(diagnosis, diagnosis.names(cancelled), offset);
  }

  /**
   * Gives what is named at an offset another name: {@link Renaming.Done}, or {@link Renaming.Refused} with the reason.
   * A handle takes the ids of its classes along; numbers stay in the spelling of their place.
   *
   * @throws CancellationException when {@code cancelled} says so
   */
  public static Renaming rename(Diagnosis diagnosis, int offset, String name, BooleanSupplier cancelled) {
    return Renames.rename(diagnosis, diagnosis.names(cancelled), offset, name);
  }

  /**
   * Numbers that follow from the commands that a range touches, in the order of the document: what tc and the kernel
   * compute, shares, other units. What is not certain is left out.
   *
   * @throws CancellationException when {@code cancelled} says so
   */
  public static List<Inlay> inlays(Diagnosis diagnosis, Range range, BooleanSupplier cancelled) {
    return Inlays.of(diagnosis, range, cancelled);
  }

  /**
   * How what stands at an offset is written, the innermost first: the option that a value belongs to, then the kind with
   * all its options.
   */
  public static List<Signature> signatures(Analysis analysis, int offset) {
    return Signatures.around(analysis, offset);
  }

  /** What stands around an offset, from a word out to the whole document; each contains the one before it. */
  public static List<Range> selections(Analysis analysis, int offset) {
    return Selections.at(analysis, offset);
  }

  /**
   * The words that there is more to read about, in the order of the document.
   *
   * @throws CancellationException when {@code cancelled} says so
   */
  public static List<Link> links(Analysis analysis, BooleanSupplier cancelled) {
    return Links.of(analysis, cancelled);
  }

  /**
   * Remarks to show above commands, in the order of the document: what is built on a device, what hangs on a qdisc.
   *
   * @throws CancellationException when {@code cancelled} says so
   */
  public static List<Lens> lenses(Diagnosis diagnosis, BooleanSupplier cancelled) {
    return Lenses.of(diagnosis, cancelled);
  }

  /**
   * The places that can be typed over together, in the order of the document: all that name what is named at an offset.
   * None when it cannot be renamed, or is not written alike everywhere.
   *
   * @throws CancellationException when {@code cancelled} says so
   */
  public static List<Range> linked(Diagnosis diagnosis, int offset, BooleanSupplier cancelled) {
    return LinkedNames.at(diagnosis, diagnosis.names(cancelled), offset);
  }

  /**
   * The qdisc, class, filter or device that is named or created at an offset, as a station of packets.
   *
   * @throws CancellationException when {@code cancelled} says so
   */
  public static Optional<Symbol> station(Diagnosis diagnosis, int offset, BooleanSupplier cancelled) {
    return Hierarchy.at(diagnosis, offset, cancelled);
  }

  /**
   * What sends packets to the station at an offset: what it hangs on, filters, the qdisc whose default it is.
   *
   * @throws CancellationException when {@code cancelled} says so
   */
  public static List<Sender> incoming(Diagnosis diagnosis, int offset, BooleanSupplier cancelled) {
    return Hierarchy.incoming(diagnosis, offset, cancelled);
  }

  /**
   * What the station at an offset sends packets to: what hangs on it.
   *
   * @throws CancellationException when {@code cancelled} says so
   */
  public static List<Sender> outgoing(Diagnosis diagnosis, int offset, BooleanSupplier cancelled) {
    return Hierarchy.outgoing(diagnosis, offset, cancelled);
  }

  /**
   * Ways to write the commands that a range touches more clearly, without changing what they do.
   *
   * @throws CancellationException when {@code cancelled} says so
   */
  public static List<Refactoring> refactorings(Diagnosis diagnosis, Range range, BooleanSupplier cancelled) {
    return Refactorings.of(diagnosis, range, cancelled);
  }
}
