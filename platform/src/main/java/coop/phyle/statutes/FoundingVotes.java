package coop.phyle.statutes;

import coop.phyle.shell.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps founding votes and their ballots. */
@Repository
class FoundingVotes {
  private static final String LATEST =
      """
      select number, hash, opened_by, opened_at from statutes.founding_vote where founding_id = :id order by number desc limit 1
      """;
  private static final String BALLOTS =
      """
      select person_id, agrees, reason, at from statutes.founding_ballot where founding_id = :id and vote = :vote order by at
      """;
  private static final String OPEN =
      """
      insert into statutes.founding_vote (founding_id, number, revision, hash, opened_by, opened_at)
      select :id, coalesce(max(number), 0) + 1, :revision, :hash, :person, :at from statutes.founding_vote where founding_id = :id
      """;
  private static final String CAST =
      """
      insert into statutes.founding_ballot (founding_id, vote, person_id, agrees, reason, at)
      values (:id, :vote, :person, :agrees, :reason, :at) on conflict do nothing
      """;

  private final JdbcClient jdbc;

  FoundingVotes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<FoundingVote> latest(FoundingId id) {
    var vote = jdbc.sql(LATEST).param("id", id.value()).query(FoundingVotes::read).optional();
    return vote.map(v -> new FoundingVote(v.number(), v.hash(), v.openedBy(), v.openedAt(), ballots(id, v.number())));
  }

  void open(FoundingDraft draft, PersonId person, Instant at) {
    jdbc.sql(OPEN)
        .param("id", draft.id().value())
        .param("revision", draft.revision())
        .param("hash", draft.hash())
        .param("person", person.value())
        .param("at", Foundings.utc(at))
        .update();
  }

  /** Whether it is the person's first ballot in this vote. */
  boolean cast(FoundingId id, int vote, FoundingVote.Ballot ballot) {
    return jdbc.sql(CAST)
            .param("id", id.value())
            .param("vote", vote)
            .param("person", ballot.person().value())
            .param("agrees", ballot.agrees())
            .param("reason", ballot.reason())
            .param("at", Foundings.utc(ballot.at()))
            .update()
        == 1;
  }

  private List<FoundingVote.Ballot> ballots(FoundingId id, int vote) {
    return jdbc.sql(BALLOTS).param("id", id.value()).param("vote", vote).query(FoundingVotes::ballot).list();
  }

  private static FoundingVote read(ResultSet row, int index) throws SQLException {
    return new FoundingVote(
        row.getInt("number"), row.getString("hash"), new PersonId(row.getObject("opened_by", UUID.class)), instant(row, "opened_at"), List.of());
  }

  private static FoundingVote.Ballot ballot(ResultSet row, int index) throws SQLException {
    return new FoundingVote.Ballot(
        new PersonId(row.getObject("person_id", UUID.class)), row.getBoolean("agrees"), row.getString("reason"), instant(row, "at"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
