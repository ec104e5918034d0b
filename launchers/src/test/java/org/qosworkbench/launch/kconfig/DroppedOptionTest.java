package org.qosworkbench.launch.kconfig;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DroppedOptionTest {
  @TempDir Path tree;

  @BeforeEach
  void write() throws Exception {
    Files.writeString(tree.resolve("Kconfig"), """
        mainmenu "Linux/$(ARCH) $(KERNELVERSION) Kernel Configuration"
        source "arch/$(SRCARCH)/Kconfig"
        source "missing/Kconfig"

        menuconfig NET
        \tbool "Networking support"
        \thelp
        \t  config FAKE
        \t  is no option but a word in this help text.

        \t    depends on NOTHING either

        if NET
        config NET_SCH_FOO
        \ttristate "The foo qdisc"
        \tdepends on RTC_CLASS && \\
        \t\tHAVE_FOO
        \tdefault m if $(cc-option,-x)

        config NET_SCH_BAR
        \ttristate "bar" if EXPERT
        \tselect NET_LIB

        config NET_SCH_MOD
        \tbool "mod"
        \tdepends on NET_SCH_BAR=y
        endif # NET

        config NET_LIB
        \ttristate

        menu "Clocks"
        \tdepends on HAS_CLOCK
        config RTC_CLASS
        \tbool "Clock"
        endmenu

        choice
        \tprompt "Debug information"
        config DEBUG_INFO_NONE
        \tbool "none"
        config DEBUG_INFO_DWARF5
        \tbool "version 5"
        endchoice
        """);
    Files.createDirectories(tree.resolve("arch/um"));
    Files.writeString(tree.resolve("arch/um/Kconfig"), "config UML\n\tbool\n\tdefault y\nrsource \"Kconfig.sub\"\n");
    Files.writeString(tree.resolve("arch/um/Kconfig.sub"), "config HOSTFS\n\tbool \"host\"\n");
  }

  private List<DroppedOption> dropped(String wanted, String got) throws Exception {
    return DroppedOption.of(DotConfig.parse(wanted), DotConfig.parse(got),
        Kconfig.read(tree, Map.of("SRCARCH", "um", "ARCH", "um")));
  }

  private String reason(String option, String got) throws Exception {
    List<DroppedOption> all = dropped("CONFIG_" + option + "=y\n", got);
    assertThat(all).hasSize(1);
    return all.getFirst().reason();
  }

  @Test
  void readsTheWholeTree() throws Exception {
    Kconfig kconfig = Kconfig.read(tree, Map.of("SRCARCH", "um"));
    assertThat(kconfig.size()).isEqualTo(10);
    assertThat(kconfig.definitions("FAKE")).isEmpty();
    assertThat(kconfig.definitions("HOSTFS")).extracting(Kconfig.Definition::file).containsExactly("arch/um/Kconfig.sub");
    assertThat(kconfig.definitions("NET_SCH_FOO")).extracting(Kconfig.Definition::line).containsExactly(14);
  }

  @Test
  void optionsThatAreNotKnown() throws Exception {
    assertThat(dropped("CONFIG_NET_SCH_CBQ=y\nCONFIG_NET=y\n", "CONFIG_NET=y\n")).containsExactly(new DroppedOption(
        "NET_SCH_CBQ", "y", "n", "this kernel has no such option for User-Mode Linux", true));
  }

  @Test
  void optionsThatNeedOthers() throws Exception {
    assertThat(reason("NET_SCH_FOO", "CONFIG_NET=y\n"))
        .isEqualTo("it needs RTC_CLASS, which is not set and HAVE_FOO, which this architecture does not have");
    assertThat(reason("RTC_CLASS", "")).isEqualTo("it needs HAS_CLOCK, which this architecture does not have");
    assertThat(reason("NET_SCH_FOO", "")).startsWith("it needs NET, which is not set and ");
    assertThat(reason("NET_SCH_MOD", "CONFIG_NET=y\nCONFIG_NET_SCH_BAR=m\n")).isEqualTo("it needs NET_SCH_BAR=y");
  }

  @Test
  void optionsThatPeopleCannotSet() throws Exception {
    assertThat(reason("NET_LIB", "")).isEqualTo("it is not for people to set here: other options select it");
    assertThat(reason("NET_SCH_BAR", "CONFIG_NET=y\n"))
        .isEqualTo("it is not for people to set here: other options select it");
    assertThat(dropped("# CONFIG_NET_LIB is not set\n", "CONFIG_NET_LIB=y\n"))
        .extracting(DroppedOption::reason).containsExactly("something else that is set selects it");
  }

  @Test
  void optionsThatExcludeEachOther() throws Exception {
    assertThat(reason("DEBUG_INFO_DWARF5", "CONFIG_DEBUG_INFO_NONE=y\n"))
        .isEqualTo("it excludes DEBUG_INFO_NONE, which is set");
  }
}
