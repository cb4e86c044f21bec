package coop.phyle.polls;

import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Rows;
import coop.phyle.voting.Seat;
import coop.phyle.voting.VoteNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps who answered open polls and why, and what was ruled on objections. */
@Repository
class Voices {
  private static final String PUT =
      """
      insert into polls.voice (coop_id, number, member_number, name, reason, said_at) values (:coop, :number, :member, :name, :reason, :at)
      on conflict (coop_id, number, member_number) do update set name = excluded.name, reason = excluded.reason, said_at = excluded.said_at
      """;
  private static final String RULE =
      """
      insert into polls.ruling (coop_id, number, member_number, ruled_at, ruled_by, ruling, why) values (:coop, :number, :member, :at, :by, :ruling, :why)
      """;
  /** The latest ruling stands, unless the voice has spoken again after it. */
  private static final String ALL =
      """
      select v.member_number, v.name, v.reason, v.said_at, r.ruling, r.why
        from polls.voice v
        left join lateral (
          select ruling, why from polls.ruling r
           where r.coop_id = v.coop_id and r.number = v.number and r.member_number = v.member_number and r.ruled_at >= v.said_at
           order by r.ruled_at desc limit 1) r on true
       where v.coop_id = :coop and v.number = :number
      """;
  private static final String SPOKEN_FIRST = " order by v.reason = '', v.said_at, v.member_number";
  private static final String AMONG = " and v.member_number = any (:members)";

  private final JdbcClient jdbc;

  Voices(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What a facilitator finds. */
  enum Ruling {
    VALID,
    NOT_VALID,
    RESOLVED;

    boolean settles() {
      return this != VALID;
    }
  }

  /** An answer's name and reason; the ruling on it, where it objects. */
  record Voice(int member, String name, String reason, Instant saidAt, Optional<Ruling> ruling, String why) {}

  void put(CoopId coop, VoteNumber number, Seat seat, String reason, Instant at) {
    about(PUT, coop, number)
        .param("member", seat.number())
        .param("name", seat.name())
        .param("reason", reason)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  void rule(CoopId coop, VoteNumber number, int member, Ruling ruling, String why, PersonId by, Instant at) {
    about(RULE, coop, number)
        .param("member", member)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", by.value())
        .param("ruling", ruling.name())
        .param("why", why)
        .update();
  }

  /** Those with a reason first, as they came. */
  List<Voice> of(CoopId coop, VoteNumber number) {
    return about(ALL + SPOKEN_FIRST, coop, number).query(Voices::voice).list();
  }

  /** The voices of some members, by their numbers. */
  Map<Integer, Voice> among(CoopId coop, VoteNumber number, Collection<Integer> members) {
    var found = about(ALL + AMONG, coop, number).param("members", members.toArray(Integer[]::new)).query(Voices::voice);
    return found.stream().collect(Collectors.toMap(Voice::member, Function.identity()));
  }

  private static Voice voice(ResultSet row, int n) throws SQLException {
    return new Voice(
        row.getInt("member_number"),
        row.getString("name"),
        row.getString("reason"),
        Rows.instant(row, "said_at"),
        Optional.ofNullable(row.getString("ruling")).map(Ruling::valueOf),
        Optional.ofNullable(row.getString("why")).orElse(""));
  }

  private JdbcClient.StatementSpec about(String sql, CoopId coop, VoteNumber number) {
    return jdbc.sql(sql).param("coop", coop.value()).param("number", number.value());
  }
}
