package org.qosworkbench.tc.bind;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.qosworkbench.tc.spec.Check;
import org.qosworkbench.tc.spec.Classifier;
import org.qosworkbench.tc.spec.Complaint;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Element;
import org.qosworkbench.tc.spec.Ending;
import org.qosworkbench.tc.spec.Given;
import org.qosworkbench.tc.spec.Grammar;
import org.qosworkbench.tc.spec.Name;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.Param;
import org.qosworkbench.tc.spec.Refused;
import org.qosworkbench.tc.spec.Scan;
import org.qosworkbench.tc.spec.Section;
import org.qosworkbench.tc.spec.Target;
import org.qosworkbench.tc.spec.ValueType;
import org.qosworkbench.tc.spec.Words;
import org.qosworkbench.tc.syntax.Statement;
import org.qosworkbench.tc.text.Nearest;
import org.qosworkbench.tc.value.Dialect;
import org.qosworkbench.tc.value.Parsed;
import org.qosworkbench.tc.value.Value;

/**
 * One pass over the words of one statement: tells grammars what is there, and hears from them what it means. What there
 * is to know about words and values is known by the parts that it hands on to.
 */
final class Walk implements Scan {
  private final Target target;
  private final Dialect dialect;
  private final Devices devices;

  private final Trace trace;
  private final Objections objections;
  private final CurrentWord current;
  private final ParamReader params;
  private final OptionReader options;

  Walk(Statement statement, Target target, Devices devices, Announcer announcer) {
    this.target = target;
    this.devices = devices;
    dialect = Values.dialect(target.iproute2());
    trace = new Trace(statement);
    var doubts = new Doubts(trace);
    objections = new Objections(trace, doubts);
    current = new CurrentWord(statement, target.iproute2(), dialect, announcer, trace, doubts);
    params = new ParamReader(dialect, current, trace, doubts, objections);
    options = new OptionReader(current, trace, doubts, objections);
  }

  Binding run(Grammar grammar) {
    try {
      grammar.read(this);
      return objections.accepted();
    } catch (Refused refused) {
      return objections.refused();
    } catch (Undecided undecided) {
      return objections.accepted();
    }
  }

  // ---- looking ------------------------------------------------------------------------------------------------------

  @Override
  public boolean more() {
    return trace.more();
  }

  @Override
  public String word() {
    return current.text();
  }

  @Override
  public Optional<String> wordAhead(int ahead) {
    return ahead < left() ? Optional.of(trace.text(trace.at() + ahead)) : Optional.empty();
  }

  @Override
  public int left() {
    return trace.count() - trace.at();
  }

  @Override
  public boolean is(Name name) {
    return current.is(name);
  }

  @Override
  public boolean is(Option option) {
    return current.is(option);
  }

  @Override
  public Optional<Option> find(Section section) {
    return current.find(section);
  }

  @Override
  public <E extends Element> Optional<E> find(Words<E> words) {
    return current.find(words);
  }

  @Override
  public boolean fits(ValueType type) {
    return current.fits(type);
  }

  // ---- taking -------------------------------------------------------------------------------------------------------

  @Override
  public void take(Element element) {
    trace.take(element);
  }

  @Override
  public void take(Element element, Value value) {
    trace.take(element, value);
  }

  @Override
  public void require() {
    objections.requireWord(Complaint.INCOMPLETE);
  }

  @Override
  public void read(Option option) {
    options.read(this, option, params, option.grammar());
  }

  @Override
  public void read(Option option, Grammar tail) {
    options.read(this, option, params, tail);
  }

  @Override
  public void readValues(Option option, ValueReader reader) {
    options.read(this, option, reader, option.grammar());
  }

  @Override
  public Optional<Value> read(Param param) {
    return params.read(param);
  }

  @Override
  public <V extends Value> V read(Param param, Function<String, Parsed<V>> reader) {
    return params.read(param, reader);
  }

  @Override
  public void within(Element element, Grammar grammar) {
    within(element, objections.exitCode(), grammar);
  }

  @Override
  public void within(Element element, int exitCodeInside, Grammar grammar) {
    int outerExit = objections.exitCode();
    objections.exitCode(exitCodeInside);
    trace.open(element);
    try {
      grammar.read(this);
    } finally {
      trace.close();
      objections.exitCode(outerExit);
    }
  }

  @Override
  public void readFilterHandle(Classifier classifier) {
    params.readFilterHandle(classifier);
  }

  // ---- what was given -----------------------------------------------------------------------------------------------

  @Override
  public Given given() {
    return trace.inner();
  }

  @Override
  public Given outer() {
    return trace.outer();
  }

  @Override
  public void test(List<Check> checks) {
    for (var check : checks) objections.test(check);
  }

  @Override
  public boolean deviceExists(String name) {
    return devices.exists(name) || isIndex(name) || Gap.isIn(name);
  }

  /**
   * if1, if2 ... name a device by its index, whatever stands behind the number (iproute2 lib/ll_map.c, ll_idx_a2n()).
   */
  private static boolean isIndex(String name) {
    if (!name.startsWith("if")) return false;
    int end = 2;
    while (end < name.length() && name.charAt(end) == '0') end++;
    return end < name.length() && name.charAt(end) >= '1' && name.charAt(end) <= '9';
  }

  @Override
  public Target target() {
    return target;
  }

  @Override
  public Dialect dialect() {
    return dialect;
  }

  @Override
  public Header header() {
    return trace.header();
  }

  // ---- refusing -----------------------------------------------------------------------------------------------------

  @Override
  public Refused refuse(Diagnostic diagnostic, Complaint complaint, String explanation) {
    return objections.refuseWord(trace.at(), diagnostic, complaint, explanation);
  }

  @Override
  public Refused refuseBack(int back, Diagnostic diagnostic, Complaint complaint, String explanation) {
    return objections.refuseWord(Math.max(0, trace.at() - back), diagnostic, complaint, explanation);
  }

  @Override
  public Refused refuseAbout(String option, Diagnostic diagnostic, Complaint complaint, String explanation) {
    int about = trace.inner().last(option);
    if (about < 0) about = trace.headWord();
    return objections.refuseWord(Math.min(about + 1, trace.endOf(about)), diagnostic, complaint, explanation);
  }

  @Override
  public Refused refuseUnknown(Section section, Complaint complaint) {
    var unknown = Unknown.of(word(), section, target.iproute2());
    var refused = refuse(unknown.diagnostic(), complaint, unknown.explanation());
    objections.meaning(unknown.replacement());
    return refused;
  }

  @Override
  public <E extends Element> Refused refuseUnknown(
      Words<E> words, Diagnostic diagnostic, Complaint complaint, String explanation) {
    var refused = refuse(diagnostic, complaint, explanation);
    objections.meaning(Nearest.CAUTIOUS.of(word(), words.all().stream().map(Element::name).toList()));
    return refused;
  }

  @Override
  public Refused saying(Refused refused, String tcText) {
    objections.say(tcText);
    return refused;
  }

  @Override
  public Refused ending(Refused refused, Ending ending) {
    objections.end(ending);
    return refused;
  }

  @Override
  public void print(String tcText) {
    objections.print(tcText);
  }

  @Override
  public void noteLate(Refused refused) {
    objections.noteLate(trace.count() - 1);
  }

  @Override
  public void note(Diagnostic diagnostic, String tcText, String explanation) {
    objections.note(trace.more() ? trace.at() : trace.headWord(), diagnostic, tcText, explanation);
  }

  @Override
  public void noteBack(int back, Diagnostic diagnostic, String tcText, String explanation) {
    objections.note(Math.max(0, trace.at() - back), diagnostic, tcText, explanation);
  }
}
