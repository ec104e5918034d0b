package org.qosworkbench.tc.ide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A page about a diagnostic, taken apart: a heading {@code # CODE name}, then the sections Problem, Correct, Why and,
 * where there are any, Exceptions.
 *
 * @param code the stable number
 * @param name the stable name
 * @param problem what is wrong, in Markdown, with examples in {@code tc} fences; a line of them that ends with
 *     {@code # error: CODE} or {@code # warning: CODE} has that finding, a line of nothing but that speaks of the next
 * @param correct how it is done right, in Markdown
 * @param why what tc or the kernel does, and why it matters
 * @param exceptions when it may be left as it is
 */
public record Explanation(String code, String name, String problem, String correct, String why, Optional<String> exceptions) {
  /**
   * A fenced example.
   *
   * @param info what stands behind the language: {@code devices=eth0,eth1} or nothing
   */
  public record Example(String info, String text) {}

  private static final String FENCE = "```";

  /**
   * Takes a page apart.
   *
   * @throws IllegalArgumentException when a section is missing, unknown, or out of order
   */
  public static Explanation of(String page) {
    var lines = page.lines().toList();
    var head = lines.isEmpty() ? new String[0] : lines.get(0).split(" ", 3);
    if (head.length != 3 || !head[0].equals("#")) throw new IllegalArgumentException("a page starts with # CODE name");
    var titles = new ArrayList<String>();
    var texts = new ArrayList<StringBuilder>();
    for (var line : lines.subList(1, lines.size())) {
      if (line.startsWith("## ")) {
        titles.add(line.substring(3));
        texts.add(new StringBuilder());
      } else if (!texts.isEmpty()) {
        texts.get(texts.size() - 1).append(line).append('\n');
      }
    }
    boolean complete = titles.equals(List.of("Problem", "Correct", "Why"))
        || titles.equals(List.of("Problem", "Correct", "Why", "Exceptions"));
    if (!complete) throw new IllegalArgumentException(head[1] + " has the sections " + titles);
    var texted = texts.stream().map(it -> it.toString().strip()).toList();
    return new Explanation(head[1], head[2], texted.get(0), texted.get(1), texted.get(2), texted.stream().skip(3).findFirst());
  }

  /** The examples of a section that are written in the language of batch files. */
  public static List<Example> examples(String section) {
    var found = new ArrayList<Example>();
    var text = new StringBuilder();
    Optional<String> open = Optional.empty();
    for (var line : section.lines().toList()) {
      if (!line.startsWith(FENCE)) {
        if (open.isPresent()) text.append(line).append('\n');
      } else if (open.isPresent()) {
        if (open.get().startsWith("tc")) found.add(new Example(open.get().substring(2).strip(), text.toString()));
        open = Optional.empty();
      } else {
        open = Optional.of(line.substring(FENCE.length()).strip());
        text.setLength(0);
      }
    }
    return List.copyOf(found);
  }
}
