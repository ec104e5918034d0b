package org.qosworkbench.launch.module;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModuleFolderTest {
  @TempDir Path folder;

  @Test
  void namesOfModules() throws Exception {
    Files.writeString(folder.resolve("Makefile"), """
        KERNELDIR ?= /lib/modules/x/build
        obj-m := netqos.o \\
          other.o # and more
        obj-$(CONFIG_FOO) += foo.o netqos.o
        netqos-objs := main.o ifaces.o
        """);
    ModuleFolder module = ModuleFolder.read(folder);
    assertThat(module.modules()).containsExactly("netqos", "other", "foo");
    assertThat(module.built("netqos")).isEqualTo(folder.toRealPath().resolve("netqos.ko"));
    Files.writeString(folder.resolve("Kbuild"), "obj-m:=a.o\n");
    assertThat(ModuleFolder.read(folder).modules()).containsExactly("a");
  }

  @Test
  void foldersWithoutModules() throws Exception {
    Files.writeString(folder.resolve("Makefile"), "all:\n");
    assertThatThrownBy(() -> ModuleFolder.read(folder)).hasMessageEndingWith(
        "no module is built here: neither Kbuild nor Makefile has a line 'obj-m := NAME.o'");
    assertThatThrownBy(() -> ModuleFolder.read(folder.resolve("x"))).hasMessageStartingWith("no such folder: ");
  }

  /** The least that is an ELF file with such a section, for 64 or 32 bits. */
  private static byte[] elf(boolean wide, ByteOrder order, String modinfo) {
    byte[] names = "\0.shstrtab\0.modinfo\0".getBytes(StandardCharsets.US_ASCII);
    byte[] info = modinfo.getBytes(StandardCharsets.UTF_8);
    int header = wide ? 64 : 40;
    ByteBuffer elf = ByteBuffer.allocate(64 + 3 * header + names.length + info.length).order(order);
    elf.put(new byte[] {0x7F, 'E', 'L', 'F', (byte) (wide ? 2 : 1), (byte) (order == ByteOrder.LITTLE_ENDIAN ? 1 : 2)});
    int at = 64 + 3 * header;
    if (wide) {
      elf.putLong(0x28, 64);
    } else {
      elf.putInt(0x20, 64);
    }
    elf.putShort(wide ? 0x3A : 0x2E, (short) header).putShort(wide ? 0x3C : 0x30, (short) 3)
        .putShort(wide ? 0x3E : 0x32, (short) 1);
    section(elf, wide, 64 + header, 1, at, names);
    section(elf, wide, 64 + 2 * header, 11, at + names.length, info);
    return elf.array();
  }

  private static void section(ByteBuffer elf, boolean wide, int header, int name, int offset, byte[] bytes) {
    elf.putInt(header, name);
    if (wide) {
      elf.putLong(header + 0x18, offset).putLong(header + 0x20, bytes.length);
    } else {
      elf.putInt(header + 0x10, offset).putInt(header + 0x14, bytes.length);
    }
    elf.put(offset, bytes);
  }

  @Test
  void whatAModuleSays() throws Exception {
    String info = "license=GPL\0parm=rate:Bits per second\0parmtype=rate:ulong\0parmtype=mode:charp\0depends=a,b\0"
        + "name=my_mod\0vermagic=6.1.176 mod_unload \0";
    for (boolean wide : new boolean[] {true, false}) {
      for (ByteOrder order : new ByteOrder[] {ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN}) {
        Path file = Files.write(folder.resolve("my-mod.ko"), elf(wide, order, info));
        ModuleInfo module = ModuleInfo.read(file);
        assertThat(module.name()).isEqualTo("my_mod");
        assertThat(module.value("license")).contains("GPL");
        assertThat(module.value("vermagic")).contains("6.1.176 mod_unload ");
        assertThat(module.depends()).containsExactly("a", "b");
        assertThat(module.parameters()).containsExactly(
            new ModuleInfo.Parameter("rate", "ulong", "Bits per second"), new ModuleInfo.Parameter("mode", "charp", ""));
      }
    }
  }

  @Test
  void filesThatAreNoModules() throws Exception {
    Path file = folder.resolve("my-mod.ko");
    for (byte[] bytes : new byte[][] {{}, {1, 2, 3}, Files.readAllBytes(Path.of("/bin/true")),
        java.util.Arrays.copyOf(elf(true, ByteOrder.LITTLE_ENDIAN, "a=b\0"), 100)}) {
      Files.write(file, bytes);
      assertThatThrownBy(() -> ModuleInfo.read(file)).hasMessage(file + " is no kernel module, or a damaged one");
    }
    Files.write(file, elf(true, ByteOrder.LITTLE_ENDIAN, "depends=\0"));
    assertThat(ModuleInfo.read(file).name()).isEqualTo("my_mod");
    assertThat(ModuleInfo.read(file).depends()).isEmpty();
  }
}
