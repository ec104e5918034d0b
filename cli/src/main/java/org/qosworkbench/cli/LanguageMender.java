package org.qosworkbench.cli;

import java.nio.file.Path;
import org.qosworkbench.cli.check.Mender;
import org.qosworkbench.cli.check.Policy;
import org.qosworkbench.cli.input.Source;
import org.qosworkbench.tc.ide.Fixing;

/**
 * Asks the language core.
 *
 * @param directory the working directory
 */
record LanguageMender(Path directory, Fixing.Which which) implements Mender {
  @Override
  public Mended mend(Source source, Policy policy) {
    Fixing.Fixed fixed = LanguageChecker.file(source, directory).fix(policy.target(), policy.settings(), which);
    return new Mended(fixed.text(), fixed.count());
  }
}
