package org.qosworkbench.tc.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qosworkbench.tc.bind.Binder;
import org.qosworkbench.tc.bind.Binding;
import org.qosworkbench.tc.bind.Devices;
import org.qosworkbench.tc.syntax.Document;

/** What every declaration must fulfil. */
class KindsTest {
  static Stream<Kind> kinds() {
    return Kinds.all();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void hasExamplesThatTcAccepts(Kind kind) {
    var target = kind.life().removed().isPresent() ? Target.parse("iproute2=6.1").orElseThrow() : Target.NEWEST;
    var binder = new Binder(target, Devices.ANY);
    assertThat(kind.examples()).as("examples of %s", kind).isNotEmpty();
    var heads = new HashSet<Element>();
    for (var example : kind.examples()) {
      var binding = binder.bind(Document.parse(example + "\n").statement(0));
      assertThat(binding.refusal()).as(example).isEmpty();
      heads.addAll(headsOf(binding));
    }
    if (!(kind instanceof Ematch)) assertThat(heads).as("the examples of %s use it", kind).contains(kind);
  }

  private static List<Element> headsOf(Binding binding) {
    var heads = new ArrayList<Element>();
    binding.groups().forEach(group -> heads.add(group.head()));
    for (int i = 0; i < binding.statement().wordCount(); i++) binding.element(i).ifPresent(heads::add);
    return heads;
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void saysWhatItIs(Kind kind) {
    assertThat(kind.title()).isNotBlank();
    assertThat(kind.docs().text()).as("doc of %s", kind).isNotBlank();
    for (var section : kind.grammar().sections()) {
      for (var option : section.options()) {
        assertThat(option.docs().text()).as("doc of %s %s", kind, option).isNotBlank();
      }
    }
  }

  /** A declaration that nobody listed would never be found. */
  @Test
  void listsEveryDeclaration() throws Exception {
    var listed = new HashSet<>(Kinds.all().toList());
    for (var type : classesBeside()) {
      for (var field : type.getDeclaredFields()) {
        if (Modifier.isStatic(field.getModifiers()) && Kind.class.isAssignableFrom(field.getType())
            && Modifier.isPublic(field.getModifiers())) {
          assertThat(listed).as(type.getSimpleName() + "." + field.getName()).contains((Kind) field.get(null));
        }
      }
    }
  }

  private static List<Class<?>> classesBeside() throws IOException, URISyntaxException, ClassNotFoundException {
    var root = Path.of(Kinds.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    var base = root.resolve("org/qosworkbench/tc/spec");
    var found = new ArrayList<Class<?>>();
    try (var files = Files.walk(base)) {
      for (var file : (Iterable<Path>) files::iterator) {
        var name = root.relativize(file).toString();
        if (name.endsWith(".class") && !name.contains("$")) {
          found.add(Class.forName(name.substring(0, name.length() - ".class".length()).replace('/', '.')));
        }
      }
    }
    assertThat(found).hasSizeGreaterThan(20);
    return found;
  }
}
