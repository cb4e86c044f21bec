package coop.phyle.kernel.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;

/**
 * Building and reading objects. A getter throws {@link InvalidJson} with the path of what is missing or of another kind; a member that is
 * null counts as missing.
 */
sealed interface Members permits Json.Obj {
  SequencedMap<String, Json> members();

  /** A copy with this member added at the end, or replaced where it stands. */
  default Json.Obj with(String key, Json value) {
    var copy = new LinkedHashMap<>(members());
    copy.put(key, value);
    return new Json.Obj(copy);
  }

  default Json.Obj with(String key, String text) {
    return with(key, new Json.Str(text));
  }

  default Json.Obj with(String key, long number) {
    return with(key, Json.of(number));
  }

  default Json.Obj with(String key, boolean flag) {
    return with(key, new Json.Bool(flag));
  }

  /** Writes an enum constant the way {@link #choice} reads it. */
  default Json.Obj with(String key, Enum<?> constant) {
    return with(key, Text.of(constant));
  }

  default Json.Obj with(String key, List<? extends Json> items) {
    return with(key, Json.arr(items));
  }

  default Optional<Json> get(String key) {
    return Optional.ofNullable(members().get(key)).filter(value -> !(value instanceof Json.Null));
  }

  default boolean has(String key) {
    return get(key).isPresent();
  }

  default Json need(String key) {
    return get(key).orElseThrow(() -> new InvalidJson(key, "is missing"));
  }

  default String text(String key) {
    return at(key, need(key), Json::asText);
  }

  default String text(String key, String otherwise) {
    return has(key) ? text(key) : otherwise;
  }

  default long whole(String key) {
    if (need(key) instanceof Json.Num(var digits)) {
      try {
        return Long.parseLong(digits);
      } catch (NumberFormatException notWhole) {
        throw new InvalidJson(key, "must be a whole number of at most 64 bits, not " + digits);
      }
    }
    throw new InvalidJson(key, "must be a number, not " + need(key).kind());
  }

  default int integer(String key) {
    var value = whole(key);
    if (value != (int) value) {
      throw new InvalidJson(key, "must be a whole number of at most 32 bits, not " + value);
    }
    return (int) value;
  }

  default boolean flag(String key) {
    if (need(key) instanceof Json.Bool(var value)) {
      return value;
    }
    throw new InvalidJson(key, "must be true or false, not " + need(key).kind());
  }

  default Json.Obj object(String key) {
    return at(key, need(key), Json::asObject);
  }

  default List<Json> list(String key) {
    if (need(key) instanceof Json.Arr(var items)) {
      return items;
    }
    throw new InvalidJson(key, "must be an array, not " + need(key).kind());
  }

  /** An array of texts. */
  default List<String> texts(String key) {
    return each(key, Json::asText);
  }

  /** An array read item by item; a fault names its index. */
  default <T> List<T> each(String key, Function<Json, T> reading) {
    var items = list(key);
    var read = new ArrayList<T>(items.size());
    for (var i = 0; i < items.size(); i++) {
      read.add(at(key + "[" + i + "]", items.get(i), reading));
    }
    return read;
  }

  /** A member object read by a function; a fault inside names the path from here. */
  default <T> T in(String key, Function<Json.Obj, T> reading) {
    return at(key, object(key), reading);
  }

  /** A text turned into a value, as in {@code as("share", Fraction::parse)}; an illegal argument becomes a fault at this path. */
  default <T> T as(String key, Function<String, T> reading) {
    return at(key, text(key), reading);
  }

  /** A text that is the small-letter name of an enum constant: "for-members" is FOR_MEMBERS. */
  default <E extends Enum<E>> E choice(String key, Class<E> type) {
    var text = text(key);
    var known = new ArrayList<String>();
    for (var constant : type.getEnumConstants()) {
      if (Text.of(constant).equals(text)) {
        return constant;
      }
      known.add(Text.of(constant));
    }
    throw new InvalidJson(key, "must be one of " + String.join(", ", known) + ", not " + Text.excerpt(text));
  }

  /** Refuses members with other names: a misspelt rule must not be silently dropped. */
  default void only(Set<String> keys) {
    for (var key : members().keySet()) {
      if (!keys.contains(key)) {
        throw new InvalidJson(Text.excerpt(key), "is not known here");
      }
    }
  }

  private static <S, T> T at(String step, S value, Function<S, T> reading) {
    try {
      return reading.apply(value);
    } catch (InvalidJson inner) {
      throw inner.within(step);
    } catch (IllegalArgumentException | ArithmeticException illegal) {
      throw new InvalidJson(step, Text.excerpt(String.valueOf(illegal.getMessage())));
    }
  }
}
