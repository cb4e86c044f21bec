package coop.phyle.polls;

import coop.phyle.kernel.ballots.Closing;
import coop.phyle.kernel.ballots.PollBallots;
import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.merkle.Hash;
import coop.phyle.record.Record;
import coop.phyle.voting.Lots;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a poll leaves in the co-op's record (docs/record-format.md). */
@Component
class PollActs {
  /** The second form lists the ballots, the third promises lots as well. */
  private static final int LISTING = 2;
  private static final int PROMISING = 3;

  private final Record record;
  private final Lots lots;

  PollActs(Record record, Lots lots) {
    this.record = record;
    this.lots = lots;
  }

  void opened(Poll poll, int statutesVersion, int eligible, String root) {
    var body = Json.obj()
        .with("form", PROMISING)
        .with("poll", poll.number().value())
        .with("kind", poll.asked().kind())
        .with("textSha256", Hash.of(poll.asked().title() + "\n" + poll.asked().body() + "\n" + PollRows.choices(poll.asked().choices())).hex())
        .with("secret", poll.asked().secret())
        .with("weighted", poll.asked().weighted())
        .with("delegable", poll.asked().delegable())
        .with("statutesVersion", statutesVersion)
        .with("eligible", eligible)
        .with("rollRoot", root)
        .with("opensAt", poll.asked().opensAt().toString())
        .with("closesAt", poll.asked().closesAt().toString());
    var circle = poll.asked().electorate().circle();
    body = circle.isPresent() ? body.with("circle", circle.get().value()) : body;
    body = poll.asked().rule().isPresent() ? body.with("rule", poll.asked().rule().get().write()) : body.with("places", poll.asked().places());
    record.note(poll.coop(), "poll-opened", lots.promise(poll.coop(), poll.number(), body));
  }

  static PollBallots list(Poll poll, List<Closing.Counted> box) {
    var named = !poll.asked().secret() && poll.asked().electorate().circle().isEmpty();
    return new PollBallots(poll.coop().value(), poll.number().value(), poll.asked().secret(), named, box);
  }

  /** @param box every ballot; of a secret poll that opened on a roll of several classes, as they did before there was a list, its classes would tell too much */
  void closed(Poll poll, PollClosure closure, PollBallots box) {
    var listed = !poll.asked().secret() || box.ballots().stream().allMatch(counted -> counted.ballot().inClass().equals(PollBallots.ALL));
    var body = Json.obj()
        .with("poll", poll.number().value())
        .with("closedAt", closure.closedAt().toString())
        .with("verdict", closure.verdict())
        .with("ballots", closure.ballots())
        .with("settled", closure.settled())
        .with("seed", closure.seed())
        .with("chosen", closure.chosen().stream().map(Json::of).toList());
    body = closure.input().isPresent() ? body.with("input", closure.input().get().write()) : body;
    if (listed) {
      body = body.with("form", closure.promised() ? PROMISING : LISTING).with("box", box.write());
    }
    record.note(poll.coop(), "poll-closed", body);
  }

  /**
   * Who was drawn. A circle's pool is not listed: who sits in a circle is not in the record.
   *
   * @param drawn members' numbers in the order of the lot
   */
  void drawn(Poll poll, Pools.Drawn draw, List<Pools.Person> pool, List<Integer> drawn) {
    var body = Json.obj()
        .with("poll", poll.number().value())
        .with("poolRoot", draw.root())
        .with("seed", draw.seed())
        .with("drawn", drawn.stream().map(Json::of).toList());
    if (draw.lot().isPresent()) {
      body = body.with("lot", draw.lot().get());
      body = poll.asked().electorate().circle().isPresent() ? body : body.with("pool", pool.stream().map(PollActs::person).toList());
    }
    record.note(poll.coop(), "lots-drawn", body);
  }

  private static Json.Obj person(Pools.Person person) {
    return Json.obj().with("member", person.number()).with("class", person.memberClass());
  }
}
