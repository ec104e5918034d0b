package org.qosworkbench.tc.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qosworkbench.tc.text.Range;

class DeviceTextTest {
  @Test
  void aNameAndFactsInAnyOrder() {
    assertThat(DeviceText.read("eth0 mtu 1500, speed 2.5gbit\tqueues 4 txqueuelen 0 ")).isEqualTo(new DeviceText.Good(
        new Device("eth0", OptionalInt.of(1500), OptionalLong.of(2_500_000_000L), OptionalInt.of(4),
            OptionalInt.of(0))));
    assertThat(DeviceText.read("txqueuelen 10"))
        .as("a device may be called anything")
        .isEqualTo(new DeviceText.Bad(new Range(11, 13),
            "\"10\" is no fact about a device; known: mtu, speed, queues, txqueuelen", Optional.empty()));
    assertThat(DeviceText.read("eth0")).isEqualTo(new DeviceText.Good(Device.named("eth0")));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
      eth0 mtuu 1500         | mtuu              | "mtuu" is no fact about a device; known: mtu, speed, queues, \
      txqueuelen; did you mean mtu?
      a/b mtu 1500           | a/b               | "a/b" is no name of a device: 1 to 15 characters without a slash
      eth0 mtu               | mtu               | the value of mtu is missing
      eth0 mtu 9 mtu 10      | mtu               | mtu is given twice
      eth0 mtu 0             | 0                 | "0" is no number of bytes from 1 to 2147483647
      eth0 mtu -1            | -1                | "-1" is no number of bytes from 1 to 2147483647
      eth0 mtu 99999999999   | 99999999999       | "99999999999" is no number of bytes from 1 to 2147483647
      eth0 queues 70000      | 70000             | "70000" is no number of queues from 1 to 65535
      eth0 txqueuelen 1k     | 1k                | "1k" is no number of packets from 0 to 2147483647
      eth0 speed 1000        | 1000              | a speed needs a unit; did you mean 1000mbit?
      eth0 speed 1000mb/s    | 1000mb/s          | "1000mb/s" is no speed; did you mean 1000mbps?
      eth0 speed fast        | fast              | "fast" is no speed; write for example 1000mbit
      eth0 speed 0mbit       | 0mbit             | no device has a speed of 0mbit
      eth0 speed -1mbit      | -1mbit            | "-1mbit" is no speed; write for example 1000mbit
      """)
  void everythingElseIsSaidWhereItIs(String text, String word, String message) {
    assertBad(text, word, message);
  }

  private static void assertBad(String text, String word, String message) {
    assertThat(DeviceText.read(text)).isInstanceOfSatisfying(DeviceText.Bad.class, bad -> {
      assertThat(bad.range().in(text)).isEqualTo(word);
      assertThat(bad.message()).isEqualTo(message);
    });
  }

  @Test
  void newerFactsWin() {
    var known = Device.named("eth0").withMtu(1500).withQueues(4).and(Device.named("eth0").withMtu(9000));
    assertThat(known).isEqualTo(Device.named("eth0").withMtu(9000).withQueues(4));
  }
}
