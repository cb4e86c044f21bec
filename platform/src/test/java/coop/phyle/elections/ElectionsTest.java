package coop.phyle.elections;

import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.rules.Office;
import coop.phyle.kernel.tally.command.Main;
import coop.phyle.kernel.tally.read.BallotFormats.Format;
import coop.phyle.membership.MemberId;
import coop.phyle.membership.Officer;
import coop.phyle.shell.MovableClock;
import coop.phyle.shell.Problem;
import coop.phyle.testing.PhyleTest;
import coop.phyle.voting.VoteNumber;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** From the call to the seats, in a co-op of its own. */
@PhyleTest
class ElectionsTest {
  @Autowired ApplicationContext context;
  @Autowired MovableClock clock;
  @TempDir Path folder;
  private Voters coop;

  @BeforeEach
  void found() {
    coop = Voters.found(context);
  }

  @Test
  void aBoardIsElectedByRankingAndTakesOfficeByItself() throws IOException {
    var number = coop.called(coop.call("Board 2027").seats(3).outgoing(1, 2, 3));
    for (var person : List.of(0, 3, 4, 5, 6, 7)) {
      coop.stand(number, person);
    }
    coop.toVoting(number);
    coop.rank(number, 0, 1, 2, 3);
    coop.rank(number, 1, 2, 1);
    coop.rank(number, 2, 4, 5, 6);
    coop.rank(number, 3, 4, 6);
    coop.rank(number, 4, 5);
    coop.rank(number, 5, 3, 1, 2);
    coop.rank(number, 6, 6, 4);
    coop.rank(number, 7, 4);
    coop.toResult(number);
    var decided = coop.shown(number, 0).decided().orElseThrow();
    assertThat(decided.how()).isEqualTo(How.VOTE);
    assertThat(decided.ballots()).isEqualTo(8);
    assertThat(decided.elected()).hasSize(3).allSatisfy(seat -> assertThat(seat.from()).isPresent());
    assertThat(coop.directors()).containsExactlyInAnyOrderElementsOf(decided.elected().stream().map(ElectionPages.Seat::name).toList());
    assertThat(decided.count().orElseThrow().picture()).isPresent();
    assertRecountsToTheSame(number, decided);
  }

  /** The files and the command on the page, counted by the program anybody can run. */
  private void assertRecountsToTheSame(VoteNumber number, ElectionPages.Decided decided) throws IOException {
    var files = coop.bean(ElectionFiles.class);
    var name = "election-" + number;
    Files.write(folder.resolve(name + ".blt"), coop.in(() -> files.ballots(coop.id(), number, Format.BLT).orElseThrow()));
    Files.write(folder.resolve(name + ".csv"), coop.in(() -> files.ballots(coop.id(), number, Format.CSV).orElseThrow()));
    if (decided.bounded()) {
      Files.writeString(folder.resolve(name + "-classes.json"), coop.in(() -> files.classes(coop.id(), number).orElseThrow()).toString());
    }
    var words = Arrays.stream(decided.command().split(" ")).skip(2).map(w -> w.startsWith(name) ? folder.resolve(w).toString() : w).toList();
    var answer = tally(words);
    assertThat(answer.texts("electedNames")).containsExactlyElementsOf(decided.elected().stream().map(ElectionPages.Seat::name).toList());
    assertThat(Json.parseObject(decided.count().orElseThrow().json()).list("stages")).isEqualTo(answer.list("stages"));
    var csv = tally(words.stream().map(w -> w.replace(".blt", ".csv")).toList());
    assertThat(csv.list("elected")).isEqualTo(answer.list("elected"));
  }

  private static Json.Obj tally(List<String> arguments) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    assertThat(Main.run(arguments.toArray(String[]::new), new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8)))
        .as(err.toString(StandardCharsets.UTF_8)).isZero();
    return Json.parseObject(out.toString(StandardCharsets.UTF_8));
  }

  @Test
  void seatsKeptForClassesAreKeptAndTheSurplusOfAnotherClassIsNot() throws IOException {
    var number = coop.called(coop.call("Assembly").body("Assembly").seats(3).keep("workers", 1, 1));
    for (var person : List.of(0, 1, 2, 3, 4, 5)) {
      coop.stand(number, person);
    }
    coop.toVoting(number);
    for (var person = 0; person < 8; person++) {
      coop.rank(number, person, 1, 2, 3);
    }
    coop.toResult(number);
    var whole = coop.shown(number, 0);
    var decided = whole.decided().orElseThrow();
    var workers = whole.standing().stream().filter(f -> f.className().equals("Workers")).map(ElectionPages.Face::name).toList();
    assertThat(decided.elected()).hasSize(3);
    assertThat(decided.elected().stream().filter(seat -> workers.contains(seat.name()))).hasSize(1);
    assertThat(decided.bounded()).isTrue();
    assertRecountsToTheSame(number, decided);
  }

  @Test
  void whoStandsForAsManySeatsAsThereAreNeedsNoVote() {
    var number = coop.called(coop.call("Secretary").post(Post.SECRETARY));
    coop.stand(number, 4);
    clock.moveTo(coop.election(number).dates().nominationsClose());
    coop.proceed(number);
    var decided = coop.shown(number, 0).decided().orElseThrow();
    assertThat(decided.how()).isEqualTo(How.UNCONTESTED);
    assertThat(coop.holding(Office.SECRETARY)).containsExactly(decided.elected().getFirst().name());
    assertThat(coop.acts("election-closed")).singleElement().satisfies(act -> assertThat(act).contains("uncontested"));
  }

  @Test
  void whereNobodyStandsNobodyLeaves() {
    var before = coop.holding(Office.TREASURER);
    var number = coop.called(coop.call("Treasurer").post(Post.TREASURER));
    clock.moveTo(coop.election(number).dates().nominationsClose());
    coop.proceed(number);
    assertThat(coop.shown(number, 0).decided().orElseThrow().how()).isEqualTo(How.NOBODY);
    assertThat(coop.holding(Office.TREASURER)).isEqualTo(before).hasSize(1);
  }

  @Test
  void othersArePutForwardAndStandOnlyIfTheyAcceptAndSomebodySeconds() {
    var number = coop.called(coop.call("Assembly").body("Assembly").seats(2).seconded());
    assertThat(coop.nominate(number, 3, "5")).isInstanceOf(Answer.Done.class);
    assertThat(coop.shown(number, 0).pending()).singleElement().satisfies(face -> assertThat(face.accepted()).isFalse());
    assertThat(coop.nominate(number, 3, "5")).satisfies(refused("elections.problem.already"));
    assertThat(coop.nominate(number, 3, "999")).satisfies(refused("elections.problem.nominee"));
    assertThat(coop.step(number, (n, by) -> coop.bean(Nominating.class).accept(coop.id(), n, 1, by), 5)).isInstanceOf(Answer.Gone.class);
    assertThat(coop.step(number, (n, by) -> coop.bean(Nominating.class).accept(coop.id(), n, 1, by), 4)).isInstanceOf(Answer.Done.class);
    assertThat(coop.step(number, (n, by) -> coop.bean(Nominating.class).second(coop.id(), n, 1, by), 4)).satisfies(refused("elections.problem.second-other"));
    assertThat(coop.step(number, (n, by) -> coop.bean(Nominating.class).second(coop.id(), n, 1, by), 3)).satisfies(refused("elections.problem.second-other"));
    assertThat(coop.shown(number, 0).standing()).isEmpty();
    assertThat(coop.step(number, (n, by) -> coop.bean(Nominating.class).second(coop.id(), n, 1, by), 5)).isInstanceOf(Answer.Done.class);
    assertThat(coop.shown(number, 0).standing()).hasSize(1);
    assertThat(coop.step(number, (n, by) -> coop.bean(Nominating.class).withdraw(coop.id(), n, 1, by), 4)).isInstanceOf(Answer.Done.class);
    assertThat(coop.shown(number, 0).standing()).isEmpty();
  }

  @Test
  void theOrderOfCandidatesIsEachReadersOwnAndStays() {
    var number = coop.called(coop.call("Assembly").body("Assembly").seats(2));
    IntStream.range(0, 8).forEach(person -> coop.stand(number, person));
    var orders = IntStream.range(0, 8).mapToObj(reader -> coop.shown(number, reader).standing().stream().map(ElectionPages.Face::name).toList()).toList();
    assertThat(orders.stream().distinct().count()).isGreaterThan(6);
    assertThat(coop.shown(number, 3).standing().stream().map(ElectionPages.Face::name).toList()).isEqualTo(orders.get(3));
  }

  @Test
  void ofAFewSecretBallotsOnlyTheResultIsShown() {
    var number = coop.called(coop.call("Assembly").body("Assembly").seats(1).irv());
    List.of(0, 1, 2).forEach(person -> coop.stand(number, person));
    coop.toVoting(number);
    coop.rank(number, 0, 2);
    coop.rank(number, 1, 2, 1);
    coop.rank(number, 2, 3);
    coop.toResult(number);
    var decided = coop.shown(number, 0).decided().orElseThrow();
    assertThat(decided.elected()).hasSize(1);
    assertThat(decided.withheld()).isTrue();
    assertThat(decided.count()).isEmpty();
    assertThat(coop.in(() -> coop.bean(ElectionFiles.class).ballots(coop.id(), number, Format.BLT))).isEmpty();
    assertThat(coop.acts("election-closed")).singleElement().satisfies(act -> assertThat(act).doesNotContain("patterns", "choice", "nonce"));
  }

  @Test
  void aVacancyIsFilledFromTheSameBallotsForTheRestOfTheTerm() {
    var number = coop.called(coop.call("Board 2027").seats(3).outgoing(1, 2, 3));
    List.of(2, 3, 4, 5, 6).forEach(person -> coop.stand(number, person));
    coop.toVoting(number);
    List.of(0, 1, 2).forEach(person -> coop.rank(number, person, 1, 4));
    List.of(3, 4, 5).forEach(person -> coop.rank(number, person, 2, 5));
    List.of(6, 7).forEach(person -> coop.rank(number, person, 3));
    coop.toResult(number);
    var before = coop.shown(number, 0).decided().orElseThrow().elected();
    assertThat(before).extracting(ElectionPages.Seat::candidate).containsExactlyInAnyOrder(1, 2, 3);
    clock.moveTo(clock.instant().plus(Duration.ofDays(40)));
    assertThat(coop.refill(number, 4)).satisfies(refused("elections.problem.vacated"));
    assertThat(coop.refill(number, 1)).as("nobody is put out of office by counting again").satisfies(refused("elections.problem.vacated"));
    coop.leaves(number, 1, Office.DIRECTOR);
    assertThat(coop.shown(number, 0).decided().orElseThrow().elected()).filteredOn(ElectionPages.Seat::vacant).extracting(ElectionPages.Seat::candidate).containsExactly(1);
    assertThat(coop.refill(number, 1)).isInstanceOf(Answer.Done.class);
    var after = coop.shown(number, 0).decided().orElseThrow().elected();
    assertThat(after).filteredOn(seat -> seat.round() == 1).singleElement().satisfies(seat -> {
      assertThat(seat.candidate()).isEqualTo(4);
      assertThat(seat.until()).isEqualTo(before.getFirst().until());
    });
    assertThat(after).filteredOn(ElectionPages.Seat::vacated).extracting(ElectionPages.Seat::candidate).containsExactly(1);
    assertThat(coop.directors()).hasSize(3).doesNotContain(before.stream().filter(seat -> seat.candidate() == 1).findFirst().orElseThrow().name());
    assertThat(coop.refill(number, 1)).satisfies(refused("elections.problem.vacated"));
    assertThat(coop.acts("election-refilled")).hasSize(1);
  }

  @Test
  void aTermThatIsOverIsNoVacancy() {
    var number = coop.called(coop.call("Board 2027").seats(2).outgoing(1, 2, 3));
    List.of(3, 4, 5).forEach(person -> coop.stand(number, person));
    coop.toVoting(number);
    IntStream.range(0, 8).forEach(person -> coop.rank(number, person, 1 + person % 3));
    coop.toResult(number);
    var seat = coop.shown(number, 0).decided().orElseThrow().elected().getFirst();
    clock.moveTo(seat.until().orElseThrow().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    assertThat(coop.shown(number, 0).decided().orElseThrow().elected()).noneMatch(ElectionPages.Seat::vacant);
    assertThat(coop.refill(number, seat.candidate())).satisfies(refused("elections.problem.vacated"));
  }

  @Test
  void theNearestThirdRetiresLongestInOfficeFirst() {
    var id = coop.id();
    for (var size = 1; size <= 12; size++) {
      var sitting = new ArrayList<Officer>();
      for (var i = 0; i < size; i++) {
        sitting.add(new Officer(Office.DIRECTOR, new MemberId(new UUID(7, i)), i, "D" + i, coop.person(0), LocalDate.of(2020 + i % 3, 1, 1), LocalDate.of(2030, 1, 1)));
      }
      var retiring = Rotation.retiring(id, sitting);
      assertThat(Math.abs(3 * retiring.size() - size)).as("of " + size).isLessThanOrEqualTo(1);
      var staying = sitting.stream().filter(d -> !retiring.contains(d)).toList();
      assertThat(retiring).allSatisfy(gone -> assertThat(staying).allSatisfy(stays -> assertThat(gone.from()).isBeforeOrEqualTo(stays.from())));
      assertThat(Rotation.retiring(id, sitting.reversed())).containsExactlyElementsOf(retiring);
    }
  }

  @Test
  void theDaysOfTheStatutesAreKept() {
    var soon = coop.call("Too soon").with("nominationsClose", clock.instant().plus(Duration.ofDays(1)).toString().substring(0, 10));
    assertThat(coop.callIt(soon)).satisfies(refused("elections.problem.nominations-close"));
    assertThat(coop.callIt(coop.call("x"))).satisfies(refused("elections.problem.title"));
    assertThat(coop.callIt(coop.call("Many directors").seats(90))).satisfies(refused("elections.problem.board-full"));
    assertThat(coop.callIt(coop.call("Runoff for two").body("Two").seats(2).irv())).satisfies(refused("elections.problem.method-irv"));
  }

  @Test
  void calledOffItIsOver() {
    var number = coop.called(coop.call("Assembly").body("Assembly").seats(1));
    coop.stand(number, 3);
    assertThat(coop.step(number, (n, by) -> coop.bean(Calling.class).callOff(coop.id(), n, "Nobody was told.", by), 0)).isInstanceOf(Answer.Done.class);
    clock.moveTo(coop.election(number).dates().votingCloses());
    coop.proceed(number);
    assertThat(coop.shown(number, 0).stage()).isEqualTo(Stage.CALLED_OFF);
    assertThat(coop.shown(number, 0).decided()).isEmpty();
  }

  private static org.assertj.core.api.ThrowingConsumer<Answer> refused(String key) {
    return answer -> assertThat(((Answer.Refused) answer).problems()).extracting(Problem::key).contains(key);
  }
}
