package coop.phyle.kernel.verify;

import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.kernel.ballots.CastBallot;
import coop.phyle.kernel.ballots.Openings;
import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.merkle.Hash;
import coop.phyle.kernel.tally.Choice;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the keeper of the log may state under a true signature: each lie is named at its act. */
class LyingServerTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "decision-closed | 1 | verdict | \"failed\" | decision 1, verdict",
        "decision-closed | 1 | voted | 107 | decision 1, how many voted",
        "decision-closed | 1 | quorumNeeded | 3 | decision 1, quorum",
        "decision-closed | 1 | inquorateClass | \"workers\" | decision 1, class without a quorum",
        "decision-closed | 1 | checks | [] | decision 1, number of tests",
        "decision-closed | 2 | verdict | \"passed\" | decision 2, result",
        "decision-closed | 3 | verdict | \"failed\" | decision 3, verdict",
        "decision-closed | 4 | voted | 18 | decision 4, result",
        "decision-opened | 1 | statutesVersion | 2 | decision 1, statutes version",
        "decision-opened | 1 | roll | {\"investors\":100,\"stewards\":13,\"workers\":5} | decision 1, voters of class stewards",
        "decision-opened | 1 | roll | {\"investors\":100,\"stewards\":12,\"users\":5} | decision 1, roll",
        "decision-opened | 4 | secret | false | line",
        "decision-opened | 2 | kind | \"ordinary\" | decision 2, result",
        "decision-opened | 3 | matter | \"statement\" | decision 3, matter",
        "decision-opened | 2 | decision | 1 | decision 1",
        "decision-closed | 2 | decision | 1 | decision 1",
        "decision-enacted | 3 | effect | \"dissolve\" | decision 3, effect",
        "decision-enacted | 3 | decision | 2 | decision 2, verdict",
        "statutes-amended | 3 | version | 4 | statutes, version",
        "statutes-amended | 3 | decision | 1 | decision 1, matter",
        "statutes-amended | 3 | decision | 9 | decision 9",
        "statutes-amended | 3 | rules | {} | line",
      })
  void isFoundAt(String kind, long decision, String field, String lie, String where) {
    var report = verify(lying(kind, decision, body -> body.with(field, Json.parse(lie))), Optional.empty());
    assertThat(report.finding()).as(report.text()).isInstanceOf(Report.Disagrees.class);
    var difference = ((Report.Disagrees) report.finding()).difference();
    assertThat(difference.where()).startsWith(where);
    assertThat(difference.position()).isPresent();
  }

  @Test
  void sealedBallotsAreReadOnlyOfAClosedDecisionThatHasSome() {
    assertThat(reading(2, body -> body.with("office", "director").with("number", 3)).finding()).isEqualTo(new Report.Agrees());
    assertThat(reading(2, body -> body.with("by", "019a0000-0000-7000-8000-00000000000a")).finding()).as("as older records have it").isEqualTo(new Report.Agrees());
    assertThat(reading(2, body -> body.with("office", "director").with("number", 900)).text()).contains("(openings-read): member number 900");
    assertThat(reading(1, body -> body).text()).contains("decision 1, sealed ballots that were read");
    assertThat(reading(9, body -> body).text()).contains("decision 9\n  expected  closed before its sealed ballots are read");
  }

  private static Report reading(long decision, java.util.function.UnaryOperator<Json.Obj> more) {
    var story = SampleStory.honest();
    story.log.note("openings-read", more.apply(Json.obj().with("decision", decision))).seal();
    return Verifier.verify(new java.io.ByteArrayInputStream(story.log.export()), Pins.NONE);
  }

  @Test
  void aRollOfOthersIsFound() {
    var report = verify(lying("decision-opened", 1, body -> body.with("rollRoot", Hash.of("others").hex())), Optional.empty());
    assertThat(report.text()).contains("decision 1, root over the roll");
  }

  @Test
  void aSmallerRollIsNoted() {
    var fewer = Json.parse("{\"investors\":99,\"stewards\":12,\"workers\":5}");
    var report = verify(lying("decision-opened", 4, body -> body.with("roll", fewer)), Optional.empty());
    assertThat(report.notes()).anyMatch(n -> n.startsWith("decision 4: the roll has 116 of 117 members"));
  }

  @Test
  void aChangedBallotIsFound() {
    for (var field : List.of("code", "class", "choice", "nonce", "member")) {
      var story = lying("decision-closed", 1, body -> body.with("ballots", first(body.list("ballots"), field)));
      assertThat(verify(story, Optional.empty()).finding().exit()).as(field).isEqualTo(1);
    }
  }

  @Test
  void aBallotLeftOutOrDoubledIsFound() {
    for (var decision : List.of(1, 2, 3, 4)) {
      var fewer = lying("decision-closed", decision, body -> body.with("ballots", body.list("ballots").subList(1, body.list("ballots").size())));
      assertThat(verify(fewer, Optional.empty()).finding().exit()).as("decision %d", decision).isEqualTo(1);
      var doubled =
          lying(
              "decision-closed",
              decision,
              body -> {
                var ballots = new ArrayList<>(body.list("ballots"));
                ballots.addFirst(ballots.getFirst());
                return body.with("ballots", ballots);
              });
      assertThat(verify(doubled, Optional.empty()).text()).contains("sorted by code, none twice");
    }
  }

  @Test
  void aTotalThatOpensASealedClassIsFound() {
    var figures = Json.obj().with("met", false).with("inFavour", "80").with("of", "106").with("needed", "159/2");
    var story = lying("decision-closed", 2, body -> body.with("checks", then(figures, body.list("checks"))));
    assertThat(verify(story, Optional.empty()).finding().exit()).isEqualTo(1);
  }

  @Test
  void aFalseCommitmentOrOpeningIsFound() {
    var story = lying("decision-closed", 2, body -> body);
    var openings = story.openings();
    assertThat(verify(story, Optional.of(openings)).finding().exit()).isZero();
    var workers = openings.of(2).orElseThrow().classes().get(SampleRules.WORKERS);
    var first = workers.ballots().getFirst();
    var turned = new ArrayList<>(workers.ballots());
    turned.set(0, CastBallot.of(first.inClass(), first.choice() == Choice.FOR ? Choice.AGAINST : Choice.FOR, first.nonce()));
    var classes = new TreeMap<>(openings.of(2).orElseThrow().classes());
    classes.put(SampleRules.WORKERS, new Openings.OpenedClass(workers.salt(), turned));
    var forged = Openings.of(story.log.coop, List.of(new Openings.Opened(2, classes), openings.of(4).orElseThrow()));
    assertThat(verify(story, Optional.of(forged)).text()).contains("opening file, decision 2, class workers, codes");
    var lied = lying("decision-closed", 2, body -> body.with("counts", committed(body.object("counts"))));
    assertThat(verify(lied, Optional.of(lied.openings())).text()).contains("commitment to the count");
  }

  @Test
  void booksThatDoNotAddUpAreFound() {
    assertThat(entry(2, body -> body.with("seq", 3))).contains("number of an entry");
    assertThat(entry(2, body -> body.with("legs", body.list("legs").subList(0, 1)))).contains("entry 2, legs");
    assertThat(entry(1, body -> body.with("legs", turned(body, 1)))).contains("entry 1, sum in EUR");
    assertThat(entry(3, body -> body.with("reverses", "019a0000-0000-7000-8000-00000000000f"))).contains("an earlier entry");
    assertThat(entry(3, body -> without(body, "reverses"))).contains("Agrees");
    assertThat(entry(2, body -> body.with("legs", List.of(leg("assets:bank", 1), leg("equity:shares", -1))))).contains("legs turned round from entry 2");
    var wrong = SampleStory.told((kind, body) -> kind.equals("share-allotted") ? body.with("entry", "019a0000-0000-7000-8000-00000000000f") : body);
    assertThat(verify(wrong, Optional.empty()).text()).contains("no such entry was posted");
  }

  @Test
  void strangersAndDoubleMembersAreFound() {
    var stranger = SampleStory.told((kind, body) -> kind.equals("member-ended") ? body.with("member", "019a0000-0000-7000-8000-00000000000f") : body);
    assertThat(verify(stranger, Optional.empty()).text()).contains("nobody admitted under this id");
    var doubled = SampleStory.told((kind, body) -> kind.equals("member-admitted") ? body.with("number", 1) : body);
    assertThat(verify(doubled, Optional.empty()).text()).contains("number 1 in the register");
  }

  private static String entry(long seq, UnaryOperator<Json.Obj> lie) {
    var story = SampleStory.told((kind, body) -> kind.equals("entry-posted") && body.whole("seq") == seq ? lie.apply(body) : body);
    return verify(story, Optional.empty()).text();
  }

  private static SampleStory lying(String kind, long decision, UnaryOperator<Json.Obj> lie) {
    return SampleStory.told((k, body) -> k.equals(kind) && body.whole("decision") == decision ? lie.apply(body) : body);
  }

  private static Report verify(SampleStory story, Optional<Openings> openings) {
    return Verifier.verify(new ByteArrayInputStream(story.log.export()), new Pins(Optional.empty(), Optional.empty(), openings));
  }

  private static List<Json> first(List<Json> ballots, String field) {
    var changed = new ArrayList<>(ballots);
    var ballot = changed.getFirst().asObject();
    var lie =
        switch (field) {
          case "code" -> Json.of("0".repeat(64));
          case "class" -> Json.of(ballot.text("class").equals("workers") ? "stewards" : "workers");
          case "choice" -> Json.of(ballot.text("choice").equals("for") ? "against" : "for");
          case "nonce" -> Json.of("0".repeat(32));
          default -> Json.of(ballot.whole("member") == 1 ? 2 : 1);
        };
    changed.set(0, ballot.with(field, lie));
    return changed;
  }

  private static List<Json> then(Json first, List<Json> checks) {
    var all = new ArrayList<>(checks);
    all.set(0, first);
    return all;
  }

  private static Json committed(Json.Obj counts) {
    return counts.with("workers", counts.object("workers").with("commitment", "0".repeat(64)));
  }

  private static List<Json> turned(Json.Obj body, int index) {
    var legs = new ArrayList<>(body.list("legs"));
    legs.set(index, legs.get(index).asObject().with("minor", -499_99));
    return legs;
  }

  private static Json.Obj leg(String account, long minor) {
    return Json.obj().with("account", account).with("minor", minor).with("currency", "EUR");
  }

  private static Json.Obj without(Json.Obj body, String key) {
    var members = new LinkedHashMap<>(body.members());
    members.remove(key);
    return new Json.Obj(members);
  }
}
