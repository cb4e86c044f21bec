package coop.phyle.polls;

import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.kernel.ballots.PromisedLot;
import coop.phyle.kernel.ballots.count.Polled;
import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.merkle.Hash;
import coop.phyle.kernel.tally.election.Lot;
import coop.phyle.kernel.verify.Pins;
import coop.phyle.kernel.verify.Report;
import coop.phyle.record.Exported;
import coop.phyle.testing.PhyleTest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What polls leave in the record is what the verifier, which knows only the documented format, counts again. */
@PhyleTest
class PollRecountTest {
  @Autowired ApplicationContext beans;

  @Test
  void everyKindIsCountedAgainFromTheExport() throws Exception {
    var hall = new PollHall(beans, 4, 2, 1);
    hall.say(hall.ask("proposal", "weighted", "on", "test1-figure", "2/3", "test2-figure", "50%", "test2-base", "eligible"), "1", "1", "1", "2", "2", "abstain", "1");
    hall.say(hall.ask("choice", "options", "A\nB\nC", "most", "2", "secret", "on"), "1 2", "2", "3", "1", "2 3", "abstain");
    hall.say(hall.ask("choice", "options", "A\nB", "secret", "on"), "1", "1");
    hall.say(hall.ask("ranked", "options", "A\nB\nC", "method", "meek-prf", "seats", "2", "weighted", "on"), "1 2", "2 1", "3", "3 1", "2", "1", "2");
    hall.say(hall.ask("ranked", "options", "A\nB\nC", "method", "irv"), "1", "2", "3");
    hall.say(hall.ask("grades", "options", "A\nB"), "5 4", "4 5", "- 5");
    hall.say(hall.ask("budget", "options", "A | 10.50\nB | 20", "money", "25"), "1 2", "2", "none");
    var objected = hall.ask("consent");
    hall.trySay(1, objected, "2", "It floods.");
    hall.send(0, "/polls/" + objected + "/rulings", "{\"member\":2,\"ruling\":\"not-valid\",\"why\":\"It is dry.\"}");
    var draw = hall.ask("sortition", "places", "2", "seedSource", "A lottery");
    hall.close();
    hall.send(0, "/polls/" + draw + "/draw", "{\"seed\":\"06 17 23\"}");
    assertThat(hall.result(objected).text("verdict")).isEqualTo("passed");
    var report = Exported.recounted(beans, hall.assembly.coop.id(), new Pins(Optional.empty(), Optional.empty(), Optional.empty()));
    assertThat(report.finding()).as(report.text()).isEqualTo(new Report.Agrees());
    assertThat(report.acts()).containsEntry("poll-opened", 9L).containsEntry("poll-closed", 8L).containsEntry("lots-drawn", 1L);
  }

  @Test
  void aTieIsSettledByTheLotThatWasPromised() throws Exception {
    var hall = new PollHall(beans, 4, 2, 1);
    var number = hall.ask("ranked", "options", "A\nB", "method", "schulze");
    hall.say(number, "1", "2", "1", "2");
    var promise = acts(hall, "poll-opened").getLast().text("lotCommitment");
    hall.close();
    var closed = acts(hall, "poll-closed").getLast();
    var seed = closed.text("seed");
    assertThat(Hash.of(HexFormat.of().parseHex(seed.substring(64))).hex()).isEqualTo(promise);
    assertThat(seed).startsWith(PromisedLot.root(closed.each("box", ballot -> ballot.asObject().text("code"))));
    var lot = new Lot(seed, "poll " + number);
    var first = lot.ticket("1").hex().compareTo(lot.ticket("2").hex()) < 0 ? 1 : 2;
    assertThat(closed.list("chosen")).containsExactly(Json.of(first));
  }

  @Test
  void aPollThatPromisedNothingStillCloses() throws Exception {
    var hall = new PollHall(beans, 4, 2, 1);
    var number = hall.openedBefore(2, "ranked", "options", "A\nB", "method", "schulze");
    hall.say(number, "1", "2", "1", "2");
    hall.close();
    var closed = acts(hall, "poll-closed").getLast();
    assertThat(closed.whole("form")).isEqualTo(2);
    assertThat(closed.text("seed")).startsWith(closed.in("input", Polled::read).hash().hex()).hasSize(96);
    assertThat(closed.list("chosen")).hasSize(1);
    var report = Exported.recounted(beans, hall.assembly.coop.id(), new Pins(Optional.empty(), Optional.empty(), Optional.empty()));
    assertThat(report.finding()).as(report.text()).isEqualTo(new Report.Agrees());
    assertThat(report.notes()).containsExactly("poll " + number + ": a tie was settled by lot, and its seed was not promised at opening; recounted with the seed as stated");
    hall.ask("choice", "options", "A\nB");
    assertThat(acts(hall, "poll-opened").getLast().whole("form")).as("from now on polls promise").isEqualTo(3);
  }

  private List<Json.Obj> acts(PollHall hall, String kind) {
    return Exported.acts(beans, hall.assembly.coop.id(), kind);
  }
}
