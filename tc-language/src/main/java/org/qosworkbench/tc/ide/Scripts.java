package org.qosworkbench.tc.ide;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.qosworkbench.tc.ide.ScriptBatch.Extent;
import org.qosworkbench.tc.text.Edit;
import org.qosworkbench.tc.text.Range;

/**
 * The questions that a front may ask about a shell script that calls tc: what {@link Tc} answers for a batch, at the
 * places of the script. Pure functions; any thread may ask. Those that take a {@code cancelled} throw a {@link
 * CancellationException} when it says so.
 */
public final class Scripts {
  private Scripts() {}

  /** The edit that has a finding allowed where it is: a comment above the command. */
  public static Optional<Edit> allowance(ScriptAnalysis analysis, Finding finding) {
    var text = analysis.script().text();
    int line = startOfLine(text, finding.range().start());
    while (line > 1 && text.charAt(line - 2) == '\\') line = startOfLine(text, line - 1);
    int word = line;
    while (word < text.length() && (text.charAt(word) == ' ' || text.charAt(word) == '\t')) word++;
    var comment = text.substring(line, word) + "# qosw: allow " + finding.name() + "\n";
    return Optional.of(new Edit(Range.at(line), comment));
  }

  private static int startOfLine(String text, int offset) {
    return text.lastIndexOf('\n', offset - 1) + 1;
  }

  /** What the word at an offset means, and the command as tc gets it. */
  public static Optional<Hover> hover(ScriptDiagnosis diagnosis, int offset, BooleanSupplier cancelled) {
    return ScriptHovers.at(diagnosis, offset, cancelled);
  }

  /** What could be written at an offset, as far as tc would take it there; shell text is left to others. */
  public static List<Completion> complete(ScriptDiagnosis diagnosis, int offset, BooleanSupplier cancelled) {
    return ScriptCompletions.at(diagnosis, offset, cancelled);
  }

  /** How the option is written that a value at an offset belongs to. */
  public static Optional<Signature> signature(ScriptDiagnosis diagnosis, int offset, BooleanSupplier cancelled) {
    return ScriptCompletions.signature(diagnosis, offset, cancelled);
  }

  /** What the script builds, in the order in which it does. */
  public static List<Symbol> symbols(ScriptDiagnosis diagnosis, BooleanSupplier cancelled) {
    var batch = diagnosis.batch(Extent.BUILDING, cancelled);
    return new ScriptTrees(batch).symbols(Tc.symbols(batch.diagnosis(), cancelled));
  }

  /** What is there when the script has built all that it builds. */
  public static TrafficTree tree(ScriptDiagnosis diagnosis, BooleanSupplier cancelled) {
    var batch = diagnosis.batch(Extent.BUILDING, cancelled);
    return new ScriptTrees(batch).tree(Tc.tree(batch.diagnosis()));
  }

  /**
   * As {@link #tree}, after the last run of the command or call at an offset; where none stands, after all that the
   * script starts in front of it.
   */
  public static TrafficTree treeAfter(ScriptDiagnosis diagnosis, int offset, BooleanSupplier cancelled) {
    var batch = diagnosis.batch(Extent.BUILDING, cancelled);
    return new ScriptTrees(batch).treeAfter(offset);
  }

  /** What the words of tc commands are that a range touches, in order; only those that stand there as they are. */
  public static List<SemanticToken> semanticTokens(
      ScriptDiagnosis diagnosis, Range range, BooleanSupplier cancelled) {
    return ScriptTokens.of(diagnosis, range, cancelled);
  }

  /** Where what is named at an offset is created. */
  public static List<Range> definitions(ScriptDiagnosis diagnosis, int offset, BooleanSupplier cancelled) {
    var batch = diagnosis.batch(Extent.EVERYTHING, cancelled);
    var found = new LinkedHashSet<Range>();
    for (int at : batch.inward(offset)) {
      for (var range : Tc.definitions(batch.diagnosis(), at, cancelled)) batch.outward(range).ifPresent(found::add);
    }
    return List.copyOf(found);
  }

  /** All places that name what is named at an offset, in the order of the script; none when nothing is. */
  public static List<Usage> usages(ScriptDiagnosis diagnosis, int offset, BooleanSupplier cancelled) {
    var batch = diagnosis.batch(Extent.EVERYTHING, cancelled);
    var found = new LinkedHashSet<Usage>();
    for (int at : batch.inward(offset)) {
      for (var usage : Tc.usages(batch.diagnosis(), at, cancelled)) {
        batch.outward(usage.range()).ifPresent(range -> found.add(new Usage(range, usage.kind())));
      }
    }
    return found.stream().sorted(Comparator.comparingInt(it -> it.range().start())).toList();
  }

  /** Whether what is named at an offset can be renamed; with the reason where it cannot. */
  public static Renaming renaming(ScriptDiagnosis diagnosis, int offset, BooleanSupplier cancelled) {
    return ScriptRenames.possible(diagnosis, offset, cancelled);
  }

  /**
   * Gives what is named at an offset another name, in literal words and in the variables and arguments that it comes
   * from. Refused unless every command of the script then is what it was, with the new name.
   */
  public static Renaming rename(
      ScriptDiagnosis diagnosis, int offset, String name, BooleanSupplier cancelled) {
    return ScriptRenames.rename(diagnosis, offset, name, cancelled);
  }

  /** What the commands that a range touches leave to be known: values of words, and numbers that follow from them. */
  public static List<Inlay> inlays(ScriptDiagnosis diagnosis, Range range, BooleanSupplier cancelled) {
    return ScriptInlays.of(diagnosis, range, cancelled);
  }
}
