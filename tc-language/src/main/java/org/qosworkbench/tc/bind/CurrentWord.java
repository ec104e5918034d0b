package org.qosworkbench.tc.bind;

import java.util.Optional;
import org.qosworkbench.tc.spec.Element;
import org.qosworkbench.tc.spec.Name;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.Param;
import org.qosworkbench.tc.spec.Section;
import org.qosworkbench.tc.spec.ValueType;
import org.qosworkbench.tc.spec.Version;
import org.qosworkbench.tc.spec.Words;
import org.qosworkbench.tc.syntax.Statement;
import org.qosworkbench.tc.value.Dialect;

/**
 * The word where reading stands: is it this one? Whoever asks announces by that what would be welcome there. Compares
 * within the line, without taking the word out of it.
 */
final class CurrentWord {
  private final Statement statement;
  private final String code;
  private final Version iproute2;
  private final Dialect dialect;
  private final Announcer announcer;
  private final Trace trace;
  private final Doubts doubts;

  CurrentWord(
      Statement statement, Version iproute2, Dialect dialect, Announcer announcer, Trace trace, Doubts doubts) {
    this.statement = statement;
    this.iproute2 = iproute2;
    this.dialect = dialect;
    this.announcer = announcer;
    this.trace = trace;
    this.doubts = doubts;
    code = statement.code();
  }

  /** An empty text when there is none. */
  String text() {
    if (trace.isGap()) trace.leaveGap();
    return trace.text(trace.at());
  }

  boolean is(Name name) {
    if (isAnnouncing()) announce(new Expected.Word(name));
    return trace.more() && accepts(name);
  }

  boolean is(Option option) {
    if (isAnnouncing()) announce(new Expected.Keyword(option));
    if (!trace.more() || !option.life().covers(iproute2)) return false;
    var names = option.names();
    for (int i = 0; i < names.size(); i++) if (accepts(names.get(i))) return true;
    return false;
  }

  /** As {@link Name#accepts}. */
  private boolean accepts(Name name) {
    doubts.needWord();
    int start = statement.wordStart(trace.at());
    int length = statement.wordEnd(trace.at()) - start;
    boolean fits = switch (name.match()) {
      case EXACT -> length == name.text().length();
      case PREFIX -> length > 0 && length <= name.text().length();
    };
    return fits && code.regionMatches(start, name.text(), 0, length);
  }

  Optional<Option> find(Section section) {
    if (isAnnouncing()) {
      for (var option : section.options()) if (option.life().covers(iproute2)) announce(new Expected.Keyword(option));
    }
    if (!trace.more()) return Optional.empty();
    doubts.needWord();
    int at = trace.at();
    return section.lexicon(iproute2).find(code, statement.wordStart(at), statement.wordEnd(at));
  }

  <E extends Element> Optional<E> find(Words<E> words) {
    if (isAnnouncing()) for (var element : words.all()) announce(new Expected.Keyword(element));
    if (!trace.more()) return Optional.empty();
    doubts.needWord();
    int at = trace.at();
    return words.lexicon().find(code, statement.wordStart(at), statement.wordEnd(at));
  }

  boolean fits(ValueType type) {
    if (isAnnouncing()) announce(new Expected.OfType("", type));
    doubts.needWord();
    return trace.more() && Values.read(type, text(), dialect).accepted();
  }

  /** Whether the word begins like a value that need not be there. */
  boolean looksLike(Param.Lookahead lookahead) {
    doubts.needWord();
    if (!trace.more()) return false;
    int start = statement.wordStart(trace.at());
    if (start == statement.wordEnd(trace.at())) return false;
    char c = code.charAt(start);
    return switch (lookahead) {
      case DIGIT -> c >= '0' && c <= '9';
      case DIGIT_OR_MINUS -> c >= '0' && c <= '9' || c == '-';
    };
  }

  void announce(Param param) {
    if (isAnnouncing()) announce(new Expected.OfType(param.name(), param.type()));
  }

  private boolean isAnnouncing() {
    return trace.at() == announcer.word();
  }

  private void announce(Expected expected) {
    announcer.expected().accept(expected);
  }
}
