package org.qosworkbench.tc.ide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qosworkbench.tc.spec.Kinds;

class ReferenceTest {
  static Stream<KindReference> kinds() {
    return Reference.all().stream();
  }

  @Test
  void coversAllKinds() {
    assertThat(Reference.all()).hasSize((int) Kinds.all().count());
    assertThat(Reference.named("htb")).extracting(KindReference::category).containsExactly("qdisc");
    assertThat(Reference.named("bpf")).extracting(KindReference::category).contains("action");
    assertThat(Reference.named("nosuch")).isEmpty();
  }

  @Test
  void printsAPage() {
    assertThat(Reference.markdown(Reference.named("bfifo").get(0))).isEqualTo("""
        # qdisc bfifo

        Byte-counted FIFO. Plain queue that drops at the tail; limit counts bytes.

        Kernel: CONFIG_NET_SCH_FIFO (built in with NET_SCHED).

        Traits: changeable.

        ```tc
        qdisc add dev eth0 root bfifo limit 64kb
        ```

        ## Options

        - `limit BYTES`: Bytes the queue holds. Unit: bytes. Default: txqueuelen times (MTU + link-layer header).
          - BYTES: a number of bytes, possibly with a unit; k is 1024
        """);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void namesEveryOptionOfAKind(KindReference kind) {
    var page = Reference.markdown(kind);
    assertThat(page).startsWith("# " + kind.category() + " " + kind.name() + "\n").contains(kind.title());
    for (var sections : Stream.of(kind.sections(), kind.classSections()).toList()) {
      for (var section : sections) for (var option : section.options()) namesOption(page, option);
    }
    for (var example : kind.examples()) assertThat(page).contains(example);
  }

  private static void namesOption(String page, KindReference.Option option) {
    for (var spelling : option.spellings()) assertThat(page).contains(spelling.word());
    for (var title : option.followedBy()) assertThat(page).contains("### " + title + "\n");
  }

  @Test
  void tellsClassesFromTheirQdisc() {
    var htb = Reference.named("htb").get(0);
    assertThat(htb.sections().get(0).options()).extracting(it -> it.spellings().get(0).word()).contains("default")
        .doesNotContain("ceil");
    var rate = htb.classSections().get(0).options().stream().filter(it -> it.spellings().get(0).word().equals("rate"))
        .findFirst();
    assertThat(rate.orElseThrow().required()).isTrue();
    assertThat(rate.orElseThrow().spellings().get(0).abbreviable()).isFalse();
    assertThat(rate.orElseThrow().values()).extracting(KindReference.Value::name).containsExactly("RATE");
  }
}
