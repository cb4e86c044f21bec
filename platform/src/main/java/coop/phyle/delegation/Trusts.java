package coop.phyle.delegation;

import coop.phyle.kernel.tally.support.Scope;
import coop.phyle.membership.MemberId;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps delegations. */
@Repository
class Trusts {
  private static final String PUT =
      """
      insert into delegation.delegation (coop_id, id, member_id, delegate_id, scope, about, given_by, given_at, expires_at)
      values (:coop, :id, :member, :delegate, :scope, :about, :by, :at, :expires)
      """;
  /** Ends what the member said of this scope before, so that one scope has one answer. */
  private static final String REPLACE =
      """
      insert into delegation.revocation (coop_id, id, revoked_by, revoked_at)
      select d.coop_id, d.id, :by, :at from delegation.delegation d
       where d.coop_id = :coop and d.member_id = :member and d.scope = :scope and d.about = :about
         and not exists (select from delegation.revocation r where r.coop_id = d.coop_id and r.id = d.id)
      on conflict do nothing
      """;
  private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('delegation ' || :coop || :member, 0))";
  private static final String REVOKE =
      """
      insert into delegation.revocation (coop_id, id, revoked_by, revoked_at)
      select d.coop_id, d.id, :by, :at from delegation.delegation d
       where d.coop_id = :coop and d.id = :id and d.member_id = any (:members)
      on conflict do nothing
      """;
  private static final String HOLDING =
      """
      select d.id, d.member_id, d.delegate_id, d.scope, d.about, d.given_at, d.expires_at from delegation.delegation d
       where d.coop_id = :coop and d.given_at <= :at and d.expires_at > :at
         and not exists (select from delegation.revocation r where r.coop_id = d.coop_id and r.id = d.id and r.revoked_at <= :at)
      """;
  private static final String OF = HOLDING + " and (d.member_id = any (:members) or d.delegate_id = any (:members)) order by d.scope, d.about, d.given_at";

  private final JdbcClient jdbc;

  Trusts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One at a time for a member: of two given at once the later replaces the other. */
  void put(CoopId coop, Trust trust, PersonId by) {
    jdbc.sql(LOCK).param("coop", coop.toString()).param("member", trust.from().toString()).query((row, n) -> true).single();
    about(REPLACE, coop, trust, by).update();
    about(PUT, coop, trust, by)
        .param("id", trust.id().value())
        .param("delegate", trust.to().map(MemberId::value).orElse(null), java.sql.Types.OTHER)
        .param("expires", trust.expires().atOffset(ZoneOffset.UTC))
        .update();
  }

  private JdbcClient.StatementSpec about(String sql, CoopId coop, Trust trust, PersonId by) {
    return jdbc.sql(sql)
        .param("coop", coop.value())
        .param("member", trust.from().value())
        .param("scope", scope(trust.scope()))
        .param("about", about(trust.scope()))
        .param("by", by.value())
        .param("at", trust.given().atOffset(ZoneOffset.UTC));
  }

  /** False when none of these members gave it, or it is taken back already. */
  boolean revoke(CoopId coop, DelegationId id, Collection<MemberId> members, PersonId by, Instant at) {
    var revoked = jdbc.sql(REVOKE).param("coop", coop.value()).param("id", id.value()).param("members", keys(members)).param("by", by.value());
    return revoked.param("at", at.atOffset(ZoneOffset.UTC)).update() == 1;
  }

  /** Everything that holds at this moment. */
  List<Trust> holding(CoopId coop, Instant at) {
    return jdbc.sql(HOLDING).param("coop", coop.value()).param("at", at.atOffset(ZoneOffset.UTC)).query(Trusts::read).list();
  }

  /** What holds and was given by or to one of these members. */
  List<Trust> of(CoopId coop, Collection<MemberId> members, Instant at) {
    var found = jdbc.sql(OF).param("coop", coop.value()).param("at", at.atOffset(ZoneOffset.UTC)).param("members", keys(members));
    return found.query(Trusts::read).list();
  }

  private static UUID[] keys(Collection<MemberId> members) {
    return members.stream().map(MemberId::value).toArray(UUID[]::new);
  }

  private static Trust read(ResultSet row, int n) throws SQLException {
    return new Trust(
        new DelegationId(row.getObject("id", UUID.class)),
        new MemberId(row.getObject("member_id", UUID.class)),
        Optional.ofNullable(row.getObject("delegate_id", UUID.class)).map(MemberId::new),
        scope(row.getString("scope"), row.getString("about")),
        Rows.instant(row, "given_at"),
        Rows.instant(row, "expires_at"));
  }

  private static Scope scope(String scope, String about) {
    return switch (scope) {
      case "COOP" -> new Scope.Coop();
      case "CIRCLE" -> new Scope.Circle(about);
      case "TAG" -> new Scope.Tag(about);
      case "DECISION" -> new Scope.Decision(about);
      default -> throw new IllegalStateException("no scope is called " + scope);
    };
  }

  private static String scope(Scope scope) {
    return switch (scope) {
      case Scope.Coop() -> "COOP";
      case Scope.Tag tag -> "TAG";
      case Scope.Decision decision -> "DECISION";
      case Scope.Circle circle -> "CIRCLE";
    };
  }

  static String about(Scope scope) {
    return switch (scope) {
      case Scope.Coop() -> "";
      case Scope.Tag(var key) -> key;
      case Scope.Decision(var key) -> key;
      case Scope.Circle(var key) -> key;
    };
  }
}
