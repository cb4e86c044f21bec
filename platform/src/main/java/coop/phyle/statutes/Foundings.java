package coop.phyle.statutes;

import coop.phyle.kernel.rules.RuleBook;
import coop.phyle.kernel.rules.RuleBooks;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps foundings and their revisions. Says nothing to anybody who is not a founder. */
@Repository
class Foundings {
  // Each use case on a founding waits for the one before it, so that a vote and a change cannot pass each other.
  private static final String QUEUE = "select pg_advisory_xact_lock(hashtextextended(:id, 8))::text";
  private static final String INSERT =
      "insert into statutes.founding (id, invitation, started_by, started_at) values (:id, :invitation, :person, :at)";
  private static final String REVISE =
      """
      insert into statutes.founding_revision (founding_id, number, question, rules, by_person, at)
      values (:id, :number, :question, :rules::jsonb, :person, :at)
      """;
  private static final String HEAD =
      """
      select f.invitation, f.started_by, r.number, r.rules, r.by_person, r.at, done.coop_id
        from statutes.founding f
        join lateral (select * from statutes.founding_revision r where r.founding_id = f.id order by number desc limit 1) r on true
        left join statutes.founding_completion done on done.founding_id = f.id
       where f.id = :id
      """;
  private static final String QUESTIONS = "select question from statutes.founding_revision where founding_id = :id order by number";
  private static final String SINCE =
      "select question from statutes.founding_revision where founding_id = :id and number > :number order by number";
  private static final String OF =
      """
      select w.founding_id from statutes.founding_founder w join statutes.founding f on f.id = w.founding_id
       where w.person_id = :person
         and not exists (select 1 from statutes.founding_withdrawal g where (g.founding_id, g.person_id) = (w.founding_id, w.person_id))
       order by f.started_at desc
      """;
  private static final String INVITED = "select id from statutes.founding where invitation = :invitation";
  private static final String OF_COOP = "select founding_id from statutes.founding_completion where coop_id = :coop";
  private static final String COMPLETE =
      "insert into statutes.founding_completion (founding_id, vote, coop_id, at) values (:id, :vote, :coop, :at)";

  private final JdbcClient jdbc;
  private final FoundingPeople people;
  private final FoundingVotes votes;

  Foundings(JdbcClient jdbc, FoundingPeople people, FoundingVotes votes) {
    this.jdbc = jdbc;
    this.people = people;
    this.votes = votes;
  }

  void queue(FoundingId id) {
    jdbc.sql(QUEUE).param("id", id.toString()).query(String.class).single();
  }

  void start(FoundingId id, String invitation, PersonId person, Instant at) {
    jdbc.sql(INSERT).param("id", id.value()).param("invitation", invitation).param("person", person.value()).param("at", utc(at)).update();
  }

  void revise(FoundingId id, int number, String question, RuleBook rules, PersonId person, Instant at) {
    jdbc.sql(REVISE)
        .param("id", id.value())
        .param("number", number)
        .param("question", question)
        .param("rules", RuleBooks.write(rules).toString())
        .param("person", person.value())
        .param("at", utc(at))
        .update();
  }

  /** The draft, for one of its founders; empty for everybody else, as if it were not there. */
  Optional<FoundingDraft> find(FoundingId id, PersonId reader) {
    return find(id).filter(draft -> draft.founder(reader).isPresent());
  }

  /** For whoever holds the invitation. */
  Optional<FoundingDraft> invited(String invitation) {
    return jdbc.sql(INVITED).param("invitation", invitation).query(UUID.class).optional().flatMap(id -> find(new FoundingId(id)));
  }

  List<FoundingDraft> of(PersonId person) {
    var ids = jdbc.sql(OF).param("person", person.value()).query(UUID.class).list();
    return ids.stream().map(id -> find(new FoundingId(id)).orElseThrow()).toList();
  }

  /** The founding a co-op came from; empty for one that was founded without it. */
  Optional<FoundingDraft> of(CoopId coop) {
    return jdbc.sql(OF_COOP).param("coop", coop.value()).query(UUID.class).optional().flatMap(id -> find(new FoundingId(id)));
  }

  /** Questions answered after a revision; "preset" means that everything changed. */
  List<String> questionsSince(FoundingId id, int number) {
    return jdbc.sql(SINCE).param("id", id.value()).param("number", number).query(String.class).list();
  }

  void complete(FoundingId id, int vote, CoopId coop, Instant at) {
    jdbc.sql(COMPLETE).param("id", id.value()).param("vote", vote).param("coop", coop.value()).param("at", utc(at)).update();
  }

  private Optional<FoundingDraft> find(FoundingId id) {
    var founders = people.of(id);
    var vote = votes.latest(id);
    var answered = answered(id);
    return jdbc.sql(HEAD)
        .param("id", id.value())
        .query(
            (row, index) ->
                new FoundingDraft(
                    id,
                    row.getString("invitation"),
                    new PersonId(row.getObject("started_by", UUID.class)),
                    row.getInt("number"),
                    Versions.rules(row.getString("rules")),
                    new PersonId(row.getObject("by_person", UUID.class)),
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    answered,
                    founders,
                    vote,
                    Optional.ofNullable(row.getObject("coop_id", UUID.class)).map(CoopId::new)))
        .optional();
  }

  private Set<String> answered(FoundingId id) {
    var answered = new HashSet<String>();
    for (var question : jdbc.sql(QUESTIONS).param("id", id.value()).query(String.class).list()) {
      if (question.equals("preset")) {
        answered.clear();
      }
      answered.add(question);
    }
    return answered;
  }

  static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
