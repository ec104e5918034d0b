package org.qosworkbench.lsp.feature;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.lsp4j.SemanticTokenModifiers;
import org.eclipse.lsp4j.SemanticTokenTypes;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensDelta;
import org.eclipse.lsp4j.SemanticTokensDeltaParams;
import org.eclipse.lsp4j.SemanticTokensEdit;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.SemanticTokensRangeParams;
import org.qosworkbench.lsp.wire.Cancellation;
import org.qosworkbench.tc.ide.SemanticToken;
import org.qosworkbench.tc.ide.TokenType;
import org.qosworkbench.tc.text.Range;

/** {@code textDocument/semanticTokens}: full, delta and range. Remembers for each document what was answered last. */
final class Tokens {
  private static final int NUMBERS = 5;
  /** In the order of {@link TokenType}: the types of the protocol that themes know. */
  static final List<String> TYPES = List.of(
      SemanticTokenTypes.Namespace, SemanticTokenTypes.Method, SemanticTokenTypes.Class, SemanticTokenTypes.Property,
      SemanticTokenTypes.Number, SemanticTokenTypes.Variable, SemanticTokenTypes.Interface, SemanticTokenTypes.Type,
      SemanticTokenTypes.EnumMember, SemanticTokenTypes.String, SemanticTokenTypes.Comment);
  /** In the order of {@link SemanticToken.Modifier}. */
  static final List<String> MODIFIERS = List.of(SemanticTokenModifiers.Definition, SemanticTokenModifiers.Deprecated);

  private final Map<String, Answer> answers = new ConcurrentHashMap<>();

  private record Answer(String id, List<Integer> data) {}

  Object full(SemanticTokensParams params, DocumentRequest request, Cancellation cancelled) {
    var answer = answer(request, cancelled);
    return new SemanticTokens(answer.id, answer.data);
  }

  Object delta(SemanticTokensDeltaParams params, DocumentRequest request, Cancellation cancelled) {
    var before = answers.get(request.uri());
    var answer = answer(request, cancelled);
    if (before == null || !before.id.equals(params.getPreviousResultId())) {
      return new SemanticTokens(answer.id, answer.data);
    }
    return new SemanticTokensDelta(edits(before.data, answer.data), answer.id);
  }

  Object range(SemanticTokensRangeParams params, DocumentRequest request, Cancellation cancelled) {
    return new SemanticTokens(data(request, request.places().range(params.getRange()), cancelled));
  }

  /** A document is closed. */
  void forget(String uri) {
    answers.remove(uri);
  }

  private Answer answer(DocumentRequest request, Cancellation cancelled) {
    var whole = new Range(0, request.document().content().length());
    var answer = new Answer(Long.toString(request.document().stamp()), data(request, whole, cancelled));
    answers.put(request.uri(), answer);
    return answer;
  }

  /** What is different between a common start and a common end. */
  private static List<SemanticTokensEdit> edits(List<Integer> before, List<Integer> after) {
    int same = Math.min(before.size(), after.size());
    int head = 0;
    while (head < same && before.get(head).equals(after.get(head))) head++;
    int tail = 0;
    while (tail < same - head
        && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
      tail++;
    }
    int deleted = before.size() - head - tail;
    var inserted = List.copyOf(after.subList(head, after.size() - tail));
    return deleted == 0 && inserted.isEmpty() ? List.of() : List.of(new SemanticTokensEdit(head, deleted, inserted));
  }

  private static List<Integer> data(DocumentRequest request, Range range, Cancellation cancelled) {
    var places = request.places();
    var tokens = request.document().content().tokens(range, cancelled);
    var data = new ArrayList<Integer>(tokens.size() * NUMBERS);
    int line = 0;
    int column = 0;
    for (var token : tokens) {
      var type = type(token.type());
      if (type.isEmpty()) continue;
      var at = places.range(token.range());
      var start = at.getStart();
      int length = at.getEnd().getCharacter() - start.getCharacter();
      if (at.getEnd().getLine() != start.getLine() || length <= 0) continue;
      data.add(start.getLine() - line);
      data.add(start.getLine() == line ? start.getCharacter() - column : start.getCharacter());
      data.add(length);
      data.add(TYPES.indexOf(type));
      data.add(token.modifiers().stream().mapToInt(it -> 1 << it.ordinal()).sum());
      line = start.getLine();
      column = start.getCharacter();
    }
    return data;
  }

  /** Empty for what is refused: diagnostics say so already, and it is nothing in particular. */
  private static String type(TokenType type) {
    return switch (type) {
      case OBJECT -> SemanticTokenTypes.Namespace;
      case VERB -> SemanticTokenTypes.Method;
      case KIND -> SemanticTokenTypes.Class;
      case OPTION -> SemanticTokenTypes.Property;
      case NUMBER, RATE, SIZE, TIME, PERCENT -> SemanticTokenTypes.Number;
      case HANDLE, CLASSID -> SemanticTokenTypes.Variable;
      case DEVICE -> SemanticTokenTypes.Interface;
      case PROTOCOL -> SemanticTokenTypes.Type;
      case WORD -> SemanticTokenTypes.EnumMember;
      case ADDRESS, STRING -> SemanticTokenTypes.String;
      case COMMENT -> SemanticTokenTypes.Comment;
      case ERROR -> "";
    };
  }
}
