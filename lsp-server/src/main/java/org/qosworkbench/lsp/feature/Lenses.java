package org.qosworkbench.lsp.feature;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.DocumentLink;
import org.eclipse.lsp4j.DocumentLinkParams;
import org.qosworkbench.lsp.wire.Cancellation;
import org.qosworkbench.tc.ide.Lens;
import org.qosworkbench.tc.ide.Link;

/** {@code textDocument/codeLens} and {@code textDocument/documentLink}. */
final class Lenses {
  private static final String MANUAL = "https://man7.org/linux/man-pages/man8/";

  private Lenses() {}

  static Object lenses(CodeLensParams params, DocumentRequest request, Cancellation cancelled) {
    if (!request.preferences().codeLenses()) return List.of();
    var found = new ArrayList<CodeLens>();
    for (var lens : request.document().content().lenses(cancelled)) {
      found.add(new CodeLens(request.places().range(lens.range()), command(lens, request), null));
    }
    return found;
  }

  private static Command command(Lens lens, DocumentRequest request) {
    return switch (lens.about()) {
      case Lens.About.Tree it -> {
        var argument = new JsonObject();
        argument.addProperty("uri", request.uri());
        argument.addProperty("device", it.name());
        yield new Command(lens.text(), Commands.TREE, List.of(argument));
      }
      // no command of the protocol shows places, and a remark without one cannot be clicked
      case Lens.About.Usages it -> new Command(lens.text(), "");
    };
  }

  static Object links(DocumentLinkParams params, DocumentRequest request, Cancellation cancelled) {
    var tree = request.preferences().kernelTree();
    var found = new ArrayList<DocumentLink>();
    for (var link : request.document().content().links(cancelled)) {
      var source = tree.flatMap(it -> link.source().flatMap(file -> KernelTree.file(it, file)));
      if (source.isPresent()) found.add(link(link, source.get(), link.source().orElseThrow(), request));
      else link.manual().ifPresent(page -> found.add(link(link, manual(page), page, request)));
    }
    return found;
  }

  /** The page {@code tc-htb(8)}. */
  private static String manual(String page) {
    return MANUAL + page.substring(0, page.indexOf('(')) + ".8.html";
  }

  private static DocumentLink link(Link link, String target, String tooltip, DocumentRequest request) {
    var made = new DocumentLink(request.places().range(link.range()));
    made.setTarget(target);
    made.setTooltip(tooltip);
    return made;
  }
}
