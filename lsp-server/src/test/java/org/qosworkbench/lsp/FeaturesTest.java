package org.qosworkbench.lsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qosworkbench.lsp.Desk.URI;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each feature once or twice: that what the language says comes out in the form of the protocol. */
class FeaturesTest {
  private static final String TREE = """
      qdisc add dev eth0 root handle 1: htb default 30
      class add dev eth0 parent 1: classid 1:1 htb rate 10mbit
      class add dev eth0 parent 1:1 classid 1:30 htb rate 2mbit
      # leaves
      # of the tree
      qdisc add dev eth0 parent 1:30 handle 30: fq_codel
      filter add dev eth0 parent 1: protocol ip prio 1 u32 match ip dport 22 0xffff flowid 1:30
      """;

  private Desk desk;

  @AfterEach
  void close() {
    desk.close();
  }

  private Editor open(String capabilities, String text) {
    desk = Desk.of(capabilities, text);
    return desk.editor();
  }

  private Editor open(String text) {
    return open(Desk.MODERN, text);
  }

  private static List<JsonObject> list(JsonElement json) {
    return StreamSupport.stream(json.getAsJsonArray().spliterator(), false).map(JsonElement::getAsJsonObject).toList();
  }

  private static String lines(JsonElement json, String member) {
    return list(json).stream().map(it -> it.get(member).getAsString()).collect(Collectors.joining("\n"));
  }

  /** A range as line:column-line:column. */
  private static String range(JsonElement range) {
    var it = range.getAsJsonObject();
    return position(it.get("start")) + "-" + position(it.get("end"));
  }

  private static String position(JsonElement position) {
    var it = position.getAsJsonObject();
    return it.get("line").getAsInt() + ":" + it.get("character").getAsInt();
  }

  private static String ranges(JsonElement json) {
    return list(json).stream().map(it -> range(it.get("range"))).collect(Collectors.joining(" "));
  }

  // ---- words --------------------------------------------------------------------------------------------------------

  @Test
  void completionOffersWhatFitsInTheOrderOfTc() {
    var editor = open("qdisc add dev eth0 root codel \n");
    var items = editor.askAt("textDocument/completion", URI, "0:30").getAsJsonObject().getAsJsonArray("items");
    assertThat(lines(items, "label")).isEqualTo("limit\ntarget\nce_threshold\ninterval\necn\nnoecn");
    assertThat(lines(items, "sortText")).isEqualTo("0000\n0001\n0002\n0003\n0004\n0005");
    var first = items.get(0).getAsJsonObject();
    assertThat(first.getAsJsonObject("textEdit").get("newText").getAsString()).isEqualTo("limit ${1:PACKETS}");
    assertThat(first.get("insertTextFormat").getAsInt()).isEqualTo(2);
    assertThat(first.has("documentation")).isFalse();
    var resolved = editor.request("completionItem/resolve", first.toString()).getAsJsonObject();
    assertThat(resolved.getAsJsonObject("documentation").get("value").getAsString()).contains("dropped at the tail");
    assertThat(items.get(4).getAsJsonObject().has("insertTextFormat")).isFalse();
  }

  @Test
  void clientsWithoutSnippetsGetPlainTextAndTheWholeItem() {
    var editor = open(Desk.OLD, "qdisc add dev eth0 root codel li\n");
    var items = editor.askAt("textDocument/completion", URI, "0:32").getAsJsonObject().getAsJsonArray("items");
    assertThat(items).hasSize(1);
    var item = items.get(0).getAsJsonObject();
    assertThat(item.get("textEdit")).isEqualTo(Editor.json(
        "{\"range\":" + Editor.range("0:30-0:32") + ",\"newText\":\"limit\"}"));
    assertThat(item.has("insertTextFormat")).isFalse();
    assertThat(item.getAsJsonObject("documentation").get("kind").getAsString()).isEqualTo("plaintext");
    assertThat(item.getAsJsonObject("documentation").get("value").getAsString()).doesNotContain("**");
  }

  @Test
  void hoverTellsWhatAClassIs() {
    var editor = open(TREE);
    var hover = editor.askAt("textDocument/hover", URI, "2:40").getAsJsonObject();
    assertThat(range(hover.get("range"))).isEqualTo("2:38-2:42");
    assertThat(hover.getAsJsonObject("contents").get("value").getAsString())
        .contains("**class 1:30** of htb: eth0 > 1: > 1:1 > 1:30").contains("Also named in lines 1, 6, 7");
    assertThat(editor.askAt("textDocument/hover", URI, "3:3").isJsonNull()).isTrue();
  }

  @Test
  void signatureHelpShowsTheOptionAndTheKind() {
    var editor = open("qdisc add dev eth0 root codel limit 3 target \n");
    var help = editor.askAt("textDocument/signatureHelp", URI, "0:45").getAsJsonObject();
    assertThat(lines(help.get("signatures"), "label")).isEqualTo(
        "target TIME\ncodel [limit PACKETS] [target TIME] [ce_threshold TIME] [interval TIME] [ecn] [noecn]");
    assertThat(lines(help.get("signatures"), "activeParameter")).isEqualTo("0\n1");
    assertThat(editor.askAt("textDocument/signatureHelp", URI, "1:0").isJsonNull()).isTrue();
  }

  @Test
  void namesHaveDefinitionsReferencesAndHighlights() {
    var editor = open(TREE);
    assertThat(ranges(editor.askAt("textDocument/definition", URI, "6:87"))).isEqualTo("2:38-2:42");
    assertThat(ranges(editor.ask("textDocument/references", URI,
        "\"position\":" + Editor.position("2:40") + ",\"context\":{\"includeDeclaration\":false}")))
        .isEqualTo("0:46-0:48 5:26-5:30 6:85-6:89");
    assertThat(ranges(editor.askAt("textDocument/references", URI, "2:40")))
        .isEqualTo("0:46-0:48 2:38-2:42 5:26-5:30 6:85-6:89");
    assertThat(lines(editor.askAt("textDocument/documentHighlight", URI, "2:40"), "kind")).isEqualTo("2\n3\n2\n2");
    assertThat(editor.askAt("textDocument/definition", URI, "3:1").getAsJsonArray()).isEmpty();
  }

  @Test
  void renamingSaysWhatAndWhyNot() {
    var editor = open(TREE);
    assertThat(editor.askAt("textDocument/prepareRename", URI, "2:40")).isEqualTo(Editor.json(
        "{\"range\":" + Editor.range("2:38-2:42") + ",\"placeholder\":\"1:30\"}"));
    var edit = editor.ask("textDocument/rename", URI,
        "\"position\":" + Editor.position("2:40") + ",\"newName\":\"1:40\"").getAsJsonObject();
    var change = edit.getAsJsonArray("documentChanges").get(0).getAsJsonObject();
    assertThat(change.getAsJsonObject("textDocument").get("version").getAsInt()).isEqualTo(1);
    assertThat(ranges(change.get("edits"))).isEqualTo("0:46-0:48 2:40-2:42 5:28-5:30 6:87-6:89");
    assertThat(lines(change.get("edits"), "newText")).isEqualTo("40\n40\n40\n40");
    var refused = editor.answer(editor.send("textDocument/rename", "{\"textDocument\":{\"uri\":\"" + URI
        + "\"},\"position\":" + Editor.position("2:40") + ",\"newName\":\"2:40\"}")).getAsJsonObject("error");
    assertThat(refused.get("message").getAsString()).contains("cannot be a class of qdisc 1:");
    assertThat(editor.answer(editor.send("textDocument/prepareRename",
        "{\"textDocument\":{\"uri\":\"" + URI + "\"},\"position\":" + Editor.position("0:1") + "}")).has("error")).isTrue();
  }

  @Test
  void clientsThatDoNotMindVersionsGetPlainChanges() {
    var editor = open(Desk.OLD, TREE);
    var edit = editor.ask("textDocument/rename", URI,
        "\"position\":" + Editor.position("2:40") + ",\"newName\":\"1:40\"").getAsJsonObject();
    assertThat(edit.getAsJsonObject("changes").getAsJsonArray(URI)).hasSize(4);
  }

  @Test
  void namesThatAreWrittenAlikeAreEditedTogether() {
    var editor = open(TREE);
    var linked = editor.askAt("textDocument/linkedEditingRange", URI, "2:41").getAsJsonObject();
    assertThat(StreamSupport.stream(linked.getAsJsonArray("ranges").spliterator(), false).map(FeaturesTest::range))
        .containsExactly("0:46-0:48", "2:40-2:42", "5:28-5:30", "6:87-6:89");
    assertThat(editor.askAt("textDocument/linkedEditingRange", URI, "3:1").isJsonNull()).isTrue();
  }

  @Test
  void selectionsGrow() {
    var editor = open(TREE);
    var found = new ArrayList<String>();
    JsonElement at = editor.ask("textDocument/selectionRange", URI,
        "\"positions\":[" + Editor.position("1:47") + "," + Editor.position("9:9") + "]").getAsJsonArray().get(0);
    for (; at != null; at = at.getAsJsonObject().get("parent")) found.add(range(at.getAsJsonObject().get("range")));
    assertThat(found).containsExactly("1:45-1:49", "1:45-1:56", "1:41-1:56", "1:0-1:56", "0:0-7:0");
  }

  @Test
  void packetsHaveAHierarchy() {
    var editor = open(TREE);
    var item = editor.askAt("textDocument/prepareCallHierarchy", URI, "6:87").getAsJsonArray().get(0).getAsJsonObject();
    assertThat(item.get("name").getAsString()).isEqualTo("1:30");
    var incoming = list(editor.request("callHierarchy/incomingCalls", "{\"item\":" + item + "}"));
    assertThat(incoming.stream().map(it -> it.getAsJsonObject("from").get("name").getAsString()
            + " " + range(it.getAsJsonArray("fromRanges").get(0))))
        .containsExactly("1:1 2:38-2:42", "1: 0:46-0:48", "u32 prio 1 6:85-6:89");
    var outgoing = list(editor.request("callHierarchy/outgoingCalls", "{\"item\":" + item + "}"));
    assertThat(outgoing.stream().map(it -> it.getAsJsonObject("to").get("name").getAsString())).containsExactly("30:");
    assertThat(editor.askAt("textDocument/prepareCallHierarchy", URI, "3:1").isJsonNull()).isTrue();
  }

  // ---- whole documents ----------------------------------------------------------------------------------------------

  private static void outline(JsonElement symbols, String indent, StringBuilder out) {
    for (var symbol : list(symbols)) {
      out.append(indent).append(symbol.get("name").getAsString()).append(' ').append(range(symbol.get("range")))
          .append('\n');
      if (symbol.has("children")) outline(symbol.get("children"), indent + " ", out);
    }
  }

  @Test
  void theOutlineIsTheTree() {
    var out = new StringBuilder();
    outline(open(TREE).ask("textDocument/documentSymbol", URI, ""), "", out);
    assertThat(out.toString()).isEqualTo("""
        eth0 0:0-6:89
         1: 0:0-6:89
          1:1 1:0-5:50
           1:30 2:0-5:50
            30: 5:0-5:50
          u32 prio 1 6:0-6:89
        """);
  }

  @Test
  void clientsWithoutTreesGetAList() {
    var symbols = open(Desk.OLD, TREE).ask("textDocument/documentSymbol", URI, "");
    assertThat(lines(symbols, "name")).isEqualTo("eth0\n1:\n1:1\n1:30\n30:\nu32 prio 1");
  }

  @Test
  void foldsAreLines() {
    assertThat(list(open(TREE).ask("textDocument/foldingRange", URI, "")).stream()
            .map(it -> it.get("startLine") + "-" + it.get("endLine") + " " + it.get("kind").getAsString()))
        .containsExactly("0-6 region", "3-4 comment");
  }

  private static List<Integer> data(JsonElement tokens) {
    return tokens.getAsJsonObject().getAsJsonArray("data").asList().stream().map(JsonElement::getAsInt).toList();
  }

  @Test
  void tokensAreSentWholeInPartAndAsChanges() {
    var editor = open("qdisc add dev eth0 root handle 1: htb # x\nqdisc show\n");
    var full = editor.ask("textDocument/semanticTokens/full", URI, "").getAsJsonObject();
    assertThat(data(full)).containsExactly(
        0, 0, 5, 0, 0, 0, 6, 3, 1, 0, 0, 4, 3, 3, 0, 0, 4, 4, 6, 0, 0, 5, 4, 3, 0, 0, 5, 6, 3, 0, 0, 7, 2, 5, 1,
        0, 3, 3, 2, 0, 0, 4, 3, 10, 0, 1, 0, 5, 0, 0, 0, 6, 4, 1, 0);
    editor.change(URI, 2, "0:14-0:18", "ifb0");
    editor.change(URI, 3, "1:0-1:0", "qdisc show\n");
    var delta = editor.ask("textDocument/semanticTokens/full/delta", URI,
        "\"previousResultId\":" + full.get("resultId")).getAsJsonObject();
    assertThat(delta.getAsJsonArray("edits")).hasSize(1);
    var edit = delta.getAsJsonArray("edits").get(0).getAsJsonObject();
    var patched = new ArrayList<>(data(full));
    int start = edit.get("start").getAsInt();
    patched.subList(start, start + edit.get("deleteCount").getAsInt()).clear();
    patched.addAll(start, data(edit));
    var again = editor.ask("textDocument/semanticTokens/full", URI, "");
    assertThat(patched).isEqualTo(data(again));
    assertThat(data(editor.ask("textDocument/semanticTokens/full/delta", URI, "\"previousResultId\":\"x\"")))
        .isEqualTo(data(again));
    assertThat(data(editor.ask("textDocument/semanticTokens/range", URI, "\"range\":" + Editor.range("2:0-2:3"))))
        .containsExactly(2, 0, 5, 0, 0, 0, 6, 4, 1, 0);
  }

  @Test
  void numbersStandBetweenTheWords() {
    var editor = open(TREE);
    var hints = editor.ask("textDocument/inlayHint", URI, "\"range\":" + Editor.range("0:0-2:99"));
    assertThat(hints.getAsJsonArray()).isNotEmpty();
    var last = hints.getAsJsonArray().get(hints.getAsJsonArray().size() - 1);
    var resolved = editor.request("inlayHint/resolve", last.toString()).getAsJsonObject();
    assertThat(resolved.get("tooltip").getAsString()).isNotEmpty();
    assertThat(resolved.get("label")).isEqualTo(last.getAsJsonObject().get("label"));
  }

  @Test
  void lensesLeadToTheTree() {
    var editor = open(TREE);
    var lenses = list(editor.ask("textDocument/codeLens", URI, ""));
    assertThat(lenses.stream().map(it -> it.getAsJsonObject("command").get("title").getAsString()))
        .containsExactly("show what eth0 gets", "2 classes, 1 filter");
    var command = lenses.get(0).getAsJsonObject("command");
    assertThat(editor.request("workspace/executeCommand", command.toString().replace("\"title\"", "\"x\""))
        .getAsString()).startsWith("<svg").contains("1:30");
  }

  @Test
  void usersCanDoWithoutLensesAndHints() {
    desk = Desk.idle();
    var editor = desk.editor();
    editor.settings("{\"codeLens\":false,\"inlayHints\":false}");
    editor.initialize(Desk.MODERN, ",\"initializationOptions\":{\"codeLens\":false,\"inlayHints\":false}");
    editor.open(URI, TREE);
    assertThat(editor.ask("textDocument/codeLens", URI, "").getAsJsonArray()).isEmpty();
    assertThat(editor.ask("textDocument/inlayHint", URI, "\"range\":" + Editor.range("0:0-9:0")).getAsJsonArray())
        .isEmpty();
  }

  @Test
  void kindsLinkToTheManual() {
    var links = list(open(TREE).ask("textDocument/documentLink", URI, ""));
    assertThat(links.get(0).get("target").getAsString()).isEqualTo("https://man7.org/linux/man-pages/man8/tc-htb.8.html");
    assertThat(range(links.get(0).get("range"))).isEqualTo("0:34-0:37");
    assertThat(links).hasSize(5);
  }

  // ---- changes ------------------------------------------------------------------------------------------------------

  private static JsonArray actions(Editor editor, String range, String context) {
    return editor.ask("textDocument/codeAction", URI, "\"range\":" + Editor.range(range) + ",\"context\":" + context)
        .getAsJsonArray();
  }

  @Test
  void mistakesHaveQuickFixes() {
    var editor = open("class add dev eth0 parent 1: handle 1:2 htb rate 1mbit\n");
    var diagnostics = editor.diagnostics(URI, 1);
    var actions = actions(editor, "0:30-0:30", "{\"diagnostics\":" + diagnostics + "}");
    assertThat(lines(actions, "title")).startsWith("Write classid\nExplain TC").contains("Make all changes that are safe");
    var fix = actions.get(0).getAsJsonObject();
    assertThat(fix.get("isPreferred").getAsBoolean()).isTrue();
    assertThat(fix.getAsJsonArray("diagnostics")).hasSize(1);
    assertThat(fix.getAsJsonObject("edit").toString()).contains("\"newText\":\"classid\"");
    assertThat(lines(actions(editor, "0:0-0:1", "{\"diagnostics\":[],\"only\":[\"source.fixAll\"]}"), "kind"))
        .isEqualTo("source.fixAll.qosw");
    assertThat(actions(editor, "0:0-0:1", "{\"diagnostics\":[],\"only\":[\"refactor.extract\"]}")).isEmpty();
  }

  @Test
  void adviceCanBeAllowed() {
    var editor = open("qdisc add dev eth0 root pfifo limit 1000000000 \nclass add dev eth0 parent 1: classid 1:1 htb rate 10mbps\n");
    var allow = list(actions(editor, "1:52-1:52", "{\"diagnostics\":[]}")).stream()
        .filter(it -> it.get("title").getAsString().startsWith("Allow ")).findFirst().orElseThrow();
    assertThat(allow.getAsJsonObject("edit").toString()).contains("\"newText\":\"# qosw: allow ");
  }

  @Test
  void rewritingsComeWithTheirEditWhenAskedFor() {
    var editor = open("qdis show\n");
    var action = actions(editor, "0:0-0:0", "{\"diagnostics\":[],\"only\":[\"refactor\"]}").get(0).getAsJsonObject();
    assertThat(action.get("title").getAsString()).isEqualTo("Write words in full");
    assertThat(action.has("edit")).isFalse();
    var resolved = editor.request("codeAction/resolve", action.toString()).getAsJsonObject();
    assertThat(resolved.getAsJsonObject("edit").toString()).contains("\"newText\":\"qdisc\"");
  }

  @Test
  void formattingOfAllOfARangeAndOfTheLineThatWasLeft() {
    var editor = open("qdisc   add dev eth0 root\tpfifo\nqdisc   show\n\n");
    var all = editor.ask("textDocument/formatting", URI, "\"options\":{\"tabSize\":2,\"insertSpaces\":true}");
    assertThat(all.getAsJsonArray()).isNotEmpty();
    var range = editor.ask("textDocument/rangeFormatting", URI,
        "\"range\":" + Editor.range("1:0-1:5") + ",\"options\":{\"tabSize\":2,\"insertSpaces\":true}");
    assertThat(list(range)).allSatisfy(it -> assertThat(range(it.get("range"))).startsWith("1:"));
    var typed = editor.ask("textDocument/onTypeFormatting", URI, "\"position\":" + Editor.position("1:0")
        + ",\"ch\":\"\\n\",\"options\":{\"tabSize\":2,\"insertSpaces\":true}");
    assertThat(typed.getAsJsonArray()).isNotEmpty();
    assertThat(list(typed)).allSatisfy(it -> assertThat(range(it.get("range"))).startsWith("0:"));
  }

  // ---- commands -----------------------------------------------------------------------------------------------------

  @Test
  void commandsExplainAndFix() {
    var editor = open("class add dev eth0 parent 1: handle 1:2 htb rate 1mbit\n");
    assertThat(editor.request("workspace/executeCommand", "{\"command\":\"qosw.explain\",\"arguments\":[\"TC2103\"]}")
        .getAsString()).startsWith("# TC2103");
    assertThat(editor.request("workspace/executeCommand",
        "{\"command\":\"qosw.fixAll\",\"arguments\":[\"" + URI + "\"]}").getAsInt()).isEqualTo(1);
    assertThat(editor.told("workspace/applyEdit", it -> true).toString()).contains("classid");
    for (var wrong : new String[] {"{\"command\":\"qosw.explain\",\"arguments\":[\"TC0\"]}", "{\"command\":\"rm\"}",
        "{\"command\":\"qosw.tree\"}", "{\"command\":\"qosw.fixAll\",\"arguments\":[\"file:///no\"]}"}) {
      assertThat(editor.answer(editor.send("workspace/executeCommand", wrong)).has("error")).as(wrong).isTrue();
    }
  }

  @Test
  void whatIsNotOpenHasNoAnswer() {
    var editor = open("");
    assertThat(editor.askAt("textDocument/hover", "file:///other", "0:0").isJsonNull()).isTrue();
    assertThat(editor.ask("textDocument/documentSymbol", "untitled:x", "").isJsonNull()).isTrue();
  }
}
