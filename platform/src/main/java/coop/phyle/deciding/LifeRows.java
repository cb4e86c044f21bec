package coop.phyle.deciding;

import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.rules.Matter;
import coop.phyle.kernel.rules.ResolutionKind;
import coop.phyle.kernel.tally.Outcome;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Rows;
import coop.phyle.voting.VoteNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One row holds a decision's whole life. */
final class LifeRows {
  static final String SELECT =
      """
      select d.coop_id, d.number, d.kind, d.matter, d.subject, d.title, d.body, d.secret, d.tags, d.proposed_by, d.proposed_at,
             n.given_at, n.statutes_version, n.zone, n.opens_at, n.closes_at,
             w.withdrawn_at, o.opened_at, c.verdict, e.effect, e.refusal, p.meeting, p.advance
        from deciding.decision d
        left join deciding.decision_notice n using (coop_id, number)
        left join deciding.decision_withdrawal w using (coop_id, number)
        left join deciding.decision_opening o using (coop_id, number)
        left join deciding.decision_closure c using (coop_id, number)
        left join deciding.decision_enactment e using (coop_id, number)
        left join lateral (
          select meeting, advance from deciding.decision_meeting
           where coop_id = d.coop_id and number = d.number
             and not exists (select from deciding.decision_release r where r.coop_id = d.coop_id and r.number = d.number and r.meeting = decision_meeting.meeting)
        ) p on true
      """;

  private LifeRows() {}

  static Life read(ResultSet row, int n) throws SQLException {
    return new Life(
        decision(row),
        notice(row),
        Rows.maybeInstant(row, "withdrawn_at"),
        Rows.maybeInstant(row, "opened_at"),
        Optional.ofNullable(row.getString("verdict")).map(Outcome.Verdict::valueOf),
        enactment(row),
        row.getObject("meeting") == null ? Optional.empty() : Optional.of(new Life.Meeting(row.getInt("meeting"), row.getBoolean("advance"))));
  }

  private static Decision decision(ResultSet row) throws SQLException {
    return new Decision(
        new CoopId(row.getObject("coop_id", UUID.class)),
        new VoteNumber(row.getInt("number")),
        ResolutionKind.valueOf(row.getString("kind")),
        Matter.valueOf(row.getString("matter")),
        Subject.read(row.getString("subject")),
        row.getString("title"),
        row.getString("body"),
        row.getBoolean("secret"),
        List.of((String[]) row.getArray("tags").getArray()),
        new PersonId(row.getObject("proposed_by", UUID.class)),
        Rows.instant(row, "proposed_at"));
  }

  private static Optional<Given> notice(ResultSet row) throws SQLException {
    return row.getObject("given_at") == null
        ? Optional.empty()
        : Optional.of(
            new Given(
                Rows.instant(row, "given_at"),
                row.getInt("statutes_version"),
                ZoneId.of(row.getString("zone")),
                Rows.instant(row, "opens_at"),
                Rows.instant(row, "closes_at")));
  }

  private static Optional<Enactment> enactment(ResultSet row) throws SQLException {
    var effect = row.getString("effect");
    var refusal = row.getString("refusal");
    if (effect != null) {
      return Optional.of(new Enactment.Effect(Json.parseObject(effect)));
    }
    return Optional.ofNullable(refusal).map(Enactment::readRefusal);
  }
}
