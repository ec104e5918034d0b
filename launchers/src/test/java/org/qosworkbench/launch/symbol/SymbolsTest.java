package org.qosworkbench.launch.symbol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.qosworkbench.launch.guest.FakeChild;
import org.qosworkbench.launch.log.Splat;
import org.qosworkbench.launch.process.Child;
import org.qosworkbench.launch.process.CommandLine;

/** With what readelf and addr2line printed of the sample module. */
class SymbolsTest {
  private final List<String> started = new ArrayList<>();

  private Child answer(CommandLine line, String addresses) {
    started.add(line.quoted());
    String text = switch (line.words().get(1)) {
      case "-SW" -> """
          Section Headers:
            [Nr] Name              Type            Address          Off    Size   ES Flg Lk Inf Al
            [ 3] .text             PROGBITS        0000000000000000 0000a0 000063 00  AX  0   0 16
            [ 7] .init.text        PROGBITS        0000000000000000 00011c 000228 00  AX  0   0  1
          """;
      case "-sW" -> """
             Num:    Value          Size Type    Bind   Vis      Ndx Name
              33: 0000000000000000    48 FUNC    LOCAL  DEFAULT    3 rate_store
              35: 0000000000000030    51 FUNC    LOCAL  DEFAULT    3 rate_show
              36: 0000000000000000   552 FUNC    LOCAL  DEFAULT    7 probe_init
              37: 0000000000000000     0 NOTYPE  GLOBAL DEFAULT  UND kfree
          """;
      default -> addresses;
    };
    try {
      return new FakeChild().terminal(text.split("\n")).exit(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Splat.Frame frame(long address, String function, long offset, String module) {
    return new Splat.Frame(address, function, offset, Optional.of(module).filter(it -> !it.isEmpty()));
  }

  @Test
  void stepsBecomePlaces() throws Exception {
    Splat.Frame init = frame(0x668250f2L, "probe_init", 0xf2, "probe");
    Splat.Frame show = frame(0, "rate_show", 0x10, "probe");
    Splat.Frame kernel = frame(0x6002e35cL, "do_one_initcall", 0xa2, "");
    Splat.Frame other = frame(0x66820000L, "x", 1, "other");
    Symbols symbols = new Symbols(Optional.of(Path.of("/b/linux")), List.of(Path.of("/m/a.ko"), Path.of("/m/probe.ko")));
    assertThat(symbols.places(List.of(init, show, kernel, other), line -> answer(line, "/m/probe.c:37 (discriminator 3)")))
        .containsOnlyKeys(init, show, kernel).containsEntry(init, "/m/probe.c:37");
    assertThat(started).containsExactly("readelf -SW /m/probe.ko", "readelf -sW /m/probe.ko",
        "addr2line -e /m/probe.ko -j .init.text 0xf1", "addr2line -e /m/probe.ko -j .text 0x3f",
        "addr2line -e /b/linux 0x6002e35b");
  }

  @Test
  void filesWithoutDebugInformation() throws Exception {
    Symbols symbols = new Symbols(Optional.of(Path.of("/b/linux")), List.of());
    Splat.Frame kernel = frame(0x6002e35cL, "do_one_initcall", 0xa2, "");
    for (String unknown : List.of("??:0", "??:?", ":?")) {
      assertThat(symbols.places(List.of(kernel), line -> answer(line, unknown))).isEmpty();
    }
    assertThatThrownBy(() -> symbols.places(List.of(kernel), line -> answer(line, "a\nb")))
        .hasMessage("addr2line does not understand /b/linux");
  }
}
