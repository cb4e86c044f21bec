package coop.phyle.testing;

import coop.phyle.kernel.json.Json;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** The description of the API, as far as tests ask it. */
public record ApiDescription(Json.Obj root) {
  /** An operation: its verb and path, and what is said of it. */
  public record Operation(String verb, String path, Json.Obj said) {
    @Override
    public String toString() {
      return verb + " " + path;
    }

    public List<Json.Obj> parameters() {
      return said.has("parameters") ? said.list("parameters").stream().map(Json.Obj.class::cast).toList() : List.of();
    }
  }

  public static ApiDescription of(String text) {
    return new ApiDescription(Json.parseObject(text));
  }

  public List<Operation> operations() {
    return root.object("paths").members().entrySet().stream()
        .flatMap(path -> ((Json.Obj) path.getValue()).members().entrySet().stream()
            .map(verb -> new Operation(verb.getKey(), path.getKey(), (Json.Obj) verb.getValue())))
        .toList();
  }

  /** The operation that answers a request. */
  Optional<Operation> answering(String verb, String path) {
    return operations().stream()
        .filter(operation -> operation.verb().equalsIgnoreCase(verb) && Pattern.matches(operation.path().replaceAll("\\{[^}]*}", "[^/]+"), path))
        .min(Comparator.comparingInt(operation -> operation.path().split("\\{", -1).length));
  }

  /** What a reference stands for. */
  public Json.Obj schema(Json.Obj given) {
    return given.has("$ref") ? root.object("components").object("schemas").object(given.text("$ref").replace("#/components/schemas/", "")) : given;
  }

  /** Names where a value is not as its schema says: an unknown field, or another kind of value. */
  void differences(Json value, Json.Obj given, String at, BiConsumer<String, String> each) {
    var schema = schema(given);
    var type = schema.has("type") ? schema.need("type").toString() : "";
    switch (value) {
      case Json.Obj fields -> {
        said(type, "object", at, each);
        fields.members().forEach((name, field) -> field(schema, name).ifPresentOrElse(
            of -> differences(field, of, at + "." + name, each), () -> each.accept(at + "." + name, "is not described")));
      }
      case Json.Arr items -> {
        said(type, "array", at, each);
        items.items().forEach(item -> differences(item, schema.has("items") ? schema.object("items") : Json.obj(), at + "[]", each));
      }
      case Json.Str text -> said(type, "string", at, each);
      case Json.Bool yes -> said(type, "boolean", at, each);
      case Json.Num number -> said(type.replace("number", "integer"), "integer", at, each);
      case Json.Null nothing -> {}
    }
  }

  private static Optional<Json.Obj> field(Json.Obj schema, String name) {
    if (schema.has("properties") && schema.object("properties").has(name)) {
      return Optional.of(schema.object("properties").object(name));
    }
    if (schema.has("additionalProperties")) {
      return Optional.of(schema.object("additionalProperties"));
    }
    return schema.has("properties") ? Optional.empty() : Optional.of(Json.obj());
  }

  private static void said(String type, String found, String at, BiConsumer<String, String> each) {
    if (!type.isEmpty() && !type.contains("\"" + found + "\"")) {
      each.accept(at, "is " + found + " and described as " + type);
    }
  }
}
