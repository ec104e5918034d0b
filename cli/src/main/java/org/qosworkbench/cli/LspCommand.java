package org.qosworkbench.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.Callable;
import org.qosworkbench.cli.lsp.FileWorkbench;
import org.qosworkbench.lsp.Execution;
import org.qosworkbench.lsp.LanguageServer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** {@code qosw lsp}: the language server, for editors. */
final class LspCommand implements Callable<Integer> {
  private static final String SOCKET = "--socket";
  private static final int HIGHEST_PORT = 65535;

  private final CommandSpec spec;

  private LspCommand() {
    this.spec = Options.command(this, "lsp",
        "Serves an editor: the Language Server Protocol on standard input and output. Started by the editor.");
  }

  /** The command with its options. */
  static CommandSpec spec() {
    CommandSpec spec = new LspCommand().spec
        .addOption(OptionSpec.builder("--stdio").description("Standard input and output, which is the default.").build())
        .addOption(OptionSpec.builder(SOCKET).paramLabel("PORT").type(int.class)
            .description("Wait for one client on this port of 127.0.0.1 instead; 0 picks a free one and tells it on "
                + "standard error. For debugging.").build());
    Options.footer(spec, "  qosw lsp", "  qosw lsp --socket 5007", "", "docs/editors.md says how editors are set up.");
    return spec;
  }

  @Override
  public Integer call() throws IOException {
    Integer port = spec.commandLine().getParseResult().matchedOptionValue(SOCKET, null);
    if (port == null) return serveStandardStreams();
    if (port < 0 || port > HIGHEST_PORT) throw new ParameterException(spec.commandLine(), SOCKET + ": no such port");
    try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      System.err.println("qosw: waiting on 127.0.0.1 port " + socket.getLocalPort());
      try (var client = socket.accept()) {
        return server(Execution.usual()).run(client.getInputStream(), client.getOutputStream(), LspCommand::leave);
      }
    }
  }

  /** Whether a command line asks for nothing but a server on standard input and output. */
  static boolean isPlain(List<String> arguments) {
    return arguments.equals(List.of("lsp")) || arguments.equals(List.of("lsp", "--stdio"));
  }

  /** Serves the client that is at the other end of standard input and output; returns the exit status. */
  static int serveStandardStreams() {
    var in = new FileInputStream(FileDescriptor.in);
    var out = new FileOutputStream(FileDescriptor.out);
    System.setOut(System.err); // whoever prints must not spoil a message
    return server(Execution.usual()).run(in, out, LspCommand::leave);
  }

  /** A server that tells standard error what it can tell no client. */
  static LanguageServer server(Execution execution) {
    return new LanguageServer(new FileWorkbench(Version.number(), Explanations::page), execution,
        line -> System.err.println("qosw lsp: " + line));
  }

  private static void leave() {
    Runtime.getRuntime().halt(1);
  }
}
