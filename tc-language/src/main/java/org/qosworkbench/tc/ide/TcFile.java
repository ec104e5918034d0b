package org.qosworkbench.tc.ide;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.qosworkbench.tc.shell.Surroundings;
import org.qosworkbench.tc.spec.Target;

/**
 * A file that is looked at once, whatever it is written in.
 *
 * @param surroundings what a script is taken to find beside its text
 */
public record TcFile(Language language, String text, Surroundings surroundings) {
  /** Refuses absent parts. */
  public TcFile {
    Objects.requireNonNull(language);
    Objects.requireNonNull(text);
    Objects.requireNonNull(surroundings);
  }

  /** A file in the language that its name or its first lines name. */
  public static TcFile of(String name, String text, Surroundings surroundings) {
    return new TcFile(Language.of(name, text), text, surroundings);
  }

  /** Hands over everything that is wrong or remarkable, in the order of the text unless there is very much of it. */
  public void diagnose(Target target, Settings settings, Consumer<Finding> findings) {
    diagnose(text, target, settings, findings);
  }

  private void diagnose(String current, Target target, Settings settings, Consumer<Finding> findings) {
    switch (language) {
      case BATCH -> Tc.diagnose(current, target, settings, findings);
      case SCRIPT -> script(current, target, settings).findings().forEach(findings);
      case MARKDOWN -> {
        for (var fence : Fence.in(current)) {
          new TcFile(fence.language(), fence.text(), surroundings)
              .diagnose(target, settings, it -> findings.accept(fence.place(it)));
        }
      }
    }
  }

  /** Follows suggestions, and those for the text that comes of it, until there are none or they go in circles. */
  public Fixing.Fixed fix(Target target, Settings settings, Fixing.Which which) {
    return Fixing.fix(text, (current, findings) -> diagnose(current, target, settings, findings), which);
  }

  /** The text in its canonical layout; what is not written in lines of a batch stays as it is. */
  public String formatted(Target target) {
    return switch (language) {
      case BATCH -> Tc.formatted(text, target);
      case SCRIPT, MARKDOWN -> text;
    };
  }

  /** What is there when all commands have run; nothing for text that only has code in it. */
  public TrafficTree tree(Target target, Settings settings) {
    return switch (language) {
      case BATCH -> Tc.tree(Diagnosis.of(Analysis.of(text, target, settings), Tc.NEVER));
      case SCRIPT -> Scripts.tree(script(text, target, settings), Tc.NEVER);
      case MARKDOWN -> new TrafficTree(List.of());
    };
  }

  /** As {@link #tree}, after the command at an offset. */
  public TrafficTree treeAfter(int offset, Target target, Settings settings) {
    return switch (language) {
      case BATCH -> Tc.treeAfter(Diagnosis.of(Analysis.of(text, target, settings), Tc.NEVER), offset);
      case SCRIPT -> Scripts.treeAfter(script(text, target, settings), offset, Tc.NEVER);
      case MARKDOWN -> new TrafficTree(List.of());
    };
  }

  private ScriptDiagnosis script(String current, Target target, Settings settings) {
    return ScriptDiagnosis.of(ScriptAnalysis.of(current, surroundings, target, settings), Tc.NEVER);
  }
}
