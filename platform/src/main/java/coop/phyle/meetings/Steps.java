package coop.phyle.meetings;

import coop.phyle.shell.PersonId;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the steps of meetings' lives. */
@Repository
class Steps {
  private static final String GIVE =
      """
      insert into meetings.notice
        (coop_id, number, given_by, given_at, statutes_version, days_needed, days_given, entitled, consents_needed, proxies, await_minutes)
      values (:coop, :number, :by, :at, :version, :needed, :given, :entitled, :consents, :proxies, :await)
      """;
  private static final String CANCEL =
      """
      insert into meetings.cancellation (coop_id, number, cancelled_by, cancelled_at, reason) values (:coop, :number, :by, :at, :reason)
      """;
  private static final String OPEN =
      """
      insert into meetings.opening (coop_id, number, sitting, opened_by, opened_at, present, quorum_needed)
      values (:coop, :number, :sitting, :by, :at, :present, :needed)
      """;
  private static final String ADJOURN =
      """
      insert into meetings.adjournment (coop_id, number, sitting, adjourned_by, adjourned_at, resumes_at, reason)
      values (:coop, :number, :sitting, :by, :at, :resumes, :reason)
      """;
  private static final String CLOSE =
      """
      insert into meetings.closing (coop_id, number, sitting, closed_by, closed_at) values (:coop, :number, :sitting, :by, :at)
      """;

  private final JdbcClient jdbc;

  Steps(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void give(Meeting meeting, PersonId by, Given notice) {
    step(GIVE, meeting, by, notice.at())
        .param("version", notice.statutesVersion())
        .param("needed", notice.daysNeeded())
        .param("given", notice.daysGiven())
        .param("entitled", notice.entitled())
        .param("consents", notice.consentsNeeded())
        .param("proxies", notice.proxies())
        .param("await", notice.awaitMinutes())
        .update();
  }

  void cancel(Meeting meeting, PersonId by, Instant at, String reason) {
    step(CANCEL, meeting, by, at).param("reason", reason).update();
  }

  void open(Meeting meeting, PersonId by, Life.Opened opened) {
    step(OPEN, meeting, by, opened.at())
        .param("sitting", opened.sitting())
        .param("present", opened.present())
        .param("needed", opened.quorumNeeded())
        .update();
  }

  void adjourn(Meeting meeting, PersonId by, Life.Adjourned adjourned) {
    step(ADJOURN, meeting, by, adjourned.at())
        .param("sitting", adjourned.sitting())
        .param("resumes", adjourned.resumesAt().atOffset(ZoneOffset.UTC))
        .param("reason", adjourned.noQuorum() ? "NO_QUORUM" : "TIME")
        .update();
  }

  void close(Life life, PersonId by, Instant at) {
    step(CLOSE, life.meeting(), by, at).param("sitting", life.sitting()).update();
  }

  private JdbcClient.StatementSpec step(String sql, Meeting meeting, PersonId by, Instant at) {
    return jdbc.sql(sql)
        .param("coop", meeting.coop().value())
        .param("number", meeting.number().value())
        .param("by", by.value())
        .param("at", at.atOffset(ZoneOffset.UTC));
  }
}
