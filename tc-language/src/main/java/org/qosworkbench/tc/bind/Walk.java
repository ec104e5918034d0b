package org.qosworkbench.tc.bind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.function.Function;
import org.qosworkbench.tc.spec.Check;
import org.qosworkbench.tc.spec.Classifier;
import org.qosworkbench.tc.spec.Complaint;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Element;
import org.qosworkbench.tc.spec.Ending;
import org.qosworkbench.tc.spec.Given;
import org.qosworkbench.tc.spec.Grammar;
import org.qosworkbench.tc.spec.Kind;
import org.qosworkbench.tc.spec.Name;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.Option.Moment;
import org.qosworkbench.tc.spec.Param;
import org.qosworkbench.tc.spec.Qdisc;
import org.qosworkbench.tc.spec.Refused;
import org.qosworkbench.tc.spec.Scan;
import org.qosworkbench.tc.spec.Section;
import org.qosworkbench.tc.spec.Target;
import org.qosworkbench.tc.spec.ValueType;
import org.qosworkbench.tc.spec.Words;
import org.qosworkbench.tc.syntax.Statement;
import org.qosworkbench.tc.value.Dialect;
import org.qosworkbench.tc.value.Fault;
import org.qosworkbench.tc.value.Parsed;
import org.qosworkbench.tc.value.Value;

/**
 * One pass over the words of one statement. Fills parallel arrays instead of a tree, because a checker makes a million of
 * these in a second.
 */
final class Walk implements Scan {
  private static final Complaint INCOMPLETE = Complaint.exits("Command line is not complete. Try option \"help\"");

  /** iproute2 tc/tc_util.c, parse_percent_rate(). */
  private static final Complaint NO_DEVICE = Complaint.fails("No device specified; specify device to rate limit by percentage");
  private static final Complaint SHARE_TOO_LARGE = Complaint.fails("Invalid rate specified; should be between [0,100]% but is %s");
  private static final Complaint SHARE_MALFORMED = Complaint.fails("Specified rate value could not be read or is malformed");

  private final Statement statement;
  private final String code;
  private final int count;
  private final Target target;
  private final Dialect dialect;
  private final Devices devices;
  private final Optional<Announcer> announcer;
  private final int announcedWord;

  private final Element[] elements;
  private final Value[] values;
  private final short[] groupOf;
  private final List<Group> groups = new ArrayList<>(2);
  private final List<Notice> notices = new ArrayList<>(0);

  private int at;
  private int group = -1;
  private int exitCode = 255;
  private int keyword;
  private Pending pending;
  private Optional<String> printed = Optional.empty();

  /** Hears what would be welcome at one word. */
  record Announcer(int word, Consumer<Expected> expected) {}

  /** A refusal on its way out; callers may still have to put it into words, as in iproute2. */
  private static final class Pending {
    Diagnostic diagnostic;
    int firstWord;
    int lastWord;
    String word;
    String tcText;
    Ending ending;
    int exitCode;
    String explanation;
    Optional<String> replacement = Optional.empty();

    /** Whether tc printed nothing so far and its caller gets to print something. */
    boolean silent() {
      return tcText.isEmpty() && !ending.kills();
    }
  }

  Walk(Statement statement, Target target, Devices devices, Optional<Announcer> announcer) {
    this.statement = statement;
    this.target = target;
    this.devices = devices;
    dialect = Values.dialect(target.iproute2());
    this.announcer = announcer;
    announcedWord = announcer.map(Announcer::word).orElse(-1);
    code = statement.code();
    count = statement.wordCount();
    elements = new Element[count];
    values = new Value[count];
    groupOf = new short[count];
  }

  Binding run(Grammar grammar) {
    Optional<Refusal> refusal = Optional.empty();
    try {
      grammar.read(this);
    } catch (Refused refused) {
      refusal = Optional.of(finish());
    }
    return new Binding(statement, elements, values, groupOf, List.copyOf(groups), refusal, List.copyOf(notices), printed);
  }

  private Refusal finish() {
    int exit = switch (pending.ending) {
      case FAILS -> pending.exitCode;
      case FAILS_WITH_255, EXITS -> 255;
      case FAILS_WITH_1, EXITS_WITH_1 -> 1;
      case KILLED_BY_SIGFPE -> 136;
      case KILLED_BY_SIGSEGV -> 139;
    };
    return new Refusal(pending.diagnostic, pending.firstWord, pending.lastWord, pending.tcText, exit,
        pending.ending.endsBatch(), pending.explanation, pending.replacement);
  }

  // ---- looking -------------------------------------------------------------------------------------------------------

  @Override
  public boolean more() {
    return at < count;
  }

  @Override
  public String word() {
    return text(at);
  }

  private String text(int index) {
    return index < count && index >= 0 ? statement.word(index) : "";
  }

  @Override
  public Optional<String> wordAhead(int ahead) {
    return at + ahead < count ? Optional.of(statement.word(at + ahead)) : Optional.empty();
  }

  @Override
  public int left() {
    return count - at;
  }

  @Override
  public boolean is(Name name) {
    if (isAnnouncing()) announce(new Expected.Word(name));
    return at < count && accepts(name);
  }

  @Override
  public boolean is(Option option) {
    if (isAnnouncing()) announce(new Expected.Keyword(option));
    if (at >= count || !option.life().covers(target.iproute2())) return false;
    var names = option.names();
    for (int i = 0; i < names.size(); i++) if (accepts(names.get(i))) return true;
    return false;
  }

  /** {@link Name#accepts} on the current word without taking it out of the line. */
  private boolean accepts(Name name) {
    int start = statement.wordStart(at);
    int length = statement.wordEnd(at) - start;
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
    if (at >= count) return Optional.empty();
    return section.lexicon(target.iproute2()).find(code, statement.wordStart(at), statement.wordEnd(at));
  }

  @Override
  public <E extends Element> Optional<E> find(Words<E> words) {
    if (isAnnouncing()) for (var element : words.all()) announce(new Expected.Keyword(element));
    if (at >= count) return Optional.empty();
    return words.lexicon().find(code, statement.wordStart(at), statement.wordEnd(at));
  }

  @Override
  public boolean fits(ValueType type) {
    announce(new Expected.OfType("", type));
    return at < count && Values.read(type, word(), dialect).accepted();
  }

  private boolean isAnnouncing() {
    return at == announcedWord;
  }

  private void announce(Expected expected) {
    if (isAnnouncing()) announcer.orElseThrow().expected().accept(expected);
  }

  // ---- taking --------------------------------------------------------------------------------------------------------

  @Override
  public void take(Element element) {
    elements[at] = element;
    groupOf[at] = (short) group;
    at++;
  }

  @Override
  public void take(Element element, Value value) {
    values[at] = value;
    take(element);
  }

  @Override
  public void require() {
    if (at >= count) {
      throw refuse(Diagnostic.INCOMPLETE_COMMAND, INCOMPLETE,
          at == 0 ? "the command has no words" : "a value is missing after \"" + text(at - 1) + "\"");
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
    int outerKeyword = keyword;
    int own = at;
    keyword = own;
    try {
      take(option);
      guard(option, Moment.KEYWORD, own);
      var params = option.params();
      for (int i = 0; i < params.size(); i++) {
        var param = params.get(i);
        if (i == 0 && param.required()) {
          require(param);
          guard(option, Moment.VALUE, at);
        }
        if (reader.read(param).isEmpty()) break;
      }
      if (tail != Grammar.nothing()) within(option, tail);
      guard(option, Moment.READ, at - 1);
    } catch (Refused refused) {
      if (pending.silent() && !option.bad().tcText().isEmpty()) {
        pending.tcText = option.bad().about(pending.word, text(own));
        pending.ending = option.bad().ending();
      }
      throw refused;
    }
    keyword = outerKeyword;
  }

  private void require(Param param) {
    if (at >= count) announce(new Expected.OfType(param.name(), param.type()));
    require();
  }

  private void guard(Option option, Moment moment, int about) {
    var guards = option.guards(moment);
    if (guards.isEmpty()) return;
    var given = given();
    for (var guard : guards) {
      if (guard.fails().test(given)) {
        throw refuseWords(about, about, guard.diagnostic(), guard.complaint(), guard.explanation());
      }
    }
  }

  @Override
  public Optional<Value> read(Param param) {
    if (isAnnouncing()) announce(new Expected.OfType(param.name(), param.type()));
    switch (param.presence()) {
      case Param.Required it -> require();
      case Param.IfNext it -> {
        if (at >= count || !looksLike(it.lookahead())) return Optional.empty();
      }
    }
    var word = word();
    boolean ofLink = param.type() instanceof ValueType.Rate rate && rate.ofLink() == ValueType.OfLink.YES && word.indexOf('%') >= 0;
    if (ofLink && header().device().filter(it -> !it.isEmpty()).isEmpty()) {
      throw refuse(Diagnostic.PERCENT_WITHOUT_DEVICE, NO_DEVICE, "a percentage needs \"dev\", whose speed it is taken of");
    }
    var value = switch (Values.read(param.type(), word, dialect)) {
      case Parsed.Ok<? extends Value> ok -> ok.get();
      case Parsed.Bad<? extends Value> bad -> throw refuseValue(ofLink ? param.bad(badShare(bad.fault())) : param, bad.fault());
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
    return switch (reader.apply(word())) {
      case Parsed.Ok<V> ok -> {
        take(param, ok.get());
        yield ok.get();
      }
      case Parsed.Bad<V> bad -> throw refuseValue(param, bad.fault());
    };
  }

  /** tc says what is wrong with a percentage before the option says what it always says. */
  private static Complaint badShare(Fault fault) {
    return fault.kind() == Fault.Kind.TOO_LARGE ? SHARE_TOO_LARGE : SHARE_MALFORMED;
  }

  private boolean looksLike(Param.Lookahead lookahead) {
    int start = statement.wordStart(at);
    if (start == statement.wordEnd(at)) return false;
    char c = code.charAt(start);
    return switch (lookahead) {
      case DIGIT -> c >= '0' && c <= '9';
      case DIGIT_OR_MINUS -> c >= '0' && c <= '9' || c == '-';
    };
  }

  private Refused refuseValue(Param param, Fault fault) {
    var complaint = param.complaint().apply(fault);
    boolean isOption = isOptionOfKind(fault.word());
    var refused = refuse(Values.diagnostic(param.type(), fault), complaint,
        isOption ? param.name() + " is missing before \"" + fault.word() + "\"" : fault.explain());
    pending.word = Values.printed(param.type(), fault, dialect);
    pending.tcText = complaint.about(pending.word, text(keyword));
    if (!isOption) pending.replacement = fault.suggestion();
    return refused;
  }

  /** Whether the word is an option of the kind around: then a value was forgotten rather than misspelt. */
  private boolean isOptionOfKind(String word) {
    for (int i = group; i >= 0; i = groups.get(i).parent()) {
      if (groups.get(i).head() instanceof Kind kind) return sections(kind).anyMatch(section -> section.hasOption(word));
    }
    return false;
  }

  private static Stream<Section> sections(Kind kind) {
    var own = kind.grammar().sections().stream();
    return kind instanceof Qdisc qdisc ? Stream.concat(own, qdisc.classGrammar().stream().flatMap(it -> it.sections().stream())) : own;
  }

  @Override
  public void within(Element element, Grammar grammar) {
    within(element, exitCode, grammar);
  }

  @Override
  public void within(Element element, int exitCodeInside, Grammar grammar) {
    int outer = group;
    int outerExit = exitCode;
    int own = groups.size();
    groups.add(new Group(element, outer, at, at));
    group = own;
    exitCode = exitCodeInside;
    int start = at;
    try {
      grammar.read(this);
    } finally {
      groups.set(own, new Group(element, outer, start, at));
      group = outer;
      exitCode = outerExit;
    }
  }

  @Override
  public void readFilterHandle(Classifier classifier) {
    int keyword = view(0).last("handle");
    if (keyword < 0 || keyword + 1 >= count) return;
    int own = keyword + 1;
    switch (Values.read(classifier.handle().type(), text(own), dialect)) {
      case Parsed.Ok<? extends Value> ok -> values[own] = ok.get();
      case Parsed.Bad<? extends Value> bad -> {
        var refused = refuseWords(own, own, Diagnostic.BAD_FILTER_HANDLE, classifier.handle().complaint().apply(bad.fault()),
            bad.fault().explain());
        pending.replacement = bad.fault().suggestion();
        throw refused;
      }
    }
  }

  // ---- what was given ------------------------------------------------------------------------------------------------

  private GroupView view(int index) {
    return new GroupView(elements, values, groupOf, index, index < 0 ? 0 : groups.get(index).firstWord(), at);
  }

  @Override
  public Given given() {
    return view(group);
  }

  @Override
  public Given outer() {
    return view(group < 0 ? -1 : groups.get(group).parent());
  }

  @Override
  public void test(List<Check> checks) {
    for (var check : checks) {
      if (!check.fails().test(given())) continue;
      int about = check.about().stream().mapToInt(view(group)::last).filter(it -> it >= 0).findFirst().orElse(headWord());
      var complaint = check.tcText().apply(given());
      switch (check.weight()) {
        case REFUSED -> {
          int end = about;
          while (end + 1 < at && elements[end + 1] instanceof Param && elements[about] instanceof Option) end++;
          throw refuseWords(about, end, check.diagnostic(), complaint, check.explanation());
        }
        case NOTICE -> notices.add(new Notice(check.diagnostic(), about, complaint.about(text(about), ""), check.explanation()));
      }
    }
  }

  /** The word that heads the innermost group. */
  private int headWord() {
    return group < 0 ? 0 : Math.max(0, groups.get(group).firstWord() - 1);
  }

  @Override
  public boolean deviceExists(String name) {
    return devices.exists(name) || isIndex(name);
  }

  /** if1, if2 ... name a device by its index, whatever stands behind the number (iproute2 lib/ll_map.c, ll_idx_a2n()). */
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
    return new CommandHeader(statement, elements, new GroupView(elements, values, groupOf, 0, 0, at));
  }

  // ---- refusing ------------------------------------------------------------------------------------------------------

  @Override
  public Refused refuse(Diagnostic diagnostic, Complaint complaint, String explanation) {
    return refuseWords(at, at, diagnostic, complaint, explanation);
  }

  @Override
  public Refused refuseBack(int back, Diagnostic diagnostic, Complaint complaint, String explanation) {
    int word = Math.max(0, at - back);
    return refuseWords(word, word, diagnostic, complaint, explanation);
  }

  @Override
  public Refused refuseAbout(String option, Diagnostic diagnostic, Complaint complaint, String explanation) {
    int about = view(group).last(option);
    if (about < 0) return refuseWords(headWord(), headWord(), diagnostic, complaint, explanation);
    boolean hasValue = about + 1 < at && elements[about + 1] instanceof Param;
    int word = hasValue ? about + 1 : about;
    return refuseWords(word, word, diagnostic, complaint, explanation);
  }

  @Override
  public Refused refuseUnknown(Section section, Complaint complaint) {
    var word = word();
    var other = section.options().stream().filter(it -> !it.life().covers(target.iproute2()))
        .filter(it -> it.names().stream().anyMatch(name -> name.accepts(word))).findFirst();
    if (other.isPresent()) {
      var life = other.get().life();
      return life.removed().filter(target.iproute2()::atLeast).isPresent()
          ? refuse(Diagnostic.WORD_REMOVED, complaint,
              "\"" + other.get().name() + "\" was removed in iproute2 " + life.removed().get() + "; checked for " + target.iproute2())
          : refuse(Diagnostic.WORD_TOO_NEW, complaint,
              "\"" + other.get().name() + "\" is known since iproute2 " + life.since().get() + "; checked for " + target.iproute2());
    }
    var refused = refuse(Diagnostic.UNKNOWN_OPTION, complaint, word.equals("\\")
        ? "a backslash continues the line only when the newline follows it directly; here it is a word"
        : "\"" + word + "\" is no option of " + section.title());
    pending.replacement = Nearest.to(word, section.options().stream()
        .filter(it -> it.life().covers(target.iproute2())).flatMap(it -> it.names().stream()).map(Name::text));
    return refused;
  }

  @Override
  public <E extends Element> Refused refuseUnknown(Words<E> words, Diagnostic diagnostic, Complaint complaint, String explanation) {
    var refused = refuse(diagnostic, complaint, explanation);
    pending.replacement = Nearest.to(word(), words.all().stream().map(Element::name));
    return refused;
  }

  private Refused refuseWords(int first, int last, Diagnostic diagnostic, Complaint complaint, String explanation) {
    pending = new Pending();
    pending.diagnostic = diagnostic;
    pending.firstWord = first;
    pending.lastWord = last;
    pending.word = text(first);
    pending.tcText = complaint.about(pending.word, text(keyword));
    pending.ending = complaint.ending();
    pending.exitCode = exitCode;
    pending.explanation = explanation;
    return new Refused();
  }

  @Override
  public Refused saying(Refused refused, String tcText) {
    if (pending.silent()) pending.tcText = tcText;
    return refused;
  }

  @Override
  public Refused ending(Refused refused, Ending ending) {
    if (pending.ending == Ending.FAILS) pending.ending = ending;
    return refused;
  }

  @Override
  public void print(String tcText) {
    if (printed.isEmpty() && notices.stream().allMatch(it -> it.tcText().isEmpty())) printed = Optional.of(tcText);
  }

  @Override
  public void note(Diagnostic diagnostic, String tcText, String explanation) {
    notices.add(new Notice(diagnostic, at < count ? at : headWord(), tcText, explanation));
  }

  @Override
  public void noteBack(int back, Diagnostic diagnostic, String tcText, String explanation) {
    notices.add(new Notice(diagnostic, Math.max(0, at - back), tcText, explanation));
  }
}
