package org.qosworkbench.tc.ide;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.qosworkbench.tc.check.ScriptVerdicts;
import org.qosworkbench.tc.shell.Course;

/** What is known of one version of a shell script. Immutable, and safe to ask on any thread. */
public final class ScriptDiagnosis {
  private final ScriptAnalysis analysis;
  private final Course course;
  private final ScriptVerdicts verdicts;
  /** Made when first asked for; who comes second at the same time makes the same. */
  private final AtomicReference<ScriptBatch> everything = new AtomicReference<>();
  private final AtomicReference<ScriptBatch> building = new AtomicReference<>();

  private ScriptDiagnosis(ScriptAnalysis analysis, Course course, ScriptVerdicts verdicts) {
    this.analysis = analysis;
    this.course = course;
    this.verdicts = verdicts;
  }

  /**
   * The diagnosis of a script.
   *
   * @param cancelled asked at every command
   * @throws CancellationException when {@code cancelled} says so
   */
  public static ScriptDiagnosis of(ScriptAnalysis analysis, BooleanSupplier cancelled) {
    var course = Course.of(analysis.script(), analysis.surroundings());
    var host = analysis.settings().host(analysis.target());
    return new ScriptDiagnosis(analysis, course, ScriptVerdicts.of(analysis.script(), course, host, cancelled));
  }

  /**
   * The diagnosis of a later version of the script, or of the same with other settings or another target.
   *
   * @throws CancellationException when {@code cancelled} says so
   */
  public ScriptDiagnosis next(ScriptAnalysis later, BooleanSupplier cancelled) {
    boolean same = later.script() == analysis.script() && later.surroundings().equals(analysis.surroundings());
    var next = same ? course : Course.of(later.script(), later.surroundings());
    var host = later.settings().host(later.target());
    return new ScriptDiagnosis(later, next, verdicts.next(later.script(), next, host, cancelled));
  }

  /** The text, and what it was looked at with. */
  public ScriptAnalysis analysis() {
    return analysis;
  }

  /** The commands that the script runs. */
  public Expansion expansion() {
    return Expansion.of(analysis.script().text(), course);
  }

  /** The script as a batch. */
  ScriptBatch batch(ScriptBatch.Extent extent, BooleanSupplier cancelled) {
    var kept = switch (extent) {
      case EVERYTHING -> everything;
      case BUILDING -> building;
    };
    var known = kept.get();
    if (known != null) return known;
    var made = ScriptBatch.of(this, extent, cancelled);
    kept.set(made);
    return made;
  }

  ScriptVerdicts verdicts() {
    return verdicts;
  }

  Course course() {
    return course;
  }

  /** All findings in the order of the text. */
  public List<Finding> findings() {
    return ScriptFindings.of(analysis, verdicts);
  }
}
