package org.qosworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What README.md and the guides show of the command line is what the command line prints. {@code -Dupdate=true} writes
 * the present output into them.
 */
class ReadmeTest {
  private static final Path ROOT = Path.of("..");
  private static final int SCREENFUL = 36;
  private static final Pattern SESSION =
      Pattern.compile("```console\n(\\$ \\./qosw ([^\n]*)\n)(.*?)```\n", Pattern.DOTALL);

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "docs/scripts.md"})
  void showsWhatIsPrinted(String name) throws IOException {
    Path readme = ROOT.resolve(name);
    String text = Files.readString(readme);
    assertThat(SESSION.matcher(text).find()).isTrue();
    String expected = SESSION.matcher(text).replaceAll(it -> Matcher.quoteReplacement(session(it)));
    if (Boolean.getBoolean("update")) {
      Files.writeString(readme, expected);
    } else {
      assertThat(text).as(name + "; -Dupdate=true writes it anew").isEqualTo(expected);
    }
  }

  private static String session(MatchResult shown) {
    String output = Qosw.in(ROOT).run(shown.group(2).split(" ")).out();
    String screenful = output.lines().limit(SCREENFUL).map(it -> it + "\n").collect(Collectors.joining());
    // Whole findings only.
    boolean cut = screenful.length() < output.length();
    String whole = cut ? screenful.substring(0, screenful.lastIndexOf("\n\n") + 1) + "...\n" : screenful;
    return "```console\n" + shown.group(1) + whole + "```\n";
  }
}
