package coop.phyle.kernel.rules;

import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.kernel.json.Json;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LinterTest {
  private static final Law SILENT = Law.read(Json.parseObject("{\"id\":\"none\",\"name\":\"No law\"}"));

  @Test
  void soundRulesHaveNoFindings() {
    assertThat(Linter.check(Books.sound(), SILENT)).isEmpty();
  }

  /** code | field | args | bent path = value, several separated by ; */
  static final String CASES = """
      TEXT_MISSING | profile.name | [] | profile.name = " "
      TEXT_MISSING | profile.office | [] | profile.office = ""
      TEXT_MISSING | profile.objects | [] | profile.objects = ""
      TEXT_MISSING | commonGood.purpose | [] | commonGood.purpose = ""
      TEXT_MISSING | classes.users.name | [] | classes.1.name = ""
      TEXT_MISSING | classes.users.belongs | [] | classes.1.belongs = ""
      TEXT_MISSING | commonGood.themes | [] | commonGood.themes = [""]
      TEXT_LONG | profile.name | [200] | profile.name = "LONG"
      TEXT_LONG | profile.office | [500] | profile.office = "LONGLONGLONG"
      THEMES_MANY | commonGood.themes | [50] | commonGood.themes = MANY
      THEME_TWICE | commonGood.themes | [Energy ] | commonGood.themes = ["energy","Energy "]
      REPORT_RANGE | commonGood.reportMonths | [61] | commonGood.reportMonths = 61
      REPORT_RANGE | commonGood.reportMonths | [-1] | commonGood.reportMonths = -1
      REPORT_EMPTY | commonGood.themes | [] | commonGood.themes = []
      REPORT_NEVER | commonGood.approvedByMembers | [] | commonGood.reportMonths = 0
      CLASS_ID_TWICE | classes.workers | [workers] | classes.1.id = "workers"
      CLASS_NAME_TWICE | classes.users.name | [ workERS] | classes.1.name = " workERS"
      CLASS_SHARE_RANGE | classes.workers.share | [3/2] | classes.0.share = "3/2"; classes.1.share = "-7/10"
      CLASS_SHARE_RANGE | classes.users.share | [-7/10] | classes.0.share = "3/2"; classes.1.share = "-7/10"
      CLASS_SHARE_ZERO | classes.supporters.share | [] | classes.2.share = "0"; classes.1.share = "1/2"
      CLASSES_SHARE_SUM | classes.share | [9/10] | classes.2.share = "1/10"
      CAP_RANGE | classes.supporters.cap | [1] | classes.2.cap = "1"
      CAP_RANGE | classes.supporters.cap | [0] | classes.2.cap = "0"
      CAPS_SUM | classes.cap | [3/4] | classes.0.cap = "1/4"; classes.1.cap = "1/4"
      CLASS_SEATS_RANGE | classes.users.seatsMax | [4, 3] | classes.1.seatsMin = 4
      CLASS_SEATS_RANGE | classes.users.seatsMax | [-1, 3] | classes.1.seatsMin = -1
      WEIGHTS_SINGLE_CLASS | classes | [] | classes = [{"id":"workers","name":"W","belongs":"All.","share":"1","seatsMin":0,"seatsMax":9}]
      BOARD_RANGE | board.maximum | [0, 7] | board.minimum = 0
      BOARD_RANGE | board.maximum | [3, 2] | board.maximum = 2
      BOARD_RANGE | board.maximum | [3, 101] | board.maximum = 101
      BOARD_SEATS_MANY | classes.seats | [8, 7] | classes.0.seatsMin = 4; classes.1.seatsMin = 4; classes.0.seatsMax = 4; classes.1.seatsMax = 4
      BOARD_SEATS_FEW | classes.seats | [7, 8] | board.minimum = 8; board.maximum = 8
      BOARD_TERM_RANGE | board.termMonths | [0] | board.termMonths = 0
      BOARD_TERM_RANGE | board.termMonths | [121] | board.termMonths = 121
      BOARD_TERMS_RANGE | board.maximumTerms | [-1] | board.maximumTerms = -1
      AGE_RANGE | admission.minimumAge | [31] | admission.minimumAge = 31
      AGE_RANGE | admission.minimumAge | [-1] | admission.minimumAge = -1
      PROXIES_RANGE | participation.proxies | [-1, 100] | participation.proxies = -1
      PROXIES_RANGE | participation.proxies | [101, 100] | participation.proxies = 101
      DELEGATIONS_RANGE | participation.delegations | [101, 100] | participation.delegations = 101
      DELEGATION_MONTHS_RANGE | participation.delegationMonths | [0] | participation.delegationMonths = 0
      DELEGATION_MONTHS_RANGE | participation.delegationMonths | [121] | participation.delegationMonths = 121
      SHORTER_CONSENT_RANGE | meetings.shorterConsent | [0] | meetings.shorterConsent = "0"
      SHORTER_CONSENT_RANGE | meetings.shorterConsent | [21/20] | meetings.shorterConsent = "21/20"
      SHORTEST_NOTICE_RANGE | meetings.shortestDays | [-1] | meetings.shortestDays = -1
      SHORTEST_NOTICE_RANGE | meetings.shortestDays | [366] | meetings.shortestDays = 366
      AWAIT_RANGE | meetings.awaitMinutes | [-1] | meetings.awaitMinutes = -1
      AWAIT_RANGE | meetings.awaitMinutes | [241] | meetings.awaitMinutes = 241
      CALL_MONTHS_RANGE | meetings.callMonths | [0] | meetings.callMonths = 0
      CALL_MONTHS_RANGE | meetings.callMonths | [7] | meetings.callMonths = 7; meetings.holdWeeks = 40
      HOLD_WEEKS_RANGE | meetings.holdWeeks | [8, 2] | meetings.holdWeeks = 8
      HOLD_WEEKS_RANGE | meetings.holdWeeks | [53, 2] | meetings.holdWeeks = 53
      CONVENERS_RANGE | meetings.conveners | [0] | meetings.conveners = 0
      CONVENERS_RANGE | meetings.conveners | [101] | meetings.conveners = 101
      ANNUAL_RANGE | meetings.annualMonths | [0] | meetings.annualMonths = 0
      ANNUAL_RANGE | meetings.annualMonths | [19] | meetings.annualMonths = 19
      YEAR_ENDS_RANGE | meetings.yearEnds | [0] | meetings.yearEnds = 0
      YEAR_ENDS_RANGE | meetings.yearEnds | [13] | meetings.yearEnds = 13
      INITIATIVES_RANGE | initiatives.open | [0, 1, 100] | initiatives.open = 0
      INITIATIVES_RANGE | initiatives.open | [101, 1, 100] | initiatives.open = 101
      INITIATIVES_RANGE | initiatives.begun | [0, 1, 100] | initiatives.begun = 0
      INITIATIVES_RANGE | initiatives.begun | [101, 1, 100] | initiatives.begun = 101
      INITIATIVES_RANGE | initiatives.begunDays | [0, 1, 365] | initiatives.begunDays = 0
      INITIATIVES_RANGE | initiatives.begunDays | [366, 1, 365] | initiatives.begunDays = 366
      INITIATIVES_RANGE | initiatives.answers | [0, 1, 100] | initiatives.answers = 0
      INITIATIVES_RANGE | initiatives.answers | [101, 1, 100] | initiatives.answers = 101
      INITIATIVES_RANGE | initiatives.versions | [0, 1, 100] | initiatives.versions = 0
      INITIATIVES_RANGE | initiatives.versions | [101, 1, 100] | initiatives.versions = 101
      INITIATIVES_RANGE | initiatives.gatheringMonths | [0, 1, 24] | initiatives.gatheringMonths = 0
      INITIATIVES_RANGE | initiatives.gatheringMonths | [25, 1, 24] | initiatives.gatheringMonths = 25
      INITIATIVES_RANGE | initiatives.discussionDays | [0, 1, 365] | initiatives.discussionDays = 0
      INITIATIVES_RANGE | initiatives.discussionDays | [366, 1, 365] | initiatives.discussionDays = 366
      INITIATIVES_RANGE | initiatives.noticeDays | [-1, 0, 365] | initiatives.noticeDays = -1
      INITIATIVES_RANGE | initiatives.noticeDays | [366, 0, 365] | initiatives.noticeDays = 366
      REQUISITION_RANGE | participation.requisition | [0, 1/20] | participation.requisition.number = 0
      REQUISITION_RANGE | participation.requisition | [50, 0] | participation.requisition.fraction = "0"
      REQUISITION_RANGE | participation.requisition | [50, 11/10] | participation.requisition.fraction = "11/10"
      ELECTORATE | resolutions.special.electorate | [] | resolutions.special.electorate = "board"
      ELECTORATE | resolutions.board.electorate | [] | resolutions.board.electorate = "members"
      NOTICE_RANGE | resolutions.ordinary.noticeDays | [-1] | resolutions.ordinary.noticeDays = -1
      NOTICE_RANGE | resolutions.ordinary.noticeDays | [366] | resolutions.ordinary.noticeDays = 366
      VOTING_RANGE | resolutions.ordinary.votingDays | [0] | resolutions.ordinary.votingDays = 0
      VOTING_RANGE | resolutions.ordinary.votingDays | [366] | resolutions.ordinary.votingDays = 366
      REPEAT_RANGE | resolutions.ordinary.repeatBarMonths | [61] | resolutions.ordinary.repeatBarMonths = 61
      REPEAT_RANGE | resolutions.ordinary.repeatBarMonths | [-1] | resolutions.ordinary.repeatBarMonths = -1
      REPEAT_IDLE | resolutions.ordinary.repeatBarMonths | [31, 1] | resolutions.ordinary.repeatBarMonths = 1; resolutions.ordinary.noticeDays = 17
      QUORUM_RANGE | resolutions.special.quorum | [3, 5/4] | resolutions.special.quorum.fraction = "5/4"
      QUORUM_RANGE | resolutions.special.quorum | [3, -1/4] | resolutions.special.quorum.fraction = "-1/4"
      QUORUM_RANGE | resolutions.special.quorum | [-3, 1/4] | resolutions.special.quorum.number = -3
      QUORUM_IMPOSSIBLE | resolutions.board.quorum | [4, 3] | resolutions.board.quorum.number = 4
      TESTS_NONE | resolutions.ordinary.tests | [] | resolutions.ordinary.tests = []
      TEST_IMPOSSIBLE | resolutions.special.tests | [1] | resolutions.special.tests.0.fraction = "1"; resolutions.special.tests.0.strict = true
      TEST_IDLE | resolutions.ordinary.tests | [1] | resolutions.ordinary.tests.0.fraction = "0"; resolutions.ordinary.tests.0.strict = false
      TEST_CLASS_UNKNOWN | resolutions.ordinary.tests | [1, ghosts] | resolutions.ordinary.tests = [{"scope":"one-class","only":"ghosts","basis":"per-head","base":"cast","fraction":"1/2","strict":true}]
      TESTS_NO_MAJORITY | resolutions.ordinary.tests | [] | resolutions.ordinary.tests.0.strict = false
      TESTS_NO_MAJORITY | resolutions.ordinary.tests | [] | resolutions.ordinary.tests.0.fraction = "49/100"
      SECRET_BY_CLASS | resolutions.special.secrecy | [] | resolutions.special.secrecy = "secret"
      SPECIAL_WEAKER | resolutions.special.tests | [51/100, 3/5] | resolutions.special.tests.0.fraction = "51/100"; resolutions.ordinary.tests.0.fraction = "3/5"
      SPECIAL_QUORUM_WEAKER | resolutions.special.quorum | [100, 25, 26] | resolutions.ordinary.quorum.fraction = "26/100"
      SPECIAL_QUORUM_WEAKER | resolutions.special.quorum | [10, 3, 4] | resolutions.ordinary.quorum.number = 4
      MATTER_NOT_SPECIAL | resolutions.specialFor | [AMEND_STATUTES] | resolutions.specialFor = ["dissolve"]
      MATTER_NOT_SPECIAL | resolutions.specialFor | [DISSOLVE] | resolutions.specialFor = ["amend-statutes"]
      CURRENCY_UNKNOWN | profile.currency | [ZZZ] | profile.currency = "ZZZ"
      SHARE_CURRENCY | shares.value | [USD, EUR] | shares.value.currency = "USD"
      SHARE_CURRENCY | shares.value | [USD, EUR] | shares.maximum.currency = "USD"
      SHARE_VALUE | shares.value | [0.00 EUR] | shares.value.minor = 0
      SHARE_MINIMUM | shares.minimum | [-1] | shares.minimum = -1
      SHARE_LIMITS | shares.maximum | [10, 1.00 EUR, 9.99 EUR] | shares.maximum.minor = 999
      SHARE_LIMITS | shares.maximum | [0, 1.00 EUR, 0.99 EUR] | shares.maximum.minor = 99; shares.minimum = 0
      SHARE_LIMITS | shares.maximum | [2147483647, 90000000000000000.00 EUR, 100000.00 EUR] | shares.minimum = 2147483647; shares.value.minor = 9000000000000000000
      WITHDRAWAL_RANGE | shares.withdrawalMonths | [-1] | shares.withdrawalMonths = -1
      WITHDRAWAL_RANGE | shares.withdrawalMonths | [121] | shares.withdrawalMonths = 121
      INTEREST_RANGE | shares.interestCap | [-1/20] | shares.interestCap = "-1/20"
      INTEREST_RANGE | shares.interestCap | [3/2] | shares.interestCap = "3/2"
      SURPLUS_RANGE | surplus.members | [-1/10] | surplus.members = "-1/10"; surplus.reserve = "4/5"
      SURPLUS_SUM | surplus | [11/10] | surplus.members = "1/2"
      LOCK_DIVISIBLE | surplus.indivisible | [] | surplus.indivisible = false
      """;

  static Stream<Arguments> cases() {
    return CASES.lines().map(line -> line.split(" \\| ", 4)).map(c -> Arguments.of(Code.valueOf(c[0]), c[1], c[2], c[3]));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void finds(Code code, String field, String args, String bends) {
    var bent = Books.sound();
    for (var bend : bends.split("; ")) {
      var parts = bend.split(" = ", 2);
      var value = parts[1].replace("LONG", "x".repeat(201)).replace("MANY", Json.texts(themes(51)).toString());
      bent = Bend.rules(bent, parts[0], value);
    }
    assertThat(Linter.check(bent, SILENT)).anySatisfy(finding -> {
      assertThat(finding.code()).isEqualTo(code);
      assertThat(finding.field()).isEqualTo(field);
      assertThat(finding.args()).hasToString(args);
    });
  }

  @Test
  void findsNoClassesOrTooMany() {
    assertThat(codes(Bend.rules("classes", "[]"))).contains(Code.CLASSES_NONE).doesNotContain(Code.CLASSES_SHARE_SUM);
    var many = Stream.iterate(1, i -> i + 1).limit(21)
        .map(i -> "{\"id\":\"c" + i + "\",\"name\":\"C" + i + "\",\"belongs\":\"x\",\"share\":\"1/21\",\"seatsMin\":0,\"seatsMax\":1}").toList();
    assertThat(codes(Bend.rules("classes", many.toString()))).containsExactly(Code.CLASSES_MANY);
    var twenty = many.subList(0, 20).toString().replace("1/21", "1/20");
    assertThat(codes(Bend.rules("classes", twenty))).isEmpty();
  }

  /** The widest values still allowed give no finding. */
  @ParameterizedTest
  @MethodSource
  void allowsTheEdges(String path, String value) {
    assertThat(codes(Bend.rules(path, value))).isEmpty();
  }

  static Stream<Arguments> allowsTheEdges() {
    return """
        commonGood.reportMonths = 60
        commonGood.reportMonths = 1
        board.termMonths = 1
        board.termMonths = 120
        board.maximumTerms = 0
        board.maximum = 100
        admission.minimumAge = 0
        admission.minimumAge = 30
        resolutions.ordinary.noticeDays = 0
        resolutions.ordinary.votingDays = 1
        resolutions.ordinary.repeatBarMonths = 60
        resolutions.ordinary.repeatBarMonths = 1
        resolutions.ordinary.repeatBarMonths = 0
        resolutions.special.quorum.fraction = "1"
        resolutions.board.quorum.fraction = "1"
        resolutions.special.tests.0.fraction = "1"
        resolutions.board.secrecy = "secret"
        classes.0.cap = "99/100"
        shares.minimum = 0
        shares.maximum.minor = 1000
        shares.withdrawalMonths = 0
        shares.withdrawalMonths = 120
        shares.interestCap = "0"
        shares.interestCap = "1"
        """.lines().map(line -> line.split(" = ")).map(c -> Arguments.of(c[0], c[1]));
  }

  /** Two values that meet exactly give no finding either. */
  @ParameterizedTest
  @MethodSource
  void allowsEvenTerms(String bends) {
    var bent = Books.sound();
    for (var bend : bends.split("; ")) {
      var parts = bend.split(" = ", 2);
      bent = Bend.rules(bent, parts[0], parts[1].replace("FULL", "x".repeat(200)).replace("FIFTY", Json.texts(themes(50)).toString()));
    }
    assertThat(codes(bent)).isEmpty();
  }

  static Stream<String> allowsEvenTerms() {
    return """
        resolutions.ordinary.repeatBarMonths = 1; resolutions.ordinary.noticeDays = 16
        resolutions.special.tests.0.fraction = "1/2"; resolutions.special.tests.0.strict = true
        classes.0.seatsMin = 3; classes.1.seatsMin = 3; classes.2.seatsMin = 1
        board.minimum = 7
        classes.0.cap = "1/2"; classes.1.cap = "1/4"
        commonGood.themes = FIFTY
        profile.name = "FULL"
        profile.office = "FULLFULL"
        """.lines();
  }

  private static List<String> themes(int count) {
    return Stream.iterate("t", theme -> theme + "t").limit(count).toList();
  }

  /** Inside one class there is nothing to weigh, whatever basis such a test names. */
  @Test
  void aTestOfEachClassIsNotWeighted() {
    var each = "[{\"scope\":\"each-class\",\"basis\":\"class-weighted\",\"base\":\"cast\",\"fraction\":\"1/2\",\"strict\":true}]";
    var one = "[{\"id\":\"workers\",\"name\":\"W\",\"belongs\":\"All.\",\"share\":\"1\",\"seatsMin\":0,\"seatsMax\":9}]";
    var bent = Bend.rules(Bend.rules(Bend.rules("classes", one), "resolutions.ordinary.tests", each), "resolutions.special.tests", each);
    assertThat(codes(bent)).isEmpty();
  }

  @Test
  void warningsDoNotForbid() {
    var severity = Linter.check(Bend.rules("resolutions.special.secrecy", "\"secret\""), SILENT);
    assertThat(severity).singleElement().matches(finding -> !finding.isError());
    assertThat(Linter.check(Bend.rules("profile.office", "\"\""), SILENT)).singleElement().matches(finding -> !finding.isError());
    assertThat(Linter.check(Bend.rules("profile.name", "\"\""), SILENT)).singleElement().matches(Finding::isError);
  }

  @Test
  void everyContradictionHasACase() {
    var covered = new HashSet<Code>(List.of(Code.CLASSES_NONE, Code.CLASSES_MANY));
    cases().forEach(c -> covered.add((Code) c.get()[0]));
    var contradictions = Arrays.stream(Code.values()).filter(c -> !c.name().startsWith("LAW_") && !c.name().startsWith("ENTRENCHED_")).toList();
    assertThat(covered).containsAll(contradictions);
    assertThat(Code.CLASSES_SHARE_SUM.key()).isEqualTo("classes-share-sum");
  }

  private static List<Code> codes(RuleBook rules) {
    return Linter.check(rules, SILENT).stream().map(Finding::code).toList();
  }
}
