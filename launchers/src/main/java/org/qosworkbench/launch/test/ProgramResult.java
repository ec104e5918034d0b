package org.qosworkbench.launch.test;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes results of what a test program printed and of its exit status. */
final class ProgramResult {
  /** What the tests of the kernel say that cannot be run: tools/testing/selftests/kselftest.h. */
  private static final int SKIPPED = 4;
  /** {@code netqos_test -> ERROR: wrong content: test 012 failed}. */
  private static final Pattern NUMBERED = Pattern.compile("\\btest (\\d{1,4}) failed\\b");

  private ProgramResult() {}

  static TestNode of(String name, int status, List<String> output) {
    KtapReader reader = new KtapReader();
    output.forEach(reader::add);
    if (reader.seen()) {
      return protocol(name, status, reader);
    }
    for (String line : output) {
      Matcher matcher = NUMBERED.matcher(line);
      if (matcher.find()) {
        return TestNode.group(name, List.of(TestNode.of("test " + matcher.group(1), TestNode.Outcome.FAILED, List.of(line))), output);
      }
    }
    TestNode.Outcome outcome = switch (status) {
      case 0 -> TestNode.Outcome.PASSED;
      case SKIPPED -> TestNode.Outcome.SKIPPED;
      default -> TestNode.Outcome.FAILED;
    };
    List<String> details = new ArrayList<>(output);
    if (outcome == TestNode.Outcome.FAILED) {
      details.add("exit status " + status);
    }
    return TestNode.of(name, outcome, details);
  }

  /** A program that says that all is well and ends with another status says two things. */
  private static TestNode protocol(String name, int status, KtapReader reader) {
    List<TestNode> children = new ArrayList<>(reader.end());
    if (status != 0 && status != SKIPPED
        && TestNode.worst(children).compareTo(TestNode.Outcome.FAILED) < 0) {
      children.add(TestNode.of("exit status", TestNode.Outcome.FAILED, List.of("it is " + status)));
    }
    return TestNode.group(name, children, reader.rest());
  }
}
