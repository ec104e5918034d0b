package org.qosworkbench.launch.module;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.qosworkbench.launch.kconfig.DotConfig;

class VermagicTest {
  private static final Vermagic UML =
      Vermagic.of("6.1.176", DotConfig.parse("CONFIG_MODULE_UNLOAD=y\nCONFIG_PREEMPT_NONE=y\n"));

  @Test
  void thatOfAKernel() {
    assertThat(UML.text()).isEqualTo("6.1.176 mod_unload");
    assertThat(Vermagic.of("6.1.0-9-amd64", DotConfig.parse("CONFIG_SMP=y\nCONFIG_PREEMPT_BUILD=y\n"
        + "CONFIG_MODULE_UNLOAD=y\nCONFIG_MODVERSIONS=y\n")).text())
        .isEqualTo("6.1.0-9-amd64 SMP preempt mod_unload modversions");
    assertThat(Vermagic.of("6.1.0-rt", DotConfig.parse("CONFIG_PREEMPT_RT=y\nCONFIG_PREEMPT=y\n")).text())
        .isEqualTo("6.1.0-rt preempt_rt");
  }

  @Test
  void whatFits() {
    assertThat(UML.refusal(Vermagic.parse("6.1.176 mod_unload "))).isEmpty();
    Vermagic versions = Vermagic.parse("6.1.0 mod_unload modversions");
    assertThat(versions.refusal(Vermagic.parse("6.1.99 mod_unload modversions"))).isEmpty();
  }

  @Test
  void whatDoesNot() {
    assertThat(UML.refusal(Vermagic.parse("2.6.29.4 mod_unload")))
        .contains("it was built for 2.6.29.4, the kernel is 6.1.176");
    assertThat(UML.refusal(Vermagic.parse("6.1.0-9-amd64 SMP preempt mod_unload modversions"))).contains(
        "it was built for 6.1.0-9-amd64, the kernel is 6.1.176; the module was built with SMP, preempt, modversions, the "
            + "kernel without");
    assertThat(UML.refusal(Vermagic.parse("6.1.176")))
        .contains("the kernel was built with mod_unload, the module without");
  }
}
