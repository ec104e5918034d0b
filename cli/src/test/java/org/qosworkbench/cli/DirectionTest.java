package org.qosworkbench.cli;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.qosworkbench.tc.shell.Surroundings;
import org.qosworkbench.tc.spec.Device;
import org.qosworkbench.tc.spec.DeviceText;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.KernelConfig;
import org.qosworkbench.tc.spec.Severity;
import org.qosworkbench.tc.spec.Target;
import org.qosworkbench.tc.spec.Version;

/** Who may use whom: docs/architecture.md draws the same picture. */
class DirectionTest {
  private static final String LANGUAGE = "org.qosworkbench.tc.";
  private static final JavaClasses CLASSES =
      new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.qosworkbench");

  /** What each package of the language may use besides itself. */
  private static final Map<String, List<String>> MAY_USE = Map.ofEntries(
      Map.entry("text", List.of()),
      Map.entry("value", List.of("text")),
      Map.entry("spec", List.of("value", "text")),
      Map.entry("syntax", List.of("text")),
      Map.entry("bind", List.of("syntax", "spec", "value", "text")),
      Map.entry("model", List.of("bind", "syntax", "spec", "value", "text")),
      Map.entry("check", List.of("shell", "model", "bind", "syntax", "spec", "value", "text")),
      Map.entry("format", List.of("model", "bind", "syntax", "spec", "value", "text")),
      Map.entry("shell.syntax", List.of("text")),
      Map.entry("shell", List.of("bind", "syntax", "text")),
      Map.entry("ide", List.of("check", "shell", "format", "model", "bind", "syntax", "spec", "value", "text")));

  private static final String LAUNCHES = "org.qosworkbench.launch.";
  /** What each package of the launches may use besides itself; none of them knows the language or a front. */
  private static final Map<String, List<String>> LAUNCHES_MAY_USE = Map.ofEntries(
      Map.entry("process", List.of()),
      Map.entry("kconfig", List.of()),
      Map.entry("kernel", List.of("kconfig", "process")),
      Map.entry("module", List.of("kernel", "kconfig", "process")),
      Map.entry("log", List.of()),
      Map.entry("symbol", List.of("log", "process")),
      Map.entry("guest", List.of("log", "process")),
      Map.entry("test", List.of("guest", "log", "process")),
      Map.entry("verify", List.of("guest", "log", "process")));

  /** The libraries that a package of the launches may use. */
  private static final Map<String, List<String>> LIBRARIES = Map.of("kernel", List.of("org.eclipse.jgit.."));

  @TestFactory
  Stream<DynamicTest> eachPackageOfTheLaunchesUsesOnlyThoseBelow() {
    return LAUNCHES_MAY_USE.entrySet().stream().map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
      List<String> usable = new ArrayList<>(List.of("java..", LAUNCHES + entry.getKey() + ".."));
      LIBRARIES.getOrDefault(entry.getKey(), List.of()).forEach(usable::add);
      entry.getValue().forEach(it -> usable.add(LAUNCHES + it + ".."));
      classes().that().resideInAPackage(LAUNCHES + entry.getKey() + "..")
          .should().onlyDependOnClassesThat().resideInAnyPackage(usable.toArray(String[]::new))
          .check(CLASSES);
    }));
  }

  @Test
  void everyPackageOfTheLaunchesHasItsPlace() {
    Assertions.assertThat(CLASSES.stream().map(it -> it.getPackageName()).filter(it -> it.startsWith(LAUNCHES))
            .map(it -> it.substring(LAUNCHES.length())))
        .isNotEmpty()
        .isSubsetOf(LAUNCHES_MAY_USE.keySet());
  }

  @TestFactory
  Stream<DynamicTest> eachPackageOfTheLanguageUsesOnlyThoseBelow() {
    return MAY_USE.entrySet().stream().map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
      List<String> usable = new ArrayList<>(List.of("java..", LANGUAGE + entry.getKey() + ".."));
      entry.getValue().forEach(it -> usable.add(LANGUAGE + it + ".."));
      classes().that().resideInAPackage(LANGUAGE + entry.getKey() + "..")
          .should().onlyDependOnClassesThat().resideInAnyPackage(usable.toArray(String[]::new))
          .allowEmptyShould(true)
          .check(CLASSES);
    }));
  }

  @Test
  void everyPackageOfTheLanguageHasItsPlace() {
    Assertions.assertThat(CLASSES.stream().map(it -> it.getPackageName())
            .filter(it -> it.startsWith(LANGUAGE))
            .map(it -> it.substring(LANGUAGE.length()).split("\\.")[0]))
        .isNotEmpty()
        .isSubsetOf(MAY_USE.keySet());
  }

  @Test
  void theLanguageTouchesNeitherFilesNorProcessesNorNetworks() {
    noClasses().that().resideInAPackage("org.qosworkbench.tc..").should().dependOnClassesThat(
            resideInAnyPackage("java.nio.file..", "java.nio.channels..", "java.net..")
                .or(belongToAnyOf(
                    Process.class, ProcessBuilder.class, Runtime.class, java.io.File.class,
                    java.io.RandomAccessFile.class, java.io.FileInputStream.class, java.io.FileOutputStream.class,
                    java.io.FileReader.class, java.io.FileWriter.class)))
        .check(CLASSES);
  }

  private static final String SERVER = "org.qosworkbench.lsp.";
  /** What each package of the language server may use of the server besides itself. */
  private static final Map<String, List<String>> SERVER_MAY_USE = Map.of(
      "wire", List.of(),
      "document", List.of(),
      "feature", List.of("document", "wire"));

  @TestFactory
  Stream<DynamicTest> eachPackageOfTheServerUsesOnlyThoseBelow() {
    return SERVER_MAY_USE.entrySet().stream().map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
      List<String> usable = new ArrayList<>(List.of(
          "java..", "com.google.gson..", "org.eclipse.lsp4j..", "org.qosworkbench.tc..", SERVER + entry.getKey()));
      entry.getValue().forEach(it -> usable.add(SERVER + it));
      classes().that().resideInAPackage(SERVER + entry.getKey())
          .should().onlyDependOnClassesThat().resideInAnyPackage(usable.toArray(String[]::new))
          .check(CLASSES);
    }));
  }

  @Test
  void onlyTheServerSpeaksTheProtocol() {
    noClasses().that().resideOutsideOfPackage("org.qosworkbench.lsp..")
        .should().dependOnClassesThat().resideInAPackage("org.eclipse.lsp4j..").check(CLASSES);
    noClasses().that().resideInAPackage("org.qosworkbench.lsp.document..")
        .should().dependOnClassesThat().resideInAnyPackage("org.eclipse.lsp4j..", "com.google.gson..").check(CLASSES);
  }

  @Test
  void theFrontsKnowOnlyTheFacade() {
    noClasses().that().resideInAnyPackage("org.qosworkbench.cli..", "org.qosworkbench.lsp..").should().dependOnClassesThat(
            resideInAnyPackage("org.qosworkbench.tc..")
                .and(not(resideInAnyPackage(LANGUAGE + "ide", LANGUAGE + "ide.tree", LANGUAGE + "text")))
                .and(not(belongToAnyOf(Target.class, Version.class, Diagnostic.class, Severity.class, Device.class,
                        KernelConfig.class, Surroundings.class)
                    .or(assignableTo(DeviceText.class))
                    .or(assignableTo(Surroundings.Files.class)))))
        .check(CLASSES);
  }

  @Test
  void thePartsOfTheCommandLineDoNotGoInCircles() {
    slices().matching("org.qosworkbench.cli.(*)..").should().beFreeOfCycles().check(CLASSES);
    noClasses().that().resideInAnyPackage("org.qosworkbench.cli.*..", "org.qosworkbench.lsp..")
        .should().dependOnClassesThat().resideInAPackage("org.qosworkbench.cli")
        .check(CLASSES);
  }

  /** A rule that nothing could break proves nothing. */
  @Test
  void theRulesBite() {
    Assertions.assertThatThrownBy(() -> noClasses().that().resideInAPackage("org.qosworkbench.cli..")
            .should().dependOnClassesThat(assignableTo(IOException.class).or(assignableTo(UncheckedIOException.class)))
            .check(CLASSES))
        .isInstanceOf(AssertionError.class);
  }
}
