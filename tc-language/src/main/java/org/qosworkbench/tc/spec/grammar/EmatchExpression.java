package org.qosworkbench.tc.spec.grammar;

import static org.qosworkbench.tc.spec.Complaint.fails;
import static org.qosworkbench.tc.spec.Option.exact;
import static org.qosworkbench.tc.spec.Param.param;
import static org.qosworkbench.tc.spec.Section.section;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  /** Room on the stack of the generated parser, YYMAXDEPTH of bison. */
  private static final int STACK = 10_000;

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
    /** Words where a match can begin, for completion. */
    private final Set<Integer> beginnings = new HashSet<>();
    /** The matches within whose parentheses words stand, for completion. */
    private final Map<Integer, Ematch> surroundings = new HashMap<>();
    private Token token;
    private int taken;
    /** What the generated parser has on its stack. */
    private int stacked = 1;

    Reading(Scan scan) {
      this.scan = scan;
      tokens = new EmatchTokens(scan::wordAhead);
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

    /** A group that is not closed yet: what stands before it in its own group, and the stack below it. */
    private record Open(List<Node> before, int stacked) {}

    private List<Node> parse() {
      var open = new ArrayDeque<Open>();
      List<Node> list = new ArrayList<>();
      advance();
      if (token.kind() == Kind.END) return list;
      while (true) {
        beginnings.add(token.word());
        if (token.kind() == Kind.NOT) operator(NOT);
        if (token.kind() == Kind.OPEN) {
          open.push(new Open(list, stacked));
          stack(2);
          list = new ArrayList<>();
          advance();
          continue;
        }
        int below = stacked;
        list.add(match());
        while (token.kind() == Kind.CLOSE && !open.isEmpty()) {
          var group = new Node(token, List.of(), list);
          list = open.peek().before();
          below = open.pop().stacked();
          list.add(group);
          advance();
        }
        stacked = below + 2;
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

    private void stack(int more) {
      stacked += more;
      if (stacked >= STACK) {
        throw refuse(token.word(), "Parse error: memory exhausted", "the expression is too long or too deep for tc");
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
      stack(2);
      advance();
      if (token.kind() != Kind.OPEN) throw syntaxError("\"" + name.text() + "\" needs its arguments in parentheses");
      stack(1);
      advance();
      var arguments = new ArrayList<Token>();
      var kind = Kinds.ematches().lexicon().find(name.text());
      for (; token.isText(); advance()) {
        stack(1);
        arguments.add(token);
        if (kind.isPresent()) surroundings.put(token.word(), kind.get());
      }
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
        throw refuse(token.word(), token.text(), token.text().startsWith("error")
            ? "an octal escape has at most three digits and is at most \\377" : "tc has no room for a word this long");
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
        if (beginnings.contains(taken)) announce();
        if (surroundings.get(taken) instanceof Ematch kind) kind.words().forEach(scan::find);
        scan.take(meaning, new Word(scan.word()));
      }
    }

    /** Tells completion what could begin here. */
    private void announce() {
      scan.find(Kinds.ematches());
      scan.is(NOT);
    }
  }
}
