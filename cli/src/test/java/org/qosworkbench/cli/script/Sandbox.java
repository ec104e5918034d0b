package org.qosworkbench.cli.script;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * A copy of the start script among fakes: a project whose build is counted and leaves an empty jar, a JDK whose
 * {@code java} prints its arguments, and a Maven that does nothing else.
 */
final class Sandbox {
  private static final String MAVEN = """
      #!/bin/sh
      case "$*" in
        *-v*) echo "Apache Maven %1$s (fake)"; exit 0 ;;
        *:unpack*)
          for argument; do case $argument in -DoutputDirectory=*) to=${argument#*=} ;; esac; done
          mkdir -p "$to/apache-maven-3.9.11/bin"
          echo fetched >>"%2$s/log"
          cp "%2$s/new-mvn" "$to/apache-maven-3.9.11/bin/mvn"
          exit 0 ;;
      esac
      echo "build with %1$s and $JAVA_HOME" >>"%2$s/log"
      cat >/dev/null
      if [ -e "%2$s/broken" ]; then echo "compiler says no"; exit 1; fi
      mkdir -p cli/target/qosw/lib
      echo jar >cli/target/qosw/qosw.jar
      """;
  private static final String JAVA = """
      #!/bin/sh
      for argument; do case $argument in -XX:AOTCacheOutput=*|-XX:ArchiveClassesAtExit=*)
        echo "train $argument" >>"%2$s/log"
        echo cache >"${argument#*=}"
        exit 0 ;;
      esac; done
      echo "%1$s" "$@"
      """;

  private final Path folder;
  private final Path root;

  Sandbox(Path folder) throws IOException {
    this.folder = folder;
    this.root = folder.resolve("root");
    Files.createDirectories(root.resolve("cli/src/main"));
    Files.createDirectories(root.resolve("tc-language/src/main"));
    Files.createDirectories(folder.resolve("bin"));
    Files.writeString(root.resolve("pom.xml"), "");
    Files.writeString(root.resolve("cli/pom.xml"), "");
    Files.writeString(root.resolve("cli/src/main/A.java"), "");
    String script = Files.readString(Path.of("../qosw")).replace("/usr/lib/jvm", folder.resolve("jvm").toString());
    executable(root.resolve("qosw"), script);
    executable(folder.resolve("new-mvn"), MAVEN.formatted("3.9.11", folder));
    maven("3.9.9");
  }

  /** Where the fake project is. */
  Path root() {
    return root;
  }

  /** A folder that comes first on the PATH. */
  Path bin() {
    return folder.resolve("bin");
  }

  /** Puts a Maven of this version on the PATH. */
  void maven(String version) throws IOException {
    executable(bin().resolve("mvn"), MAVEN.formatted(version, folder));
  }

  /** Makes the build fail from now on, or work again. */
  void broken(boolean broken) throws IOException {
    if (broken) {
      Files.writeString(folder.resolve("broken"), "");
    } else {
      Files.delete(folder.resolve("broken"));
    }
  }

  /** Puts a JDK where the system keeps them, and returns its folder. */
  Path jdk(String name, String version) throws IOException {
    Path jdk = folder.resolve("jvm").resolve(name);
    Files.createDirectories(jdk.resolve("bin"));
    Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"fake\"\nJAVA_VERSION=\"" + version + "\"\nLIBC=\"gnu\"\n");
    executable(jdk.resolve("bin/java"), JAVA.formatted(name, folder));
    executable(jdk.resolve("bin/javac"), "#!/bin/sh\necho javac " + version + "\n");
    return jdk;
  }

  static void executable(Path file, String text) throws IOException {
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /** The script, with an environment that leads to the fakes only. */
  Script script() throws IOException {
    Path scratch = Files.createTempDirectory(folder, "scratch");
    return new Script(root.resolve("qosw"), scratch)
        .with("PATH", bin() + ":/usr/bin:/bin")
        .with("JAVA_HOME", "")
        .with("XDG_CACHE_HOME", folder.resolve("cache").toString());
  }

  /** What the fakes did so far, oldest first. */
  List<String> log() throws IOException {
    Path log = folder.resolve("log");
    return Files.exists(log) ? Files.readAllLines(log) : List.of();
  }

  /** How often the project was built. */
  long builds() throws IOException {
    return log().stream().filter(it -> it.startsWith("build")).count();
  }
}
