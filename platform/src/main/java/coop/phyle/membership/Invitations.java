package coop.phyle.membership;

import coop.phyle.kernel.tally.ClassId;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps invitations, what became of them and their revocations. */
@Repository
class Invitations {
  private static final String ALL =
      """
      select i.invitation_id, i.code, i.email, i.class, i.noted_by, i.use_limit, i.noted_at, i.expires_at, i.name,
        (select count(*) from membership.invitation_use u where u.coop_id = i.coop_id and u.invitation_id = i.invitation_id) as used,
        exists (select 1 from membership.invitation_revocation v where v.coop_id = i.coop_id and v.invitation_id = i.invitation_id) as revoked
      from membership.invitation i
      where i.coop_id = :coop
      """;
  private static final String NEWEST = ALL + " order by i.noted_at desc, i.invitation_id desc limit 200";
  private static final String FIND = ALL + " and i.invitation_id = :id";
  private static final String BY_CODE = ALL + " and i.code = :code";
  private static final String ADD =
      """
      insert into membership.invitation (coop_id, invitation_id, code, email, class, use_limit, expires_at, noted_at, noted_by)
      values (:coop, :id, :code, :email, :class, :limit, :expires, :at, :by)
      """;
  private static final String SENT_SINCE =
      """
      select count(*) from membership.invitation where coop_id = :coop and noted_by = :by and email is not null and list_id is null and noted_at > :since
      """;
  private static final String USE =
      """
      insert into membership.invitation_use (coop_id, invitation_id, slot, request_id, noted_at)
      values (:coop, :id, :slot, :request, :at)
      """;
  private static final String REVOKE =
      """
      insert into membership.invitation_revocation (coop_id, invitation_id, noted_at, noted_by)
      values (:coop, :id, :at, :by) on conflict (coop_id, invitation_id) do nothing
      """;

  private final JdbcClient jdbc;
  private final Today today;

  Invitations(JdbcClient jdbc, Today today) {
    this.jdbc = jdbc;
    this.today = today;
  }

  List<Invitation> newest(CoopId coop) {
    return jdbc.sql(NEWEST).param("coop", coop.value()).query(Invitations::invitation).list();
  }

  Optional<Invitation> find(CoopId coop, UUID id) {
    return jdbc.sql(FIND).param("coop", coop.value()).param("id", id).query(Invitations::invitation).optional();
  }

  Optional<Invitation> coded(CoopId coop, String code) {
    return jdbc.sql(BY_CODE).param("coop", coop.value()).param("code", code).query(Invitations::invitation).optional();
  }

  void add(CoopId coop, Invitation invitation, PersonId by) {
    jdbc.sql(ADD)
        .param("coop", coop.value())
        .param("id", invitation.id())
        .param("code", invitation.code())
        .param("email", invitation.email().orElse(null), Types.VARCHAR)
        .param("class", invitation.memberClass().map(ClassId::key).orElse(null), Types.VARCHAR)
        .param("limit", invitation.useLimit())
        .param("expires", invitation.expiresAt().atOffset(ZoneOffset.UTC))
        .param("at", invitation.madeAt().atOffset(ZoneOffset.UTC))
        .param("by", by.value())
        .update();
  }

  /** How many invitations by email a person has sent for this co-op in the last day, one by one. */
  int sentToday(CoopId coop, PersonId by) {
    return jdbc.sql(SENT_SINCE)
        .param("coop", coop.value())
        .param("by", by.value())
        .param("since", today.stamp().minusDays(1))
        .query(Integer.class)
        .single();
  }

  /** Takes the next of the invitation's uses; the caller has serialised and looked, the database refuses one too many. */
  void use(CoopId coop, Invitation invitation, RequestId request) {
    jdbc.sql(USE)
        .param("coop", coop.value())
        .param("id", invitation.id())
        .param("slot", invitation.used() + 1)
        .param("request", request.value())
        .param("at", today.stamp())
        .update();
  }

  void revoke(CoopId coop, UUID id, PersonId by) {
    jdbc.sql(REVOKE).param("coop", coop.value()).param("id", id).param("at", today.stamp()).param("by", by.value()).update();
  }

  private static Invitation invitation(ResultSet row, int index) throws SQLException {
    return new Invitation(
        row.getObject("invitation_id", UUID.class),
        row.getString("code"),
        Optional.ofNullable(row.getString("email")),
        Optional.ofNullable(row.getString("class")).map(ClassId::new),
        new PersonId(row.getObject("noted_by", UUID.class)),
        row.getInt("use_limit"),
        row.getInt("used"),
        row.getObject("noted_at", OffsetDateTime.class).toInstant(),
        row.getObject("expires_at", OffsetDateTime.class).toInstant(),
        row.getBoolean("revoked"),
        Optional.ofNullable(row.getString("name")));
  }
}
