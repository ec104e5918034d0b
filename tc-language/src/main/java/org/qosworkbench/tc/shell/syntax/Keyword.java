package org.qosworkbench.tc.shell.syntax;

/** The words that mean something at the start of a command, and what may close a list of commands. */
enum Keyword {
  NONE(""), IF("if"), THEN("then"), ELIF("elif"), ELSE("else"), FI("fi"), WHILE("while"), UNTIL("until"), FOR("for"),
  SELECT("select"), DO("do"), DONE("done"), CASE("case"), ESAC("esac"), FUNCTION("function"), TIME("time"),
  COPROC("coproc"), NOT("!"), BRACE("{"), CLOSING_BRACE("}"), CONDITION("[["),
  /** No word but a sign: closes a subshell or a substitution. */
  CLOSING_PARENTHESIS(")"),
  /** No word but a sign: {@code ;;}, {@code ;&} or {@code ;;&}. */
  CLAUSE_END(";;"),
  /** Nothing follows. */
  END("");

  private static final int LONGEST = 8;

  private final String text;

  Keyword(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }

  /** The bit of this one in a set of them. */
  int bit() {
    return 1 << ordinal();
  }

  /** Whether this may end a list of commands. */
  boolean closes() {
    return switch (this) {
      case THEN, ELIF, ELSE, FI, DO, DONE, ESAC, CLOSING_BRACE, CLOSING_PARENTHESIS, CLAUSE_END, END -> true;
      case NONE, IF, WHILE, UNTIL, FOR, SELECT, CASE, FUNCTION, TIME, COPROC, NOT, BRACE, CONDITION -> false;
    };
  }

  /** The one that comes next where a command may start. */
  static Keyword next(Reader in) {
    int c = in.peek();
    switch (c) {
      case Reader.END -> {
        return END;
      }
      case ')' -> {
        return CLOSING_PARENTHESIS;
      }
      case ';' -> {
        int second = in.peekSecond();
        return second == ';' || second == '&' ? CLAUSE_END : NONE;
      }
      case 'i', 't', 'e', 'f', 'w', 'u', 's', 'd', 'c', '!', '{', '}', '[' -> {
        return word(in);
      }
      default -> {
        return NONE;
      }
    }
  }

  private static Keyword word(Reader in) {
    StringBuilder word = new StringBuilder(LONGEST);
    int at = in.position();
    int c = in.at(at);
    while (!isDelimiter(c, in.at(at + 1)) && word.length() <= LONGEST) {
      if (c == '\\' && in.at(at + 1) == '\n') {
        at++;
      } else {
        word.append((char) c);
      }
      c = in.at(++at);
    }
    return of(word.toString());
  }

  private static boolean isDelimiter(int c, int next) {
    return switch (c) {
      case ' ', '\t', '\n', ';', '&', '|', '<', '>', '(', ')', Reader.END -> true;
      case '\r' -> next == '\n';
      default -> false;
    };
  }

  private static Keyword of(String word) {
    return switch (word) {
      case "if" -> IF;
      case "then" -> THEN;
      case "elif" -> ELIF;
      case "else" -> ELSE;
      case "fi" -> FI;
      case "while" -> WHILE;
      case "until" -> UNTIL;
      case "for" -> FOR;
      case "select" -> SELECT;
      case "do" -> DO;
      case "done" -> DONE;
      case "case" -> CASE;
      case "esac" -> ESAC;
      case "function" -> FUNCTION;
      case "time" -> TIME;
      case "coproc" -> COPROC;
      case "!" -> NOT;
      case "{" -> BRACE;
      case "}" -> CLOSING_BRACE;
      case "[[" -> CONDITION;
      default -> NONE;
    };
  }
}
