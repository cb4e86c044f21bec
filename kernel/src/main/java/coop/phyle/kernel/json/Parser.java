package coop.phyle.kernel.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;

/** Strict recursive-descent parser of one text; the depth limit also bounds the stack. */
final class Parser {
  private final String text;
  private final Limits limits;
  private int at;
  private int values;

  Parser(String text, Limits limits) {
    this.text = text;
    this.limits = limits;
  }

  Json whole() {
    if (text.length() > limits.characters()) {
      throw new InvalidJson("", "is longer than " + limits.characters() + " characters");
    }
    var value = value(0);
    skipSpace();
    if (at < text.length()) {
      throw fault("expected the end of the text");
    }
    return value;
  }

  private Json value(int depth) {
    skipSpace();
    if (depth > limits.depth()) {
      throw fault("is nested deeper than " + limits.depth() + " levels");
    }
    if (++values > limits.values()) {
      throw fault("holds more than " + limits.values() + " values");
    }
    return switch (peek()) {
      case '{' -> object(depth);
      case '[' -> array(depth);
      case '"' -> new Json.Str(string());
      case 't' -> word("true", new Json.Bool(true));
      case 'f' -> word("false", new Json.Bool(false));
      case 'n' -> word("null", Json.NULL);
      case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number();
      default -> throw fault("expected a value");
    };
  }

  private Json object(int depth) {
    var members = new LinkedHashMap<String, Json>();
    at++;
    if (closes('}')) {
      return new Json.Obj(members);
    }
    do {
      skipSpace();
      if (peek() != '"') {
        throw fault("expected a key in quotes");
      }
      var start = at;
      var key = string();
      if (members.containsKey(key)) {
        at = start;
        throw fault("the key " + Text.excerpt(key) + " stands here twice");
      }
      skipSpace();
      expect(':');
      members.put(key, value(depth + 1));
    } while (goesOn('}'));
    return new Json.Obj(members);
  }

  private Json array(int depth) {
    var items = new ArrayList<Json>();
    at++;
    if (closes(']')) {
      return new Json.Arr(items);
    }
    do {
      items.add(value(depth + 1));
    } while (goesOn(']'));
    return new Json.Arr(items);
  }

  private String string() {
    var out = new StringBuilder();
    var start = at++;
    while (peek() != '"') {
      var c = text.charAt(at);
      if (c < 0x20) {
        throw fault("a control character must be escaped");
      }
      if (c == '\\') {
        out.append(escape());
      } else {
        out.append(c);
        at++;
      }
    }
    at++;
    for (var i = 0; i < out.length(); i++) {
      if (Character.isSurrogate(out.charAt(i))) {
        if (i + 1 == out.length() || !Character.isSurrogatePair(out.charAt(i), out.charAt(i + 1))) {
          at = start;
          throw fault("a text holds half of a surrogate pair");
        }
        i++;
      }
    }
    return out.toString();
  }

  private char escape() {
    at++;
    var c = peek();
    at++;
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'u' -> {
        var code = 0;
        for (var i = 0; i < 4; i++) {
          var digit = hex(peek());
          if (digit < 0) {
            throw fault("expected four hexadecimal digits");
          }
          code = code << 4 | digit;
          at++;
        }
        yield (char) code;
      }
      default -> {
        at--;
        throw fault("this escape is not known");
      }
    };
  }

  private static int hex(char c) {
    return c < 128 ? Character.digit(c, 16) : -1;
  }

  private Json number() {
    var start = at;
    while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
      if (++at - start > Json.Num.LONGEST) {
        throw fault("a number is longer than " + Json.Num.LONGEST + " characters");
      }
    }
    try {
      return new Json.Num(text.substring(start, at));
    } catch (IllegalArgumentException malformed) {
      at = start;
      throw fault("this number is malformed");
    }
  }

  private Json word(String word, Json value) {
    if (!text.startsWith(word, at)) {
      throw fault("expected a value");
    }
    at += word.length();
    return value;
  }

  private boolean closes(char bracket) {
    skipSpace();
    if (peek() == bracket) {
      at++;
      return true;
    }
    return false;
  }

  private boolean goesOn(char bracket) {
    if (closes(bracket)) {
      return false;
    }
    if (peek() != ',') {
      throw fault("expected , or " + bracket);
    }
    at++;
    return true;
  }

  private void expect(char c) {
    if (peek() != c) {
      throw fault("expected " + c);
    }
    at++;
  }

  private char peek() {
    if (at >= text.length()) {
      throw fault("the text ends too early");
    }
    return text.charAt(at);
  }

  private void skipSpace() {
    while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private InvalidJson fault(String fault) {
    var line = 1;
    var lineStart = 0;
    for (var i = 0; i < Math.min(at, text.length()); i++) {
      if (text.charAt(i) == '\n') {
        line++;
        lineStart = i + 1;
      }
    }
    return new InvalidJson("line " + line + ", column " + (at - lineStart + 1), fault);
  }
}
