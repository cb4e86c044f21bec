package coop.phyle.kernel.rules;

import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.kernel.json.InvalidJson;
import coop.phyle.kernel.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rule books come from strangers through the API: whatever they hold ends in InvalidJson or in findings, never in a crash. */
class HostileRulesTest {
  private static final List<Json> EVIL = Stream.of("null", "true", "{}", "[]", "\"\"", "\" \"", "0", "-1", "1", "2147483647", "-2147483648",
      "9223372036854775807", "-9223372036854775808", "1e400", "0.5", "\"1/2\"", "\"-3\"", "\"1/0\"", "\"100%\"", "\"9/1\"",
      "\"" + "9".repeat(900) + "/7\"", "\"" + "9".repeat(5_000) + "\"", "\"" + "x".repeat(10_000) + "\"", "\"workers\"", "\"one-class\"",
      "\"each-class\"", "\"class-weighted\"", "\"eligible\"", "\"lesser\"", "\"XAU\"", "\"JPY\"", "[\"\"]", "[\"a\",\"a\"]", "[{}]", "\"\\u0000\"").map(Json::parse).toList();
  private static final Law LAW = Law.read(Json.parseObject("""
      {"id":"l","name":"L","minimumFounders":3,"minimumDirectors":3,"special":"2/3","amendment":"2/3","specialFor":["dissolve"],
       "classes":{"minimum":2,"shareLeast":"1/10","caps":{"workers":"1/2"}},"maximumHolding":{"minor":1,"currency":"EUR"},
       "surplus":{"reserve":"1/5"},"commonGood":{"lock":true,"reportMonths":12}}"""));

  @Test
  void nothingCrashesTheReaderTheLinterOrAnAmendment() {
    var random = new Random(7);
    var written = RuleBooks.write(Books.sound());
    var places = new ArrayList<Place>();
    collect(written, "", places);
    var read = 0;
    for (var round = 0; round < 2_000; round++) {
      Json bent = written;
      for (var change = random.nextInt(3); change >= 0; change--) {
        bent = bend(bent, places.get(random.nextInt(places.size())), random);
      }
      try {
        var rules = RuleBooks.read(bent.asObject());
        assertThat(RuleBooks.read(RuleBooks.write(rules))).isEqualTo(rules);
        Linter.check(rules, LAW);
        Linter.checkFounders(rules, LAW, random.nextInt(5));
        Amendment.between(Books.sound(), rules);
        Amendment.between(rules, Books.sound());
        rules.weighting();
        read++;
      } catch (InvalidJson refused) {
        assertThat(refused.getMessage()).hasSizeLessThan(1_000);
      }
    }
    assertThat(read).isGreaterThan(200);
  }

  private record Place(String path, String kind) {}

  /** Mostly a value of the right kind, which gets further in. */
  private static Json bend(Json node, Place place, Random random) {
    var value = EVIL.get(random.nextInt(EVIL.size()));
    for (var tries = 0; tries < 20 && !value.kind().equals(place.kind()); tries++) {
      value = EVIL.get(random.nextInt(EVIL.size()));
    }
    try {
      return Bend.at(node, place.path(), value);
    } catch (InvalidJson | IndexOutOfBoundsException | NumberFormatException gone) {
      return node; // an earlier change has cut this branch off
    }
  }

  private static void collect(Json node, String path, List<Place> places) {
    if (!path.isEmpty()) {
      places.add(new Place(path, node.kind()));
    }
    if (node instanceof Json.Obj object) {
      object.members().forEach((key, value) -> collect(value, path.isEmpty() ? key : path + "." + key, places));
    } else if (node instanceof Json.Arr(var items)) {
      for (var i = 0; i < items.size(); i++) {
        collect(items.get(i), path + "." + i, places);
      }
    }
  }
}
