package coop.phyle.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Where mail lands in a demo: a page instead of the world. */
class DemoMailbox implements Carrier {
  private static final String PUT =
      """
      insert into notices.demo_mail (id, recipient, locale, subject, body, link, at)
      values (:id, :recipient, :locale, :subject, :body, :link, :at) on conflict do nothing
      """;
  private static final String NEWEST =
      "select id, recipient, locale, subject, body, link, at from notices.demo_mail order by at desc, id desc limit :count";

  private final JdbcClient jdbc;

  DemoMailbox(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  @Transactional
  public void carry(Mail mail) {
    jdbc.sql(PUT)
        .param("id", mail.id())
        .param("recipient", mail.recipient())
        .param("locale", mail.locale().getLanguage())
        .param("subject", mail.subject())
        .param("body", mail.body())
        .param("link", mail.link())
        .param("at", mail.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  @Transactional(readOnly = true)
  public List<Mail> newest(int count) {
    return jdbc.sql(NEWEST).param("count", count).query(DemoMailbox::read).list();
  }

  private static Mail read(ResultSet row, int number) throws SQLException {
    return new Mail(
        row.getObject("id", UUID.class),
        row.getString("recipient"),
        Locale.forLanguageTag(row.getString("locale")),
        row.getString("subject"),
        row.getString("body"),
        row.getString("link"),
        row.getObject("at", OffsetDateTime.class).toInstant());
  }
}
