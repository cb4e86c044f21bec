package coop.phyle.kernel.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import coop.phyle.kernel.json.InvalidJson;
import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.tally.Quorum;
import java.util.Arrays;
import java.util.HashSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LawTest {
  /** code | field | args after the law's name | law object | the strictest law object the sound rules still keep */
  static final String CASES = """
      LAW_DIRECTORS | board.minimum | [4] | {"minimumDirectors":4} | {"minimumDirectors":3}
      LAW_AGE | admission.minimumAge | [18] | {"minimumAge":18} | {"minimumAge":16}
      LAW_NOTICE | resolutions.special.noticeDays | [15] | {"noticeDays":15} | {"noticeDays":14}
      LAW_VOTING | resolutions.ordinary.votingDays | [15] | {"votingDays":15} | {"votingDays":14}
      LAW_SPECIAL | resolutions.special.tests | [4/5] | {"special":"4/5"} | {"special":"3/4"}
      LAW_AMENDMENT | resolutions.special.tests | [4/5] | {"amendment":"4/5"} | {"amendment":"3/4"}
      LAW_MATTER | resolutions.specialFor | [ADMIT_MEMBER] | {"specialFor":["admit-member"]} | {"specialFor":["remove-member"]}
      LAW_ONE_VOTE | resolutions.ordinary.tests | [] | {"oneVoteEach":true} | {"oneVoteEach":false}
      LAW_PROXIES | participation.proxies | [1] | {"proxies":1} | {"proxies":2}
      LAW_REQUISITION | participation.requisition | [1/25] | {"requisition":"1/25"} | {"requisition":"1/20"}
      LAW_SHORTER_CONSENT | meetings.shorterConsent | [1] | {"shorterConsent":"1"} | {"shorterConsent":"19/20"}
      LAW_SHORTEST_NOTICE | meetings.shortestDays | [8] | {"shortestDays":8} | {"shortestDays":7}
      LAW_ANNUAL | meetings.annualMonths | [4] | {"annualMonths":4} | {"annualMonths":5}
      LAW_CLASSES | classes | [4] | {"classes":{"minimum":4}} | {"classes":{"minimum":3}}
      LAW_SHARE_LEAST | classes.supporters.share | [1/4] | {"classes":{"shareLeast":"1/4"}} | {"classes":{"shareLeast":"1/5"}}
      LAW_SHARE_MOST | classes.workers.share | [2/5] | {"classes":{"shareMost":"2/5"}} | {"classes":{"shareMost":"1/2"}}
      LAW_CAP | classes.supporters.cap | [1/5] | {"classes":{"caps":{"supporters":"1/5"}}} | {"classes":{"caps":{"supporters":"1/4"}}}
      LAW_CAP | classes.workers.cap | [1/2] | {"classes":{"caps":{"workers":"1/2"}}} | {"classes":{"caps":{"ghosts":"1/2"}}}
      LAW_RESERVE | surplus.reserve | [2/5] | {"surplus":{"reserve":"2/5"}} | {"surplus":{"reserve":"3/10"}}
      LAW_EDUCATION | surplus.education | [1/5] | {"surplus":{"education":"1/5"}} | {"surplus":{"education":"1/10"}}
      LAW_COMMONS | surplus.commons | [1/4] | {"surplus":{"commons":"1/4"}} | {"surplus":{"commons":"1/5"}}
      LAW_MEMBERS | surplus.members | [1/3] | {"surplus":{"members":"1/3"}} | {"surplus":{"members":"2/5"}}
      LAW_HOLDING | shares.maximum | [99999.99 EUR] | {"maximumHolding":{"minor":9999999,"currency":"EUR"}} | {"maximumHolding":{"minor":10000000,"currency":"EUR"}}
      LAW_HOLDING_CURRENCY | shares.maximum | [100000.00 GBP] | {"maximumHolding":{"minor":10000000,"currency":"GBP"}} | {}
      LAW_INTEREST | shares.interestCap | [1/25] | {"interestCap":"1/25"} | {"interestCap":"1/20"}
      LAW_REPORT | commonGood.reportMonths | [6] | {"commonGood":{"reportMonths":6}} | {"commonGood":{"reportMonths":12}}
      """;

  static Stream<Arguments> cases() {
    return CASES.lines().map(line -> line.split(" \\| ")).map(c -> Arguments.of(Code.valueOf(c[0]), c[1], c[2], c[3], c[4]));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void breachesAreFoundAndEdgesKept(Code code, String field, String args, String broken, String kept) {
    assertThat(Linter.check(Books.sound(), law(broken))).anySatisfy(finding -> {
      assertThat(finding.code()).isEqualTo(code);
      assertThat(finding.field()).isEqualTo(field);
      assertThat(finding.args().getFirst()).isEqualTo("The Law");
      assertThat(finding.args().subList(1, finding.args().size())).hasToString(args);
      assertThat(finding.isError()).isEqualTo(code != Code.LAW_HOLDING_CURRENCY);
    });
    assertThat(Linter.check(Books.sound(), law(kept))).isEmpty();
  }

  /** Promises the sound rules keep: break the rules instead of tightening the law. */
  static Stream<Arguments> promises() {
    return Stream.of(
        Arguments.of(Code.LAW_INDIVISIBLE, "{\"surplus\":{\"indivisible\":true}}", "surplus.indivisible", "false"),
        Arguments.of(Code.LAW_LOCK_COMMON_GOOD, "{\"commonGood\":{\"lock\":true}}", "locks.commonGood", "false"),
        Arguments.of(Code.LAW_LOCK_ASSETS, "{\"commonGood\":{\"assets\":true}}", "locks.assets", "false"),
        Arguments.of(Code.LAW_REPORT, "{\"commonGood\":{\"reportMonths\":12}}", "commonGood.reportMonths", "0"),
        Arguments.of(Code.LAW_REPORT_APPROVED, "{\"commonGood\":{\"approved\":true}}", "commonGood.approvedByMembers", "false"),
        Arguments.of(Code.LAW_BOOKS, "{\"commonGood\":{\"openBooks\":true}}", "books", "\"members\""));
  }

  @ParameterizedTest
  @MethodSource("promises")
  void promisesAreKept(Code code, String law, String path, String value) {
    assertThat(Linter.check(Books.sound(), law(law))).isEmpty();
    assertThat(Linter.check(Bend.rules(path, value), law(law))).anySatisfy(finding -> {
      assertThat(finding.code()).isEqualTo(code);
      assertThat(finding.field()).isEqualTo(path);
    });
  }

  @Test
  void anAmendmentByOrdinaryResolutionIsMeasuredToo() {
    var bent = Bend.rules("resolutions.specialFor", "[\"dissolve\"]");
    assertThat(Linter.check(bent, law("{\"amendment\":\"3/4\"}"))).extracting(Finding::code).contains(Code.LAW_AMENDMENT);
  }

  @Test
  void amountsInAnotherCurrencyAreNotCompared() {
    assertThat(Linter.check(Books.sound(), law("{\"maximumHolding\":{\"minor\":1,\"currency\":\"GBP\"}}")))
        .extracting(Finding::code).containsExactly(Code.LAW_HOLDING_CURRENCY);
  }

  /** "3 members or a tenth, whichever is more" is more than a tenth of ten; "1 member or a third, whichever is fewer" is never more than one. */
  @ParameterizedTest
  @CsvSource({"3, 1/10, GREATER, true", "1, 1/10, GREATER, false", "1, 1/9, GREATER, true", "1, 1/3, LESSER, false", "2, 1/3, LESSER, true", "100, 1/10, LESSER, false"})
  void aNumberOfMembersIsMoreThanAPartOfFew(int number, String part, Quorum.Which which, boolean breach) {
    var needed = Json.obj().with("number", number).with("fraction", part).with("which", which);
    var sound = RuleBooks.write(Books.sound());
    var rules = RuleBooks.read(sound.with("participation", sound.object("participation").with("requisition", needed)));
    assertThat(Linter.check(rules, law("{\"requisition\":\"1/10\"}"))).filteredOn(finding -> finding.code() == Code.LAW_REQUISITION).hasSize(breach ? 1 : 0);
  }

  @Test
  void foundersMustBeEnoughForLawAndQuorum() {
    var law = law("{\"minimumFounders\":3}");
    assertThat(Linter.checkFounders(Books.sound(), law, 3)).isEmpty();
    assertThat(Linter.checkFounders(Books.sound(), law, 2)).extracting(Finding::code, Finding::field).containsExactly(
        org.assertj.core.groups.Tuple.tuple(Code.LAW_FOUNDERS, "founders"),
        org.assertj.core.groups.Tuple.tuple(Code.QUORUM_IMPOSSIBLE, "resolutions.ordinary.quorum"),
        org.assertj.core.groups.Tuple.tuple(Code.QUORUM_IMPOSSIBLE, "resolutions.special.quorum"));
    assertThat(Linter.check(Bend.rules("resolutions.special.quorum.number", "4"), law))
        .singleElement().matches(finding -> finding.code() == Code.QUORUM_IMPOSSIBLE && !finding.isError());
  }

  @Test
  void everyLawCodeHasACase() {
    var covered = new HashSet<Code>();
    covered.add(Code.LAW_FOUNDERS);
    cases().forEach(c -> covered.add((Code) c.get()[0]));
    promises().forEach(c -> covered.add((Code) c.get()[0]));
    assertThat(covered).containsAll(Arrays.stream(Code.values()).filter(c -> c.name().startsWith("LAW_")).toList());
  }

  @Test
  void readsStrictly() {
    assertThatExceptionOfType(InvalidJson.class).isThrownBy(() -> law("{\"classes\":{\"caps\":{\"workers\":\"half\"}}}"))
        .withMessageStartingWith("classes.caps.workers: must be a fraction such as 3/4, not half");
    assertThatExceptionOfType(InvalidJson.class).isThrownBy(() -> law("{\"minimumDirector\":3}"))
        .withMessage("minimumDirector: is not known here");
  }

  private static Law law(String members) {
    var json = Json.parseObject(members);
    return Law.read(json.with("id", "law").with("name", "The Law"));
  }
}
