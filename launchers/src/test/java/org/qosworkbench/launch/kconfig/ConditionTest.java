package org.qosworkbench.launch.kconfig;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConditionTest {
  private static final DotConfig CONFIG = DotConfig.parse("CONFIG_Y=y\nCONFIG_M=m\nCONFIG_HZ=100\nCONFIG_T=\"x\"\n");

  private static void check(String text, int value) {
    assertThat(Condition.parse(text).value(CONFIG)).as(text).isEqualTo(value);
  }

  @Test
  void values() {
    check("Y", 2);
    check("M", 1);
    check("NONE", 0);
    check("!M", 1);
    check("Y && M", 1);
    check("NONE || M", 1);
    check("!NONE && (Y || NONE) # why", 2);
    check("Y || NONE && NONE", 2);
    check("M=m", 2);
    check("M = y", 0);
    check("NONE!=n", 0);
    check("HZ >= 100 && HZ < 200", 2);
    check("T = \"x\"", 2);
    check("$(cc-option,-mfoo $(x)) && Y", 2);
    check("&& what ever", 2);
  }

  @Test
  void textsAreThoseOfKconfig() {
    for (String text : new String[] {"A", "A && !B", "(A || B) && C", "A=y || B!=m", "!(A && B)"}) {
      assertThat(Condition.parse(text).text()).isEqualTo(text);
    }
  }

  @Test
  void whatIsMissing() {
    Condition condition = Condition.parse("Y && NONE && (M || Y) && M");
    assertThat(condition.below(2, CONFIG)).extracting(Condition::text).containsExactly("NONE", "M");
    assertThat(condition.below(1, CONFIG)).extracting(Condition::text).containsExactly("NONE");
  }
}
