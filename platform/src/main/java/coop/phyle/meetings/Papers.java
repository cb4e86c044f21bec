package coop.phyle.meetings;

import coop.phyle.documents.Enclosure;
import coop.phyle.documents.KeptFile;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.Ids;
import coop.phyle.shell.PersonId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps papers for the business of meetings. */
@Repository
class Papers {
  private static final String OF = "select paper_id, item, name, type, size from meetings.paper where coop_id = :coop and number = :number order by item, paper_id";
  private static final String BYTES = "select number, name, type, bytes from meetings.paper where coop_id = :coop and paper_id = :paper";
  private static final String ADD =
      """
      insert into meetings.paper (coop_id, paper_id, number, item, name, type, bytes, size, added_by, added_at)
      values (:coop, :paper, :number, :item, :name, :type, :bytes, :size, :by, :at)
      """;
  private static final String REMOVE = "delete from meetings.paper where coop_id = :coop and number = :number and paper_id = :paper";
  private final JdbcClient jdbc;

  Papers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A paper without its bytes. */
  record Paper(UUID id, int item, String name, String type, int size) {}

  /** A paper to hand out to those who may see its meeting. */
  record Found(MeetingNumber meeting, KeptFile file) {}

  /** Of all items of a meeting. */
  List<Paper> of(CoopId coop, MeetingNumber number) {
    return jdbc.sql(OF)
        .param("coop", coop.value())
        .param("number", number.value())
        .query((row, n) -> new Paper(row.getObject("paper_id", UUID.class), row.getInt("item"), row.getString("name"), row.getString("type"), row.getInt("size")))
        .list();
  }

  Optional<Found> find(CoopId coop, UUID paper) {
    return jdbc.sql(BYTES)
        .param("coop", coop.value())
        .param("paper", paper)
        .query((row, n) -> new Found(new MeetingNumber(row.getInt("number")), new KeptFile(row.getString("name"), row.getString("type"), row.getBytes("bytes"))))
        .optional();
  }

  void add(CoopId coop, MeetingNumber number, int item, Enclosure file, PersonId by, Instant at) {
    jdbc.sql(ADD)
        .param("coop", coop.value())
        .param("paper", Ids.next())
        .param("number", number.value())
        .param("item", item)
        .param("name", file.plainName())
        .param("type", file.type())
        .param("bytes", file.bytes())
        .param("size", file.bytes().length)
        .param("by", by.value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  boolean remove(CoopId coop, MeetingNumber number, UUID paper) {
    return jdbc.sql(REMOVE).param("coop", coop.value()).param("number", number.value()).param("paper", paper).update() > 0;
  }
}
