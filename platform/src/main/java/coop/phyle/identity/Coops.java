package coop.phyle.identity;

import coop.phyle.shell.Coop;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the co-ops of this server: their names and where they are found. */
@Repository
@Transactional
public class Coops {
  private static final String COOPS =
      """
      select coop.agent_id, coop.slug, agent.name
        from identity.coop join identity.agent on agent.id = coop.agent_id
      """;
  private static final String BY_ID = COOPS + " where coop.agent_id = :id";
  private static final String BY_SLUG = COOPS + " where coop.slug = :slug";
  private static final String NEWEST = COOPS + " order by coop.created_at desc limit :most";
  private static final String ALL = "select agent_id from identity.coop order by created_at, agent_id";
  private static final String NEW_AGENT = "insert into identity.agent (id, kind, name) values (:id, 'organisation', :name)";
  private static final String NEW_COOP =
      """
      insert into identity.coop (agent_id, slug, created_at) values (:id, :slug, :at) on conflict (slug) do nothing
      """;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Naming naming;

  Coops(JdbcClient jdbc, Clock clock, Naming naming) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.naming = naming;
  }

  /** Makes a co-op, in the caller's transaction; its slug is the name in URL letters, numbered if another has it. */
  public Coop create(String name) {
    var id = new CoopId(Ids.next());
    jdbc.sql(NEW_AGENT).param("id", id.value()).param("name", name.strip()).update();
    var root = Slug.of(name);
    var slug = IntStream.iterate(1, n -> n + 1).mapToObj(root::numbered).filter(free -> takes(id, free)).findFirst().orElseThrow();
    return new Coop(id, slug, name.strip());
  }

  private boolean takes(CoopId id, String slug) {
    return jdbc.sql(NEW_COOP).param("id", id.value()).param("slug", slug).param("at", now()).update() == 1;
  }

  @Transactional(propagation = Propagation.SUPPORTS, readOnly = true) // every request asks: one statement needs no begin and commit
  public Optional<Coop> bySlug(String slug) {
    return jdbc.sql(BY_SLUG).param("slug", slug).query(Coops::read).optional();
  }

  @Transactional(readOnly = true)
  public Optional<Coop> byId(CoopId id) {
    return jdbc.sql(BY_ID).param("id", id.value()).query(Coops::read).optional();
  }

  /** The co-ops of this server, newest first. */
  @Transactional(readOnly = true)
  public List<Coop> newest(int most) {
    return jdbc.sql(NEWEST).param("most", most).query(Coops::read).list();
  }

  /** Every co-op of this server, for work that goes from one to the next. */
  @Transactional(readOnly = true)
  public List<CoopId> all() {
    return jdbc.sql(ALL).query((row, n) -> new CoopId(row.getObject("agent_id", UUID.class))).list();
  }

  /** Gives a co-op another name from now on; its slug stays, so that old links go on working. */
  public void rename(CoopId id, String name) {
    naming.rename(id.value(), name);
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static Coop read(ResultSet row, int number) throws SQLException {
    return new Coop(new CoopId(row.getObject("agent_id", UUID.class)), row.getString("slug"), row.getString("name"));
  }
}
