package org.qosworkbench.tc.shell.syntax;

/** Everything that reads one text together: a script, or what stands within backquotes in one. */
final class Parsers {
  final Reader in;
  final Log log;
  final Dialect dialect;
  final Balance balance;
  final Words words;
  final Quotes quotes;
  final Dollars dollars;
  final Expansions expansions;
  final Patterns patterns;
  final Assignments assignments;
  final Redirections redirections;
  final Lists lists;
  final Commands commands;
  final Compounds compounds;
  final Conditions conditions;

  Parsers(Reader in, Log log, Dialect dialect) {
    this.in = in;
    this.log = log;
    this.dialect = dialect;
    balance = new Balance(in, log);
    words = new Words(this);
    quotes = new Quotes(this);
    dollars = new Dollars(this);
    expansions = new Expansions(this);
    patterns = new Patterns(this);
    assignments = new Assignments(this);
    redirections = new Redirections(this);
    lists = new Lists(this);
    commands = new Commands(this);
    compounds = new Compounds(this);
    conditions = new Conditions(this);
  }

  /** Those for a text that was made from this one by leaving units out. */
  Parsers of(String text, int[] offsets) {
    return new Parsers(new Reader(text, offsets, log), log, dialect);
  }
}
