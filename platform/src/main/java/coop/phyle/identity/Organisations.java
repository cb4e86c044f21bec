package coop.phyle.identity;

import coop.phyle.shell.Ids;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps organisations that are agents without being co-ops of this server. */
@Repository
@Transactional
public class Organisations {
  private static final String NEW_AGENT =
      """
      insert into identity.agent (id, kind, name)
      select id, 'organisation', name from unnest(cast(:ids as uuid[]), cast(:names as text[])) as organisation (id, name)
      """;

  private final JdbcClient jdbc;

  Organisations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Makes an organisation; nobody can sign in as one, people act for it. */
  public OrganisationId create(String name) {
    return createAll(List.of(name)).getFirst();
  }

  /** Makes many at once, in the order of their names. */
  public List<OrganisationId> createAll(List<String> names) {
    var ids = names.stream().map(name -> Ids.next()).toArray(UUID[]::new);
    jdbc.sql(NEW_AGENT).param("ids", ids).param("names", names.stream().map(String::strip).toArray(String[]::new)).update();
    return Arrays.stream(ids).map(OrganisationId::new).toList();
  }
}
