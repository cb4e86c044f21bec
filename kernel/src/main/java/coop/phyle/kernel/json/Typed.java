package coop.phyle.kernel.json;

/** Asking a value for its kind. Apart from {@link Json}, whose constant must not wait for a type that waits for it. */
sealed interface Typed permits Json {
  /** What kind of value this is, for messages: "an object". */
  String kind();

  /** This value as an object, or {@link InvalidJson}. */
  default Json.Obj asObject() {
    if (this instanceof Json.Obj object) {
      return object;
    }
    throw new InvalidJson("", "must be an object, not " + kind());
  }

  /** This value as a text, or {@link InvalidJson}. */
  default String asText() {
    if (this instanceof Json.Str text) {
      return text.text();
    }
    throw new InvalidJson("", "must be a text, not " + kind());
  }
}
