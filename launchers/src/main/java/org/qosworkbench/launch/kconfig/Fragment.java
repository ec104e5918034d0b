package org.qosworkbench.launch.kconfig;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Options that are wanted together.
 *
 * @param name what it is called
 * @param options the options
 */
public record Fragment(String name, DotConfig options) {
  /** Sets of fragments that come with the workbench, by name: later ones go on top of earlier ones. */
  private static final Map<String, List<String>> PRESETS = new TreeMap<>(Map.of(
      "guest", List.of("guest"),
      "qos", List.of("guest", "qos"),
      "debug", List.of("guest", "qos", "debug"),
      "kunit", List.of("guest", "qos", "kunit")));

  /** The names that {@link #preset} knows. */
  public static List<String> presets() {
    return List.copyOf(PRESETS.keySet());
  }

  /**
   * The fragments of a preset, in order.
   *
   * @throws IllegalArgumentException if there is no such preset
   */
  public static List<Fragment> preset(String name) {
    List<String> parts = PRESETS.get(name);
    if (parts == null) {
      throw new IllegalArgumentException("no preset " + name);
    }
    return parts.stream().map(Fragment::shipped).toList();
  }

  /**
   * A fragment in a file.
   *
   * @throws IOException if it cannot be read
   */
  public static Fragment read(Path file) throws IOException {
    return new Fragment(file.getFileName().toString(), DotConfig.read(file));
  }

  private static Fragment shipped(String name) {
    try (InputStream text = Fragment.class.getResourceAsStream(name + ".config")) {
      return new Fragment(name, DotConfig.parse(new String(text.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All that fragments want, later ones over earlier ones. */
  public static DotConfig together(List<Fragment> fragments) {
    return fragments.stream().map(Fragment::options).reduce(new DotConfig(Map.of()), DotConfig::and);
  }
}
