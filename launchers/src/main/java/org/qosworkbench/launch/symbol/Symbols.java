package org.qosworkbench.launch.symbol;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.qosworkbench.launch.log.Splat;
import org.qosworkbench.launch.process.CommandLine;
import org.qosworkbench.launch.process.LaunchException;
import org.qosworkbench.launch.process.Output;
import org.qosworkbench.launch.process.Starter;

/**
 * The files with debug information.
 *
 * @param kernel the program that was run, or the {@code vmlinux} that it was made from
 * @param modules files {@code .ko}
 */
public record Symbols(Optional<Path> kernel, List<Path> modules) {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String UNKNOWN = "??";

  /** Copies the list. */
  public Symbols {
    Objects.requireNonNull(kernel);
    modules = List.copyOf(modules);
  }

  /**
   * The places of some steps; those of which none is known are missing.
   *
   * @return {@code file:line} by step
   * @throws IOException if addr2line of binutils cannot be run
   */
  public Map<Splat.Frame, String> places(List<Splat.Frame> frames, Starter starter) throws IOException {
    Map<Splat.Frame, String> places = new LinkedHashMap<>();
    Map<Path, List<Query>> queries = new LinkedHashMap<>();
    Map<Path, Functions> functions = new HashMap<>();
    for (Splat.Frame frame : frames) {
      Optional<Path> file = frame.module().isEmpty() ? kernel : module(frame.module().get());
      if (file.isPresent()) {
        Optional<Query> query = frame.module().isEmpty() && frame.address() != 0
            ? Optional.of(new Query(frame, "", frame.address()))
            : functions(functions, file.get(), starter).query(frame);
        query.ifPresent(it -> queries.computeIfAbsent(file.get(), key -> new ArrayList<>()).add(it));
      }
    }
    for (Map.Entry<Path, List<Query>> file : queries.entrySet()) {
      ask(file.getKey(), file.getValue(), starter, places);
    }
    return places;
  }

  /** The file of a module; its name may have dashes where the module's has underscores. */
  private Optional<Path> module(String name) {
    return modules.stream()
        .filter(it -> it.getFileName().toString().replace('-', '_').equals(name + ".ko")).findFirst();
  }

  private static Functions functions(Map<Path, Functions> known, Path file, Starter starter) throws IOException {
    Functions functions = known.get(file);
    if (functions == null) {
      functions = Functions.of(file, starter);
      known.put(file, functions);
    }
    return functions;
  }

  /** Where to look: an offset in a section, or an address when that is empty. */
  record Query(Splat.Frame frame, String section, long address) {}

  private static void ask(Path file, List<Query> queries, Starter starter, Map<Splat.Frame, String> places)
      throws IOException {
    Map<String, List<Query>> bySection = new LinkedHashMap<>();
    queries.forEach(it -> bySection.computeIfAbsent(it.section(), key -> new ArrayList<>()).add(it));
    for (Map.Entry<String, List<Query>> section : bySection.entrySet()) {
      List<String> words = new ArrayList<>(List.of("addr2line", "-e", file.toString()));
      if (!section.getKey().isEmpty()) {
        words.addAll(List.of("-j", section.getKey()));
      }
      // A step is where the call returns to: the call is before that.
      section.getValue().forEach(it -> words.add("0x" + Long.toHexString(it.address() - 1)));
      List<String> lines = Output.of(CommandLine.of(words.toArray(String[]::new)), starter, PATIENCE).lines();
      if (lines.size() != section.getValue().size()) {
        throw new LaunchException("addr2line does not understand " + file);
      }
      for (int i = 0; i < lines.size(); i++) {
        String place = lines.get(i).replaceAll(" \\(discriminator \\d+\\)$", "");
        if (!place.startsWith(UNKNOWN) && !place.endsWith(":?") && !place.endsWith(":0")) {
          places.put(section.getValue().get(i).frame(), place);
        }
      }
    }
  }

  /** The functions of a file by name: the section that each is in, and where in it. */
  private record Functions(Map<String, Place> places) {
    private record Place(String section, long value) {}

    static Functions of(Path file, Starter starter) throws IOException {
      Map<String, String> sections = new HashMap<>();
      Map<String, Place> places = new HashMap<>();
      Output headers = Output.of(CommandLine.of("readelf", "-SW", file.toString()), starter, PATIENCE);
      for (String line : headers.lines()) {
        // "  [ 5] .init.text PROGBITS ..."
        int close = line.indexOf(']');
        if (close > 0 && line.strip().startsWith("[")) {
          String[] words = line.substring(close + 1).strip().split("\\s+");
          sections.put(line.substring(line.indexOf('[') + 1, close).strip(), words[0]);
        }
      }
      for (String line : Output.of(CommandLine.of("readelf", "-sW", file.toString()), starter, PATIENCE).lines()) {
        // "    37: 0000000000000000   399 FUNC    LOCAL  DEFAULT    5 probe_init"
        String[] words = line.strip().split("\\s+");
        if (words.length == 8 && words[3].equals("FUNC") && sections.containsKey(words[6])) {
          places.putIfAbsent(words[7], new Place(sections.get(words[6]), Long.parseUnsignedLong(words[1], 16)));
        }
      }
      return new Functions(places);
    }

    Optional<Query> query(Splat.Frame frame) {
      // A module is not linked yet: its functions know where they are in their sections. The kernel is.
      return Optional.ofNullable(places.get(frame.function())).map(it -> new Query(frame,
          frame.module().isPresent() ? it.section() : "", it.value() + frame.offset()));
    }
  }
}
