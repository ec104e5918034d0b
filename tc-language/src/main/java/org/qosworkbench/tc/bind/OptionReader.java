package org.qosworkbench.tc.bind;

import org.qosworkbench.tc.spec.Grammar;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.Option.Moment;
import org.qosworkbench.tc.spec.Param;
import org.qosworkbench.tc.spec.Refused;
import org.qosworkbench.tc.spec.Scan;

/** Takes a keyword and all that belongs to it: its values, the words of its own grammar, and what guards them. */
final class OptionReader {
  private final CurrentWord current;
  private final Trace trace;
  private final Doubts doubts;
  private final Objections objections;

  OptionReader(CurrentWord current, Trace trace, Doubts doubts, Objections objections) {
    this.current = current;
    this.trace = trace;
    this.doubts = doubts;
    this.objections = objections;
  }

  /** Takes the current word as {@code option}; {@code tail}, which comes behind the values, reads in {@code scan}. */
  void read(Scan scan, Option option, Scan.ValueReader values, Grammar tail) {
    int outerKeyword = objections.keyword();
    int own = trace.at();
    objections.keyword(own);
    try {
      trace.take(option);
      guard(option, Moment.KEYWORD, own);
      var params = option.params();
      for (int i = 0; i < params.size(); i++) {
        var param = params.get(i);
        if (i == 0 && param.presence() instanceof Param.Required required) {
          // a value that is there is announced when it is read, which this one never will be
          if (!trace.more()) current.announce(param);
          objections.requireWord(required.missing());
          guard(option, Moment.VALUE, trace.at());
        }
        values.read(param);
      }
      if (tail != Grammar.nothing()) scan.within(option, tail);
      guard(option, Moment.READ, trace.at() - 1);
    } catch (Refused refused) {
      objections.say(option.bad(), own);
      throw refused;
    }
    objections.keyword(outerKeyword);
  }

  private void guard(Option option, Moment moment, int about) {
    var guards = option.guards(moment);
    if (guards.isEmpty()) return;
    var given = trace.inner();
    for (var guard : guards) {
      if (doubts.isCertain(() -> guard.fails().test(given))) {
        throw objections.refuse(about, about, guard.diagnostic(), guard.complaint(), guard.explanation());
      }
    }
  }
}
