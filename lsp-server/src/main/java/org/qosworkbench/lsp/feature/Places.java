package org.qosworkbench.lsp.feature;

import java.util.Comparator;
import java.util.List;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.qosworkbench.lsp.document.LanguageDocument;
import org.qosworkbench.tc.text.Edit;
import org.qosworkbench.tc.text.PositionEncoding;

/**
 * Places of a document as the client counts them, and back.
 *
 * @param content the document
 * @param encoding what columns count
 */
public record Places(LanguageDocument content, PositionEncoding encoding) {
  Position position(int offset) {
    var position = content.position(offset, encoding);
    return new Position(position.line(), position.character());
  }

  int offset(Position position) {
    return content.offset(
        new org.qosworkbench.tc.text.Position(position.getLine(), position.getCharacter()), encoding);
  }

  Range range(org.qosworkbench.tc.text.Range range) {
    var start = position(range.start());
    return new Range(start, range.isEmpty() ? new Position(start.getLine(), start.getCharacter())
        : position(range.end()));
  }

  /** A range that ends before it starts is empty. */
  public org.qosworkbench.tc.text.Range range(Range range) {
    int start = offset(range.getStart());
    return new org.qosworkbench.tc.text.Range(start, Math.max(start, offset(range.getEnd())));
  }

  Location location(String uri, org.qosworkbench.tc.text.Range range) {
    return new Location(uri, range(range));
  }

  TextEdit edit(Edit edit) {
    return new TextEdit(range(edit.range()), edit.replacement());
  }

  /** In the order of the document. */
  List<TextEdit> edits(List<Edit> edits) {
    return edits.stream().sorted(Comparator.comparingInt(it -> it.range().start())).map(this::edit).toList();
  }
}
