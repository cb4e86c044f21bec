package coop.phyle.kernel.rules;

import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.kernel.json.Json;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AmendmentTest {
  @Test
  void nothingChangedIsNoChange() {
    assertThat(Amendment.between(Books.sound(), Books.sound())).isEqualTo(new Amendment(List.of(), List.of()));
  }

  @Test
  void changesNameThePathAndBothValues() {
    var after = Bend.rules(Bend.rules("classes.0.share", "\"2/5\""), "classes.1.share", "\"2/5\"");
    assertThat(Amendment.between(Books.sound(), after).changes()).extracting(Object::toString).containsExactly(
        "Change[path=classes.workers.share, before=Optional[\"1/2\"], after=Optional[\"2/5\"]]",
        "Change[path=classes.users.share, before=Optional[\"3/10\"], after=Optional[\"2/5\"]]");
  }

  @Test
  void aNewClassIsOneChangeAndSoIsANewOrder() {
    var written = RuleBooks.write(Books.sound()).list("classes");
    var stewards = "{\"id\":\"stewards\",\"name\":\"Stewards\",\"belongs\":\"x\",\"share\":\"0\",\"seatsMin\":0,\"seatsMax\":1}";
    var first = Bend.rules("classes", "[" + stewards + "," + written.get(0) + "," + written.get(1) + "," + written.get(2) + "]");
    var change = Amendment.between(Books.sound(), first).changes();
    assertThat(change).singleElement().matches(c -> c.path().equals("classes.stewards") && c.before().isEmpty());
    assertThat(Amendment.between(first, Books.sound()).changes())
        .singleElement().matches(c -> c.path().equals("classes.stewards") && c.after().isEmpty());
    var turned = Bend.rules("classes", "[" + written.get(1) + "," + written.get(0) + "," + written.get(2) + "]");
    assertThat(Amendment.between(Books.sound(), turned).changes()).singleElement().isEqualTo(new Amendment.Change("classes",
        java.util.Optional.of(Json.texts(List.of("workers", "users", "supporters"))),
        java.util.Optional.of(Json.texts(List.of("users", "workers", "supporters")))));
  }

  @Test
  void aCapMayComeAndGo() {
    var capped = Bend.rules("classes.0.cap", "\"1/2\"");
    assertThat(Amendment.between(Books.sound(), capped).changes()).singleElement().matches(c -> c.before().isEmpty());
    assertThat(Amendment.between(capped, Books.sound()).changes()).singleElement().matches(c -> c.after().isEmpty());
  }

  /** Weakenings of the sound rules, whose locks are both set. */
  static Stream<Arguments> weakenings() {
    return Stream.of(
        row(Code.ENTRENCHED_PRESET, "[test]", "preset", "\"other\""),
        row(Code.ENTRENCHED_CURRENCY, "[EUR]", "profile.currency", "\"USD\""),
        row(Code.ENTRENCHED_LOCK, "[]", "locks.commonGood", "false"),
        row(Code.ENTRENCHED_LOCK, "[]", "locks.assets", "false"),
        row(Code.ENTRENCHED_RESERVE, "[]", "surplus.indivisible", "false"),
        row(Code.ENTRENCHED_PURPOSE, "[We publish our plans.]", "commonGood.purpose", "\"We keep the mill running.\""),
        row(Code.ENTRENCHED_PURPOSE, "[We keep the mill running.]", "commonGood.purpose",
            "\"It is not true that We keep the mill running. We publish our plans.\""),
        row(Code.ENTRENCHED_REPORT, "[12]", "commonGood.reportMonths", "13"),
        row(Code.ENTRENCHED_REPORT, "[12]", "commonGood.reportMonths", "0"),
        row(Code.ENTRENCHED_THEME, "[knowledge]", "commonGood.themes", "[\"energy\",\"water\"]"),
        row(Code.ENTRENCHED_APPROVAL, "[]", "commonGood.approvedByMembers", "false"));
  }

  private static Arguments row(Code code, String args, String path, String value) {
    return Arguments.of(code, args, path, value);
  }

  @ParameterizedTest
  @MethodSource("weakenings")
  void lockedClausesAreNeverWeakened(Code code, String args, String path, String value) {
    assertThat(Amendment.between(Books.sound(), Bend.rules(path, value)).breaches()).singleElement().satisfies(finding -> {
      assertThat(finding.code()).isEqualTo(code);
      assertThat(finding.field()).isEqualTo(path);
      assertThat(finding.args()).hasToString(args);
      assertThat(finding.isError()).isTrue();
    });
  }

  @ParameterizedTest
  @MethodSource
  void lockedClausesMayBeStrengthened(String path, String value) {
    assertThat(Amendment.between(Books.sound(), Bend.rules(path, value)).breaches()).isEmpty();
  }

  static Stream<Arguments> lockedClausesMayBeStrengthened() {
    return Stream.of(
        Arguments.of("commonGood.purpose", "\"We publish our plans.\\n\\nAnd more!  We   keep the mill\\nrunning. \""),
        Arguments.of("commonGood.reportMonths", "12"),
        Arguments.of("commonGood.reportMonths", "6"),
        Arguments.of("commonGood.themes", "[\"Knowledge\",\"water\",\"energy\"]"),
        Arguments.of("profile.name", "\"New Mill\""),
        Arguments.of("surplus.reserve", "\"1/10\""));
  }

  @Test
  void aNumberThatASilentRuleBookBeginsToSayIsOneChange() {
    var silent = new LinkedHashMap<>(RuleBooks.write(Books.sound()).members());
    List.of("participation", "meetings", "initiatives").forEach(silent::remove);
    var before = RuleBooks.read(new Json.Obj(silent));
    var after = RuleBooks.read(new Json.Obj(silent).with("initiatives", InitiativeRules.SILENT.write().with("discussionDays", 21)));
    assertThat(Amendment.between(before, after).changes())
        .containsExactly(new Amendment.Change("initiatives.discussionDays", Optional.of(Json.of(14)), Optional.of(Json.of(21))));
    assertThat(Amendment.between(before, before).changes()).isEmpty();
  }

  @Test
  void withoutALockTheClauseIsFree() {
    var free = Bend.rules(Bend.rules("locks.commonGood", "false"), "locks.assets", "false");
    assertThat(Amendment.between(free, Bend.rules(free, "commonGood.purpose", "\"Else.\"")).breaches()).isEmpty();
    assertThat(Amendment.between(free, Bend.rules(free, "commonGood.reportMonths", "0")).breaches()).isEmpty();
    assertThat(Amendment.between(free, Bend.rules(free, "surplus.indivisible", "false")).breaches()).isEmpty();
    assertThat(Amendment.between(free, Books.sound()).breaches()).as("setting a lock").isEmpty();
    var never = Bend.rules(Bend.rules("commonGood.reportMonths", "0"), "commonGood.approvedByMembers", "false");
    assertThat(Amendment.between(never, Books.sound()).breaches()).as("a report appears").isEmpty();
  }

  @Test
  void everyEntrenchmentCodeHasACase() {
    var covered = new HashSet<Code>();
    weakenings().forEach(c -> covered.add((Code) c.get()[0]));
    assertThat(covered).containsAll(Arrays.stream(Code.values()).filter(c -> c.name().startsWith("ENTRENCHED_")).toList());
  }
}
