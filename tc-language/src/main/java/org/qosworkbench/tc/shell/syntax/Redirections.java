package org.qosworkbench.tc.shell.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads redirections. */
final class Redirections {
  private final Parsers parsers;
  private final Reader in;
  private final HereDocuments hereDocuments;

  Redirections(Parsers parsers) {
    this.parsers = parsers;
    this.in = parsers.in;
    this.hereDocuments = new HereDocuments(parsers);
  }

  /** All that come next, with blanks between. */
  List<Redirection> all() {
    List<Redirection> all = List.of();
    in.skipBlanks();
    Optional<Redirection> next = next();
    while (next.isPresent()) {
      all = all.isEmpty() ? new ArrayList<>() : all;
      all.add(next.get());
      in.skipBlanks();
      next = next();
    }
    return all;
  }

  /** The one that comes next, if one does. */
  Optional<Redirection> next() {
    int c = in.peek();
    int start = in.position();
    Optional<Descriptor> descriptor = Optional.empty();
    if (Names.isDigit(c) || c == '{') {
      int end = c == '{' ? behindBraces(start) : behindDigits(start);
      if (end < 0 || in.at(end) != '<' && in.at(end) != '>') {
        return Optional.empty();
      }
      String text = c == '{' ? in.text().substring(start + 1, end - 1) : in.text().substring(start, end);
      descriptor = Optional.of(new Descriptor(text, in.range(start, end)));
      in.advanceTo(end);
      c = in.peek();
    }
    boolean both = c == '&' && in.peekSecond() == '>' && parsers.dialect != Dialect.DASH;
    boolean plain = (c == '<' || c == '>') && (in.peekSecond() != '(' || descriptor.isPresent());
    return both || plain ? Optional.of(redirection(start, descriptor)) : Optional.empty();
  }

  private int behindDigits(int start) {
    int end = start;
    while (Names.isDigit(in.at(end))) {
      end++;
    }
    return end;
  }

  /** The place behind <code>{name}</code>; negative if no such thing starts at the place. */
  private int behindBraces(int start) {
    int end = start + 1;
    while (Names.isPart(in.at(end))) {
      end++;
    }
    return Names.isStart(in.at(start + 1)) && in.at(end) == '}' ? end + 1 : -1;
  }

  private Redirection redirection(int start, Optional<Descriptor> descriptor) {
    if (in.accept('<', '<')) {
      if (in.accept('<')) {
        Word word = target(start);
        return new Redirection.HereString(descriptor, word, in.rangeFrom(start));
      }
      Redirection.Tabs tabs = in.accept('-') ? Redirection.Tabs.REMOVED : Redirection.Tabs.KEPT;
      return hereDocuments.read(start, descriptor, tabs, target(start, Context.DELIMITER));
    }
    Redirection.Operator operator = operator();
    Word target = target(start);
    return new Redirection.File(descriptor, operator, target, in.rangeFrom(start));
  }

  private Redirection.Operator operator() {
    if (in.accept('&', '>')) {
      return in.accept('>') ? Redirection.Operator.APPEND_OUTPUT_AND_ERROR : Redirection.Operator.OUTPUT_AND_ERROR;
    }
    if (in.accept('<')) {
      if (in.accept('>')) {
        return Redirection.Operator.READ_WRITE;
      }
      return in.accept('&') ? Redirection.Operator.DUPLICATE_INPUT : Redirection.Operator.INPUT;
    }
    in.accept('>');
    if (in.accept('>')) {
      return Redirection.Operator.APPEND;
    }
    if (in.accept('|')) {
      return Redirection.Operator.CLOBBER;
    }
    return in.accept('&') ? Redirection.Operator.DUPLICATE_OUTPUT : Redirection.Operator.OUTPUT;
  }

  private Word target(int start) {
    return target(start, Context.WORD);
  }

  private Word target(int start, Context context) {
    in.peek();
    int signEnd = in.position();
    in.skipBlanks();
    Word word = parsers.words.word(context);
    if (word.parts().isEmpty()) {
      parsers.log.problem(ShellProblem.Kind.MISSING_WORD, "Nothing to redirect to", in.range(start, signEnd));
    }
    return word;
  }
}
