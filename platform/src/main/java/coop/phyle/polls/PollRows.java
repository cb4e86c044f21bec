package coop.phyle.polls;

import coop.phyle.kernel.ballots.Papers;
import coop.phyle.kernel.ballots.count.CountRule;
import coop.phyle.kernel.json.Json;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Rows;
import coop.phyle.voting.VoteNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Polls as rows. */
final class PollRows {
  static final String SELECT =
      """
      select p.coop_id, p.number, p.kind, p.title, p.body, p.tags, p.options, p.paper, p.rule, p.weighted, p.electorate, p.secret, p.delegable, p.showing, p.changeable,
          p.reasons, p.places, p.seed_source, p.entered, p.previous, p.round, p.opens_at, p.closes_at, p.proposed_by, p.proposed_at, o.opened_at, o.statutes_version, w.withdrawn_at, c.coop_id is not null or d.coop_id is not null as done, n.number as next
        from polls.poll p
        left join polls.opening o using (coop_id, number)
        left join polls.withdrawal w using (coop_id, number)
        left join polls.closure c using (coop_id, number)
        left join polls.draw d using (coop_id, number)
        left join polls.poll n on n.coop_id = p.coop_id and n.previous = p.number
      """;

  private PollRows() {}

  static PollLife life(ResultSet row, int n) throws SQLException {
    var poll = new Poll(
        new CoopId(row.getObject("coop_id", UUID.class)),
        new VoteNumber(row.getInt("number")),
        asked(row),
        new PersonId(row.getObject("proposed_by", UUID.class)),
        Rows.instant(row, "proposed_at"),
        Optional.ofNullable(row.getObject("previous", Integer.class)).map(VoteNumber::new),
        row.getInt("round"));
    return new PollLife(
        poll,
        Rows.maybeInstant(row, "opened_at"),
        row.getInt("statutes_version"),
        Rows.maybeInstant(row, "withdrawn_at"),
        row.getBoolean("done"),
        Optional.ofNullable(row.getObject("next", Integer.class)));
  }

  private static Asked asked(ResultSet row) throws SQLException {
    return new Asked(
        Kind.valueOf(row.getString("kind")),
        row.getString("title"),
        row.getString("body"),
        List.of((String[]) row.getArray("tags").getArray()),
        Json.obj().with("choices", Json.parse(row.getString("options"))).each("choices", Choice::read),
        Optional.ofNullable(row.getString("paper")).map(text -> Papers.read(Json.parseObject(text))),
        Optional.ofNullable(row.getString("rule")).map(text -> CountRule.read(Json.parseObject(text))),
        row.getBoolean("weighted"),
        Electorate.read(Json.parseObject(row.getString("electorate"))),
        row.getBoolean("secret"),
        row.getBoolean("delegable"),
        Showing.valueOf(row.getString("showing")),
        row.getBoolean("changeable"),
        Reasons.valueOf(row.getString("reasons")),
        row.getInt("places"),
        row.getString("seed_source"),
        Rows.instant(row, "opens_at"),
        Rows.instant(row, "closes_at"),
        entered(row.getString("entered")));
  }

  static String choices(List<Choice> choices) {
    return Json.arr(choices.stream().map(Choice::write).toList()).toString();
  }

  static String entered(Map<String, String> entered) {
    var json = Json.obj();
    for (var field : new TreeMap<>(entered).entrySet()) {
      json = json.with(field.getKey(), field.getValue());
    }
    return json.toString();
  }

  static Map<String, String> entered(String text) {
    var json = Json.parseObject(text);
    var entered = new HashMap<String, String>();
    json.members().keySet().forEach(key -> entered.put(key, json.text(key)));
    return entered;
  }
}
