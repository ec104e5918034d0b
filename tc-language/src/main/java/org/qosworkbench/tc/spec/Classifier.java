package org.qosworkbench.tc.spec;

import java.util.List;
import java.util.function.Function;
import org.qosworkbench.tc.value.Fault;

/** A filter kind. */
public record Classifier(
    String name, String title, Docs docs, Life life, Kernel kernel, FilterHandle handle, Grammar grammar,
    List<String> examples)
    implements Kind {

  /**
   * What the filter's {@code handle} means to the kind.
   *
   * @param type how the text is read; it is tested before the kind's first option
   * @param complaint what tc prints when it cannot be read, which may depend on the part that is wrong
   */
  public record FilterHandle(ValueType type, Function<Fault, Complaint> complaint, String doc) {}

  public Classifier {
    examples = List.copyOf(examples);
  }

  public static Classifier classifier(String name, String title, Kernel kernel) {
    var handle = new FilterHandle(ValueType.text(), fault -> Complaint.SILENT, "");
    return new Classifier(name, title, Docs.NONE, Life.ALWAYS, kernel, handle, Grammar.nothing(), List.of());
  }

  public Classifier doc(String text) {
    return new Classifier(name, title, Docs.of(text), life, kernel, handle, grammar, examples);
  }

  public Classifier note(String text) {
    return new Classifier(name, title, docs.note(text), life, kernel, handle, grammar, examples);
  }

  public Classifier since(String version) {
    return new Classifier(name, title, docs, life.since(version), kernel, handle, grammar, examples);
  }

  public Classifier removedIn(String version) {
    return new Classifier(name, title, docs, life.removedIn(version), kernel, handle, grammar, examples);
  }

  /** How the text behind {@code handle} is read, and what tc prints when it cannot. */
  public Classifier handle(ValueType type, String tcText, String doc) {
    var complaint = Complaint.fails(tcText);
    return handle(type, fault -> complaint, doc);
  }

  public Classifier handle(ValueType type, Function<Fault, Complaint> complaint, String doc) {
    return new Classifier(name, title, docs, life, kernel, new FilterHandle(type, complaint, doc), grammar, examples);
  }

  public Classifier options(Grammar value) {
    return new Classifier(name, title, docs, life, kernel, handle, value, examples);
  }

  /** Whole commands that tc accepts. */
  public Classifier examples(String... commands) {
    return new Classifier(name, title, docs, life, kernel, handle, grammar, List.of(commands));
  }

  @Override
  public String toString() {
    return "classifier " + name;
  }
}
