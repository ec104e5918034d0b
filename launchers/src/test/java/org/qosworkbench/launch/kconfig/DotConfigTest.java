package org.qosworkbench.launch.kconfig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class DotConfigTest {
  @Test
  void readsWhatConfigurationsSay() {
    DotConfig config = DotConfig.parse("""
        #
        # Linux/um 6.12.117 Kernel Configuration
        #
        CONFIG_NET=y
        CONFIG_TUN=m
        # CONFIG_VETH is not set
        CONFIG_HZ=100
        CONFIG_CON_CHAN="null"
        CONFIG_NET=m
        """);
    assertThat(config.value("NET")).isEqualTo("m");
    assertThat(config.has("TUN")).isTrue();
    assertThat(config.has("VETH")).isFalse();
    assertThat(config.value("NEVER_HEARD_OF")).isEqualTo("n");
    assertThat(config.value("HZ")).isEqualTo("100");
    assertThat(config.text("CON_CHAN")).contains("null");
    assertThat(config.text("HZ")).isEmpty();
    assertThat(DotConfig.parse(config.lines())).isEqualTo(config);
  }

  @Test
  void fingerprintsTellConfigurationsApart() {
    DotConfig one = DotConfig.parse("CONFIG_A=y\nCONFIG_B=m\n# CONFIG_C is not set\nCONFIG_CC_VERSION_TEXT=\"gcc 12\"\n");
    DotConfig same = DotConfig.parse("CONFIG_B=m\nCONFIG_A=y\nCONFIG_CC_VERSION_TEXT=\"gcc 13\"\n");
    DotConfig other = DotConfig.parse("CONFIG_A=y\nCONFIG_B=y\n");
    assertThat(one.fingerprint()).hasSize(64).isEqualTo(same.fingerprint()).isNotEqualTo(other.fingerprint());
  }

  @Test
  void laterFragmentsHold() {
    DotConfig both = Fragment.together(List.of(
        new Fragment("a", DotConfig.parse("CONFIG_A=y\nCONFIG_B=y\n")),
        new Fragment("b", DotConfig.parse("# CONFIG_B is not set\n"))));
    assertThat(both.lines()).isEqualTo("CONFIG_A=y\n# CONFIG_B is not set\n");
  }

  @Test
  void presetsAreThere() {
    assertThat(Fragment.presets()).containsExactly("debug", "guest", "kunit", "qos");
    for (String preset : Fragment.presets()) {
      DotConfig options = Fragment.together(Fragment.preset(preset));
      assertThat(options.value("HOSTFS")).as(preset).isEqualTo("y");
    }
    assertThat(Fragment.together(Fragment.preset("qos")).value("NET_SCH_CAKE")).isEqualTo("y");
    assertThatThrownBy(() -> Fragment.preset("none")).isInstanceOf(IllegalArgumentException.class);
  }
}
