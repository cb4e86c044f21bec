package coop.phyle.voting;

import coop.phyle.identity.Coops;
import coop.phyle.identity.Secret;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps links by which people vote without signing in. A link opens the ballots of one person in one vote until it closes, and casts each of them once: a
 * ballot cast before, by whatever way, is not changed by it. Only the hash of a link is kept.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class VoteLinks {
  private static final String DROP_OLD = "delete from voting.link where coop_id = :coop and expires_at <= :now";
  private static final String KEEP =
      """
      insert into voting.link (coop_id, token_hash, number, person_id, expires_at)
      select v.coop_id, l.hash, v.number, l.person, v.closes_at
        from voting.vote v, unnest(cast(:hashes as bytea[]), cast(:people as uuid[])) as l (hash, person)
       where v.coop_id = :coop and v.number = :number
      """;
  private static final String FIND =
      "select number, person_id from voting.link where coop_id = :coop and token_hash = :hash and expires_at > :now";
  private static final String REVOKE =
      """
      delete from voting.link where (coop_id, number, person_id) in (
        select coop_id, number, person_id from voting.link where coop_id = :coop and token_hash = :hash)
      """;

  /** Whom a link belongs to, and what it votes on. */
  record Behind(VoteNumber number, PersonId person) {}

  private final JdbcClient jdbc;
  private final Coops coops;
  private final Clock clock;

  VoteLinks(JdbcClient jdbc, Coops coops, Clock clock) {
    this.jdbc = jdbc;
    this.coops = coops;
    this.clock = clock;
  }

  /**
   * Makes a link for each of these people, in two statements however many they are. Links made before stay good.
   *
   * @return the path of each link, to be mailed to that person and kept nowhere else
   */
  public Map<PersonId, String> issue(CoopId coop, VoteNumber number, Collection<PersonId> people) {
    jdbc.sql(DROP_OLD).param("coop", coop.value()).param("now", now()).update();
    var start = "/c/" + coops.byId(coop).orElseThrow().slug() + "/votes/";
    var links = new HashMap<PersonId, String>();
    var hashes = new byte[people.size()][];
    var keys = new UUID[people.size()];
    for (var person : people) {
      var secret = Secret.random("");
      keys[links.size()] = person.value();
      hashes[links.size()] = secret.hash();
      links.put(person, start + secret.text());
    }
    jdbc.sql(KEEP).param("coop", coop.value()).param("number", number.value()).param("hashes", hashes).param("people", keys).update();
    return links;
  }

  Optional<Behind> find(CoopId coop, Secret secret) {
    return jdbc.sql(FIND)
        .param("coop", coop.value())
        .param("hash", secret.hash())
        .param("now", now())
        .query((row, n) -> new Behind(new VoteNumber(row.getInt("number")), new PersonId(row.getObject("person_id", UUID.class))))
        .optional();
  }

  /** Makes all links of this one's person in this one's vote useless. */
  void revoke(CoopId coop, Secret secret) {
    jdbc.sql(REVOKE).param("coop", coop.value()).param("hash", secret.hash()).update();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
