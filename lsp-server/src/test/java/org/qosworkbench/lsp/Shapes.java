package org.qosworkbench.lsp;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The types of the protocol, as {@code shapes.txt} describes them: says what is wrong with what a server sends. */
final class Shapes {
  private static final Shapes ALL = read();

  private final Map<String, Shape> types = new HashMap<>();
  private final Map<String, Shape> results = new HashMap<>();
  private final Map<String, Shape> params = new HashMap<>();

  /** What a value may look like. */
  private sealed interface Shape {
    record Any() implements Shape {}

    record Null() implements Shape {}

    record Text() implements Shape {}

    record Flag() implements Shape {}

    record Whole(long least, long most) implements Shape {}

    record Literal(String text) implements Shape {}

    record Named(String name) implements Shape {}

    record ListOf(Shape element) implements Shape {}

    record MapTo(Shape value) implements Shape {}

    record Members(Map<String, Shape> members, List<String> required) implements Shape {}

    record OneOf(List<Shape> shapes) implements Shape {}
  }

  /** What is wrong with the answer to a request; empty when nothing is. */
  static Optional<String> problemOfResult(String method, JsonElement result) {
    var shape = ALL.results.get(method);
    return shape == null ? Optional.of("no shape for the result of " + method)
        : ALL.problem(shape, result, method + " ->");
  }

  /** What is wrong with something that the client is told or asked. */
  static Optional<String> problemOfParams(String method, Optional<JsonElement> params) {
    if (!ALL.params.containsKey(method)) return Optional.of("no shape for " + method);
    var shape = ALL.params.get(method);
    if (shape == null) return params.map(it -> method + " has parameters");
    return params.isEmpty() ? Optional.of(method + " has no parameters")
        : ALL.problem(shape, params.get(), method + " <-");
  }

  private Optional<String> problem(Shape shape, JsonElement value, String path) {
    boolean fits = switch (shape) {
      case Shape.Any it -> !value.isJsonNull();
      case Shape.Null it -> value.isJsonNull();
      case Shape.Text it -> value instanceof JsonPrimitive text && text.isString();
      case Shape.Flag it -> value instanceof JsonPrimitive flag && flag.isBoolean();
      case Shape.Literal it -> value instanceof JsonPrimitive text && text.isString()
          && text.getAsString().equals(it.text);
      case Shape.Whole it -> value instanceof JsonPrimitive number && number.isNumber()
          && number.getAsString().matches("-?[0-9]{1,10}") && number.getAsLong() >= it.least
          && number.getAsLong() <= it.most;
      case Shape.ListOf it -> value instanceof JsonArray;
      case Shape.MapTo it -> value instanceof JsonObject;
      case Shape.Members it -> value instanceof JsonObject;
      case Shape.Named it -> true;
      case Shape.OneOf it -> true;
    };
    if (!fits) return Optional.of(path + " is " + shortened(value) + " and no " + shape);
    return switch (shape) {
      case Shape.ListOf it -> {
        var list = value.getAsJsonArray();
        for (int i = 0; i < list.size(); i++) {
          var problem = problem(it.element, list.get(i), path + "[" + i + "]");
          if (problem.isPresent()) yield problem;
        }
        yield Optional.empty();
      }
      case Shape.MapTo it -> value.getAsJsonObject().entrySet().stream()
          .flatMap(member -> problem(it.value, member.getValue(), path + "." + member.getKey()).stream()).findFirst();
      case Shape.Members it -> members(it, value.getAsJsonObject(), path);
      case Shape.Named it -> {
        if (!types.containsKey(it.name)) throw new IllegalStateException("no type " + it.name);
        yield problem(types.get(it.name), value, path);
      }
      case Shape.OneOf it -> {
        var problems = new ArrayList<String>();
        for (var each : it.shapes) {
          var problem = problem(each, value, path);
          if (problem.isEmpty()) yield Optional.empty();
          problems.add(problem.get());
        }
        yield Optional.of(String.join("; ", problems));
      }
      case Shape.Any it -> Optional.empty();
      case Shape.Null it -> Optional.empty();
      case Shape.Text it -> Optional.empty();
      case Shape.Flag it -> Optional.empty();
      case Shape.Whole it -> Optional.empty();
      case Shape.Literal it -> Optional.empty();
    };
  }

  private Optional<String> members(Shape.Members shape, JsonObject object, String path) {
    for (var name : shape.required) if (!object.has(name)) return Optional.of(path + " has no " + name);
    for (var member : object.entrySet()) {
      var wanted = shape.members.get(member.getKey());
      if (wanted == null) return Optional.of(path + " has a member " + member.getKey());
      var problem = problem(wanted, member.getValue(), path + "." + member.getKey());
      if (problem.isPresent()) return problem;
    }
    return Optional.empty();
  }

  private static String shortened(JsonElement value) {
    var text = value.toString();
    return text.length() <= 200 ? text : text.substring(0, 200) + " ...";
  }

  private static Shapes read() {
    try (var in = Shapes.class.getResourceAsStream("shapes.txt")) {
      var shapes = new Shapes();
      for (var line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        if (!line.isBlank() && !line.startsWith("#")) shapes.add(line);
      }
      return shapes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String line) {
    if (line.endsWith(" <-")) {
      params.put(line.substring(0, line.length() - 3), null);
      return;
    }
    for (var sign : new String[] {" -> ", " <- ", " = "}) {
      int at = line.indexOf(sign);
      if (at < 0) continue;
      var shape = new Parser(line.substring(at + sign.length())).all();
      (sign.equals(" -> ") ? results : sign.equals(" <- ") ? params : types).put(line.substring(0, at), shape);
      return;
    }
    throw new IllegalStateException(line);
  }

  private static final class Parser {
    private final String text;
    private int at;

    Parser(String text) {
      this.text = text;
    }

    Shape all() {
      var shape = union();
      if (at != text.length()) throw new IllegalStateException(text.substring(at));
      return shape;
    }

    private Shape union() {
      var shapes = new ArrayList<Shape>();
      do shapes.add(one());
      while (take("|"));
      return shapes.size() == 1 ? shapes.get(0) : new Shape.OneOf(shapes);
    }

    private Shape one() {
      if (take("[")) return close(new Shape.ListOf(union()), "]");
      if (take("*")) return new Shape.MapTo(one());
      if (take("{")) return members();
      if (take("'")) {
        int end = text.indexOf('\'', at);
        var literal = new Shape.Literal(text.substring(at, end));
        at = end + 1;
        return literal;
      }
      var name = name();
      return switch (name) {
        case "any" -> new Shape.Any();
        case "null" -> new Shape.Null();
        case "text" -> new Shape.Text();
        case "flag" -> new Shape.Flag();
        case "uint" -> new Shape.Whole(0, Integer.MAX_VALUE);
        case "number" -> {
          var bounds = name().split("-");
          yield new Shape.Whole(Long.parseLong(bounds[0]), Long.parseLong(bounds[1]));
        }
        default -> new Shape.Named(name);
      };
    }

    private Shape members() {
      var members = new LinkedHashMap<String, Shape>();
      var required = new ArrayList<String>();
      do {
        var name = name();
        if (!take("?")) required.add(name);
        if (!take(":")) throw new IllegalStateException(text.substring(at));
        members.put(name, union());
      } while (take(","));
      return close(new Shape.Members(members, required), "}");
    }

    private Shape close(Shape shape, String sign) {
      if (!take(sign)) throw new IllegalStateException(text.substring(at));
      return shape;
    }

    private String name() {
      skip();
      int start = at;
      while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '-')) at++;
      return text.substring(start, at);
    }

    private boolean take(String sign) {
      skip();
      if (!text.startsWith(sign, at)) return false;
      at += sign.length();
      return true;
    }

    private void skip() {
      while (at < text.length() && text.charAt(at) == ' ') at++;
    }
  }
}
