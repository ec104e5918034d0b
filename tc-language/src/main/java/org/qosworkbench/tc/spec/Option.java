package org.qosworkbench.tc.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * A keyword and what follows it. Immutable; the methods that change something return a changed copy, so that a
 * declaration reads as one sentence.
 *
 * <p>Identity matters: the same object is found again in bound commands.
 */
public final class Option implements Element {
  /** When a {@link Guard} is tested. */
  public enum Moment {
    /** On the keyword, before anything behind it is looked at. */
    KEYWORD,
    /** After iproute2 stepped to the first value (a missing value is reported first). */
    VALUE,
    /** After the values were read. */
    READ
  }

  /**
   * A check on the way: tc refuses at {@code moment} when {@code fails} holds for what was read before (and, at READ,
   * now).
   */
  public record Guard(
      Moment moment, Diagnostic diagnostic, Predicate<Given> fails, Complaint complaint, String explanation) {}

  private final String name;
  private final List<Name> names;
  private final List<Param> params;
  private final Grammar grammar;
  private final List<Guard> guards;
  private final List<Guard> onKeyword;
  private final List<Guard> onValue;
  private final List<Guard> onceRead;
  private final Complaint bad;
  private final Need need;
  private final Life life;
  private final Docs docs;

  /** Whether a command without the option is refused by tc. */
  public enum Need { OPTIONAL, REQUIRED }

  private Option(
      List<Name> names, List<Param> params, Grammar grammar, List<Guard> guards, Complaint bad, Need need, Life life,
      Docs docs) {
    name = names.get(0).text();
    this.names = names;
    this.params = params;
    this.grammar = grammar;
    this.guards = guards;
    onKeyword = at(Moment.KEYWORD, guards);
    onValue = at(Moment.VALUE, guards);
    onceRead = at(Moment.READ, guards);
    this.bad = bad;
    this.need = need;
    this.life = life;
    this.docs = docs;
  }

  /** A keyword that must be written in full, followed by {@code params}. */
  public static Option exact(String name, Param... params) {
    return new Option(
        List.of(Name.exact(name)), List.of(params), Grammar.nothing(), List.of(), Complaint.SILENT, Need.OPTIONAL,
        Life.ALWAYS, Docs.NONE);
  }

  /** A keyword that may be shortened, followed by {@code params}. */
  public static Option prefix(String name, Param... params) {
    return new Option(
        List.of(Name.prefix(name)), List.of(params), Grammar.nothing(), List.of(), Complaint.SILENT, Need.OPTIONAL,
        Life.ALWAYS, Docs.NONE);
  }

  /** A keyword that must be written in full, followed by one value. */
  public static Option exact(String name, ValueType type) {
    return exact(name, Param.param(placeholder(type), type));
  }

  /** A keyword that may be shortened, followed by one value. */
  public static Option prefix(String name, ValueType type) {
    return prefix(name, Param.param(placeholder(type), type));
  }

  private static String placeholder(ValueType type) {
    return Placeholders.of(type);
  }

  /** Another spelling, to be written in full. */
  public Option or(String alias) {
    return or(Name.exact(alias));
  }

  /** Another spelling that may be shortened. */
  public Option orPrefix(String alias) {
    return or(Name.prefix(alias));
  }

  private Option or(Name alias) {
    return new Option(append(names, alias), params, grammar, guards, bad, need, life, docs);
  }

  /** Words behind the values that need a grammar of their own. */
  public Option then(Grammar value) {
    return new Option(names, params, value, guards, bad, need, life, docs);
  }

  /**
   * What tc prints when a value cannot be read ({@code %s}: the word), or when the grammar behind refuses without a
   * text.
   */
  public Option bad(String tcText) {
    return bad(Complaint.fails(tcText));
  }

  public Option bad(Complaint value) {
    return new Option(names, params, grammar, guards, value, need, life, docs);
  }

  /** A second occurrence is refused on the keyword; {@code %s} stands for the keyword as typed. */
  public Option once(String tcText) {
    return once(Moment.KEYWORD, Complaint.fails(tcText));
  }

  /** A second occurrence is refused; {@code %s} stands for the word at {@code moment} (the keyword or its value). */
  public Option once(Moment moment, Complaint complaint) {
    return guard(moment, Diagnostic.REPEATED_OPTION, given -> given.count(name()) > 1, complaint,
        "\"" + name() + "\" may be given only once");
  }

  /**
   * As {@link #once(Moment, Complaint)}, but a first value of 0 goes unnoticed because iproute2 tells "not given" by 0.
   */
  public Option onceUnlessZero(Moment moment, Complaint complaint) {
    return guard(moment, Diagnostic.REPEATED_OPTION, given -> given.count(name()) > 1 && given.number(name()) != 0,
        complaint, "\"" + name() + "\" may be given only once");
  }

  /** Refused at {@code moment} when {@code fails} holds; the option itself already counts as given. */
  public Option guard(
      Moment moment, Diagnostic diagnostic, Predicate<Given> fails, Complaint complaint, String explanation) {
    return new Option(
        names, params, grammar, append(guards, new Guard(moment, diagnostic, fails, complaint, explanation)), bad, need,
        life, docs);
  }

  /** tc refuses the command without this option (the check that says so is declared with the section). */
  public Option mandatory() {
    return new Option(names, params, grammar, guards, bad, Need.REQUIRED, life, docs);
  }

  /** First iproute2 release that knows the word. */
  public Option since(String version) {
    return new Option(names, params, grammar, guards, bad, need, life.since(version), docs);
  }

  /** First iproute2 release that no longer knows the word. */
  public Option removedIn(String version) {
    return new Option(names, params, grammar, guards, bad, need, life.removedIn(version), docs);
  }

  /** What it does. */
  public Option doc(String text) {
    return docs(new Docs(text, docs.unit(), docs.fallback(), docs.note(), docs.example()));
  }

  /** Unit of a bare number. */
  public Option unit(String text) {
    return docs(docs.unit(text));
  }

  /** What holds when it is not given. */
  public Option fallback(String text) {
    return docs(docs.fallback(text));
  }

  /** A trap worth knowing. */
  public Option note(String text) {
    return docs(docs.note(text));
  }

  /** Words that show it in use, without the kind. */
  public Option example(String words) {
    return docs(docs.example(words));
  }

  private Option docs(Docs value) {
    return new Option(names, params, grammar, guards, bad, need, life, Objects.requireNonNull(value));
  }

  private static <T> List<T> append(List<T> list, T item) {
    var all = new ArrayList<>(list);
    all.add(item);
    return List.copyOf(all);
  }

  /** The full word. */
  @Override
  public String name() {
    return name;
  }

  /** All spellings, the main one first. */
  public List<Name> names() {
    return names;
  }

  public List<Param> params() {
    return params;
  }

  /** What follows the values. */
  public Grammar grammar() {
    return grammar;
  }

  /** The guards that are tested at this moment, in order. */
  public List<Guard> guards(Moment moment) {
    return switch (moment) {
      case KEYWORD -> onKeyword;
      case VALUE -> onValue;
      case READ -> onceRead;
    };
  }

  private static List<Guard> at(Moment moment, List<Guard> guards) {
    return guards.stream().filter(guard -> guard.moment() == moment).toList();
  }

  public Complaint bad() {
    return bad;
  }

  public Need need() {
    return need;
  }

  public Life life() {
    return life;
  }

  @Override
  public Docs docs() {
    return docs;
  }

  @Override
  public String toString() {
    return name();
  }
}
