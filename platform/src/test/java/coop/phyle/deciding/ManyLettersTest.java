package coop.phyle.deciding;

import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.notices.About;
import coop.phyle.notices.Mailing;
import coop.phyle.notices.Notices;
import coop.phyle.shell.PersonId;
import coop.phyle.testing.PhyleTest;
import coop.phyle.testing.Statements;
import coop.phyle.voting.VoteLinks;
import coop.phyle.voting.VoteNumber;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Five thousand people are invited to vote, each with a link and an answer address of their own. */
@PhyleTest
class ManyLettersTest {
  private static final int MANY = 5000;
  private static final String PEOPLE =
      """
      with agents as (
        insert into identity.agent (id, kind, name) select uuidv7(), 'person', 'Reader ' || i from generate_series(1, 5000) i returning id),
      people as (
        insert into identity.person (agent_id, email, locale, created_at)
        select id, id || '@many.example', case when substr(id::text, 36) < '8' then 'en' else 'es' end, timestamptz '2026-01-01' from agents)
      select id from agents
      """;
  private static final String RHYTHMS =
      """
      insert into notices.rhythm (person_id, rhythm, zone)
      select id, case when substr(id::text, 35, 1) < '8' then 'daily' else 'weekly' end, 'Europe/Madrid' from unnest(cast(:people as uuid[])) as id
      """;

  @Autowired ApplicationContext context;
  @Autowired Notices notices;
  @Autowired VoteLinks links;
  private Assembly assembly;
  private VoteNumber number;

  @BeforeEach
  void open() {
    assembly = Assembly.found(context, Assembly.rules(), 3, 2, 2);
    number = assembly.opened(assembly.statement("Paint the barn"));
  }

  /** All is rolled back, so that five thousand letters do not stand in the way of other tests'. */
  private Statements.Asked inviting(boolean waiting, boolean rhythms) throws Exception {
    return assembly.in(
        () ->
            context.getBean(TransactionTemplate.class)
                .execute(
                    status -> {
                      status.setRollbackOnly();
                      var people = assembly.jdbc().sql(PEOPLE).query(UUID.class).stream().map(PersonId::new).toList();
                      if (rhythms) {
                        assembly.jdbc().sql(RHYTHMS).param("people", people.stream().map(PersonId::value).toArray(UUID[]::new)).update();
                      }
                      try {
                        return Statements.during(() -> send(people, waiting));
                      } catch (Exception e) {
                        throw new IllegalStateException(e);
                      }
                    }));
  }

  private Object send(List<PersonId> people, boolean waiting) {
    var letter =
        Mailing.of("deciding.mail.opened.subject", "deciding.mail.opened.body", List.of("Paint the barn", assembly.now(), "Land together"), "/c/x")
            .about(new About("thread", assembly.coop.id(), "1"));
    notices.sendToAll(people, waiting ? letter.mayWait() : letter.withLinks(links.issue(assembly.coop.id(), number, people)));
    return people;
  }

  @Test
  void invitingFiveThousandIsAHandfulOfStatementsAndFewSeconds() throws Exception {
    var start = System.nanoTime();
    var asked = inviting(false, false);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    assertThat(asked.executed()).isBetween(5, 12).isLessThan(20 * MANY / 1000);
  }

  @Test
  void soIsLettingThemWaitForTheirSummaries() throws Exception {
    var start = System.nanoTime();
    assertThat(inviting(true, true).executed()).isBetween(3, 12);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
  }
}
