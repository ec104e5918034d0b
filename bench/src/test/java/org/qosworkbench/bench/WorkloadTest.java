package org.qosworkbench.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.qosworkbench.tc.ide.Analysis;
import org.qosworkbench.tc.ide.Finding;
import org.qosworkbench.tc.ide.Settings;
import org.qosworkbench.tc.ide.Tc;
import org.qosworkbench.tc.spec.Target;

/**
 * The benchmarks measure correct files; a mistake in the generator would measure something else. Qdiscs for the leaves are
 * left out, so one hint says that.
 */
class WorkloadTest {
  @ParameterizedTest
  @EnumSource
  void isCorrectAndNeverRepeatsItself(Workload workload) {
    var text = workload.text(5_000);
    assertThat(Tc.diagnose(Analysis.of(text, Target.NEWEST, Settings.DEFAULT))).extracting(Finding::name)
        .containsExactly("plain-leaf");
    assertThat(new HashSet<>(text.lines().toList())).hasSize(5_000);
  }
}
