package org.qosworkbench.tc.bind;

import java.util.ArrayList;
import java.util.List;
import org.qosworkbench.tc.spec.Target;
import org.qosworkbench.tc.spec.command.Commands;
import org.qosworkbench.tc.syntax.Statement;

/** Binds statements for one target. Immutable, thread safe. */
public record Binder(Target target, Devices devices) {

  /** The statement's words with their meaning, read as tc reads a line of a batch file. Never fails. */
  public Binding bind(Statement statement) {
    return new Walk(statement, target, devices, Announcer.NONE).run(Commands.GRAMMAR);
  }

  /** What would be welcome as word {@code word} of the statement, given the words before it, in test order. */
  public List<Expected> expected(Statement statement, int word) {
    var found = new ArrayList<Expected>();
    new Walk(statement, target, devices, new Announcer(word, found::add)).run(Commands.GRAMMAR);
    return found;
  }
}
