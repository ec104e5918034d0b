package org.qosworkbench.tc.bind;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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
import org.qosworkbench.tc.spec.Option.Moment;
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
import org.qosworkbench.tc.value.Fault;
import org.qosworkbench.tc.value.Parsed;
import org.qosworkbench.tc.value.Unfinished;
import org.qosworkbench.tc.value.Value;

/** One pass over the words of one statement: tells grammars what is there, and hears from them what it means. */
final class Walk implements Scan {
  private final Statement statement;
  private final String code;
  private final int count;
  private final Target target;
  private final Dialect dialect;
  private final Devices devices;
  private final Optional<Announcer> announcer;
  private final int announcedWord;

  private final Trace trace;
  private final Objections objections;

  /** Hears what would be welcome at one word. */
  record Announcer(int word, Consumer<Expected> expected) {}

  Walk(Statement statement, Target target, Devices devices, Optional<Announcer> announcer) {
    this.statement = statement;
    this.target = target;
    this.devices = devices;
    dialect = Values.dialect(target.iproute2());
    this.announcer = announcer;
    announcedWord = announcer.map(Announcer::word).orElse(-1);
    code = statement.code();
    count = statement.wordCount();
    trace = new Trace(statement);
    objections = new Objections(trace);
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
    if (trace.isGap()) trace.leaveGap();
    return trace.text(trace.at());
  }

  @Override
  public Optional<String> wordAhead(int ahead) {
    return trace.at() + ahead < count ? Optional.of(trace.text(trace.at() + ahead)) : Optional.empty();
  }

  @Override
  public int left() {
    return count - trace.at();
  }

  @Override
  public boolean is(Name name) {
    if (isAnnouncing()) announce(new Expected.Word(name));
    return trace.more() && accepts(name);
  }

  @Override
  public boolean is(Option option) {
    if (isAnnouncing()) announce(new Expected.Keyword(option));
    if (!trace.more() || !option.life().covers(target.iproute2())) return false;
    var names = option.names();
    for (int i = 0; i < names.size(); i++) if (accepts(names.get(i))) return true;
    return false;
  }

  /** {@link Name#accepts} on the current word without taking it out of the line. */
  private boolean accepts(Name name) {
    if (trace.isGap()) throw new Undecided();
    int start = statement.wordStart(trace.at());
    int length = statement.wordEnd(trace.at()) - start;
    boolean fits = switch (name.match()) {
      case EXACT -> length == name.text().length();
      case PREFIX -> length > 0 && length <= name.text().length();
    };
    return fits && code.regionMatches(start, name.text(), 0, length);
  }

  @Override
  public Optional<Option> find(Section section) {
    if (isAnnouncing()) {
      for (var option : section.options()) {
        if (option.life().covers(target.iproute2())) announce(new Expected.Keyword(option));
      }
    }
    if (!trace.more()) return Optional.empty();
    if (trace.isGap()) throw new Undecided();
    int at = trace.at();
    return section.lexicon(target.iproute2()).find(code, statement.wordStart(at), statement.wordEnd(at));
  }

  @Override
  public <E extends Element> Optional<E> find(Words<E> words) {
    if (isAnnouncing()) for (var element : words.all()) announce(new Expected.Keyword(element));
    if (!trace.more()) return Optional.empty();
    if (trace.isGap()) throw new Undecided();
    int at = trace.at();
    return words.lexicon().find(code, statement.wordStart(at), statement.wordEnd(at));
  }

  @Override
  public boolean fits(ValueType type) {
    announce(new Expected.OfType("", type));
    if (trace.isGap()) throw new Undecided();
    return trace.more() && Values.read(type, word(), dialect).accepted();
  }

  private boolean isAnnouncing() {
    return trace.at() == announcedWord;
  }

  private void announce(Expected expected) {
    if (isAnnouncing()) announcer.orElseThrow().expected().accept(expected);
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
    require(Complaint.INCOMPLETE);
  }

  private void require(Complaint missing) {
    if (!trace.more()) {
      throw refuse(Diagnostic.INCOMPLETE_COMMAND, missing,
          "a value is missing after \"" + trace.text(trace.at() - 1) + "\"");
    }
  }

  @Override
  public void read(Option option) {
    read(option, option.grammar());
  }

  @Override
  public void read(Option option, Grammar tail) {
    read(option, this::read, tail);
  }

  @Override
  public void readValues(Option option, ValueReader reader) {
    read(option, reader, option.grammar());
  }

  private void read(Option option, ValueReader reader, Grammar tail) {
    int outerKeyword = objections.keyword();
    int own = trace.at();
    objections.keyword(own);
    try {
      take(option);
      guard(option, Moment.KEYWORD, own);
      var params = option.params();
      for (int i = 0; i < params.size(); i++) {
        var param = params.get(i);
        if (i == 0 && param.presence() instanceof Param.Required required) {
          announce(param);
          require(required.missing());
          guard(option, Moment.VALUE, trace.at());
        }
        reader.read(param);
      }
      if (tail != Grammar.nothing()) within(option, tail);
      guard(option, Moment.READ, trace.at() - 1);
    } catch (Refused refused) {
      objections.say(option.bad(), own);
      throw refused;
    }
    objections.keyword(outerKeyword);
  }

  /** At the end of the words; elsewhere the value is announced when it is read. */
  private void announce(Param param) {
    if (!trace.more()) announce(new Expected.OfType(param.name(), param.type()));
  }

  private void guard(Option option, Moment moment, int about) {
    var guards = option.guards(moment);
    if (guards.isEmpty()) return;
    var given = given();
    for (var guard : guards) {
      if (trace.watch().isCertain(() -> guard.fails().test(given))) {
        throw objections.refuse(about, about, guard.diagnostic(), guard.complaint(), guard.explanation());
      }
    }
  }

  @Override
  public Optional<Value> read(Param param) {
    if (isAnnouncing()) announce(new Expected.OfType(param.name(), param.type()));
    switch (param.presence()) {
      case Param.Required it -> require(it.missing());
      case Param.IfNext it -> {
        if (trace.isGap()) throw new Undecided();
        if (!trace.more() || !looksLike(it.lookahead())) return Optional.empty();
      }
    }
    var word = word();
    if (trace.isGap() && Gap.mayBe(param.type(), word, dialect)) {
      var unfinished = new Unfinished(word);
      take(param, unfinished);
      trace.leaveGap();
      return Optional.of(unfinished);
    }
    boolean isShare = LinkShare.is(param, word);
    if (isShare && header().device().filter(it -> !it.isEmpty()).isEmpty()) {
      throw refuse(Diagnostic.PERCENT_WITHOUT_DEVICE, LinkShare.NO_DEVICE,
          "a percentage needs \"dev\", whose speed it is taken of");
    }
    var value = switch (Values.read(param.type(), word, dialect)) {
      case Parsed.Ok<? extends Value> ok -> ok.get();
      case Parsed.Bad<? extends Value> bad ->
          throw refuseValue(isShare ? param.bad(LinkShare.complaint(bad.fault())) : param, bad.fault());
    };
    if (param.limit().isPresent()) {
      var limit = param.limit().get();
      long number = Values.number(value);
      if (number < limit.min() || number > limit.max()) {
        throw refuse(Diagnostic.OUT_OF_RANGE, limit.complaint(),
            "\"" + word + "\" is out of range: from " + limit.min() + " to " + limit.max());
      }
    }
    take(param, value);
    return Optional.of(value);
  }

  @Override
  public <V extends Value> V read(Param param, Function<String, Parsed<V>> reader) {
    announce(new Expected.OfType(param.name(), param.type()));
    require();
    if (trace.isGap()) throw new Undecided();
    return switch (reader.apply(word())) {
      case Parsed.Ok<V> ok -> {
        take(param, ok.get());
        yield ok.get();
      }
      case Parsed.Bad<V> bad -> throw refuseValue(param, bad.fault());
    };
  }

  private boolean looksLike(Param.Lookahead lookahead) {
    int start = statement.wordStart(trace.at());
    if (start == statement.wordEnd(trace.at())) return false;
    char c = code.charAt(start);
    return switch (lookahead) {
      case DIGIT -> c >= '0' && c <= '9';
      case DIGIT_OR_MINUS -> c >= '0' && c <= '9' || c == '-';
    };
  }

  private Refused refuseValue(Param param, Fault fault) {
    if (trace.watch().hasSeen()) throw new Undecided();
    boolean isOption = trace.kind().filter(kind -> Unknown.isOptionOf(kind, fault.word())).isPresent();
    var refused = objections.refuse(trace.at(), trace.at(), Values.diagnostic(param.type(), fault),
        param.complaint().apply(fault), Values.printed(param.type(), fault, dialect),
        isOption ? param.name() + " is missing before \"" + fault.word() + "\"" : fault.explain());
    objections.meaning(isOption ? Optional.empty() : fault.suggestion());
    return refused;
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
    int own = trace.headerOption("handle") + 1;
    if (own == 0 || own >= count || Gap.isIn(trace.text(own))) return;
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

  private static boolean isAboutKeyword(Diagnostic diagnostic) {
    return switch (diagnostic) {
      case UNKNOWN_OBJECT, UNKNOWN_COMMAND, UNKNOWN_OPTION, UNKNOWN_KIND, UNKNOWN_ACTION, BAD_CONTROL, WORD_TOO_NEW,
          WORD_REMOVED, INCOMPLETE_COMMAND -> true;
      default -> false;
    };
  }

  /** What a grammar works out may follow from a value that it read; a word that is wrong by itself does not. */
  private void doubt(Diagnostic diagnostic, int word) {
    boolean doubtful = trace.isDoubtful() && !isAboutKeyword(diagnostic);
    if (doubtful || trace.isGap(word)) throw new Undecided();
  }

  @Override
  public Refused refuse(Diagnostic diagnostic, Complaint complaint, String explanation) {
    doubt(diagnostic, trace.at());
    return objections.refuse(trace.at(), trace.at(), diagnostic, complaint, explanation);
  }

  @Override
  public Refused refuseBack(int back, Diagnostic diagnostic, Complaint complaint, String explanation) {
    int word = Math.max(0, trace.at() - back);
    doubt(diagnostic, word);
    return objections.refuse(word, word, diagnostic, complaint, explanation);
  }

  @Override
  public Refused refuseAbout(String option, Diagnostic diagnostic, Complaint complaint, String explanation) {
    int about = trace.inner().last(option);
    if (about < 0) about = trace.headWord();
    int word = Math.min(about + 1, trace.endOf(about));
    doubt(diagnostic, word);
    return objections.refuse(word, word, diagnostic, complaint, explanation);
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
    objections.noteLate(count - 1);
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
