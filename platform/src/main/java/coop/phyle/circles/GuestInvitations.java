package coop.phyle.circles;

import coop.phyle.identity.Email;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps invitations of guests until they are used, taken back or too old. */
@Repository
class GuestInvitations {
  private static final String OPEN =
      """
      select i.invitation_id, i.number, i.email, i.until_on, i.expires_at, i.noted_by from circles.invitation i
       where i.coop_id = :coop and i.expires_at > :now
         and not exists (select from circles.invitation_use u where u.coop_id = i.coop_id and u.invitation_id = i.invitation_id)
         and not exists (select from circles.invitation_revocation v where v.coop_id = i.coop_id and v.invitation_id = i.invitation_id)
      """;
  private static final String OF = OPEN + " and i.number = :number order by i.noted_at";
  private static final String FIND = OPEN + " and i.invitation_id = :invitation";
  private static final String BEHIND = OPEN + " and i.secret_hash = :hash";
  private static final String TAKE = BEHIND + " for update of i";
  private static final String SENT_SINCE = "select count(*) from circles.invitation where coop_id = :coop and noted_by = :by and noted_at > :since";
  private static final String ADD =
      """
      insert into circles.invitation (coop_id, invitation_id, number, secret_hash, email, until_on, expires_at, noted_by, noted_at)
      values (:coop, :invitation, :number, :hash, :email, :until, :expires, :by, :now)
      """;
  private static final String USE = "insert into circles.invitation_use (coop_id, invitation_id, seat_id, noted_at) values (:coop, :invitation, :seat, :now)";
  private static final String REVOKE =
      "insert into circles.invitation_revocation (coop_id, invitation_id, noted_by, noted_at) values (:coop, :invitation, :by, :now)";

  private final JdbcClient jdbc;
  private final Clock clock;

  GuestInvitations(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  List<GuestInvitation> open(CoopId coop, CircleNumber circle) {
    return ask(OF, coop).param("number", circle.value()).query(GuestInvitations::invitation).list();
  }

  Optional<GuestInvitation> find(CoopId coop, UUID invitation) {
    return ask(FIND, coop).param("invitation", invitation).query(GuestInvitations::invitation).optional();
  }

  Optional<GuestInvitation> behind(CoopId coop, byte[] hash) {
    return ask(BEHIND, coop).param("hash", hash).query(GuestInvitations::invitation).optional();
  }

  /** The same, held until the transaction ends: of two clicks at once the second finds it used. */
  Optional<GuestInvitation> take(CoopId coop, byte[] hash) {
    var held = ask(TAKE, coop).param("hash", hash).query(GuestInvitations::invitation).optional();
    return held.flatMap(invitation -> behind(coop, hash));
  }

  int sentSince(CoopId coop, PersonId by, OffsetDateTime since) {
    return jdbc.sql(SENT_SINCE).param("coop", coop.value()).param("by", by.value()).param("since", since).query(Integer.class).single();
  }

  void add(CoopId coop, GuestInvitation invitation, byte[] hash) {
    ask(ADD, coop)
        .param("invitation", invitation.id())
        .param("number", invitation.circle().value())
        .param("hash", hash)
        .param("email", invitation.email().value())
        .param("until", invitation.until().orElse(null), Types.DATE)
        .param("expires", invitation.expires().atOffset(ZoneOffset.UTC))
        .param("by", invitation.by().value())
        .update();
  }

  void use(CoopId coop, GuestInvitation invitation, UUID seat) {
    ask(USE, coop).param("invitation", invitation.id()).param("seat", seat).update();
  }

  void revoke(CoopId coop, GuestInvitation invitation, PersonId by) {
    ask(REVOKE, coop).param("invitation", invitation.id()).param("by", by.value()).update();
  }

  private JdbcClient.StatementSpec ask(String sql, CoopId coop) {
    return jdbc.sql(sql).param("coop", coop.value()).param("now", clock.instant().atOffset(ZoneOffset.UTC));
  }

  private static GuestInvitation invitation(ResultSet row, int n) throws SQLException {
    return new GuestInvitation(
        row.getObject("invitation_id", UUID.class),
        new CircleNumber(row.getInt("number")),
        new Email(row.getString("email")),
        Optional.ofNullable(row.getObject("until_on", LocalDate.class)),
        row.getObject("expires_at", OffsetDateTime.class).toInstant(),
        new PersonId(row.getObject("noted_by", UUID.class)));
  }
}
