package coop.phyle.selections;

import coop.phyle.circles.CircleNumber;
import coop.phyle.membership.MemberId;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Rows;
import coop.phyle.voting.VoteNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps selections and who chooses in them; puts their courses together from rows, in the same few statements however many there are. */
@Repository
class Selections {
  private static final String CALL =
      """
      insert into selections.selection (coop_id, number, title, role, role_name, circle, duties, qualities, term_ends, called_by, called_at, forms_close_at, changes_close_at)
      values (:coop, :number, :title, :role, :roleName, :circle, :duties, :qualities, :termEnds, :by, :at, :formsClose, :changesClose)
      """;
  private static final String CHOOSE =
      """
      insert into selections.chooser (coop_id, number, member_id, member_number, person_id, name)
      select :coop, :number, v.* from unnest(cast(:members as uuid[]), cast(:numbers as int[]), cast(:people as uuid[]), cast(:names as text[])) as v (member, line, person, name)
      """;
  private static final String SELECTIONS = "select * from selections.selection where coop_id = :coop and (:number = 0 or number = :number) order by number desc";
  private static final String CHOOSERS =
      "select * from selections.chooser where coop_id = :coop and (:number = 0 or number = :number) order by number, member_number";
  private static final String LOCK = "select number from selections.selection where coop_id = :coop and number = :number for update";

  private final JdbcClient jdbc;
  private final Steps steps;

  Selections(JdbcClient jdbc, Steps steps) {
    this.jdbc = jdbc;
    this.steps = steps;
  }

  void call(Selection s, List<Course.Chooser> choosers) {
    about(CALL, s.coop(), s.number().value())
        .param("title", s.title())
        .param("role", s.role().name())
        .param("roleName", s.roleName())
        .param("circle", s.circle().map(CircleNumber::value).orElse(null), Types.INTEGER)
        .param("duties", s.duties())
        .param("qualities", s.qualities())
        .param("termEnds", s.termEnds())
        .param("by", s.by().value())
        .param("at", s.at().atOffset(ZoneOffset.UTC))
        .param("formsClose", s.formsClose().atOffset(ZoneOffset.UTC))
        .param("changesClose", s.changesClose().atOffset(ZoneOffset.UTC))
        .update();
    about(CHOOSE, s.coop(), s.number().value())
        .param("members", choosers.stream().map(one -> one.member().value()).toArray(UUID[]::new))
        .param("numbers", choosers.stream().map(Course.Chooser::number).toArray(Integer[]::new))
        .param("people", choosers.stream().map(one -> one.person().value()).toArray(UUID[]::new))
        .param("names", choosers.stream().map(Course.Chooser::name).toArray(String[]::new))
        .update();
  }

  Optional<Course> find(CoopId coop, VoteNumber number) {
    return courses(coop, number.value()).stream().findFirst();
  }

  /** The same, holding the selection until the transaction ends, so that its next step happens once. */
  Optional<Course> lock(CoopId coop, VoteNumber number) {
    return about(LOCK, coop, number.value()).query(Integer.class).optional().flatMap(held -> find(coop, number));
  }

  /** The newest first. */
  List<Course> all(CoopId coop) {
    return courses(coop, 0);
  }

  private List<Course> courses(CoopId coop, int number) {
    var selections = about(SELECTIONS, coop, number).query(Selections::selection).list();
    if (selections.isEmpty()) {
      return List.of();
    }
    record Of(int number, Course.Chooser chooser) {}
    var choosers = about(CHOOSERS, coop, number).query((row, n) -> new Of(row.getInt("number"), chooser(row))).list();
    var taken = steps.of(coop, number);
    return selections.stream()
        .map(s -> {
          var own = choosers.stream().filter(one -> one.number() == s.number().value()).map(Of::chooser).toList();
          return taken.course(s, own);
        })
        .toList();
  }

  private static Course.Chooser chooser(ResultSet row) throws SQLException {
    return new Course.Chooser(
        new MemberId(row.getObject("member_id", UUID.class)), row.getInt("member_number"), new PersonId(row.getObject("person_id", UUID.class)),
        row.getString("name"));
  }

  private static Selection selection(ResultSet row, int n) throws SQLException {
    return new Selection(
        new CoopId(row.getObject("coop_id", UUID.class)),
        new VoteNumber(row.getInt("number")),
        row.getString("title"),
        Role.valueOf(row.getString("role")),
        row.getString("role_name"),
        Optional.ofNullable(row.getObject("circle", Integer.class)).map(CircleNumber::new),
        row.getString("duties"),
        row.getString("qualities"),
        row.getObject("term_ends", LocalDate.class),
        new PersonId(row.getObject("called_by", UUID.class)),
        Rows.instant(row, "called_at"),
        Rows.instant(row, "forms_close_at"),
        Rows.instant(row, "changes_close_at"));
  }

  private JdbcClient.StatementSpec about(String sql, CoopId coop, int number) {
    return jdbc.sql(sql).param("coop", coop.value()).param("number", number);
  }
}
