package coop.phyle.kernel.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import coop.phyle.kernel.json.InvalidJson;
import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.tally.ClassId;
import coop.phyle.kernel.tally.DecisionRule;
import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleBooksTest {
  private static final Json.Obj WRITTEN = RuleBooks.write(Books.sound());

  @Test
  void readsBackWhatItWrote() {
    assertThat(RuleBooks.read(WRITTEN)).isEqualTo(Books.sound());
    var text = WRITTEN.toString();
    assertThat(RuleBooks.write(RuleBooks.read(Json.parseObject(text)))).hasToString(text);
  }

  /** Rule books adopted before these parts existed keep their text, and with it every hash in the record. */
  @Test
  void aSilentPartIsNeitherReadNorWritten() {
    var members = new LinkedHashMap<>(WRITTEN.members());
    members.remove("participation");
    members.remove("meetings");
    members.remove("initiatives");
    var old = new Json.Obj(members);
    var read = RuleBooks.read(old);
    assertThat(read.meetings()).isEqualTo(MeetingRules.SILENT);
    assertThat(read.participation()).isEqualTo(Participation.SILENT);
    assertThat(read.initiatives()).isEqualTo(InitiativeRules.SILENT);
    assertThat(RuleBooks.write(read)).hasToString(old.toString());
  }

  @Test
  void writesMattersInOneOrder() {
    assertThat(WRITTEN.object("resolutions").texts("specialFor")).containsExactly("amend-statutes", "remove-member", "dissolve");
  }

  @Test
  void writesOnlyTheCapsThereAre() {
    assertThat(WRITTEN.list("classes").getFirst().toString())
        .isEqualTo("{\"id\":\"workers\",\"name\":\"Workers\",\"belongs\":\"Those who are workers.\",\"share\":\"1/2\",\"seatsMin\":1,\"seatsMax\":3}");
    assertThat(WRITTEN.list("classes").getLast().asObject().text("cap")).isEqualTo("1/4");
  }

  @Test
  void aDecisionRuleStandsOnItsOwn() {
    var one = new coop.phyle.kernel.tally.Test(coop.phyle.kernel.tally.Test.Scope.ONE_CLASS, new ClassId("workers"),
        coop.phyle.kernel.tally.Test.Basis.PER_HEAD, coop.phyle.kernel.tally.Test.Base.ELIGIBLE, Fraction.of(2, 3), false);
    var rule = Books.rule(DecisionRule.Electorate.BOARD, one, Books.heads(Books.HALF, true));
    var json = DecisionRules.write(rule);
    assertThat(DecisionRules.read(json)).isEqualTo(rule);
    assertThat(json.list("tests").getFirst()).hasToString(
        "{\"scope\":\"one-class\",\"only\":\"workers\",\"basis\":\"per-head\",\"base\":\"eligible\",\"fraction\":\"2/3\",\"strict\":false}");
  }

  /** Replaces or removes one member, given by its path, and expects the fault to name that path. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
      preset                                | 1                | preset: must be a text, not a number
      preset                                |                  | preset: is missing
      profile.currency                      |                  | profile.currency: is missing
      profile.motto                         | "x"              | profile.motto: is not known here
      commonGood.themes                     | [1]              | commonGood.themes[0]: must be a text, not a number
      classes                               | {}               | classes: must be an array, not an object
      classes                               | [7]              | classes[0]: must be an object, not a number
      absentClass                           | "ignore"         | absentClass: must be one of renormalise, count-against, inquorate, not ignore
      admission.minimumAge                  | 99999999999      | admission.minimumAge: must be a whole number of at most 32 bits, not 99999999999
      resolutions.special.quorum.fraction   | "1/0"            | resolutions.special.quorum.fraction: a fraction needs a denominator other than 0
      resolutions.special.tests             | [{}]             | resolutions.special.tests[0].scope: is missing
      resolutions.specialFor                | ["lunch"]        | resolutions.specialFor[0].matter: must be one of statement, amend-statutes, admit-member, remove-member, appoint-officer, remove-officer, dissolve, adopt-policy, repeal-policy, not lunch
      shares.value                          | {"minor":1,"currency":"ZZZ"} | shares.value: is not a currency of ISO 4217: ZZZ
      meetings.interested                   | "gone"           | meetings.interested: must be one of apart, present, voting, not gone
      meetings.tea                          | 1                | meetings.tea: is not known here
      initiatives.open                      | "3"              | initiatives.open: must be a number, not a text
      initiatives.weeks                     | 1                | initiatives.weeks: is not known here
      surplus.indivisible                   | "yes"            | surplus.indivisible: must be true or false, not a text
      """)
  void faultsNameThePath(String path, String value, String message) {
    var broken = edit(WRITTEN, path, value == null ? Json.NULL : Json.parse(value));
    assertThatExceptionOfType(InvalidJson.class).isThrownBy(() -> RuleBooks.read(broken)).withMessage(message);
  }

  private static Json.Obj edit(Json.Obj object, String path, Json value) {
    var dot = path.indexOf('.');
    if (dot < 0) {
      var members = new LinkedHashMap<>(object.members());
      members.put(path, value);
      return new Json.Obj(members);
    }
    var key = path.substring(0, dot);
    return object.with(key, edit(object.object(key), path.substring(dot + 1), value));
  }
}
