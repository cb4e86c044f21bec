package coop.phyle.membership;

import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps uploaded files until they are imported, and what was imported. */
@Repository
class Imports {
  private static final String FORGET_OLD = "delete from membership.import_upload where coop_id = :coop and noted_at < :before";
  private static final String FORGET = "delete from membership.import_upload where coop_id = :coop and import_id = :id";
  private static final String UPLOAD =
      """
      insert into membership.import_upload (coop_id, import_id, file, file_name, noted_at, noted_by)
      values (:coop, :id, :file, :name, :at, :by)
      """;
  private static final String FIND = "select file, file_name from membership.import_upload where coop_id = :coop and import_id = :id";
  private static final String DONE =
      """
      insert into membership.member_import (coop_id, import_id, file_sha256, file_name, admitted, already, noted_at, noted_by)
      values (:coop, :id, sha256(:file), :name, :admitted, :already, :at, :by)
      """;
  private static final String PAST =
      """
      select encode(file_sha256, 'hex') as sha256, file_name, admitted, already, noted_at, noted_by
      from membership.member_import where coop_id = :coop order by noted_at desc limit 50
      """;

  private final JdbcClient jdbc;
  private final Today today;

  Imports(JdbcClient jdbc, Today today) {
    this.jdbc = jdbc;
    this.today = today;
  }

  /** A file waiting to be imported. */
  record Upload(UUID id, byte[] file, String fileName) {}

  void keep(CoopId coop, Upload upload, PersonId by) {
    jdbc.sql(FORGET_OLD).param("coop", coop.value()).param("before", today.stamp().minusDays(1)).update();
    jdbc.sql(UPLOAD)
        .param("coop", coop.value())
        .param("id", upload.id())
        .param("file", upload.file())
        .param("name", upload.fileName())
        .param("at", today.stamp())
        .param("by", by.value())
        .update();
  }

  Optional<Upload> find(CoopId coop, UUID id) {
    return jdbc.sql(FIND)
        .param("coop", coop.value())
        .param("id", id)
        .query((row, index) -> new Upload(id, row.getBytes("file"), row.getString("file_name")))
        .optional();
  }

  void forget(CoopId coop, UUID id) {
    jdbc.sql(FORGET).param("coop", coop.value()).param("id", id).update();
  }

  void done(CoopId coop, Upload upload, int admitted, int already, PersonId by) {
    jdbc.sql(DONE)
        .param("coop", coop.value())
        .param("id", upload.id())
        .param("file", upload.file())
        .param("name", upload.fileName())
        .param("admitted", admitted)
        .param("already", already)
        .param("at", today.stamp())
        .param("by", by.value())
        .update();
  }

  List<PastImport> past(CoopId coop) {
    return jdbc.sql(PAST)
        .param("coop", coop.value())
        .query(
            (row, index) ->
                new PastImport(
                    row.getString("sha256"),
                    row.getString("file_name"),
                    row.getInt("admitted"),
                    row.getInt("already"),
                    row.getObject("noted_at", OffsetDateTime.class).toInstant(),
                    new PersonId(row.getObject("noted_by", UUID.class))))
        .list();
  }
}
