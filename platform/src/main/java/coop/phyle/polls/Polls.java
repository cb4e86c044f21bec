package coop.phyle.polls;

import coop.phyle.circles.CircleNumber;
import coop.phyle.circles.Reach;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.voting.VoteNumber;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps polls and the first steps of their lives. */
@Repository
class Polls {
  private static final String PUT =
      """
      insert into polls.poll (coop_id, number, kind, title, body, circle, tags, delegable, options, paper, rule, weighted, electorate, secret, showing, changeable, reasons, places,
        seed_source, entered, previous, round, opens_at, closes_at, proposed_by, proposed_at)
      values (:coop, :number, :kind, :title, :body, :circle, :tags, :delegable, :options, :paper, :rule, :weighted, :electorate, :secret, :showing, :changeable, :reasons, :places,
        :seedSource, :entered, :previous, :round, :opens, :closes, :by, :at)
      """;
  private static final String OPEN =
      """
      insert into polls.opening (coop_id, number, opened_at, statutes_version, eligible, roll_root) values (:coop, :number, :at, :version, :eligible, :root)
      """;
  private static final String WITHDRAW =
      "insert into polls.withdrawal (coop_id, number, withdrawn_by, withdrawn_at) values (:coop, :number, :by, :at)";
  private static final String LOCK = "select number from polls.poll where coop_id = :coop and number = :number for update";
  private static final String ONE = PollRows.SELECT + " where p.coop_id = :coop and p.number = :number";
  private static final String NUMBERED = PollRows.SELECT + " where p.coop_id = :coop and p.number = any (:numbers) order by p.closes_at, p.number";
  private static final String SEEN =
      PollRows.SELECT
          + """
           where p.coop_id = :coop and (case when p.circle is null then :member else p.circle = any (:circles) end or p.number = any (:asked))
             and (cast(:circle as int) is null or p.circle = :circle)
           order by p.number desc limit :most
          """;

  private final JdbcClient jdbc;

  Polls(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void put(Poll poll) {
    var asked = poll.asked();
    about(PUT, poll.coop(), poll.number())
        .param("kind", asked.kind().name())
        .param("title", asked.title())
        .param("body", asked.body())
        .param("circle", asked.electorate().circle().map(CircleNumber::value).orElse(null), Types.INTEGER)
        .param("tags", asked.tags().toArray(String[]::new))
        .param("delegable", asked.delegable())
        .param("options", PollRows.choices(asked.choices()))
        .param("paper", asked.paper().map(paper -> paper.write().toString()).orElse(null), Types.VARCHAR)
        .param("rule", asked.rule().map(rule -> rule.write().toString()).orElse(null), Types.VARCHAR)
        .param("weighted", asked.weighted())
        .param("electorate", asked.electorate().write().toString())
        .param("secret", asked.secret())
        .param("showing", asked.showing().name())
        .param("changeable", asked.changeable())
        .param("reasons", asked.reasons().name())
        .param("places", asked.places() == 0 ? null : asked.places(), Types.INTEGER)
        .param("seedSource", asked.seedSource())
        .param("entered", PollRows.entered(asked.entered()))
        .param("previous", poll.previous().map(VoteNumber::value).orElse(null), Types.INTEGER)
        .param("round", poll.round())
        .param("opens", asked.opensAt().atOffset(ZoneOffset.UTC))
        .param("closes", asked.closesAt().atOffset(ZoneOffset.UTC))
        .param("by", poll.by().value())
        .param("at", poll.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** @param root over the roll's lines, in hex */
  void open(Poll poll, Instant at, int statutesVersion, int eligible, String root) {
    about(OPEN, poll.coop(), poll.number())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("version", statutesVersion)
        .param("eligible", eligible)
        .param("root", HexFormat.of().parseHex(root))
        .update();
  }

  void withdraw(Poll poll, PersonId by, Instant at) {
    about(WITHDRAW, poll.coop(), poll.number()).param("by", by.value()).param("at", at.atOffset(ZoneOffset.UTC)).update();
  }

  Optional<PollLife> find(CoopId coop, VoteNumber number) {
    return about(ONE, coop, number).query(PollRows::life).optional();
  }

  /** The same, holding the poll until the transaction ends, so that its next step happens once. */
  Optional<PollLife> lock(CoopId coop, VoteNumber number) {
    var held = about(LOCK, coop, number).query(Integer.class).optional();
    return held.flatMap(n -> find(coop, number));
  }

  /**
   * What somebody sees, newest first.
   *
   * @param asked polls they see because they were asked
   * @param circle only polls of this one
   */
  List<PollLife> seen(CoopId coop, Reach reach, Collection<Integer> asked, Optional<CircleNumber> circle, int most) {
    return jdbc.sql(SEEN)
        .param("coop", coop.value())
        .param("member", reach.member())
        .param("circles", reach.places().stream().map(place -> place.circle().number().value()).toArray(Integer[]::new))
        .param("asked", asked.toArray(Integer[]::new))
        .param("circle", circle.map(CircleNumber::value).orElse(null), Types.INTEGER)
        .param("most", most)
        .query(PollRows::life)
        .list();
  }

  /** Those with these numbers, the next to close first. */
  List<PollLife> numbered(CoopId coop, Collection<Integer> numbers) {
    return jdbc.sql(NUMBERED).param("coop", coop.value()).param("numbers", numbers.toArray(Integer[]::new)).query(PollRows::life).list();
  }

  private JdbcClient.StatementSpec about(String sql, CoopId coop, VoteNumber number) {
    return jdbc.sql(sql).param("coop", coop.value()).param("number", number.value());
  }
}
