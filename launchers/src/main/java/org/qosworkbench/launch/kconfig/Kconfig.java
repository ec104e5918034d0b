package org.qosworkbench.launch.kconfig;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the Kconfig files of a kernel tree say of its options, as far as it takes to tell why one is not set. */
public final class Kconfig {
  /** Sources that include themselves would never end. */
  private static final int DEEPEST = 50;

  /**
   * One place where an option is defined.
   *
   * @param file the file, from the root of the tree
   * @param line from 1
   * @param depends what has to hold, that of menus and conditions around it included
   * @param prompt under which further condition people may set it; empty when only other options set it
   */
  record Definition(String file, int line, Condition depends, Optional<Condition> prompt) {}

  private final Map<String, List<Definition>> options = new HashMap<>();
  /** The members of each choice, of which one is taken; by member. */
  private final Map<String, List<String>> choices = new HashMap<>();

  private Kconfig() {}

  /**
   * Reads all that a tree has for an architecture.
   *
   * @param variables what {@code $(...)} in names of files stands for
   * @throws IOException if the first file cannot be read; others that are missing are left out
   */
  public static Kconfig read(Path tree, Map<String, String> variables) throws IOException {
    Kconfig kconfig = new Kconfig();
    new Reader(kconfig, tree, Map.copyOf(variables)).file("Kconfig", Condition.ALWAYS, 0);
    return kconfig;
  }

  /** The places where an option is defined; none when the tree does not know it. */
  List<Definition> definitions(String option) {
    return options.getOrDefault(option, List.of());
  }

  /** The options of which only one can be set, this one among them; empty when it is free. */
  List<String> alternatives(String option) {
    return choices.getOrDefault(option, List.of());
  }

  /** Number of options that are known. */
  int size() {
    return options.size();
  }

  /** Reads the files, one after the other. */
  private static final class Reader {
    private final Kconfig into;
    private final Path tree;
    private final Map<String, String> variables;

    Reader(Kconfig into, Path tree, Map<String, String> variables) {
      this.into = into;
      this.tree = tree;
      this.variables = variables;
    }

    private void file(String name, Condition around, int depth) throws IOException {
      List<String> lines = Files.readAllLines(tree.resolve(name), StandardCharsets.ISO_8859_1);
      new Blocks(name, around, depth).read(lines);
    }

    private String substitute(String text) {
      String all = text;
      for (Map.Entry<String, String> variable : variables.entrySet()) {
        all = all.replace("$(" + variable.getKey() + ")", variable.getValue());
      }
      return all;
    }

    /** The blocks of one file. */
    private final class Blocks {
      private final String name;
      private final int depth;
      /** What the blocks around the present line ask for, innermost last. */
      private final Deque<Condition> around = new ArrayDeque<>();
      private final Deque<List<String>> choice = new ArrayDeque<>();
      /** The option, menu or choice that attributes belong to. */
      private String option = "";
      private int optionLine;
      private Condition depends = Condition.ALWAYS;
      private Optional<Condition> prompt = Optional.empty();
      private int help = -1;
      private boolean inHelp;

      Blocks(String name, Condition outside, int depth) {
        this.name = name;
        this.depth = depth;
        around.push(outside);
      }

      void read(List<String> lines) throws IOException {
        for (int i = 0; i < lines.size(); i++) {
          int first = i;
          String line = lines.get(i);
          if (isHelp(line)) {
            continue;
          }
          while (line.endsWith("\\") && i + 1 < lines.size()) {
            line = line.substring(0, line.length() - 1) + " " + lines.get(++i).strip();
          }
          statement(line.strip(), first + 1);
        }
        done();
      }

      /** A help text goes on for as long as lines are indented as its first one. */
      private boolean isHelp(String line) {
        if (!inHelp || line.isBlank()) {
          return inHelp;
        }
        int indent = indent(line);
        if (help < 0 && indent > 0) {
          help = indent;
        }
        inHelp = help >= 0 && indent >= help;
        return inHelp;
      }

      private int indent(String line) {
        int columns = 0;
        for (int i = 0; i < line.length() && Character.isWhitespace(line.charAt(i)); i++) {
          columns = line.charAt(i) == '\t' ? columns / 8 * 8 + 8 : columns + 1;
        }
        return columns;
      }

      private void statement(String line, int number) throws IOException {
        if (line.isEmpty() || line.startsWith("#")) {
          return;
        }
        int blank = 0;
        while (blank < line.length() && !Character.isWhitespace(line.charAt(blank))) {
          blank++;
        }
        String rest = line.substring(blank).strip();
        switch (line.substring(0, blank)) {
          case "config", "menuconfig" -> {
            done();
            option = rest;
            optionLine = number;
          }
          case "if" -> {
            done();
            around.push(around.peek().and(Condition.parse(rest)));
          }
          case "endif", "endmenu" -> {
            done();
            leave();
          }
          case "menu" -> {
            done();
            around.push(around.peek());
          }
          case "choice" -> {
            done();
            around.push(around.peek());
            choice.push(new ArrayList<>());
          }
          case "endchoice" -> {
            done();
            leave();
            endChoice();
          }
          case "comment", "mainmenu" -> {
            done();
            option = "";
          }
          case "source", "osource", "rsource", "orsource" -> {
            done();
            source(line.substring(0, blank), rest);
          }
          case "depends" -> depends(rest.startsWith("on") ? rest.substring(2) : rest);
          case "bool", "tristate", "int", "hex", "string", "prompt" -> prompt(rest);
          case "help", "---help---" -> {
            inHelp = true;
            help = -1;
          }
          default -> { } // defaults and what selects others do not keep an option from being set
        }
      }

      /** In a menu, a choice or of an option. */
      private void depends(String text) {
        Condition condition = Condition.parse(text);
        if (option.isEmpty()) {
          around.push(around.pop().and(condition));
        } else {
          depends = depends.and(condition);
        }
      }

      /** {@code "text" if CONDITION}. */
      private void prompt(String rest) {
        int close = rest.startsWith("\"") ? rest.indexOf('"', 1) : -1;
        if (close > 0) {
          String behind = rest.substring(close + 1).strip();
          prompt = Optional.of(behind.startsWith("if ") ? Condition.parse(behind.substring(3)) : Condition.ALWAYS);
        }
      }

      private void source(String how, String rest) throws IOException {
        String file = substitute(rest.replace("\"", "").strip());
        Path folder = Path.of(name).getParent();
        String from = how.endsWith("rsource") && folder != null ? folder.resolve(file).normalize().toString() : file;
        if (depth < DEEPEST && Files.isReadable(tree.resolve(from))) {
          file(from, around.peek(), depth + 1);
        }
      }

      private void leave() {
        if (around.size() > 1) {
          around.pop();
        }
      }

      private void endChoice() {
        if (!choice.isEmpty()) {
          List<String> members = List.copyOf(choice.pop());
          members.forEach(it -> into.choices.put(it, members));
        }
      }

      /** Notes the option that was described so far. */
      private void done() {
        if (!option.isEmpty()) {
          into.options.computeIfAbsent(option, it -> new ArrayList<>())
              .add(new Definition(name, optionLine, around.peek().and(depends), prompt));
          if (!choice.isEmpty()) {
            choice.peek().add(option);
          }
        }
        option = "";
        depends = Condition.ALWAYS;
        prompt = Optional.empty();
        inHelp = false;
      }
    }
  }
}
