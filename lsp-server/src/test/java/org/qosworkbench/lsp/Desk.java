package org.qosworkbench.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import org.qosworkbench.lsp.document.Workbench;

/** An editor and a server in this process. Closing it checks that all that the server sent fits the protocol. */
final class Desk implements AutoCloseable {
  static final String URI = "file:///desk/script.tc";
  /** What clients of today can do. */
  static final String MODERN = """
      {"general":{"positionEncodings":["utf-16"]},
       "window":{"workDoneProgress":true},
       "workspace":{"applyEdit":true,"configuration":true,"workspaceEdit":{"documentChanges":true},
         "didChangeWatchedFiles":{"dynamicRegistration":true},"didChangeConfiguration":{"dynamicRegistration":true},
         "semanticTokens":{"refreshSupport":true},"codeLens":{"refreshSupport":true},
         "inlayHint":{"refreshSupport":true},"diagnostics":{"refreshSupport":true}},
       "textDocument":{
         "publishDiagnostics":{"relatedInformation":true,"versionSupport":true,"tagSupport":{"valueSet":[1,2]}},
         "completion":{"completionItem":{"snippetSupport":true,"documentationFormat":["markdown","plaintext"],
           "resolveSupport":{"properties":["documentation","detail"]}}},
         "hover":{"contentFormat":["markdown"]},
         "documentSymbol":{"hierarchicalDocumentSymbolSupport":true},
         "codeAction":{"disabledSupport":true,"resolveSupport":{"properties":["edit"]},
           "codeActionLiteralSupport":{"codeActionKind":{"valueSet":["quickfix","refactor","source"]}}},
         "foldingRange":{"lineFoldingOnly":true}}}""";
  /** What clients of long ago can do. */
  static final String OLD = "{}";

  private final Editor editor;
  private final CompletableFuture<Integer> status = new CompletableFuture<>();
  private final List<String> errors = new ArrayList<>();
  private final Execution execution = new Execution(
      Executors.newFixedThreadPool(2), Executors.newSingleThreadScheduledExecutor(), Duration.ZERO);

  private Desk(Workbench workbench) {
    try {
      var toServer = new PipedOutputStream();
      var fromServer = new PipedOutputStream();
      InputStream in = new PipedInputStream(toServer, 1 << 20);
      OutputStream out = fromServer;
      editor = new Editor(new PipedInputStream(fromServer, 1 << 20), toServer);
      var server = new LanguageServer(workbench, execution, errors::add);
      var thread = new Thread(() -> {
        try (out) {
          status.complete(server.run(in, out, () -> { }));
        } catch (IOException | RuntimeException e) {
          status.completeExceptionally(e);
        }
      }, "server");
      thread.setDaemon(true);
      thread.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A server that no editor has spoken to yet. */
  static Desk idle() {
    return new Desk(new Shelf(List.of()));
  }

  /** A modern editor with a document. */
  static Desk with(String text) {
    return of(MODERN, text);
  }

  /** An editor that can do this much, with a document. */
  static Desk of(String capabilities, String text) {
    var desk = idle();
    desk.editor.initialize(capabilities, "");
    desk.editor.open(URI, text);
    return desk;
  }

  /** A modern editor in a folder. */
  static Desk in(Path folder, String capabilities) {
    var desk = new Desk(new Shelf(List.of(folder)));
    desk.editor.initialize(capabilities, ",\"workspaceFolders\":[{\"uri\":\"" + folder.toUri() + "\",\"name\":\"x\"}]");
    return desk;
  }

  Editor editor() {
    return editor;
  }

  List<String> errors() {
    return errors;
  }

  /** The exit status of the server, once it ended. */
  int status() {
    return Editor.within(status);
  }

  @Override
  public void close() {
    if (!status.isDone()) editor.leave();
    status();
    execution.background().shutdownNow();
    ((java.util.concurrent.ExecutorService) execution.requests()).shutdownNow();
    assertThat(editor.problems()).isEmpty();
  }

  /** Files below folders, without project files. */
  private record Shelf(List<Path> folders) implements Workbench {
    @Override
    public String version() {
      return "0";
    }

    @Override
    public Optional<String> page(String code) {
      return code.equals("TC2103") ? Optional.of("# TC2103 bad-rate\n\nA rate.\n") : Optional.empty();
    }

    @Override
    public Projects projects() {
      return folder -> Project.NONE;
    }

    @Override
    public List<Path> scripts(Path folder, BooleanSupplier cancelled) {
      try (var files = Files.walk(folder)) {
        return files.filter(it -> it.toString().endsWith(".tc")).sorted().toList();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public Optional<String> read(Path file) {
      try {
        return Optional.of(Files.readString(file));
      } catch (IOException e) {
        return Optional.empty();
      }
    }
  }
}
