package org.qosworkbench.tc.spec.grammar;

import static org.qosworkbench.tc.spec.Complaint.fails;
import static org.qosworkbench.tc.spec.Option.exact;
import static org.qosworkbench.tc.spec.Param.param;
import static org.qosworkbench.tc.spec.Section.section;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Element;
import org.qosworkbench.tc.spec.Ematch;
import org.qosworkbench.tc.spec.Grammar;
import org.qosworkbench.tc.spec.Kinds;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.Param;
import org.qosworkbench.tc.spec.Refused;
import org.qosworkbench.tc.spec.Scan;
import org.qosworkbench.tc.spec.Section;
import org.qosworkbench.tc.spec.ValueType;
import org.qosworkbench.tc.spec.grammar.EmatchTokens.Kind;
import org.qosworkbench.tc.spec.grammar.EmatchTokens.Token;
import org.qosworkbench.tc.value.Word;

/**
 * Extended matches joined by and and or (iproute2 tc/emp_ematch.y and m_ematch.c). tc learns that an expression has
 * ended from the word behind it, so there must be one.
 */
public final class EmatchExpression {
  private EmatchExpression() {}

  private static final String SYNTAX_ERROR = "Parse error: syntax error";
  private static final String UNTERMINATED = "a quotation mark is not closed";
  private static final int LONGEST_NAME = 63;

  private static final Option AND = exact("and").doc("Both sides must fit; binds no tighter than or.");
  private static final Option OR = exact("or").doc("One of the two sides must fit.");
  private static final Option NOT = exact("not").doc("The match or group behind it must not fit.");
  private static final Section OPERATORS = section("ematch expression", AND, OR, NOT);

  /** A word that holds nothing with a meaning of its own, such as a parenthesis. */
  private static final Param PART = param("EMATCH", new ValueType.Special("EMATCH"))
      .doc("Part of an expression of extended matches.");

  /** Reads an expression; another word must follow. */
  public static final Grammar GRAMMAR = ((Grammar) scan -> new Reading(scan).run()).using(OPERATORS);

  /** A match with its arguments, or a group. */
  private record Node(Token name, List<Token> arguments, List<Node> group) {
    boolean isGroup() {
      return !group.isEmpty();
    }
  }

  /** One expression on its way: read as a whole first, then match by match, and only then taken word by word. */
  static final class Reading {
    private final Scan scan;
    private final EmatchTokens tokens;
    private final Map<Integer, Element> meanings = new HashMap<>();
    private Token token;
    private int taken;

    Reading(Scan scan) {
      this.scan = scan;
      tokens = new EmatchTokens(scan);
    }

    void run() {
      scan.require();
      for (var node : inOrder(parse())) if (!node.isGroup()) readMatch(node);
      takeTo(tokens.wordsRead() - 1);
      if (token.kind() == Kind.END || !token.leads()) {
        throw scan.refuse(Diagnostic.BAD_EMATCH, fails("What is \"%s\"?"), whatIsWrongBehind());
      }
    }

    private String whatIsWrongBehind() {
      if (tokens.unterminated()) return UNTERMINATED;
      return token.kind() == Kind.END
          ? "something such as classid must follow an expression: tc reads one word too far and gives it back"
          : "\"" + token.text() + "\" cannot follow the expression in the same word";
    }

    private List<Node> parse() {
      var open = new ArrayDeque<List<Node>>();
      List<Node> list = new ArrayList<>();
      advance();
      if (token.kind() == Kind.END) return list;
      while (true) {
        if (token.kind() == Kind.NOT) operator(NOT);
        if (token.kind() == Kind.OPEN) {
          open.push(list);
          list = new ArrayList<>();
          advance();
          continue;
        }
        list.add(match());
        while (token.kind() == Kind.CLOSE && !open.isEmpty()) {
          var group = new Node(token, List.of(), list);
          list = open.pop();
          list.add(group);
          advance();
        }
        switch (token.kind()) {
          case AND -> operator(AND);
          case OR -> operator(OR);
          default -> {
            if (!open.isEmpty()) throw syntaxError("the group needs \"and\", \"or\" or a closing parenthesis here");
            return list;
          }
        }
      }
    }

    private void operator(Option option) {
      meanings.putIfAbsent(token.word(), option);
      advance();
    }

    /** NAME(ARGUMENTS), and the token behind. */
    private Node match() {
      if (!token.isText()) throw syntaxError("a match such as cmp(...) or a group in parentheses is expected here");
      var name = token;
      advance();
      if (token.kind() != Kind.OPEN) throw syntaxError("\"" + name.text() + "\" needs its arguments in parentheses");
      advance();
      var arguments = new ArrayList<Token>();
      for (; token.isText(); advance()) arguments.add(token);
      if (token.kind() != Kind.CLOSE || arguments.isEmpty()) {
        throw syntaxError(token.kind() == Kind.CLOSE ? "\"" + name.text() + "\" has no arguments"
            : token.kind() == Kind.END ? "the parenthesis behind \"" + name.text() + "\" is not closed"
            : "\"" + token.text() + "\" can be an argument only in quotation marks");
      }
      advance();
      return new Node(name, arguments, List.of());
    }

    private void advance() {
      token = tokens.next();
      if (token.kind() == Kind.BROKEN) {
        throw refuse(token.word(), token.text(), "an octal escape has at most three digits and is at most \\377");
      }
    }

    private Refused syntaxError(String explanation) {
      return refuse(token.word(), SYNTAX_ERROR, tokens.unterminated() ? UNTERMINATED : explanation);
    }

    /** The order in which tc looks at the matches: a group's own behind all that were found before (flatten_tree()). */
    private static List<Node> inOrder(List<Node> list) {
      var order = new ArrayList<>(list);
      var open = new ArrayDeque<Iterator<Node>>();
      open.push(list.iterator());
      while (!open.isEmpty()) {
        if (!open.peek().hasNext()) {
          open.pop();
          continue;
        }
        var node = open.peek().next();
        order.addAll(node.group());
        open.push(node.group().iterator());
      }
      return order;
    }

    private void readMatch(Node node) {
      var name = node.name().text();
      var kind = Kinds.ematches().lexicon().find(name).filter(it -> it.life().covers(scan.target().iproute2()));
      if (kind.isEmpty()) {
        var shown = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        throw refuse(node.name().word(), "Unknown ematch \"" + shown + "\"",
            Kinds.ematches().all().stream().map(Ematch::name)
                .collect(Collectors.joining(", ", "tc knows the extended matches ", "")));
      }
      meanings.put(node.name().word(), kind.get());
      kind.get().reader().read(new EmatchArgumentList(this, node.name(), node.arguments()));
    }

    /** A word is what the first of its tokens is that means something. */
    void mean(Token part, Element element) {
      meanings.putIfAbsent(part.word(), element);
    }

    Refused refuse(int word, String tcText, String explanation) {
      takeTo(word);
      announce();
      return scan.refuse(Diagnostic.BAD_EMATCH, fails(tcText), explanation);
    }

    void note(String tcText, String explanation) {
      scan.note(Diagnostic.TC_WARNS, tcText, explanation);
    }

    private void takeTo(int word) {
      for (; taken < word; taken++) {
        var meaning = meanings.getOrDefault(taken, PART);
        if (taken == 0 || meaning instanceof Ematch) announce();
        if (meaning instanceof Param) scan.take(meaning, new Word(scan.word()));
        else scan.take(meaning);
      }
    }

    /** Tells completion what could begin here. */
    private void announce() {
      scan.find(Kinds.ematches());
      scan.is(NOT);
    }
  }
}
