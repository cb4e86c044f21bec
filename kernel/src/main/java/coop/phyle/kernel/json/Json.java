package coop.phyle.kernel.json;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A JSON value. Values are immutable; {@code toString()} is the canonical text: no spaces, keys in the order they were put, the fewest
 * escapes. Numbers keep the text they were written with, so nothing is rounded.
 */
public sealed interface Json extends Typed permits Json.Obj, Json.Arr, Json.Str, Json.Num, Json.Bool, Json.Null {
  /** The null value. */
  @SuppressWarnings("ClassInitializationDeadlock") // Json has no default methods, so making a Null does not initialise it
  Json NULL = new Null();

  /** Parses one strict RFC 8259 text within the usual limits; throws {@link InvalidJson} naming the position of the first fault. */
  static Json parse(String text) {
    return parse(text, Limits.USUAL);
  }

  static Json parse(String text, Limits limits) {
    return new Parser(text, limits).whole();
  }

  /** Parses a text that must be an object. */
  static Obj parseObject(String text) {
    return parse(text).asObject();
  }

  /** An empty object to add to. */
  static Obj obj() {
    return Obj.EMPTY;
  }

  static Arr arr(Json... items) {
    return new Arr(List.of(items));
  }

  static Arr arr(Collection<? extends Json> items) {
    return new Arr(List.copyOf(items));
  }

  /** An array of texts. */
  static Arr texts(Collection<String> texts) {
    var items = new ArrayList<Json>(texts.size());
    texts.forEach(text -> items.add(new Str(text)));
    return new Arr(items);
  }

  static Str of(String text) {
    return new Str(text);
  }

  static Num of(long number) {
    return new Num(Long.toString(number));
  }

  static Bool of(boolean flag) {
    return new Bool(flag);
  }

  /** An object; see {@link Members} for its typed getters. Equality does not look at the order of keys, the canonical text does. */
  record Obj(java.util.SequencedMap<String, Json> members) implements Json, Members {
    static final Obj EMPTY = new Obj(new java.util.LinkedHashMap<>());

    public Obj {
      members = java.util.Collections.unmodifiableSequencedMap(new java.util.LinkedHashMap<>(members));
    }

    @Override
    public String kind() {
      return "an object";
    }

    @Override
    public String toString() {
      return Text.of(this);
    }
  }

  /** An array. */
  record Arr(List<Json> items) implements Json {
    public Arr {
      items = List.copyOf(items);
    }

    @Override
    public String kind() {
      return "an array";
    }

    @Override
    public String toString() {
      return Text.of(this);
    }
  }

  /** A text. Half a surrogate pair has no UTF-8 form, so it becomes U+FFFD, as any decoder would make it. */
  record Str(String text) implements Json {
    public Str {
      text = Text.wellFormed(text);
    }

    @Override
    public String kind() {
      return "a text";
    }

    @Override
    public String toString() {
      return Text.of(this);
    }
  }

  /** A number as its text: "12", "-0.50", "1e3". */
  record Num(String text) implements Json {
    /** The longest number text accepted; nothing we keep needs more. */
    public static final int LONGEST = 64;
    private static final Pattern GRAMMAR = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

    public Num {
      if (text.length() > LONGEST || !GRAMMAR.matcher(text).matches()) {
        throw new IllegalArgumentException("not a JSON number of at most " + LONGEST + " characters");
      }
    }

    @Override
    public String kind() {
      return "a number";
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /** True or false. */
  record Bool(boolean value) implements Json {
    @Override
    public String kind() {
      return "true or false";
    }

    @Override
    public String toString() {
      return Boolean.toString(value);
    }
  }

  /** The null value; {@link #NULL} is the one to use. */
  record Null() implements Json {
    @Override
    public String kind() {
      return "null";
    }

    @Override
    public String toString() {
      return "null";
    }
  }
}
