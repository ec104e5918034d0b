package org.qosworkbench.cli.explain;

import java.util.ArrayList;
import java.util.List;
import org.qosworkbench.cli.report.Style;

/** Sets a page for a terminal: paragraphs filled, code as it is, no Markdown left where colors can say the same. */
public final class PageWriter {
  private static final String CODE_INDENT = "    ";
  private static final String MARK = "- ";

  private final Style style;
  private final int width;

  /**
   * A writer.
   *
   * @param style colors or none
   * @param width columns that a paragraph may fill; code is never broken
   */
  public PageWriter(Style style, int width) {
    this.style = style;
    this.width = width;
  }

  /** The page as it is to be printed. */
  public String write(Page page) {
    var out = new StringBuilder();
    out.append(style.strong(page.title())).append('\n');
    write(page.lead(), out);
    for (var section : page.sections()) {
      out.append('\n').append(style.strong(section.heading())).append('\n');
      write(section.blocks(), out);
    }
    return out.toString();
  }

  private void write(List<Block> blocks, StringBuilder out) {
    for (int i = 0; i < blocks.size(); i++) {
      switch (blocks.get(i)) {
        case Block.Paragraph paragraph -> {
          if (i > 0) out.append('\n');
          fill(paragraph.text(), "", "", out);
        }
        case Block.Item item -> {
          if (i > 0 && !(blocks.get(i - 1) instanceof Block.Item)) out.append('\n');
          fill(item.text(), MARK, " ".repeat(MARK.length()), out);
        }
        case Block.Fence fence -> {
          if (i > 0) out.append('\n');
          for (var line : fence.lines()) out.append(line.isEmpty() ? "" : CODE_INDENT + line).append('\n');
        }
      }
    }
  }

  private void fill(String text, String first, String next, StringBuilder out) {
    int column = first.length();
    out.append(first);
    boolean fresh = true;
    for (var word : words(text)) {
      int length = shown(word).length();
      if (!fresh && column + 1 + length > width) {
        out.append('\n').append(next);
        column = next.length();
        fresh = true;
      }
      out.append(fresh ? "" : " ").append(styled(word));
      column += (fresh ? 0 : 1) + length;
      fresh = false;
    }
    out.append('\n');
  }

  /** Words as they may go to different lines: code in the line stays together. */
  private static List<String> words(String text) {
    var words = new ArrayList<String>();
    int start = 0;
    boolean inCode = false;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || !inCode && text.charAt(i) == ' ') {
        if (i > start) words.add(text.substring(start, i));
        start = i + 1;
      } else if (text.charAt(i) == '`') {
        inCode = !inCode;
      }
    }
    return words;
  }

  /** What is seen of a word: without colors the backquotes stay, since nothing else would set code off. */
  private String shown(String word) {
    return switch (style) {
      case PLAIN -> word;
      case COLORED -> word.replace("`", "");
    };
  }

  private String styled(String word) {
    return switch (style) {
      case PLAIN -> word;
      case COLORED -> {
        var out = new StringBuilder();
        var parts = word.split("`", -1);
        for (int i = 0; i < parts.length; i++) out.append(i % 2 == 0 ? parts[i] : style.strong(parts[i]));
        yield out.toString();
      }
    };
  }
}
