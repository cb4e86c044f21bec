package coop.phyle.notices;

import coop.phyle.shell.CoopId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Numbers what letters are about. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Subjects {
  private static final String ADD =
      "insert into notices.subject (kind, coop, item) values (:kind, :coop, :item) on conflict do nothing";
  private static final String NUMBER = "select number from notices.subject where coop = :coop and kind = :kind and item = :item";
  private static final String FIND = "select kind, coop, item from notices.subject where number = :number";

  private final JdbcClient jdbc;

  Subjects(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  long number(About about) {
    return found(about)
        .orElseGet(
            () -> {
              jdbc.sql(ADD).param("kind", about.kind()).param("coop", about.coop().value()).param("item", about.item()).update();
              return found(about).orElseThrow();
            });
  }

  private Optional<Long> found(About about) {
    return jdbc.sql(NUMBER).param("kind", about.kind()).param("coop", about.coop().value()).param("item", about.item()).query(Long.class).optional();
  }

  Optional<About> find(long number) {
    return jdbc.sql(FIND)
        .param("number", number)
        .query((row, n) -> new About(row.getString("kind"), new CoopId(row.getObject("coop", UUID.class)), row.getString("item")))
        .optional();
  }
}
