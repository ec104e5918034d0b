package org.qosworkbench.cli.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RewriterTest {
  @TempDir Path folder;

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Object inode(Path file) throws IOException {
    return Files.getAttribute(file, "unix:ino");
  }

  @Test
  void aFileIsReplacedInOneStep() throws Exception {
    Path file = Files.writeString(folder.resolve("a.tc"), "old");
    Object inode = inode(file);
    Rewriter.rewrite(file, bytes("old"), bytes("new and longer"));
    assertThat(file).hasContent("new and longer");
    assertThat(inode(file)).as("another file under the same name").isNotEqualTo(inode);
    assertThat(folder.toFile().list()).containsExactly("a.tc");
  }

  @Test
  void aFileThatWasChangedMeanwhileIsLeftAlone() throws Exception {
    Path file = Files.writeString(folder.resolve("a.tc"), "somebody else's");
    assertThatThrownBy(() -> Rewriter.rewrite(file, bytes("old"), bytes("new")))
        .isInstanceOf(IOException.class).hasMessage("it was changed meanwhile and stays as it is");
    assertThat(file).hasContent("somebody else's");
    Files.createLink(folder.resolve("b.tc"), file);
    assertThatThrownBy(() -> Rewriter.rewrite(file, bytes("old"), bytes("new"))).hasMessageContaining("meanwhile");
    assertThat(file).hasContent("somebody else's");
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("a.tc", "b.tc");
  }

  @Test
  void aFileWithASecondNameKeepsIt() throws Exception {
    Path file = Files.writeString(folder.resolve("a.tc"), "old");
    Path second = Files.createLink(folder.resolve("b.tc"), file);
    Rewriter.rewrite(file, bytes("old"), bytes("new"));
    assertThat(second).hasContent("new");
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("a.tc", "b.tc");
  }

  @Test
  void aLinkStaysOne() throws Exception {
    Path file = Files.createDirectory(folder.resolve("x")).resolve("a.tc");
    Files.writeString(file, "old");
    Path link = Files.createSymbolicLink(folder.resolve("b.tc"), Path.of("x/a.tc"));
    Rewriter.rewrite(link, bytes("old"), bytes("new"));
    assertThat(link).isSymbolicLink();
    assertThat(file).hasContent("new");
  }
}
