package org.qosworkbench.cli.guest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.qosworkbench.launch.verify.NetworkDevice;
import org.qosworkbench.tc.ide.Settings;
import org.qosworkbench.tc.spec.Device;

class DevicesTest {
  @Test
  void areThoseThatCommandsName() {
    Devices devices = Devices.of(new Settings(Optional.empty(), List.of(Device.named("eth1").withMtu(9000)),
        Optional.empty(), Map.of()), List.of("eth0", "eth1", "lo"));
    assertThat(devices.inGuest()).extracting(NetworkDevice::name).containsExactly("eth0", "eth1", "lo");
    assertThat(devices.inGuest().get(1).mtu()).hasValue(9000);
    assertThat(devices.expectations(Settings.DEFAULT).devices()).contains(Set.of("eth0", "eth1", "lo"));
    assertThat(devices.expectations(Settings.DEFAULT).facts()).containsExactly(
        new Device("eth0", OptionalInt.of(1500), OptionalLong.empty(), OptionalInt.of(16),
            OptionalInt.of(1000)),
        new Device("eth1", OptionalInt.of(9000), OptionalLong.empty(), OptionalInt.of(16),
            OptionalInt.of(1000)));
  }

  @Test
  void orThoseThatAreListed() {
    Devices devices = Devices.of(new Settings(Optional.of(Set.of("b", "a")), List.of(Device.named("c")),
        Optional.empty(), Map.of()), List.of("eth0"));
    assertThat(devices.inGuest()).extracting(NetworkDevice::name).containsExactly("a", "b", "c");
  }
}
