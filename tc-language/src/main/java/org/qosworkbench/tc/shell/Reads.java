package org.qosworkbench.tc.shell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Reads what comes in into variables: {@code read} and {@code mapfile}. */
final class Reads {
  private final Evaluator evaluator;

  Reads(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  /** What the options of {@code read} say. */
  private record Request(List<String> names, boolean array, boolean plain) {}

  /** {@code read}. */
  Status read(List<Field> words, Scene scene, Place place) {
    var request = request(words, scene);
    boolean inside = request.plain() && scene.input().isPresent();
    if (inside && scene.input().get().isNextKnown(evaluator.flow.ways())) {
      var line = scene.input().get().line();
      evaluator.flow.proceed();
      take(line.orElse(Text.EMPTY), request, place);
      return line.isPresent() ? Status.SUCCESS : Status.FAILURE;
    }
    lose(request, place);
    return Status.UNKNOWN;
  }

  private static Request request(List<Field> words, Scene scene) {
    var names = new ArrayList<String>();
    boolean array = false;
    boolean plain = true;
    for (int i = 0; i < words.size(); i++) {
      var word = words.get(i);
      var text = word.string();
      if (word.isKnown() && text.length() > 1 && text.startsWith("-") && names.isEmpty()) {
        char last = text.charAt(text.length() - 1);
        array |= last == 'a';
        if ("dinNptu".indexOf(last) >= 0) i++;
        boolean some = text.indexOf('d') > 0 || text.indexOf('n') > 0 || text.indexOf('N') > 0;
        if (some) scene.input().ifPresent(Input::lose);
        plain &= !some && text.indexOf('u') < 0;
      } else if (word.isKnown()) {
        names.add(text);
      }
    }
    if (names.isEmpty()) names.add("REPLY");
    return new Request(names, array, plain);
  }

  private void take(Text line, Request request, Place place) {
    var separators = evaluator.words.knownSeparators();
    boolean known = line.isKnown() && line.string().indexOf('\\') < 0 && separators.isPresent();
    if (!known) {
      lose(request, place);
    } else if (request.array()) {
      var fields = new ArrayList<Field>();
      var splitter = new Splitter(evaluator.words, place, fields);
      splitter.divided(line, place);
      splitter.flush();
      elements(request.names().get(0), fields.stream().map(it -> it.value().collapsed()).toList(), place);
    } else {
      distribute(line, separators.get(), request.names(), place);
    }
  }

  private void lose(Request request, Place place) {
    for (var name : request.names()) {
      if (request.array()) {
        evaluator.flow.store().put(evaluator.attributes.target(name), new Variable.Lost(place));
      } else {
        put(name, Text.anything(place), place);
      }
    }
  }

  private void distribute(Text line, String signs, List<String> names, Place place) {
    var string = line.string();
    int at = blanks(string, 0, signs);
    for (int i = 0; i < names.size() - 1; i++) {
      int end = at;
      while (end < string.length() && signs.indexOf(string.charAt(end)) < 0) {
        end++;
      }
      put(names.get(i), line.slice(at, end), place);
      at = blanks(string, end, signs);
      boolean sign = at < string.length() && at == end && signs.indexOf(string.charAt(at)) >= 0;
      if (sign) at = blanks(string, at + 1, signs);
    }
    int end = string.length();
    while (end > at && Character.isWhitespace(string.charAt(end - 1)) && signs.indexOf(string.charAt(end - 1)) >= 0) {
      end--;
    }
    put(names.get(names.size() - 1), line.slice(at, end), place);
  }

  private static int blanks(String text, int start, String signs) {
    int at = start;
    while (at < text.length() && Character.isWhitespace(text.charAt(at)) && signs.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  /** {@code mapfile}, which makes an array of all lines. */
  Status lines(List<Field> words, Scene scene, Place place) {
    var name = "MAPFILE";
    boolean plain = false;
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).is("-t") && i == 0) {
        plain = true;
      } else if (words.get(i).isKnown()) {
        plain &= !words.get(i).string().startsWith("-") && i == words.size() - 1;
        name = words.get(i).string();
      }
    }
    var input = scene.input();
    var lines = new ArrayList<Text>();
    while (plain && lines.size() <= Budget.FIELDS && input.isPresent()
        && input.get().isNextKnown(evaluator.flow.ways())) {
      var line = input.get().line();
      evaluator.flow.proceed();
      if (line.isEmpty()) {
        elements(name, lines, place);
        return Status.SUCCESS;
      }
      lines.add(line.get());
    }
    input.ifPresent(Input::lose);
    evaluator.flow.store().put(evaluator.attributes.target(name), new Variable.Lost(place));
    return Status.PRESUMED_SUCCESS;
  }

  private void elements(String name, List<Text> texts, Place place) {
    var passage = new Passage(Passage.Kind.ASSIGNED, name, place);
    var elements = new LinkedHashMap<String, Value>();
    for (var text : texts) {
      boolean known = text.isKnown();
      elements.put(Integer.toString(elements.size()),
          (known ? text : Text.anything(place)).each(piece -> piece.through(passage)));
    }
    evaluator.flow.store().put(
        evaluator.attributes.target(name), new Variable.Elements(elements, Variable.Keying.NUMBERS));
  }

  /** Gives a variable a text. */
  void put(String name, Text value, Place place) {
    var target = evaluator.attributes.target(name);
    if (evaluator.attributes.isLost(target)) evaluator.inner.loseEverything(place);
    var passage = new Passage(Passage.Kind.ASSIGNED, target, place);
    evaluator.flow.store().put(target, new Variable.Scalar(value.each(piece -> piece.through(passage))));
  }
}
