package org.qosworkbench.cli.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The page of a diagnostic.
 *
 * @param title code and name, for example {@code TC2103 bad-rate}
 * @param lead what stands above the first section: a sentence that says what is wrong, and the severity
 * @param sections the rest, in order
 */
public record Page(String title, List<Block> lead, List<Section> sections) {
  private static final String FENCE = "```";

  /** What stands below a heading. */
  public record Section(String heading, List<Block> blocks) {
    /** Copies the list. */
    public Section {
      blocks = List.copyOf(blocks);
    }
  }

  /** Copies the lists. */
  public Page {
    lead = List.copyOf(lead);
    sections = List.copyOf(sections);
  }

  /** Reads a page; what is no heading, item or fence is part of a paragraph. */
  public static Page parse(String markdown) {
    var reader = new Reader();
    markdown.lines().forEach(reader::next);
    return reader.page();
  }

  /** What is wrong, in one sentence; empty when the page does not begin with a paragraph. */
  public String summary() {
    return lead.stream().findFirst().filter(Block.Paragraph.class::isInstance)
        .map(it -> ((Block.Paragraph) it).text()).orElse("");
  }

  /** The section below this heading. */
  public Optional<Section> section(String heading) {
    return sections.stream().filter(it -> it.heading().equals(heading)).findFirst();
  }

  /** Puts lines together; one pass, one page. */
  private static final class Reader {
    private final List<Section> sections = new ArrayList<>();
    private final List<Block> lead = new ArrayList<>();
    private String title = "";
    private String heading = "";
    private List<Block> blocks = lead;
    private final StringBuilder text = new StringBuilder();
    private boolean isItem;
    private Optional<String> fence = Optional.empty();
    private final List<String> fenced = new ArrayList<>();

    void next(String line) {
      if (fence.isPresent()) {
        if (line.equals(FENCE)) {
          endFence();
        } else {
          fenced.add(line);
        }
      } else if (line.startsWith(FENCE)) {
        endText();
        fence = Optional.of(line.substring(FENCE.length()).strip());
      } else if (line.startsWith("# ")) {
        endText();
        title = line.substring(2).strip();
      } else if (line.startsWith("## ")) {
        endSection();
        heading = line.substring(3).strip();
        blocks = new ArrayList<>();
      } else if (line.isBlank()) {
        endText();
      } else if (line.startsWith("- ")) {
        endText();
        isItem = true;
        text.append(line.substring(2).strip());
      } else {
        text.append(text.isEmpty() ? "" : " ").append(line.strip());
      }
    }

    Page page() {
      endSection();
      return new Page(title, lead, sections);
    }

    private void endText() {
      if (!text.isEmpty()) {
        blocks.add(isItem ? new Block.Item(text.toString()) : new Block.Paragraph(text.toString()));
      }
      text.setLength(0);
      isItem = false;
    }

    private void endFence() {
      var words = List.of(fence.orElseThrow().split(" +"));
      blocks.add(new Block.Fence(words.get(0), words.subList(1, words.size()), fenced));
      fenced.clear();
      fence = Optional.empty();
    }

    private void endSection() {
      endText();
      if (blocks != lead) {
        sections.add(new Section(heading, blocks));
      }
    }
  }
}
