package coop.phyle.polls;

import coop.phyle.kernel.ballots.Closing;
import coop.phyle.kernel.ballots.PollBallots;
import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.merkle.Hash;
import coop.phyle.record.Record;
import coop.phyle.shell.CoopId;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a poll leaves in the co-op's record (docs/record-format.md). */
@Component
class PollActs {
  /** The second form lists the ballots. */
  private static final int FORM = 2;

  private final Record record;

  PollActs(Record record) {
    this.record = record;
  }

  void opened(Poll poll, int statutesVersion, int eligible, String root) {
    var body = Json.obj()
        .with("form", FORM)
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
    record.note(poll.coop(), "poll-opened", poll.asked().rule().isPresent() ? body.with("rule", poll.asked().rule().get().write()) : body);
  }

  /** @param box every ballot; of a secret poll that opened on a roll of several classes, as they did before there was a list, its classes would tell too much */
  void closed(Poll poll, PollClosure closure, List<Closing.Counted> box) {
    var listed = !poll.asked().secret() || box.stream().allMatch(counted -> counted.ballot().inClass().equals(PollBallots.ALL));
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
      var named = !poll.asked().secret() && poll.asked().electorate().circle().isEmpty();
      body = body.with("form", FORM).with("box", new PollBallots(poll.coop().value(), poll.number().value(), poll.asked().secret(), named, box).write());
    }
    record.note(poll.coop(), "poll-closed", body);
  }

  void drawn(CoopId coop, int number, String root, String seed, List<Integer> members) {
    record.note(
        coop, "lots-drawn",
        Json.obj().with("poll", number).with("poolRoot", root).with("seed", seed).with("drawn", members.stream().map(Json::of).toList()));
  }
}
