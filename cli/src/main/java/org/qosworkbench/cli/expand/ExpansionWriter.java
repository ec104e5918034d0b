package org.qosworkbench.cli.expand;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.qosworkbench.cli.input.Source;
import org.qosworkbench.cli.report.Style;
import org.qosworkbench.tc.ide.ExpandedCommand;
import org.qosworkbench.tc.ide.ExpandedCommand.Certainty;
import org.qosworkbench.tc.ide.Expansion;

/** Prints the commands of one script. Each way to print them says whether all are known and run for certain. */
public final class ExpansionWriter {
  private final Writer out;
  private final Source source;
  private final Style style;

  /** Prints the commands of {@code source}. */
  public ExpansionWriter(Writer out, Source source, Style style) {
    this.out = out;
    this.source = source;
    this.style = style;
  }

  /** For people: {@code script.sh:12: tc qdisc add dev $DEV root fq  # on a condition}. */
  public boolean text(Expansion expansion) throws IOException {
    for (ExpandedCommand command : expansion.commands()) {
      String place = source.name() + ":" + line(command) + ":";
      StringBuilder words = new StringBuilder("tc");
      command.options().forEach(it -> words.append(' ').append(shown(it)));
      command.words().forEach(it -> words.append(' ').append(shown(it)));
      String remarks = String.join(", ", remarks(command));
      out.write(style.quiet(place) + " " + words
          + (remarks.isEmpty() ? "" : "  " + style.quiet("# " + remarks)) + "\n");
    }
    return expansion.commands().stream().allMatch(ExpansionWriter::isSure);
  }

  /** For {@code tc -batch}: each command behind a comment that says where it is from. */
  public boolean batch(Expansion expansion) throws IOException {
    boolean complete = true;
    int line = 0;
    if (expansion.commands().stream().anyMatch(ExpandedCommand::mayFail)) {
      out.write("# some of these commands may fail: tc -force -batch goes on all the same\n");
    }
    for (ExpandedCommand command : expansion.commands()) {
      if (line != line(command)) {
        line = line(command);
        out.write("# " + source.name() + ":" + line + "\n");
      }
      String obstacle = obstacle(command);
      complete &= obstacle.isEmpty();
      String text = command.words().stream().map(ExpansionWriter::quoted).collect(Collectors.joining(" "));
      out.write(obstacle.isEmpty() ? text + "\n" : "# (" + obstacle + ") " + text + "\n");
    }
    return complete;
  }

  /** For programs: one JSON object per line and command. Names of the members are a contract. */
  public boolean jsonLines(Expansion expansion) throws IOException {
    for (ExpandedCommand command : expansion.commands()) {
      JsonWriter json = new JsonWriter(out); // not closed: that would close the output
      json.beginObject();
      json.name("file").value(source.name());
      json.name("line").value(line(command));
      json.name("endLine").value(source.place(command.range()).endLine());
      json.name("in").value(command.file());
      json.name("where").value(command.where());
      json.name("known").value(command.isKnown());
      json.name("certainty").value(command.certainty().name().toLowerCase(Locale.ROOT));
      json.name("remarks").beginArray();
      for (String remark : command.remarks()) {
        json.value(remark);
      }
      json.endArray();
      json.name("command").value(command.text());
      json.name("words").beginArray();
      for (ExpandedCommand.Word word : command.words()) {
        json.beginObject();
        json.name("text").value(word.text());
        json.name("known").value(word.isKnown());
        json.endObject();
      }
      json.endArray();
      json.endObject();
      out.write('\n');
    }
    return expansion.commands().stream().allMatch(ExpansionWriter::isSure);
  }

  private int line(ExpandedCommand command) {
    return source.place(command.range()).line();
  }

  private static boolean isSure(ExpandedCommand command) {
    return command.isKnown() && command.certainty() == Certainty.CERTAIN;
  }

  private static List<String> remarks(ExpandedCommand command) {
    List<String> remarks = new ArrayList<>(command.remarks());
    if (!command.file().isEmpty()) {
      remarks.add("in " + command.file());
    }
    if (!command.where().isEmpty()) {
      remarks.add(command.where());
    }
    return remarks;
  }

  /** Why a command cannot stand in the batch; empty when it can. */
  private static String obstacle(ExpandedCommand command) {
    if (!command.isKnown()) {
      return "not known";
    }
    if (!command.where().isEmpty()) {
      return command.where();
    }
    boolean fits = command.words().stream().allMatch(it -> fits(it.text()));
    if (!fits) {
      return "no line of a batch can hold it";
    }
    return command.certainty() == Certainty.CERTAIN ? "" : String.join(", ", command.remarks());
  }

  /** Whether tc reads a word of a batch as it is, in quotes if need be. */
  private static boolean fits(String word) {
    boolean blanks = word.isEmpty() || word.chars().anyMatch(it -> it == ' ' || it == '\t');
    boolean bothQuotes = word.indexOf('"') >= 0 && word.indexOf('\'') >= 0;
    return word.indexOf('#') < 0 && word.indexOf('\n') < 0 && word.indexOf('\\') < 0 && !(blanks && bothQuotes)
        && !(bothQuotes && (word.charAt(0) == '"' || word.charAt(0) == '\''));
  }

  private static String quoted(ExpandedCommand.Word word) {
    String text = word.text();
    boolean plain = !text.isEmpty() && text.chars().noneMatch(it -> it == ' ' || it == '\t' || it == '"' || it == '\'');
    if (plain) {
      return text;
    }
    char quote = text.indexOf('"') < 0 ? '"' : '\'';
    return quote + text + quote;
  }

  /** A word with what is not known of it set off. */
  private String shown(ExpandedCommand.Word word) {
    StringBuilder text = new StringBuilder();
    for (ExpandedCommand.Piece piece : word.pieces()) {
      text.append(piece.isKnown() ? piece.text() : style.strong(piece.text()));
    }
    boolean blanks = word.isKnown() && (word.text().isEmpty() || word.text().chars().anyMatch(Character::isWhitespace));
    return blanks ? "'" + text + "'" : text.toString();
  }
}
