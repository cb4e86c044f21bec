package coop.phyle.kernel.json;

import java.util.Locale;

/** Canonical text of values and pieces of messages. */
final class Text {
  private Text() {}

  static String of(Json value) {
    var out = new StringBuilder();
    write(value, out);
    return out.toString();
  }

  /** The JSON spelling of an enum constant: FOR_MEMBERS is "for-members". */
  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** At most 60 characters of a foreign text, without line breaks, for a message. */
  static String excerpt(String text) {
    var cut = text.length() > 60 ? text.substring(0, 60) + "…" : text;
    return wellFormed(cut).replaceAll("\\p{Cntrl}", "·");
  }

  static String wellFormed(String text) {
    for (var i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return text.codePoints()
            .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
      }
    }
    return text;
  }

  private static void write(Json value, StringBuilder out) {
    switch (value) {
      case Json.Obj(var members) -> {
        var separator = '{';
        for (var member : members.entrySet()) {
          out.append(separator);
          quote(member.getKey(), out);
          out.append(':');
          write(member.getValue(), out);
          separator = ',';
        }
        out.append(members.isEmpty() ? "{}" : "}");
      }
      case Json.Arr(var items) -> {
        var separator = '[';
        for (var item : items) {
          out.append(separator);
          write(item, out);
          separator = ',';
        }
        out.append(items.isEmpty() ? "[]" : "]");
      }
      case Json.Str(var text) -> quote(text, out);
      case Json.Num(var text) -> out.append(text);
      case Json.Bool(var flag) -> out.append(flag);
      case Json.Null() -> out.append("null");
    }
  }

  private static void quote(String text, StringBuilder out) {
    out.append('"');
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        case '\b' -> out.append("\\b");
        case '\f' -> out.append("\\f");
        default -> {
          if (c < 0x20) {
            out.append("\\u00").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }
}
