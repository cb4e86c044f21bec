package coop.phyle.membership;

import coop.phyle.identity.Coops;
import coop.phyle.shell.Coop;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Standings;
import coop.phyle.shell.Who;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a person is in a co-op today: a member, alone or for an organisation, and an officer while an appointment runs. */
@Component
class MemberStandings implements Standings {
  /** Asked with every request: a function, whose plan a connection keeps. */
  private static final String STANDING = "select membership.standing(:coop, :person, :day)";

  private final Coops coops;
  private final JdbcClient jdbc;
  private final Today today;

  MemberStandings(Coops coops, JdbcClient jdbc, Today today) {
    this.coops = coops;
    this.jdbc = jdbc;
    this.today = today;
  }

  @Override
  public Optional<Coop> find(String slug) {
    return coops.bySlug(slug);
  }

  @Override
  @Transactional(readOnly = true)
  public Set<Who> of(CoopId coop, PersonId person) {
    var standing = EnumSet.noneOf(Who.class);
    jdbc.sql(STANDING)
        .param("coop", coop.value())
        .param("day", today.date())
        .param("person", person.value())
        .query(String.class)
        .list()
        .forEach(who -> standing.add(Who.valueOf(who)));
    return standing;
  }
}
