package org.qosworkbench.launch.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A tree that is built as a kernel is, with a Makefile that does and says the same, but small: of the options of its
 * Kconfig, and of one file, from which a program is made that says how it was configured.
 */
public final class SmallTree {
  private static final String MAKEFILE = """
      # SPDX-License-Identifier: EPL-2.0
      VERSION = 6
      PATCHLEVEL = 12
      SUBLEVEL = 1
      EXTRAVERSION = -rc2
      NAME = Small

      S := $(CURDIR)
      O ?= $(S)
      export LC_ALL = C

      olddefconfig:
      	@echo "make[1]: Entering directory '$(O)'"
      	@echo '  GEN     Makefile'
      	@mkdir -p $(O)
      	@test $(S) = $(O) || echo 'include $(S)/Makefile' >$(O)/Makefile
      	@if [ -e $(S)/unclean ]; then \\
      	  echo '***'; echo "*** The source tree is not clean, please run 'make ARCH=um mrproper'"; exit 1; fi
      	@{ echo '#'; echo '# Automatically generated file; DO NOT EDIT.'; \\
      	  echo '# Linux/$(ARCH) 6.12.1-rc2 Kernel Configuration'; \\
      	  grep -E '^CONFIG_(NET|HOSTFS|MODULES)=' $(O)/.config; :; } >$(O)/.config.new
      	@mv $(O)/.config.new $(O)/.config
      	@echo "make[1]: Leaving directory '$(O)'"

      linux: $(O)/linux
      modules:
      modules_prepare: $(O)/include/config/kernel.release
      	@mkdir -p $(O)/scripts/mod $(O)/include/generated
      	@touch $(O)/include/generated/autoconf.h
      	@cp $(S)/tool $(O)/scripts/mod/modpost

      $(O)/include/config/kernel.release: $(O)/.config
      	@mkdir -p $(O)/include/config
      	@echo 6.12.1-rc2 >$@

      $(O)/vmlinux: $(S)/init/main.c $(O)/include/config/kernel.release
      	@echo '  CC      init/main.o'
      	@if grep -n OOPS $(S)/init/main.c >$(O)/oops; then \\
      	  echo "$(S)/init/main.c:$$(cut -d: -f1 $(O)/oops):1: error: unknown type name 'OOPS'" >&2; exit 1; fi
      	@if grep -q SLOW $(S)/init/main.c; then sh -c 'sleep 1000; :'; fi
      	@cp $(S)/init/main.c $@

      $(O)/linux: $(O)/vmlinux $(O)/.config
      	@echo '  LINK linux'
      	@{ echo '#!/bin/sh'; echo "cat <<'X'"; cat $(O)/.config; echo X; } >$@
      	@chmod +x $@
      """;

  private SmallTree() {}

  /** Writes it into a folder that is not there yet. */
  public static Path in(Path folder) throws IOException {
    Files.createDirectories(folder.resolve("init"));
    Files.createDirectories(folder.resolve("arch/um"));
    Files.writeString(folder.resolve("Makefile"), MAKEFILE);
    Files.writeString(folder.resolve("arch/um/Makefile"), "# for User-Mode Linux\n");
    Files.writeString(folder.resolve("Kconfig"), """
        config NET
        	bool "Networking"
        config HOSTFS
        	bool "Files of the host"
        config MODULES
        	bool "Modules"
        config FOO
        	bool "Foo"
        	depends on BAR
        """);
    Files.writeString(folder.resolve("init/main.c"), "int main(void)\n{\n}\n");
    Path tool = Files.writeString(folder.resolve("tool"), "#!/bin/sh\n");
    Files.setPosixFilePermissions(tool, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
    return folder;
  }

  /** Changes its one file. */
  public static void source(Path folder, String text) throws IOException {
    Files.writeString(folder.resolve("init/main.c"), text);
  }
}
