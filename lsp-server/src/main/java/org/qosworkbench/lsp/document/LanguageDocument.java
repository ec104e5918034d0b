package org.qosworkbench.lsp.document;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.qosworkbench.tc.ide.Completion;
import org.qosworkbench.tc.ide.Expansion;
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
import org.qosworkbench.tc.ide.TrafficTree;
import org.qosworkbench.tc.ide.Usage;
import org.qosworkbench.tc.spec.Target;
import org.qosworkbench.tc.text.Edit;
import org.qosworkbench.tc.text.Position;
import org.qosworkbench.tc.text.PositionEncoding;
import org.qosworkbench.tc.text.Range;

/**
 * One version of a text, and what its language answers about it. Immutable; any thread may ask. A language answers what
 * it knows: everything but the text itself has an answer that says nothing.
 *
 * <p>Offsets are UTF-16 offsets of the text. All questions that take a {@code cancelled} end in a {@link
 * java.util.concurrent.CancellationException} when it says so.
 */
public interface LanguageDocument {
  /** The text. */
  String text();

  /** Its length in UTF-16 units. */
  int length();

  /** The version after an edit, which lies within the text. */
  LanguageDocument edit(Edit edit);

  /** The same text for another target, or with other settings. */
  LanguageDocument with(Target target, Settings settings);

  /** The position of an offset. */
  Position position(int offset, PositionEncoding encoding);

  /** The offset of a position; one outside of the text counts as the nearest inside. */
  int offset(Position position, PositionEncoding encoding);

  /** Finds what later questions need, while nobody waits. */
  default void prepare(BooleanSupplier cancelled) {}

  /** All findings, in the order of the text. */
  default List<Finding> findings(BooleanSupplier cancelled) {
    return List.of();
  }

  /** The edit that has a finding allowed where it is. */
  default Optional<Edit> allowance(Finding finding) {
    return Optional.empty();
  }

  /** What the word at an offset means. */
  default Optional<Hover> hover(int offset, BooleanSupplier cancelled) {
    return Optional.empty();
  }

  /** What could be written at an offset. */
  default List<Completion> completions(int offset, BooleanSupplier cancelled) {
    return List.of();
  }

  /** How what stands at an offset is written; the innermost first. */
  default List<Signature> signatures(int offset) {
    return List.of();
  }

  /** What the text defines. */
  default List<Symbol> symbols(BooleanSupplier cancelled) {
    return List.of();
  }

  /** What the commands build. */
  default TrafficTree tree(BooleanSupplier cancelled) {
    return new TrafficTree(List.of());
  }

  /** The commands of tc that are run; empty for a text that has nothing but these. */
  default Optional<Expansion> expansion(BooleanSupplier cancelled) {
    return Optional.empty();
  }

  /** What the words of the statements are that a range touches. */
  default List<SemanticToken> tokens(Range range, BooleanSupplier cancelled) {
    return List.of();
  }

  /** What can be folded. */
  default List<Fold> folds(BooleanSupplier cancelled) {
    return List.of();
  }

  /** Where what is named at an offset is created. */
  default List<Range> definitions(int offset, BooleanSupplier cancelled) {
    return List.of();
  }

  /** All places that name what is named at an offset. */
  default List<Usage> usages(int offset, BooleanSupplier cancelled) {
    return List.of();
  }

  /** Whether what is named at an offset can be renamed. */
  default Renaming renaming(int offset, BooleanSupplier cancelled) {
    return new Renaming.Refused("nothing here has a name of its own");
  }

  /** Gives what is named at an offset another name. */
  default Renaming rename(int offset, String name, BooleanSupplier cancelled) {
    return renaming(offset, cancelled);
  }

  /** Numbers between the words of the statements that a range touches. */
  default List<Inlay> inlays(Range range, BooleanSupplier cancelled) {
    return List.of();
  }

  /** The edits that lay the text out. */
  default List<Edit> format(BooleanSupplier cancelled) {
    return List.of();
  }

  /** The edits that lay out the statements that a range touches. */
  default List<Edit> format(Range range, BooleanSupplier cancelled) {
    return List.of();
  }

  /** What stands around an offset, from the inside out. */
  default List<Range> selections(int offset) {
    return List.of();
  }

  /** The words that there is more to read about. */
  default List<Link> links(BooleanSupplier cancelled) {
    return List.of();
  }

  /** Remarks to show above commands. */
  default List<Lens> lenses(BooleanSupplier cancelled) {
    return List.of();
  }

  /** The places that can be typed over together with what stands at an offset. */
  default List<Range> linked(int offset, BooleanSupplier cancelled) {
    return List.of();
  }

  /** The station of packets at an offset. */
  default Optional<Symbol> station(int offset, BooleanSupplier cancelled) {
    return Optional.empty();
  }

  /** What sends packets to the station at an offset. */
  default List<Sender> incoming(int offset, BooleanSupplier cancelled) {
    return List.of();
  }

  /** What the station at an offset sends packets to. */
  default List<Sender> outgoing(int offset, BooleanSupplier cancelled) {
    return List.of();
  }

  /** Ways to write the commands that a range touches more clearly. */
  default List<Refactoring> refactorings(Range range, BooleanSupplier cancelled) {
    return List.of();
  }
}
