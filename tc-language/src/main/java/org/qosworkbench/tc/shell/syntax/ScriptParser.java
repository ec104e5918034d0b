package org.qosworkbench.tc.shell.syntax;

/** Reads a whole script. */
final class ScriptParser {
  private static final String BYTE_ORDER_MARK = "\ufeff";

  private ScriptParser() {}

  static Script parse(String text) {
    Log log = new Log(text.length());
    Dialect dialect = Dialects.of(text);
    Parsers parsers = new Parsers(new Reader(text, log), log, dialect);
    if (text.startsWith(BYTE_ORDER_MARK)) {
      parsers.in.moveTo(BYTE_ORDER_MARK.length());
    }
    CommandList body = parsers.lists.all();
    return new Script(text, dialect, body, log.comments(), log.problems());
  }
}
