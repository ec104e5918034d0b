package org.qosworkbench.launch.module;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qosworkbench.launch.process.LaunchException;

/**
 * What a built module says of itself.
 *
 * @param file the file
 * @param entries names and values in the order of the file; a name may come more than once
 */
public record ModuleInfo(Path file, List<Entry> entries) {
  /** A name and its value: {@code license}, {@code vermagic}, {@code parm} ... */
  public record Entry(String name, String value) {}

  /** A parameter that it takes when it is loaded. */
  public record Parameter(String name, String type, String description) {}

  private static final String SECTION = ".modinfo";
  private static final int ELF_MAGIC = 0x7F454C46;
  private static final int CLASS_64 = 2;
  private static final int LITTLE_ENDIAN = 1;

  /** Copies the list. */
  public ModuleInfo {
    entries = List.copyOf(entries);
  }

  /**
   * Reads a file {@code .ko}.
   *
   * @throws IOException if it cannot be read or is no module
   */
  public static ModuleInfo read(Path file) throws IOException {
    ByteBuffer elf = ByteBuffer.wrap(Files.readAllBytes(file));
    try {
      return new ModuleInfo(file, entries(section(elf)));
    } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
      throw new LaunchException(file + " is no kernel module, or a damaged one", e);
    }
  }

  /** The bytes of the section {@value #SECTION}: the format is that of the System V ABI. */
  private static byte[] section(ByteBuffer elf) {
    if (elf.getInt(0) != ELF_MAGIC) {
      throw new IllegalArgumentException("no ELF");
    }
    boolean wide = elf.get(4) == CLASS_64;
    elf.order(elf.get(5) == LITTLE_ENDIAN ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    long table = wide ? elf.getLong(0x28) : elf.getInt(0x20);
    int size = elf.getShort(wide ? 0x3A : 0x2E) & 0xFFFF;
    int count = elf.getShort(wide ? 0x3C : 0x30) & 0xFFFF;
    int names = elf.getShort(wide ? 0x3E : 0x32) & 0xFFFF;
    int nameTable = Math.toIntExact(offset(elf, Math.toIntExact(table) + names * size, wide));
    for (int i = 0; i < count; i++) {
      int header = Math.toIntExact(table) + i * size;
      if (text(elf, nameTable + elf.getInt(header)).equals(SECTION)) {
        long length = wide ? elf.getLong(header + 0x20) : elf.getInt(header + 0x14);
        byte[] bytes = new byte[Math.toIntExact(length)];
        elf.get(Math.toIntExact(offset(elf, header, wide)), bytes);
        return bytes;
      }
    }
    throw new IllegalArgumentException("no section " + SECTION);
  }

  private static long offset(ByteBuffer elf, int header, boolean wide) {
    return wide ? elf.getLong(header + 0x18) : elf.getInt(header + 0x10);
  }

  private static String text(ByteBuffer elf, int start) {
    int end = start;
    while (elf.get(end) != 0) {
      end++;
    }
    return new String(elf.array(), start, end - start, StandardCharsets.US_ASCII);
  }

  private static List<Entry> entries(byte[] section) {
    List<Entry> entries = new ArrayList<>();
    for (String text : new String(section, StandardCharsets.UTF_8).split("\0")) {
      int equals = text.indexOf('=');
      if (equals > 0) {
        entries.add(new Entry(text.substring(0, equals), text.substring(equals + 1)));
      }
    }
    return entries;
  }

  /** The first value of a name. */
  public Optional<String> value(String name) {
    return entries.stream().filter(it -> it.name().equals(name)).map(Entry::value).findFirst();
  }

  /** What it is called when it is loaded. */
  public String name() {
    String file = file().getFileName().toString();
    return value("name").orElse(file.substring(0, file.indexOf('.') < 0 ? file.length() : file.indexOf('.'))
        .replace('-', '_'));
  }

  /** The modules that it needs, in no particular order. */
  public List<String> depends() {
    return value("depends").filter(it -> !it.isEmpty()).map(it -> List.of(it.split(","))).orElse(List.of());
  }

  /** The parameters that it takes. */
  public List<Parameter> parameters() {
    List<Parameter> parameters = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry.name().equals("parmtype")) {
        int colon = entry.value().indexOf(':');
        String name = entry.value().substring(0, Math.max(0, colon));
        String description = entries.stream()
            .filter(it -> it.name().equals("parm") && it.value().startsWith(name + ":"))
            .map(it -> it.value().substring(name.length() + 1)).findFirst().orElse("");
        parameters.add(new Parameter(name, entry.value().substring(colon + 1), description));
      }
    }
    return parameters;
  }
}
