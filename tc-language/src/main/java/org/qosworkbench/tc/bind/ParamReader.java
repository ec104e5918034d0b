package org.qosworkbench.tc.bind;

import java.util.Optional;
import java.util.function.Function;
import org.qosworkbench.tc.spec.Classifier;
import org.qosworkbench.tc.spec.Complaint;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Param;
import org.qosworkbench.tc.spec.Refused;
import org.qosworkbench.tc.spec.Scan;
import org.qosworkbench.tc.value.Dialect;
import org.qosworkbench.tc.value.Fault;
import org.qosworkbench.tc.value.Parsed;
import org.qosworkbench.tc.value.Unfinished;
import org.qosworkbench.tc.value.Value;

/** Takes words as values, if they are there and tc can read them, and else says what tc does. */
final class ParamReader implements Scan.ValueReader {
  private final Dialect dialect;
  private final CurrentWord current;
  private final Trace trace;
  private final Doubts doubts;
  private final Objections objections;

  ParamReader(Dialect dialect, CurrentWord current, Trace trace, Doubts doubts, Objections objections) {
    this.dialect = dialect;
    this.current = current;
    this.trace = trace;
    this.doubts = doubts;
    this.objections = objections;
  }

  @Override
  public Optional<Value> read(Param param) {
    current.announce(param);
    switch (param.presence()) {
      case Param.Required it -> objections.requireWord(it.missing());
      case Param.IfNext it -> {
        if (!current.looksLike(it.lookahead())) return Optional.empty();
      }
    }
    var word = current.text();
    if (trace.isGap() && Gap.mayBe(param.type(), word, dialect)) {
      var unfinished = new Unfinished(word);
      trace.take(param, unfinished);
      trace.leaveGap();
      return Optional.of(unfinished);
    }
    var value = known(param, word);
    trace.take(param, value);
    return Optional.of(value);
  }

  /** What the word means, whatever its gaps turn out to be. */
  private Value known(Param param, String word) {
    boolean isShare = LinkShare.is(param, word);
    if (isShare && trace.header().device().filter(it -> !it.isEmpty()).isEmpty()) {
      throw objections.refuseWord(trace.at(), Diagnostic.PERCENT_WITHOUT_DEVICE, LinkShare.NO_DEVICE,
          "a percentage needs \"dev\", whose speed it is taken of");
    }
    var value = switch (Values.read(param.type(), word, dialect)) {
      case Parsed.Ok<? extends Value> ok -> ok.get();
      case Parsed.Bad<? extends Value> bad ->
          throw refuse(isShare ? param.bad(LinkShare.complaint(bad.fault())) : param, bad.fault());
    };
    if (param.limit().isPresent()) {
      var limit = param.limit().get();
      long number = Values.number(value);
      if (number < limit.min() || number > limit.max()) {
        throw objections.refuseWord(trace.at(), Diagnostic.OUT_OF_RANGE, limit.complaint(),
            "\"" + word + "\" is out of range: from " + limit.min() + " to " + limit.max());
      }
    }
    return value;
  }

  /** As {@link #read(Param)}, of a value that {@code reader} reads in place of its type. */
  <V extends Value> V read(Param param, Function<String, Parsed<V>> reader) {
    current.announce(param);
    objections.requireWord(Complaint.INCOMPLETE);
    doubts.needWord();
    return switch (reader.apply(current.text())) {
      case Parsed.Ok<V> ok -> {
        trace.take(param, ok.get());
        yield ok.get();
      }
      case Parsed.Bad<V> bad -> throw refuse(param, bad.fault());
    };
  }

  /** Reads a word of the header once the kind is known that says what it means. */
  void readFilterHandle(Classifier classifier) {
    int own = trace.headerOption("handle") + 1;
    if (own == 0 || own >= trace.count() || Gap.isIn(trace.text(own))) return;
    switch (Values.read(classifier.handle().type(), trace.text(own), dialect)) {
      case Parsed.Ok<? extends Value> ok -> trace.setValue(own, ok.get());
      case Parsed.Bad<? extends Value> bad -> {
        var refused = objections.refuse(own, own, Diagnostic.BAD_FILTER_HANDLE,
            classifier.handle().complaint().apply(bad.fault()), bad.fault().explain());
        objections.meaning(bad.fault().suggestion());
        throw refused;
      }
    }
  }

  private Refused refuse(Param param, Fault fault) {
    doubts.needValues();
    boolean isOption = trace.kind().filter(kind -> Unknown.isOptionOf(kind, fault.word())).isPresent();
    var refused = objections.refuse(trace.at(), trace.at(), Values.diagnostic(param.type(), fault),
        param.complaint().apply(fault), Values.printed(param.type(), fault, dialect),
        isOption ? param.name() + " is missing before \"" + fault.word() + "\"" : fault.explain());
    objections.meaning(isOption ? Optional.empty() : fault.suggestion());
    return refused;
  }
}
