package org.qosworkbench.tc.ide;

import java.util.ArrayList;
import java.util.List;
import org.qosworkbench.tc.syntax.Document;
import org.qosworkbench.tc.syntax.Statement;

/** Lists the commands of a document. */
final class Commands {
  private Commands() {}

  static List<Command> of(Document document) {
    var found = new ArrayList<Command>();
    for (int i = 0; i < document.statements().size(); i++) {
      var statement = document.statement(i);
      // what tc stumbles over before it has a word is no command, but tc does something all the same
      if (statement.wordCount() > 0 || !statement.code().isBlank()) found.add(command(statement, document.offset(i)));
    }
    return found;
  }

  private static Command command(Statement statement, int offset) {
    int count = statement.wordCount();
    var words = new ArrayList<String>(count);
    for (int i = 0; i < count; i++) words.add(statement.word(i));
    var range = count == 0 ? statement.endOfCode() : statement.range(0, count - 1);
    return new Command(range.shift(offset), statement.text(), words);
  }
}
