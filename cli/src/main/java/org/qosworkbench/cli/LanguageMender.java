package org.qosworkbench.cli;

import org.qosworkbench.cli.check.Mender;
import org.qosworkbench.cli.check.Policy;
import org.qosworkbench.tc.ide.Fixing;

/** Asks the language core. */
record LanguageMender(Fixing.Which which) implements Mender {
  @Override
  public Mended mend(String text, Policy policy) {
    Fixing.Fixed fixed = Fixing.fix(text, policy.target(), policy.settings(), which);
    return new Mended(fixed.text(), fixed.count());
  }
}
