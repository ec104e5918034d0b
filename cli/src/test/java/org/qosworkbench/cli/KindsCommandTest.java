package org.qosworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.qosworkbench.tc.ide.KindReference;
import org.qosworkbench.tc.ide.Reference;

class KindsCommandTest {
  private static Qosw.Result run(String... arguments) {
    return Qosw.in(Path.of("")).run(arguments);
  }

  @Test
  void listsAll() {
    Qosw.Result result = run("kinds");
    assertThat(result.status()).isZero();
    assertThat(result.out()).contains("qdisc   fq_codel         Fair queueing with controlled delay\n")
        .hasLineCount(Reference.all().size());
  }

  @Test
  void printsOneAsMarkdown() {
    Qosw.Result result = run("kinds", "fq_codel");
    assertThat(result.out()).startsWith("# qdisc fq_codel\n\n").contains("- `memory_limit BYTES`: ")
        .contains("```tc\n");
  }

  @Test
  void printsAllOfAName() {
    assertThat(run("kinds", "bpf").out()).contains("# filter bpf\n").contains("\n# exec bpf\n");
  }

  @Test
  void printsJson() {
    Qosw.Result result = run("kinds", "codel", "--format", "json");
    JsonObject codel = JsonParser.parseString(result.out()).getAsJsonArray().get(0).getAsJsonObject();
    assertThat(codel.keySet())
        .startsWith("category", "name", "aliases", "title", "doc", "note", "since", "removed", "kernel");
    assertThat(codel.get("name").getAsString()).isEqualTo("codel");
    assertThat(codel.get("removed").isJsonNull()).isTrue();
    JsonObject limit = codel.getAsJsonArray("sections").get(0).getAsJsonObject().getAsJsonArray("options").get(0)
        .getAsJsonObject();
    assertThat(limit.getAsJsonArray("spellings").get(0).getAsJsonObject().get("word").getAsString()).isEqualTo("limit");
    assertThat(limit.get("required").getAsBoolean()).isFalse();
  }

  @Test
  void printsEverything() {
    JsonArray all = JsonParser.parseString(run("kinds", "--format", "json").out()).getAsJsonArray();
    assertThat(all.asList()).extracting(it -> it.getAsJsonObject().get("name").getAsString())
        .isEqualTo(Reference.all().stream().map(KindReference::name).toList());
    assertThat(run("kinds", "--format", "markdown").out().lines().filter(it -> it.startsWith("# ")))
        .hasSize(Reference.all().size());
  }

  @Test
  void saysWhenThereIsNone() {
    assertThat(run("kinds", "nonsense")).isEqualTo(new Qosw.Result(
        2, "", "qosw kinds: no kind is called 'nonsense'; 'qosw kinds' lists all\nTry 'qosw kinds --help'.\n"));
  }
}
