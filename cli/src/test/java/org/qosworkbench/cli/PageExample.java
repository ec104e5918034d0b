package org.qosworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.qosworkbench.cli.explain.Block;
import org.qosworkbench.cli.explain.Page;
import org.qosworkbench.tc.spec.Kinds;

/**
 * A block of tc in a page.
 *
 * @param text the block as it stands in the page
 * @param devices the devices that exist, of a fence {@code tc devices=eth0,eth1}; empty when all do
 * @param without the configuration option that the kernel is built without, of a fence {@code tc without=NET_SCH_NETEM}
 * @param bytes what is checked: the text, in which {@code \xHH} is a byte when the fence says {@code tc escapes}, and
 *     {@code (WORDS)*N} stands for so many repetitions when it says {@code tc repeats}
 * @param marks what the comments say is found
 * @param tcText the block {@code text} behind it; empty when there is none
 */
record PageExample(
    String text, Optional<String> devices, Optional<String> without, byte[] bytes, List<Mark> marks, String tcText) {
  private static final Pattern MARK = Pattern.compile("# (error|warning|info|hint): (TC\\d{4})$");
  private static final Pattern ESCAPE = Pattern.compile("\\\\x([0-9A-F]{2})");
  private static final Pattern REPEAT = Pattern.compile("\\(([^()]*)\\)\\*(\\d+)");
  private static final String DEVICES = "devices=";
  private static final String WITHOUT = "without=";

  /** A finding: its line, from 1. */
  record Mark(int line, String severity, String code) {
    @Override
    public String toString() {
      return line + " " + severity + " " + code;
    }
  }

  /** What the command line finds, as far as it counts. */
  record Findings(List<Mark> places, String tcText) {}

  static List<PageExample> of(Page.Section section) {
    var found = new ArrayList<PageExample>();
    var blocks = section.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i) instanceof Block.Fence fence && fence.language().equals("tc")) {
        found.add(of(fence, textBehind(blocks.subList(i + 1, blocks.size()))));
      }
    }
    return found;
  }

  /** The next fence, when it is a text. */
  private static String textBehind(List<Block> blocks) {
    return blocks.stream().filter(Block.Fence.class::isInstance).map(Block.Fence.class::cast).findFirst()
        .filter(it -> it.language().equals("text")).map(PageExample::join).orElse("");
  }

  private static PageExample of(Block.Fence fence, String tcText) {
    Optional<String> devices = Optional.empty();
    Optional<String> without = Optional.empty();
    var text = join(fence);
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    for (var word : fence.words()) {
      if (word.startsWith(DEVICES)) devices = Optional.of(word.substring(DEVICES.length()));
      else if (word.startsWith(WITHOUT)) without = Optional.of(word.substring(WITHOUT.length()));
      else if (word.equals("escapes")) bytes = unescape(text);
      else if (word.equals("repeats")) bytes = repeat(text).getBytes(StandardCharsets.UTF_8);
      else throw new IllegalArgumentException("not understood behind ```tc: " + word);
    }
    return new PageExample(text, devices, without, bytes, marks(fence.lines()), tcText);
  }

  private static String repeat(String text) {
    return REPEAT.matcher(text)
        .replaceAll(it -> String.join(" ", Collections.nCopies(Integer.parseInt(it.group(2)), it.group(1))));
  }

  private static String join(Block.Fence fence) {
    return String.join("\n", fence.lines()) + "\n";
  }

  private static List<Mark> marks(List<String> lines) {
    var marks = new ArrayList<Mark>();
    for (int i = 0; i < lines.size(); i++) {
      var mark = MARK.matcher(lines.get(i));
      if (mark.find()) marks.add(new Mark(1 + (mark.start() == 0 ? behind(lines, i) : i), mark.group(1), mark.group(2)));
    }
    return marks;
  }

  /** The line that marks on lines of their own are about. */
  private static int behind(List<String> lines, int mark) {
    int line = mark + 1;
    while (line < lines.size() && MARK.matcher(lines.get(line)).lookingAt()) line++;
    return line;
  }

  private static byte[] unescape(String text) {
    var bytes = new ByteArrayOutputStream();
    int done = 0;
    for (Matcher escape = ESCAPE.matcher(text); escape.find(); done = escape.end()) {
      bytes.writeBytes(text.substring(done, escape.start()).getBytes(StandardCharsets.UTF_8));
      bytes.write(Integer.parseInt(escape.group(1), 16));
    }
    bytes.writeBytes(text.substring(done).getBytes(StandardCharsets.UTF_8));
    return bytes.toByteArray();
  }

  Findings check(Predicate<Mark> counts) {
    if (without.isEmpty()) return check(counts, List.of());
    try {
      var config = Files.createTempFile("config", "");
      try {
        Files.writeString(config, kernelWithout(without.get()));
        return check(counts, List.of("--kernel-config=" + config));
      } finally {
        Files.delete(config);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The configuration of a kernel that has all kinds but one. */
  private static String kernelWithout(String symbol) {
    return Kinds.all().map(it -> it.kernel().symbol()).distinct().map(it ->
        it.equals(symbol) ? "# CONFIG_" + it + " is not set\n" : "CONFIG_" + it + "=m\n").collect(Collectors.joining());
  }

  private Findings check(Predicate<Mark> counts, List<String> more) {
    var arguments = new ArrayList<>(List.of("check", "--format=jsonl"));
    devices.ifPresent(it -> arguments.add("--" + DEVICES + it));
    arguments.addAll(more);
    arguments.add("-");
    var result = Qosw.in(Path.of("")).run(bytes, arguments.toArray(String[]::new));
    assertThat(result.err()).isEmpty();
    var places = new ArrayList<Mark>();
    var tcText = new StringBuilder();
    for (var line : result.out().lines().toList()) {
      var finding = JsonParser.parseString(line).getAsJsonObject();
      if (!counts.test(mark(finding))) continue;
      places.add(mark(finding));
      if (!finding.get("tcMessage").isJsonNull()) {
        tcText.append(finding.get("tcMessage").getAsString().strip()).append('\n');
      }
    }
    return new Findings(places, tcText.toString());
  }

  private static Mark mark(JsonObject finding) {
    return new Mark(finding.get("line").getAsInt(), finding.get("severity").getAsString(),
        finding.get("code").getAsString());
  }
}
