package org.qosworkbench.tc.ide.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.qosworkbench.tc.ide.Analysis;
import org.qosworkbench.tc.ide.Diagnosis;
import org.qosworkbench.tc.ide.Settings;
import org.qosworkbench.tc.ide.Tc;
import org.qosworkbench.tc.ide.TrafficFilter;
import org.qosworkbench.tc.ide.TrafficNode;
import org.qosworkbench.tc.ide.TrafficTree;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Severity;
import org.qosworkbench.tc.spec.Target;
import org.qosworkbench.tc.text.Range;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** The drawings are compared with files; {@code -Dupdate=true} writes these anew, and somebody should look at them. */
class DrawingTest {
  private static final Path DRAWINGS = Path.of("src/test/resources/org/qosworkbench/tc/ide/tree");

  private static final String SMALL = """
      # qosw: device eth0 speed 20mbit
      qdisc add dev eth0 root handle 1: htb default 30
      class add dev eth0 parent 1: classid 1:1 htb rate 10mbit ceil 10mbit
      class add dev eth0 parent 1:1 classid 1:10 htb rate 12mbit
      class add dev eth0 parent 1:1 classid 1:30 htb rate 2mbit ceil 5mbit
      qdisc add dev eth0 parent 1:10 handle 10: red limit 400kb avpkt 1000
      qdisc add dev eth0 parent 1:30 handle 30: sfq perturb 10
      filter add dev eth0 parent 1: protocol ip prio 1 u32 match ip dport 22 0xffff flowid 1:10
      filter add dev eth0 parent 1: protocol ip prio 2 u32 match ip dport 53 0xffff flowid 1:99
      qdisc add dev eth1 clsact
      filter add dev eth1 ingress protocol all matchall action drop
      """;

  /** Without findings, of which there are more with every release. */
  private static TrafficTree tree(String text) {
    var silent = Arrays.stream(Diagnostic.values())
        .collect(Collectors.toMap(Diagnostic::code, it -> Optional.<Severity>empty()));
    return Tc.tree(
        Diagnosis.of(Analysis.of(text, Target.NEWEST, new Settings(Optional.empty(), silent)), Tc.NEVER));
  }

  private static void assertDrawn(String file, String drawing) throws IOException {
    var path = DRAWINGS.resolve(file);
    if (Boolean.getBoolean("update")) {
      Files.createDirectories(DRAWINGS);
      Files.writeString(path, drawing);
    }
    assertThat(drawing).as("%s; -Dupdate=true writes it anew", path).isEqualTo(Files.readString(path));
  }

  private static Document xml(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
  }

  private static List<Element> elements(Document document, String tag) {
    var found = new ArrayList<Element>();
    var nodes = document.getElementsByTagName(tag);
    for (int i = 0; i < nodes.getLength(); i++) found.add((Element) nodes.item(i));
    return found;
  }

  /** {@code groups} groups of {@code size} classes, each with a qdisc and a filter. */
  private static String large(int groups, int size) {
    var text = new StringBuilder("qdisc add dev eth0 root handle 1: htb\n");
    int next = 1;
    for (int group = 0; group < groups; group++) {
      var above = Integer.toHexString(next++);
      text.append("class add dev eth0 parent 1: classid 1:").append(above).append(" htb rate 100mbit\n");
      for (int i = 0; i < size; i++) {
        var id = Integer.toHexString(next++);
        text.append("class add dev eth0 parent 1:").append(above).append(" classid 1:").append(id)
            .append(" htb rate 2mbit ceil 50mbit\nqdisc add dev eth0 parent 1:").append(id).append(" fq_codel\n")
            .append("filter add dev eth0 parent 1: protocol ip prio 1 u32 match ip dst 10.").append(group).append('.')
            .append(i).append(".0/24 flowid 1:").append(id).append('\n');
      }
    }
    return text.toString();
  }

  @Test
  void small() throws Exception {
    assertDrawn("small.svg", SvgDrawing.of(tree(SMALL), "small.tc"));
    assertDrawn("small.dot", DotDrawing.of(tree(SMALL), "small.tc"));
  }

  @Test
  void everyRowNamesItsLine() throws Exception {
    var groups = elements(xml(SvgDrawing.of(tree(SMALL), "small.tc")), "g");
    assertThat(groups).extracting(it -> it.getAttribute("data-line") + " " + it.getAttribute("data-name"))
        .containsExactly("2 eth0", "2 1:", "8 u32 ip prio 1", "9 u32 ip prio 2", "3 1:1", "4 1:10", "6 10: red",
            "5 1:30", "7 30: sfq", "10 eth1", "10 ffff:", "11 matchall all prio 49152");
  }

  @Test
  void fiveHundredClassesFoldIntoColumns() throws Exception {
    var svg = SvgDrawing.of(tree(large(20, 25)), "large.tc");
    var root = xml(svg).getDocumentElement();
    double width = Double.parseDouble(root.getAttribute("width"));
    double height = Double.parseDouble(root.getAttribute("height"));
    assertThat(width / height).isBetween(0.6, 2.5);
    assertThat(svg).contains("500 filters, shown at the classes they lead to", "… eth0 › 1:");
    assertThat(elements(xml(svg), "g")).filteredOn(it -> it.getAttribute("class").equals("class")).hasSize(520);
    assertThat(elements(xml(svg), "rect")).filteredOn(it -> it.hasAttribute("x"))
        .allMatch(it -> Double.parseDouble(it.getAttribute("x")) + Double.parseDouble(it.getAttribute("width")) <= width
            && Double.parseDouble(it.getAttribute("y")) + Double.parseDouble(it.getAttribute("height")) <= height);
  }

  @Test
  void theSameTreeGivesTheSameDrawing() {
    var text = large(5, 5);
    assertThat(SvgDrawing.of(tree(text), "a")).isEqualTo(SvgDrawing.of(tree(text), "a"));
    assertThat(DotDrawing.of(tree(text), "a")).isEqualTo(DotDrawing.of(tree(text), "a"));
  }

  @Test
  void problemsAreMarked() {
    var leaf = new TrafficNode(TrafficNode.Kind.QDISC, "2:", "red", List.of(), Optional.empty(), false, List.of(),
        List.of(), new Range(0, 1), 1, Optional.of(Severity.HINT));
    var top = new TrafficNode(TrafficNode.Kind.CLASS, "1:1", "htb", List.of(), Optional.empty(), false, List.of(),
        List.of(leaf), new Range(0, 1), 1, Optional.of(Severity.ERROR));
    var svg = SvgDrawing.of(new TrafficTree(List.of(top)), "a");
    assertThat(svg).contains("<circle class=\"error\"", ">!</text>", "error in line 1</title>")
        .contains("<circle class=\"note\"", ">i</text>", "note in line 1</title>");
    assertThat(DotDrawing.of(new TrafficTree(List.of(top)), "a")).contains("color=\"#cf222e\"", "color=\"#0969da\"");
  }

  @Test
  void namesAreOnlyNames() throws Exception {
    var filter = new TrafficFilter("u32", "<ip>", 1, 0, "\"a\" & \u0001b", Optional.empty(), "x\\", new Range(0, 1), 1,
        Optional.of(Severity.ERROR));
    var top = new TrafficNode(TrafficNode.Kind.DEVICE, "<e\"&'\u0007>", "", List.of(), Optional.empty(), false,
        List.of(filter), List.of(), new Range(0, 1), 1, Optional.of(Severity.ERROR));
    var tree = new TrafficTree(List.of(top));
    assertThat(elements(xml(SvgDrawing.of(tree, "</svg>]]>")), "g")).hasSize(2);
    assertThat(DotDrawing.of(tree, "a\"b\\")).contains("digraph \"a\\\"b\\\\\" {", "\\\"a\\\" & \u0001b x\\\\");
  }

  @Test
  void nothingIsDrawnAsSuch() throws Exception {
    var empty = new TrafficTree(List.of());
    assertThat(xml(SvgDrawing.of(empty, "empty.tc")).getDocumentElement().getTextContent())
        .contains("nothing is built");
    assertThat(DotDrawing.of(empty, "empty.tc")).startsWith("digraph \"empty.tc\" {").endsWith("}\n");
  }

  @Test
  void anyDepthIsDrawn() throws Exception {
    var node = new TrafficNode(TrafficNode.Kind.CLASS, "1:1", "htb", List.of(), Optional.empty(), false, List.of(),
        List.of(), new Range(0, 1), 1, Optional.empty());
    for (int i = 0; i < 200; i++) {
      node = new TrafficNode(TrafficNode.Kind.CLASS, "1:" + i, "htb", List.of(),
          Optional.of(new TrafficNode.Share(0.5, Optional.empty())), false, List.of(), List.of(node), new Range(0, 1),
          1, Optional.empty());
    }
    assertThat(elements(xml(SvgDrawing.of(new TrafficTree(List.of(node)), "deep")), "g")).hasSize(201);
  }
}
