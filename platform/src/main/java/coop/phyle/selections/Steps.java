package coop.phyle.selections;

import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Rows;
import coop.phyle.voting.VoteNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the steps of selections. */
@Repository
class Steps {
  private static final String SAY =
      """
      insert into selections.form (coop_id, number, phase, chooser, version, nominee, why, noted_at)
      select :coop, :number, :phase, :chooser, 1 + coalesce(max(version), 0), cast(:nominee as int), :why, :at from selections.form
       where coop_id = :coop and number = :number and phase = :phase and chooser = :chooser
      """;
  private static final String END = "insert into selections.phase_end (coop_id, number, phase, ended_at) values (:coop, :number, :phase, :at)";
  private static final String PROPOSE =
      """
      insert into selections.proposal (coop_id, number, round, nominee, reasons, poll, closes_at, noted_by, noted_at)
      values (:coop, :number, :round, :nominee, :reasons, :poll, :closes, :by, :at)
      """;
  private static final String HEAR = "insert into selections.hearing (coop_id, number, round, consented, noted_at) values (:coop, :number, :round, :consented, :at)";
  private static final String REPLY =
      "insert into selections.reply (coop_id, number, round, willing, words, noted_by, noted_at) values (:coop, :number, :round, :willing, :words, :by, :at)";
  private static final String FILL =
      "insert into selections.filling (coop_id, number, round, from_day, until_day) values (:coop, :number, :round, :from, :until)";
  private static final String CALL_OFF =
      "insert into selections.calling_off (coop_id, number, reason, noted_by, noted_at) values (:coop, :number, :reason, :by, :at)";
  private static final String OF_POLL = "select number from selections.proposal where coop_id = :coop and poll = :poll";
  private static final String FORMS =
      """
      select distinct on (number, phase, chooser) number, phase, chooser, nominee, why from selections.form
       where coop_id = :coop and (:number = 0 or number = :number) order by number, phase, chooser, version desc
      """;
  private static final String ENDS = "select number, phase, ended_at from selections.phase_end where coop_id = :coop and (:number = 0 or number = :number)";
  private static final String PROPOSALS =
      """
      select p.*, h.consented, r.willing, r.words from selections.proposal p
        left join selections.hearing h using (coop_id, number, round)
        left join selections.reply r using (coop_id, number, round)
       where p.coop_id = :coop and (:number = 0 or p.number = :number) order by p.number, p.round
      """;
  private static final String ENDED =
      """
      select s.number, f.round, f.from_day, f.until_day, c.reason from selections.selection s
        left join selections.filling f using (coop_id, number)
        left join selections.calling_off c using (coop_id, number)
       where s.coop_id = :coop and (:number = 0 or s.number = :number) and (f.round is not null or c.reason is not null)
      """;

  private final JdbcClient jdbc;

  Steps(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Of<T>(int number, T step) {}

  /** @param why how it ended: the role filled, or the reason for calling it off */
  record Ended(Optional<Course.Filling> filled, Optional<String> why) {}

  /** All steps of some selections. */
  record Taken(List<Of<Course.Form>> forms, List<Of<Map.Entry<Integer, Instant>>> ends, List<Of<Course.Proposal>> proposals, Map<Integer, Ended> ended) {
    Course course(Selection s, List<Course.Chooser> choosers) {
      var how = ended.getOrDefault(s.number().value(), new Ended(Optional.empty(), Optional.empty()));
      return new Course(
          s, choosers, own(forms, s), own(ends, s).stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)), own(proposals, s), how.filled(), how.why());
    }

    private static <T> List<T> own(List<Of<T>> all, Selection s) {
      return all.stream().filter(one -> one.number() == s.number().value()).map(Of::step).toList();
    }
  }

  /** @param number 0 for all */
  Taken of(CoopId coop, int number) {
    return new Taken(
        about(FORMS, coop, number).query((row, n) -> new Of<>(row.getInt("number"), new Course.Form(
            row.getInt("phase"), row.getInt("chooser"), Optional.ofNullable(row.getObject("nominee", Integer.class)), row.getString("why")))).list(),
        about(ENDS, coop, number).query((row, n) -> new Of<>(row.getInt("number"), Map.entry(row.getInt("phase"), Rows.instant(row, "ended_at")))).list(),
        about(PROPOSALS, coop, number).query((row, n) -> new Of<>(row.getInt("number"), proposal(row))).list(),
        about(ENDED, coop, number).query((row, n) -> Map.entry(row.getInt("number"), ended(row))).list().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  private static Course.Proposal proposal(ResultSet row) throws SQLException {
    var willing = Optional.ofNullable(row.getObject("willing", Boolean.class));
    var words = Optional.ofNullable(row.getString("words")).orElse("");
    return new Course.Proposal(
        row.getInt("round"), row.getInt("nominee"), row.getString("reasons"), new VoteNumber(row.getInt("poll")), Rows.instant(row, "closes_at"),
        new PersonId(row.getObject("noted_by", UUID.class)), Optional.ofNullable(row.getObject("consented", Boolean.class)),
        willing.map(yes -> new Course.Reply(yes, words)));
  }

  private static Ended ended(ResultSet row) throws SQLException {
    var from = Optional.ofNullable(row.getObject("from_day", LocalDate.class));
    var filled = from.isPresent() ? Optional.of(new Course.Filling(row.getInt("round"), from.get(), row.getObject("until_day", LocalDate.class))) : Optional.<Course.Filling>empty();
    return new Ended(filled, Optional.ofNullable(row.getString("reason")));
  }

  void say(Selection s, Course.Form form, Instant at) {
    step(SAY, s, at).param("phase", form.phase()).param("chooser", form.chooser()).param("nominee", form.nominee().orElse(null), Types.INTEGER).param("why", form.why()).update();
  }

  void end(Selection s, int phase, Instant at) {
    step(END, s, at).param("phase", phase).update();
  }

  void propose(Selection s, Course.Proposal p, Instant at) {
    step(PROPOSE, s, at)
        .param("round", p.round()).param("nominee", p.nominee()).param("reasons", p.reasons()).param("poll", p.poll().value())
        .param("closes", p.closes().atOffset(ZoneOffset.UTC)).param("by", p.by().value()).update();
  }

  /** The selection that asked for consent in a poll, if one did. */
  Optional<VoteNumber> ofPoll(CoopId coop, VoteNumber poll) {
    return jdbc.sql(OF_POLL).param("coop", coop.value()).param("poll", poll.value()).query((row, n) -> new VoteNumber(row.getInt("number"))).optional();
  }

  void hear(Selection s, int round, boolean consented, Instant at) {
    step(HEAR, s, at).param("round", round).param("consented", consented).update();
  }

  void reply(Selection s, int round, Course.Reply reply, PersonId by, Instant at) {
    step(REPLY, s, at).param("round", round).param("willing", reply.willing()).param("words", reply.words()).param("by", by.value()).update();
  }

  void fill(Selection s, Course.Filling filling) {
    about(FILL, s.coop(), s.number().value()).param("round", filling.round()).param("from", filling.from()).param("until", filling.until()).update();
  }

  void callOff(Selection s, String reason, PersonId by, Instant at) {
    step(CALL_OFF, s, at).param("reason", reason).param("by", by.value()).update();
  }

  private JdbcClient.StatementSpec step(String sql, Selection s, Instant at) {
    return about(sql, s.coop(), s.number().value()).param("at", at.atOffset(ZoneOffset.UTC));
  }

  private JdbcClient.StatementSpec about(String sql, CoopId coop, int number) {
    return jdbc.sql(sql).param("coop", coop.value()).param("number", number);
  }
}
