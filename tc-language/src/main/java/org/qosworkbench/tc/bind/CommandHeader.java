package org.qosworkbench.tc.bind;

import java.util.Optional;
import org.qosworkbench.tc.spec.CommandObject;
import org.qosworkbench.tc.spec.Element;
import org.qosworkbench.tc.spec.Given;
import org.qosworkbench.tc.spec.Scan;
import org.qosworkbench.tc.spec.Verb;
import org.qosworkbench.tc.syntax.Statement;

/** The common part of a command, as a kind sees it. */
record CommandHeader(Statement statement, Element[] elements, GroupView view) implements Scan.Header {
  @Override
  public String object() {
    return elements[0] instanceof CommandObject object ? object.name() : "";
  }

  @Override
  public String verb() {
    return elements.length > 1 && elements[1] instanceof Verb verb ? verb.name() : "";
  }

  @Override
  public Optional<String> device() {
    return text("dev");
  }

  @Override
  public Optional<String> filterHandle() {
    return text("handle");
  }

  private Optional<String> text(String option) {
    int keyword = view.last(option);
    return keyword >= 0 && keyword + 1 < statement.wordCount()
        ? Optional.of(statement.word(keyword + 1))
        : Optional.empty();
  }

  @Override
  public Given given() {
    return view;
  }
}
