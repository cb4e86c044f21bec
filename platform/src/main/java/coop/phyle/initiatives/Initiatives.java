package coop.phyle.initiatives;

import coop.phyle.deciding.RepeatBar;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Rows;
import coop.phyle.voting.VoteNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps initiatives and every version of their texts. */
@Repository
class Initiatives {
  private static final String PUT =
      """
      insert into initiatives.initiative (coop_id, number, place, kind, amends, amends_version, written_by, written_at)
      values (:coop, :number, :place, :kind, :amends, :amendsVersion, :by, :at)
      """;
  private static final String WRITE =
      """
      insert into initiatives.wording (coop_id, number, place, version, title, body, fingerprint, noted_by, noted_at)
      values (:coop, :number, :place, :version, :title, :body, :fingerprint, :by, :at)
      """;
  private static final String WITHDRAW =
      "insert into initiatives.withdrawal (coop_id, number, place, withdrawn_by, withdrawn_at) values (:coop, :number, :place, :by, :at)";
  private static final String ADOPT =
      """
      insert into initiatives.adoption (coop_id, number, place, into_place, into_version, adopted_by, adopted_at)
      values (:coop, :number, :place, :into, :version, :by, :at)
      """;
  private static final String ALL =
      """
      select i.*, w.version, w.title, w.body, w.noted_at, a.into_place, x.place is not null as withdrawn
        from initiatives.initiative i
        join lateral (
          select w.version, w.title, w.body, w.noted_at from initiatives.wording w
           where w.coop_id = i.coop_id and w.number = i.number and w.place = i.place order by w.version desc limit 1) w on true
        left join initiatives.adoption a using (coop_id, number, place)
        left join initiatives.withdrawal x using (coop_id, number, place)
       where i.coop_id = :coop and i.number = :number
       order by i.place
      """;
  private static final String VERSIONS =
      """
      select version, title, body, noted_by, noted_at from initiatives.wording where coop_id = :coop and number = :number and place = :place order by version desc
      """;

  private final JdbcClient jdbc;

  Initiatives(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One version of a text. */
  record Version(int number, Wording wording, PersonId by, Instant at) {}

  void put(CoopId coop, InitiativeNumber number, Kind kind, Optional<Initiative.Amended> amends, PersonId by, Instant at) {
    step(PUT, coop, number, by, at)
        .param("kind", kind.name())
        .param("amends", amends.map(Initiative.Amended::place).orElse(null), Types.INTEGER)
        .param("amendsVersion", amends.map(Initiative.Amended::version).orElse(null), Types.INTEGER)
        .update();
  }

  void write(CoopId coop, InitiativeNumber number, int version, Wording wording, PersonId by, Instant at) {
    step(WRITE, coop, number, by, at)
        .param("version", version)
        .param("title", wording.title())
        .param("body", wording.body())
        .param("fingerprint", RepeatBar.fingerprint(wording.title(), wording.body()))
        .update();
  }

  void withdraw(CoopId coop, InitiativeNumber number, PersonId by, Instant at) {
    step(WITHDRAW, coop, number, by, at).update();
  }

  /** @param into the text whose new version says what this amendment said */
  void adopt(CoopId coop, InitiativeNumber amendment, int into, int version, PersonId by, Instant at) {
    step(ADOPT, coop, amendment, by, at).param("into", into).param("version", version).update();
  }

  /** Every one, in the order they were filed. */
  List<Initiative> of(CoopId coop, VoteNumber number) {
    return jdbc.sql(ALL).param("coop", coop.value()).param("number", number.value()).query(Initiatives::read).list();
  }

  Optional<Initiative> find(CoopId coop, InitiativeNumber number) {
    return of(coop, number.question()).stream().filter(one -> one.number().equals(number)).findFirst();
  }

  /** Newest first. */
  List<Version> versions(CoopId coop, InitiativeNumber number) {
    return about(VERSIONS, coop, number)
        .query((row, n) -> new Version(
            row.getInt("version"),
            new Wording(row.getString("title"), row.getString("body")),
            new PersonId(row.getObject("noted_by", UUID.class)),
            Rows.instant(row, "noted_at")))
        .list();
  }

  private static Initiative read(ResultSet row, int n) throws SQLException {
    var amends = Optional.ofNullable(row.getObject("amends", Integer.class));
    var version = row.getInt("amends_version");
    return new Initiative(
        new InitiativeNumber(new VoteNumber(row.getInt("number")), row.getInt("place")),
        Kind.valueOf(row.getString("kind")),
        amends.map(place -> new Initiative.Amended(place, version)),
        new PersonId(row.getObject("written_by", UUID.class)),
        Rows.instant(row, "written_at"),
        row.getInt("version"),
        row.getString("title"),
        row.getString("body"),
        Rows.instant(row, "noted_at"),
        Optional.ofNullable(row.getObject("into_place", Integer.class)),
        row.getBoolean("withdrawn"));
  }

  private JdbcClient.StatementSpec step(String sql, CoopId coop, InitiativeNumber number, PersonId by, Instant at) {
    return about(sql, coop, number).param("by", by.value()).param("at", at.atOffset(ZoneOffset.UTC));
  }

  private JdbcClient.StatementSpec about(String sql, CoopId coop, InitiativeNumber number) {
    return jdbc.sql(sql).param("coop", coop.value()).param("number", number.question().value()).param("place", number.place());
  }
}
