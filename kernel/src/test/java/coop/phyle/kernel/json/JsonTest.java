package coop.phyle.kernel.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class JsonTest {
  enum Colour {
    RED,
    DARK_RED
  }

  @Test
  void oneTextPerValue() {
    var text = "{\"b\":1,\"a\":[true,false,null,-0.50,1e3],\"\":\"q\\\"\\\\\\n\\r\\t\\b\\f\\u0001\\u001f/é€😀\"}";
    assertThat(Json.parse(text)).hasToString(text);
    assertThat(Json.parse(" {\n\"b\" :\t1 , \"a\": [ ] , \"c\": { } }\r\n")).hasToString("{\"b\":1,\"a\":[],\"c\":{}}");
    assertThat(Json.parse("\"\\/\\u0041\\uD83D\\ude00\"")).hasToString("\"/A😀\"");
  }

  @Test
  void buildsInOrderAndReplacesInPlace() {
    var obj = Json.obj().with("b", "x").with("a", 2).with("c", true).with("d", List.of(Json.NULL)).with("b", Json.of("y"));
    assertThat(obj).hasToString("{\"b\":\"y\",\"a\":2,\"c\":true,\"d\":[null]}");
    assertThat(Json.obj()).hasToString("{}");
    assertThat(Json.obj().with("k", Colour.DARK_RED)).hasToString("{\"k\":\"dark-red\"}");
    assertThat(Json.arr(Json.of(1), Json.texts(List.of("z")))).hasToString("[1,[\"z\"]]");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
      ~~                     | line 1, column 1: the text ends too early
      {                      | line 1, column 2: the text ends too early
      [1,]                   | line 1, column 4: expected a value
      {"a":1,}               | line 1, column 8: expected a key in quotes
      {"a" 1}                | line 1, column 6: expected :
      {a:1}                  | line 1, column 2: expected a key in quotes
      [1 2]                  | line 1, column 4: expected , or ]
      {"a":1 "b":2}          | line 1, column 8: expected , or }
      1 2                    | line 1, column 3: expected the end of the text
      01                     | line 1, column 1: this number is malformed
      -                      | line 1, column 1: this number is malformed
      1.                     | line 1, column 1: this number is malformed
      +1                     | line 1, column 1: expected a value
      NaN                    | line 1, column 1: expected a value
      nul                    | line 1, column 1: expected a value
      trux                   | line 1, column 1: expected a value
      "a                     | line 1, column 3: the text ends too early
      "\\x"                  | line 1, column 3: this escape is not known
      "\\u12g4"              | line 1, column 6: expected four hexadecimal digits
      "\\ud800"              | line 1, column 1: a text holds half of a surrogate pair
      "\\udc00\\ud800"       | line 1, column 1: a text holds half of a surrogate pair
      {"a":{"k":1,"k":2}}    | line 1, column 13: the key k stands here twice
      'x'                    | line 1, column 1: expected a value
      """)
  void refusesAndNamesThePlace(String text, String message) {
    assertThatExceptionOfType(InvalidJson.class).isThrownBy(() -> Json.parse(text)).withMessage(message);
  }

  @Test
  void namesTheLine() {
    assertThatExceptionOfType(InvalidJson.class).isThrownBy(() -> Json.parse("{\n \"a\":\n  ?}"))
        .withMessage("line 3, column 3: expected a value");
    assertThatExceptionOfType(InvalidJson.class).isThrownBy(() -> Json.parse("\"a\nb\""))
        .withMessage("line 1, column 3: a control character must be escaped");
  }

  @Test
  void keepsItsLimits() {
    var small = new Limits(40, 3, 5);
    assertThat(Json.parse("[[[1]]]", small)).hasToString("[[[1]]]");
    assertThatExceptionOfType(InvalidJson.class).isThrownBy(() -> Json.parse("[[[[1]]]]", small)).withMessageContaining("deeper than 3");
    assertThat(Json.parse("[1,2,3,4]", small)).hasToString("[1,2,3,4]");
    assertThatExceptionOfType(InvalidJson.class).isThrownBy(() -> Json.parse("[1,2,3,4,5]", small)).withMessageContaining("more than 5");
    assertThat(Json.parse(" ".repeat(39) + "1", small)).hasToString("1");
    assertThatExceptionOfType(InvalidJson.class).isThrownBy(() -> Json.parse(" ".repeat(40) + "1", small)).withMessageContaining("longer than 40");
    assertThat(Json.parse("1".repeat(64))).hasToString("1".repeat(64));
    assertThatExceptionOfType(InvalidJson.class).isThrownBy(() -> Json.parse("1".repeat(65))).withMessageContaining("longer than 64");
    assertThatExceptionOfType(InvalidJson.class).isThrownBy(() -> Json.parse("[".repeat(1_000_000))).withMessageContaining("deeper than 64");
    assertThatExceptionOfType(InvalidJson.class).isThrownBy(() -> Json.parse("[" + "[],".repeat(600_000))).withMessageContaining("values");
  }

  @ParameterizedTest
  @MethodSource("mistyped")
  void gettersNameThePath(String fault, java.util.function.Function<Json.Obj, ?> reading) {
    var json = Json.parseObject("""
        {"n":1.5,"big":9999999999,"low":-2147483649,"t":"x","nil":null,"list":[{"deep":{"flag":"no"}}],"colour":"blue","half":"1/0"}""");
    assertThatExceptionOfType(InvalidJson.class).isThrownBy(() -> reading.apply(json)).withMessage(fault);
  }

  static Stream<Object[]> mistyped() {
    return Stream.of(
        row("gone: is missing", o -> o.text("gone")),
        row("nil: is missing", o -> o.object("nil")),
        row("n: must be a text, not a number", o -> o.text("n")),
        row("n: must be a whole number of at most 64 bits, not 1.5", o -> o.whole("n")),
        row("t: must be a number, not a text", o -> o.whole("t")),
        row("big: must be a whole number of at most 32 bits, not 9999999999", o -> o.integer("big")),
        row("low: must be a whole number of at most 32 bits, not -2147483649", o -> o.integer("low")),
        row("t: must be true or false, not a text", o -> o.flag("t")),
        row("t: must be an object, not a text", o -> o.object("t")),
        row("t: must be an array, not a text", o -> o.list("t")),
        row("list[0]: must be a text, not an object", o -> o.texts("list")),
        row("list[0].deep.flag: must be true or false, not a text",
            o -> o.each("list", item -> item.asObject().in("deep", deep -> deep.flag("flag")))),
        row("colour: must be one of red, dark-red, not blue", o -> o.choice("colour", Colour.class)),
        row("half: a fraction needs a denominator other than 0", o -> o.as("half", coop.phyle.kernel.money.Fraction::parse)),
        row("n: is not known here", o -> {
          o.only(Set.of("t"));
          return o;
        }));
  }

  private static Object[] row(String fault, java.util.function.Function<Json.Obj, ?> reading) {
    return new Object[] {fault, reading};
  }

  @Test
  void readsWhatIsThere() {
    var json = Json.parseObject("{\"n\":-7,\"f\":true,\"c\":\"dark-red\",\"l\":[\"a\",\"b\"]}");
    assertThat(json.integer("n")).isEqualTo(-7);
    assertThat(json.flag("f")).isTrue();
    assertThat(json.choice("c", Colour.class)).isEqualTo(Colour.DARK_RED);
    assertThat(json.texts("l")).containsExactly("a", "b");
    assertThat(json.text("gone", "else")).isEqualTo("else");
    assertThat(json.has("n")).isTrue();
  }

  @Test
  void aNumberIsRefusedIfItIsNone() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Json.Num("1".repeat(65)));
    assertThatIllegalArgumentException().isThrownBy(() -> new Json.Num("01"));
    assertThat(Json.parseObject("{\"n\":-2147483648}").integer("n")).isEqualTo(Integer.MIN_VALUE);
  }

  @Test
  void halfASurrogateBecomesTheReplacementCharacter() {
    assertThat(new Json.Str("a\ud800b")).hasToString("\"a\ufffdb\"");
    assertThat(new Json.Str("😀")).hasToString("\"😀\"");
  }

  /** Broken, cut and stirred texts end in a value or in InvalidJson, and a value's text parses to the same text. */
  @Test
  void hostileTextsNeverCrashIt() {
    var random = new Random(20260101);
    var seed = "{\"a\":[1,-2.5e3,true,false,null,\"x\\u00e9\\n\"],\"b\":{\"c\":\"\\\"\"}}";
    for (var round = 0; round < 20_000; round++) {
      var text = new StringBuilder(seed);
      for (var change = random.nextInt(4); change >= 0; change--) {
        var place = random.nextInt(text.length());
        switch (random.nextInt(3)) {
          case 0 -> text.setCharAt(place, (char) random.nextInt(128));
          case 1 -> text.deleteCharAt(place);
          default -> text.insert(place, "{}[]\",:\\u0e-".charAt(random.nextInt(12)));
        }
      }
      try {
        var once = Json.parse(text.toString()).toString();
        assertThat(Json.parse(once)).hasToString(once);
      } catch (InvalidJson refused) {
        assertThat(refused.path()).startsWith("line ");
      }
    }
  }
}
