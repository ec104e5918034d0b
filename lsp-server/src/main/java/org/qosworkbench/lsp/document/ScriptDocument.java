package org.qosworkbench.lsp.document;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.qosworkbench.tc.ide.Completion;
import org.qosworkbench.tc.ide.Expansion;
import org.qosworkbench.tc.ide.Finding;
import org.qosworkbench.tc.ide.Hover;
import org.qosworkbench.tc.ide.Inlay;
import org.qosworkbench.tc.ide.Renaming;
import org.qosworkbench.tc.ide.ScriptAnalysis;
import org.qosworkbench.tc.ide.ScriptDiagnosis;
import org.qosworkbench.tc.ide.Scripts;
import org.qosworkbench.tc.ide.SemanticToken;
import org.qosworkbench.tc.ide.Settings;
import org.qosworkbench.tc.ide.Signature;
import org.qosworkbench.tc.ide.Symbol;
import org.qosworkbench.tc.ide.TrafficTree;
import org.qosworkbench.tc.ide.Usage;
import org.qosworkbench.tc.shell.Surroundings;
import org.qosworkbench.tc.spec.Target;
import org.qosworkbench.tc.text.Edit;
import org.qosworkbench.tc.text.LineIndex;
import org.qosworkbench.tc.text.Position;
import org.qosworkbench.tc.text.PositionEncoding;
import org.qosworkbench.tc.text.Range;

/** A shell script. Says nothing about what is not tc: other servers do. */
public final class ScriptDocument implements LanguageDocument {
  /** What the answers depend on besides the text. */
  private record Circumstances(Surroundings surroundings, Target target, Settings settings) {}

  private final LineIndex lines;
  private final Circumstances circumstances;
  /** The diagnosis of this version, once somebody asked; until then perhaps one of an earlier version. */
  private volatile Optional<ScriptDiagnosis> known;
  private volatile boolean isOfThis;

  private ScriptDocument(LineIndex lines, Circumstances circumstances, Optional<ScriptDiagnosis> known) {
    this.lines = lines;
    this.circumstances = circumstances;
    this.known = known;
  }

  /**
   * The document of a text.
   *
   * @param folder where the script is, and with it the files that it runs
   * @param reader reads such a file
   */
  public static ScriptDocument of(
      String text, Optional<Path> folder, Function<Path, Optional<String>> reader, Target target, Settings settings) {
    var surroundings = new Surroundings(Map.of(), (from, name) -> folder.flatMap(it -> file(it, name)).flatMap(reader));
    return new ScriptDocument(
        LineIndex.of(text), new Circumstances(surroundings, target, settings), Optional.empty());
  }

  /** A file of the folder or of those in it; others belong to the machine that the script is for. */
  private static Optional<Path> file(Path folder, String name) {
    try {
      var file = folder.resolve(name).normalize();
      return file.startsWith(folder.normalize()) ? Optional.of(file) : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  @Override
  public ScriptDocument edit(Edit edit) {
    return new ScriptDocument(lines.edit(edit), circumstances, known);
  }

  @Override
  public ScriptDocument with(Target target, Settings settings) {
    return new ScriptDocument(lines, new Circumstances(circumstances.surroundings(), target, settings), known);
  }

  /** Found when first asked for; who asks at the same time waits. */
  private ScriptDiagnosis diagnosis(BooleanSupplier cancelled) {
    if (isOfThis) return known.orElseThrow();
    synchronized (this) {
      if (isOfThis) return known.orElseThrow();
      var analysis = ScriptAnalysis.of(
          lines.text(), circumstances.surroundings(), circumstances.target(), circumstances.settings());
      var found = known.isPresent()
          ? known.get().next(analysis, cancelled) : ScriptDiagnosis.of(analysis, cancelled);
      known = Optional.of(found);
      isOfThis = true;
      return found;
    }
  }

  @Override
  public String text() {
    return lines.text();
  }

  @Override
  public int length() {
    return lines.text().length();
  }

  @Override
  public Position position(int offset, PositionEncoding encoding) {
    return lines.position(offset, encoding);
  }

  @Override
  public int offset(Position position, PositionEncoding encoding) {
    return lines.offset(position, encoding);
  }

  @Override
  public void prepare(BooleanSupplier cancelled) {
    diagnosis(cancelled);
  }

  @Override
  public List<Finding> findings(BooleanSupplier cancelled) {
    return diagnosis(cancelled).findings();
  }

  @Override
  public Optional<Edit> allowance(Finding finding) {
    return Scripts.allowance(diagnosis(() -> false).analysis(), finding);
  }

  @Override
  public Optional<Hover> hover(int offset, BooleanSupplier cancelled) {
    return Scripts.hover(diagnosis(cancelled), offset, cancelled);
  }

  @Override
  public List<Completion> completions(int offset, BooleanSupplier cancelled) {
    return Scripts.complete(diagnosis(cancelled), offset, cancelled);
  }

  @Override
  public List<Signature> signatures(int offset) {
    return Scripts.signature(diagnosis(() -> false), offset, () -> false).stream().toList();
  }

  @Override
  public List<Symbol> symbols(BooleanSupplier cancelled) {
    return Scripts.symbols(diagnosis(cancelled), cancelled);
  }

  @Override
  public TrafficTree tree(BooleanSupplier cancelled) {
    return Scripts.tree(diagnosis(cancelled), cancelled);
  }

  @Override
  public Optional<Expansion> expansion(BooleanSupplier cancelled) {
    return Optional.of(diagnosis(cancelled).expansion());
  }

  @Override
  public List<SemanticToken> tokens(Range range, BooleanSupplier cancelled) {
    return Scripts.semanticTokens(diagnosis(cancelled), range, cancelled);
  }

  @Override
  public List<Range> definitions(int offset, BooleanSupplier cancelled) {
    return Scripts.definitions(diagnosis(cancelled), offset, cancelled);
  }

  @Override
  public List<Usage> usages(int offset, BooleanSupplier cancelled) {
    return Scripts.usages(diagnosis(cancelled), offset, cancelled);
  }

  @Override
  public Renaming renaming(int offset, BooleanSupplier cancelled) {
    return Scripts.renaming(diagnosis(cancelled), offset, cancelled);
  }

  @Override
  public Renaming rename(int offset, String name, BooleanSupplier cancelled) {
    return Scripts.rename(diagnosis(cancelled), offset, name, cancelled);
  }

  @Override
  public List<Inlay> inlays(Range range, BooleanSupplier cancelled) {
    return Scripts.inlays(diagnosis(cancelled), range, cancelled);
  }
}
