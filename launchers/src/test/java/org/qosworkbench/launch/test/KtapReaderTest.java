package org.qosworkbench.launch.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class KtapReaderTest {
  /** Reads a text and compares what came of it, one line a test. */
  private static void check(String text, String expected) {
    KtapReader reader = new KtapReader();
    text.lines().forEach(reader::add);
    StringBuilder tree = new StringBuilder();
    reader.end().forEach(it -> draw(it, "", tree));
    assertThat(tree.toString()).isEqualTo(expected);
  }

  private static void draw(TestNode node, String indent, StringBuilder tree) {
    tree.append(indent).append(node.outcome().name().toLowerCase(Locale.ROOT)).append(' ').append(node.name())
        .append(node.details().isEmpty() ? "" : " " + node.details()).append('\n');
    node.children().forEach(it -> draw(it, indent + "  ", tree));
  }

  @Test
  void plainResults() {
    check("""
        TAP version 13
        1..5
        ok 1 - first
        # expected 3
        not ok 2 second
        ok 3 third # SKIP no device
        not ok 4 fourth # TODO later
        ok
        """, """
        passed first
        failed second [# expected 3]
        skipped third [no device]
        passed fourth [later]
        passed test 5
        """);
  }

  /** As kunit prints it. */
  @Test
  void testsInTests() {
    check("""
        KTAP version 1
        1..2
            KTAP version 1
            # Subtest: example
            1..3
            # example_simple_test: initializing
            ok 1 example_simple_test
            # example_skip_test: EXPECTATION FAILED at lib/kunit/example.c:30
            not ok 2 example_skip_test
                KTAP version 1
                # Subtest: params
                ok 1 a
                ok 2 b
            # params: pass:2 fail:0 skip:0 total:2
            ok 3 params
        # example: pass:2 fail:1 skip:0 total:3
        not ok 1 example
        ok 2 net
        """, """
        failed example [# example: pass:2 fail:1 skip:0 total:3]
          passed example_simple_test [# example_simple_test: initializing]
          failed example_skip_test [# example_skip_test: EXPECTATION FAILED at lib/kunit/example.c:30]
          passed params [# params: pass:2 fail:0 skip:0 total:2]
            passed a
            passed b
        passed net
        """);
  }

  @Test
  void whatWasPromisedAndDidNotCome() {
    check("1..3\nok 1 a\n", "passed a\nbroken 2 tests that were announced [there is no result]\n");
    check("1..1\n    # Subtest: s\n    1..2\n    ok 1 a\n", """
        broken s
          passed a
          broken a test that was announced [there is no result]
        """);
  }

  @Test
  void partsThatFailedMakeAWholeThatFailed() {
    check("    1..1\n    not ok 1 a\nok 1 s\n", "failed s\n  failed a\n");
  }

  @Test
  void textThatIsNone() {
    KtapReader reader = new KtapReader();
    List.of("hello", "", "okay 1", "1...2").forEach(reader::add);
    assertThat(reader.seen()).isFalse();
    assertThat(reader.end()).isEmpty();
    assertThat(reader.rest()).containsExactly("hello", "okay 1", "1...2");
  }

  @Test
  void programs() {
    assertThat(ProgramResult.of("p", 0, List.of("all tests OK")).outcome()).isEqualTo(TestNode.Outcome.PASSED);
    assertThat(ProgramResult.of("p", 4, List.of()).outcome()).isEqualTo(TestNode.Outcome.SKIPPED);
    assertThat(ProgramResult.of("p", 1, List.of("oh")).details()).containsExactly("oh", "exit status 1");
    TestNode numbered = ProgramResult.of("netqos_test", 1,
        List.of("netqos_test -> ERROR: wrong content of version: test 012 failed"));
    assertThat(numbered.children()).extracting(TestNode::name).containsExactly("test 012");
    assertThat(numbered.outcome()).isEqualTo(TestNode.Outcome.FAILED);
    TestNode liar = ProgramResult.of("p", 3, List.of("1..1", "ok 1 a"));
    assertThat(liar.children()).extracting(TestNode::name).containsExactly("a", "exit status");
    assertThat(liar.outcome()).isEqualTo(TestNode.Outcome.FAILED);
    assertThat(ProgramResult.of("p", 1, List.of("1..1", "not ok 1 a")).count(TestNode.Outcome.FAILED)).isEqualTo(1);
  }
}
