package org.qosworkbench.lsp.document;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.qosworkbench.tc.ide.Analysis;
import org.qosworkbench.tc.ide.Completion;
import org.qosworkbench.tc.ide.Diagnosis;
import org.qosworkbench.tc.ide.Finding;
import org.qosworkbench.tc.ide.Fold;
import org.qosworkbench.tc.ide.Hover;
import org.qosworkbench.tc.ide.Inlay;
import org.qosworkbench.tc.ide.Lens;
import org.qosworkbench.tc.ide.Link;
import org.qosworkbench.tc.ide.Refactoring;
import org.qosworkbench.tc.ide.Renaming;
import org.qosworkbench.tc.ide.SemanticToken;
import org.qosworkbench.tc.ide.Sender;
import org.qosworkbench.tc.ide.Settings;
import org.qosworkbench.tc.ide.Signature;
import org.qosworkbench.tc.ide.Symbol;
import org.qosworkbench.tc.ide.Tc;
import org.qosworkbench.tc.ide.TrafficTree;
import org.qosworkbench.tc.ide.Usage;
import org.qosworkbench.tc.spec.Target;
import org.qosworkbench.tc.text.Edit;
import org.qosworkbench.tc.text.Position;
import org.qosworkbench.tc.text.PositionEncoding;
import org.qosworkbench.tc.text.Range;

/** A batch file of tc. */
public final class BatchDocument implements LanguageDocument {
  private final Analysis analysis;
  /** The diagnosis of this version, once somebody asked; until then perhaps one of an earlier version. */
  private volatile Optional<Diagnosis> known;

  private BatchDocument(Analysis analysis, Optional<Diagnosis> known) {
    this.analysis = analysis;
    this.known = known;
  }

  /** The document of a text. */
  public static BatchDocument of(String text, Target target, Settings settings) {
    return new BatchDocument(Analysis.of(text, target, settings), Optional.empty());
  }

  @Override
  public BatchDocument edit(Edit edit) {
    return next(analysis.edit(edit));
  }

  @Override
  public BatchDocument with(Target target, Settings settings) {
    return next(analysis.with(target, settings));
  }

  /** Does not wait for whoever asks at the moment. */
  private BatchDocument next(Analysis later) {
    return new BatchDocument(later, known);
  }

  /** Found when first asked for; who asks at the same time waits. */
  private Diagnosis diagnosis(BooleanSupplier cancelled) {
    var before = known;
    if (isOfThis(before)) return before.get();
    synchronized (this) {
      if (isOfThis(known)) return known.get();
      var found = known.isPresent() ? known.get().next(analysis, cancelled) : Diagnosis.of(analysis, cancelled);
      known = Optional.of(found);
      return found;
    }
  }

  private boolean isOfThis(Optional<Diagnosis> diagnosis) {
    return diagnosis.isPresent() && diagnosis.get().analysis() == analysis;
  }

  @Override
  public String text() {
    return analysis.text();
  }

  @Override
  public int length() {
    return analysis.length();
  }

  @Override
  public Position position(int offset, PositionEncoding encoding) {
    return analysis.position(offset, encoding);
  }

  @Override
  public int offset(Position position, PositionEncoding encoding) {
    return analysis.offset(position, encoding);
  }

  @Override
  public void prepare(BooleanSupplier cancelled) {
    // the names of the document, and the ways that lead to a completion
    Tc.complete(diagnosis(cancelled), length(), cancelled);
    Tc.deviceNames(diagnosis(cancelled), cancelled);
  }

  @Override
  public List<Finding> findings(BooleanSupplier cancelled) {
    return diagnosis(cancelled).findings();
  }

  @Override
  public Optional<Edit> allowance(Finding finding) {
    return Tc.allowance(analysis, finding);
  }

  @Override
  public Optional<Hover> hover(int offset, BooleanSupplier cancelled) {
    return Tc.hover(diagnosis(cancelled), offset, cancelled);
  }

  @Override
  public List<Completion> completions(int offset, BooleanSupplier cancelled) {
    return Tc.complete(diagnosis(cancelled), offset, cancelled);
  }

  @Override
  public List<Signature> signatures(int offset) {
    return Tc.signatures(analysis, offset);
  }

  @Override
  public List<Symbol> symbols(BooleanSupplier cancelled) {
    return Tc.symbols(diagnosis(cancelled), cancelled);
  }

  @Override
  public TrafficTree tree(BooleanSupplier cancelled) {
    return Tc.tree(diagnosis(cancelled));
  }

  @Override
  public List<SemanticToken> tokens(Range range, BooleanSupplier cancelled) {
    return Tc.semanticTokens(analysis, range, cancelled);
  }

  @Override
  public List<Fold> folds(BooleanSupplier cancelled) {
    return Tc.folds(analysis, cancelled);
  }

  @Override
  public List<Range> definitions(int offset, BooleanSupplier cancelled) {
    return Tc.definitions(diagnosis(cancelled), offset, cancelled);
  }

  @Override
  public List<Usage> usages(int offset, BooleanSupplier cancelled) {
    return Tc.usages(diagnosis(cancelled), offset, cancelled);
  }

  @Override
  public Renaming renaming(int offset, BooleanSupplier cancelled) {
    return Tc.renaming(diagnosis(cancelled), offset, cancelled);
  }

  @Override
  public Renaming rename(int offset, String name, BooleanSupplier cancelled) {
    return Tc.rename(diagnosis(cancelled), offset, name, cancelled);
  }

  @Override
  public List<Inlay> inlays(Range range, BooleanSupplier cancelled) {
    return Tc.inlays(diagnosis(cancelled), range, cancelled);
  }

  @Override
  public List<Edit> format(BooleanSupplier cancelled) {
    return Tc.format(analysis, cancelled);
  }

  @Override
  public List<Edit> format(Range range, BooleanSupplier cancelled) {
    return Tc.format(analysis, range, cancelled);
  }

  @Override
  public List<Range> selections(int offset) {
    return Tc.selections(analysis, offset);
  }

  @Override
  public List<Link> links(BooleanSupplier cancelled) {
    return Tc.links(analysis, cancelled);
  }

  @Override
  public List<Lens> lenses(BooleanSupplier cancelled) {
    return Tc.lenses(diagnosis(cancelled), cancelled);
  }

  @Override
  public List<Range> linked(int offset, BooleanSupplier cancelled) {
    return Tc.linked(diagnosis(cancelled), offset, cancelled);
  }

  @Override
  public Optional<Symbol> station(int offset, BooleanSupplier cancelled) {
    return Tc.station(diagnosis(cancelled), offset, cancelled);
  }

  @Override
  public List<Sender> incoming(int offset, BooleanSupplier cancelled) {
    return Tc.incoming(diagnosis(cancelled), offset, cancelled);
  }

  @Override
  public List<Sender> outgoing(int offset, BooleanSupplier cancelled) {
    return Tc.outgoing(diagnosis(cancelled), offset, cancelled);
  }

  @Override
  public List<Refactoring> refactorings(Range range, BooleanSupplier cancelled) {
    return Tc.refactorings(diagnosis(cancelled), range, cancelled);
  }
}
