package org.qosworkbench.tc.spec;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KernelConfigTest {
  @Test
  void readsWhatTheKernelsBuildWrites() {
    var config = KernelConfig.parse("""
        #
        # Automatically generated file; DO NOT EDIT.
        #
        CONFIG_LOCALVERSION="-lab"
        CONFIG_HZ=250

        CONFIG_NET_SCH_HTB=m
        # CONFIG_NET_SCH_CBQ is not set
        CONFIG_NET_SCHED=y
        CONFIG_NET_SCH_TBF=m
        # CONFIG_NET_SCH_TBF is not set
        """).orElseThrow();
    assertThat(config.presence("CONFIG_NET_SCHED")).isEqualTo(KernelConfig.Presence.BUILT_IN);
    assertThat(config.presence("CONFIG_NET_SCH_HTB")).isEqualTo(KernelConfig.Presence.MODULE);
    assertThat(config.presence("CONFIG_NET_SCH_CBQ")).isEqualTo(KernelConfig.Presence.ABSENT);
    assertThat(config.presence("CONFIG_NET_SCH_TBF")).as("the last line counts")
        .isEqualTo(KernelConfig.Presence.ABSENT);
    assertThat(config.presence("CONFIG_UNHEARD_OF")).isEqualTo(KernelConfig.Presence.ABSENT);
    assertThat(config.value("CONFIG_HZ")).contains("250");
    assertThat(config.value("CONFIG_LOCALVERSION")).contains("-lab");
    assertThat(config.value("CONFIG_NET_SCH_CBQ")).isEmpty();
  }

  @Test
  void windowsLineEndsDoNoHarm() {
    var config = KernelConfig.parse("CONFIG_NET_SCH_HTB=y\r\n# CONFIG_NET_SCH_CBQ is not set\r\n").orElseThrow();
    assertThat(config.presence("CONFIG_NET_SCH_HTB")).isEqualTo(KernelConfig.Presence.BUILT_IN);
  }

  @Test
  void aTextThatNamesNoSymbolIsNoConfiguration() {
    assertThat(KernelConfig.parse("")).isEmpty();
    assertThat(KernelConfig.parse("qdisc add dev eth0 root fq\n# CONFIG\nCONFIG_\n")).isEmpty();
  }
}
