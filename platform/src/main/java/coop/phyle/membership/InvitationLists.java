package coop.phyle.membership;

import coop.phyle.identity.Email;
import coop.phyle.kernel.tally.ClassId;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.Ids;
import coop.phyle.shell.PersonId;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps lists of invitations: one command for each table, however long a list is. */
@Repository
class InvitationLists {
  /** Two lists of one co-op at once would invite the same people twice: the second waits and finds the first one's. */
  private static final String QUEUE = "select pg_advisory_xact_lock(hashtextextended(:coop, 9))::text";
  private static final String SENT_SINCE = "select coalesce(sum(people), 0)::int from membership.invitation_list where coop_id = :coop and noted_at > :since";
  private static final String OPEN =
      """
      select distinct i.email from membership.invitation i
       where i.coop_id = :coop and i.email = any(:emails) and i.expires_at > :now
         and not exists (select from membership.invitation_use u where u.coop_id = i.coop_id and u.invitation_id = i.invitation_id)
         and not exists (select from membership.invitation_revocation v where v.coop_id = i.coop_id and v.invitation_id = i.invitation_id)
      """;
  private static final String LIST =
      "insert into membership.invitation_list (coop_id, list_id, people, noted_at, noted_by) values (:coop, :list, :people, :at, :by)";
  private static final String ADD =
      """
      insert into membership.invitation (coop_id, invitation_id, code, email, name, class, use_limit, expires_at, noted_at, noted_by, list_id)
      select :coop, one.id, one.code, one.email, nullif(one.name, ''), :class, 1, :expires, :at, :by, :list
        from unnest(cast(:ids as uuid[]), cast(:codes as text[]), cast(:emails as text[]), cast(:names as text[])) as one (id, code, email, name)
      """;

  private final JdbcClient jdbc;

  InvitationLists(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * An invitation of a list.
   *
   * @param code its name in URLs
   */
  record Coded(InvitationLines.Line line, String code) {}

  /** How many were invited by lists since a moment; whoever asks goes on alone until their transaction ends. */
  int sentSince(CoopId coop, OffsetDateTime since) {
    jdbc.sql(QUEUE).param("coop", coop.toString()).query(String.class).single();
    return jdbc.sql(SENT_SINCE).param("coop", coop.value()).param("since", since).query(Integer.class).single();
  }

  /** Those of these addresses that hold an invitation they can still use. */
  Set<Email> open(CoopId coop, Collection<Email> emails, OffsetDateTime now) {
    return jdbc.sql(OPEN)
        .param("coop", coop.value())
        .param("emails", emails.stream().map(Email::value).toArray(String[]::new))
        .param("now", now)
        .query((row, n) -> new Email(row.getString(1)))
        .list()
        .stream()
        .collect(Collectors.toSet());
  }

  void add(CoopId coop, List<Coded> people, Optional<ClassId> memberClass, PersonId by, OffsetDateTime at, OffsetDateTime expires) {
    var list = Ids.next();
    jdbc.sql(LIST).param("coop", coop.value()).param("list", list).param("people", people.size()).param("at", at).param("by", by.value()).update();
    jdbc.sql(ADD)
        .param("coop", coop.value())
        .param("list", list)
        .param("class", memberClass.map(ClassId::key).orElse(null), java.sql.Types.VARCHAR)
        .param("expires", expires.withOffsetSameInstant(ZoneOffset.UTC))
        .param("at", at)
        .param("by", by.value())
        .param("ids", people.stream().map(one -> Ids.next()).toArray(UUID[]::new))
        .param("codes", texts(people, Coded::code))
        .param("emails", texts(people, one -> one.line().email().value()))
        .param("names", texts(people, one -> one.line().name()))
        .update();
  }

  private static String[] texts(List<Coded> people, Function<Coded, String> column) {
    return people.stream().map(column).toArray(String[]::new);
  }
}
