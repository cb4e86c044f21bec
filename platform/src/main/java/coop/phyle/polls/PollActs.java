package coop.phyle.polls;

import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.merkle.Hash;
import coop.phyle.record.Record;
import coop.phyle.shell.CoopId;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a poll leaves in the co-op's record (docs/record-format.md). */
@Component
class PollActs {
  private final Record record;

  PollActs(Record record) {
    this.record = record;
  }

  void opened(Poll poll, int statutesVersion, int eligible, String root) {
    var body = Json.obj()
        .with("poll", poll.number().value())
        .with("kind", poll.asked().kind())
        .with("textSha256", Hash.of(poll.asked().title() + "\n" + poll.asked().body() + "\n" + PollRows.choices(poll.asked().choices())).hex())
        .with("secret", poll.asked().secret())
        .with("weighted", poll.asked().weighted())
        .with("statutesVersion", statutesVersion)
        .with("eligible", eligible)
        .with("rollRoot", root)
        .with("opensAt", poll.asked().opensAt().toString())
        .with("closesAt", poll.asked().closesAt().toString());
    record.note(poll.coop(), "poll-opened", poll.asked().rule().isPresent() ? body.with("rule", poll.asked().rule().get().write()) : body);
  }

  void closed(Poll poll, PollClosure closure) {
    var body = Json.obj()
        .with("poll", poll.number().value())
        .with("closedAt", closure.closedAt().toString())
        .with("verdict", closure.verdict())
        .with("ballots", closure.ballots())
        .with("settled", closure.settled())
        .with("seed", closure.seed())
        .with("chosen", closure.chosen().stream().map(Json::of).toList());
    record.note(poll.coop(), "poll-closed", closure.input().isPresent() ? body.with("input", closure.input().get().write()) : body);
  }

  void drawn(CoopId coop, int number, String root, String seed, List<Integer> members) {
    record.note(
        coop, "lots-drawn",
        Json.obj().with("poll", number).with("poolRoot", root).with("seed", seed).with("drawn", members.stream().map(Json::of).toList()));
  }
}
