package coop.phyle.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import coop.phyle.archive.Piece;
import coop.phyle.deciding.Assembly;
import coop.phyle.documents.Enclosure;
import coop.phyle.testing.PhyleTest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@PhyleTest
class PapersTest {
  private static final Enclosure ACCOUNTS = new Enclosure("C:\\books\\accounts.html", "%PDF-1.7 and so on".getBytes(StandardCharsets.US_ASCII));
  @Autowired ApplicationContext context;
  @Autowired JdbcClient jdbc;

  @Test
  void papersGoToThoseWhoMaySeeTheMeetingAndAreWhatTheirBytesSay() {
    var hall = Hall.of(context, Assembly.rules(), 4, 2, 2);
    var number = hall.drafted(hall.typed());
    Hall.done(hall.add(number, Hall.hands("Accounts")));
    assertThat(Hall.key(add(hall, number, 5, ACCOUNTS))).as("does not run it").isEqualTo("meetings.problem.no-papers");
    Hall.done(add(hall, number, 0, ACCOUNTS));
    var paper = papers(hall, number).getFirst();
    assertThat(paper.name()).isEqualTo("accounts.html");
    var id = UUID.fromString(paper.id());
    assertThat(find(hall, id, 5)).as("a draft").isEmpty();
    Hall.done(hall.notice(number, false));
    assertThat(find(hall, id, 5)).hasValueSatisfying(file -> {
      assertThat(file.type()).isEqualTo("application/pdf");
      assertThat(file.bytes()).isEqualTo(ACCOUNTS.bytes());
      assertThat(file.answer().getHeaders().getContentDisposition().isAttachment()).isTrue();
    });
    var other = Hall.of(context, Assembly.rules(), 4, 2, 2);
    assertThat(find(other, id, 0)).as("another co-op").isEmpty();
  }

  @Test
  void theyComeUntilItIsOverAndGoOnlyFromADraft() {
    var hall = Hall.of(context, Assembly.rules(), 4, 2, 2);
    var number = hall.drafted(hall.typed());
    Hall.done(hall.add(number, Hall.hands("Accounts")));
    Hall.done(add(hall, number, 0, ACCOUNTS, ACCOUNTS));
    Hall.done(remove(hall, number, papers(hall, number).getFirst().id()));
    assertThat(papers(hall, number)).hasSize(1);
    Hall.done(hall.notice(number, false));
    assertThat(Hall.key(remove(hall, number, papers(hall, number).getFirst().id()))).isEqualTo("meetings.problem.papers-stay");
    assertThatThrownBy(() -> hall.inTransaction(() -> jdbc.sql("delete from meetings.paper").update()))
        .isInstanceOf(DataAccessException.class).hasMessageContaining("no longer a draft");
    Hall.done(add(hall, number, 0, ACCOUNTS));
    hall.opened(number.value(), 0, 1, 2, 3);
    Hall.done(hall.in(() -> hall.bean(Sitting.class).close(hall.id(), number, hall.viewer(0))));
    assertThat(Hall.key(add(hall, number, 0, ACCOUNTS))).isEqualTo("meetings.problem.no-papers");
  }

  @Test
  void neitherEmptyNorTooLargeNorTooMany() {
    var hall = Hall.of(context, Assembly.rules(), 4, 2, 2);
    var number = hall.drafted(hall.typed());
    Hall.done(hall.add(number, Hall.hands("Accounts")));
    assertThat(Hall.key(add(hall, number, 0))).isEqualTo("meetings.problem.papers");
    assertThat(Hall.key(add(hall, number, 0, new Enclosure("empty", new byte[0])))).isEqualTo("meetings.problem.papers");
    assertThat(Hall.key(add(hall, number, 0, new Enclosure("large", new byte[Enclosure.LARGEST + 1])))).isEqualTo("meetings.problem.papers");
    var many = new Enclosure[EnclosingPapers.MOST];
    Arrays.fill(many, ACCOUNTS);
    Hall.done(add(hall, number, 0, many));
    assertThat(Hall.key(add(hall, number, 0, ACCOUNTS))).isEqualTo("meetings.problem.papers");
    Hall.done(hall.in(() -> hall.bean(SettingAgenda.class).remove(hall.id(), number, 1, hall.viewer(0))));
    assertThat(hall.inTransaction(() -> hall.bean(Papers.class).of(hall.id(), number))).as("with its item").isEmpty();
  }

  @Test
  void theyAreInTheArchiveForWhoeverMaySeeTheMeeting() {
    var hall = Hall.of(context, Assembly.rules(), 4, 2, 2);
    var number = hall.drafted(hall.typed());
    Hall.done(hall.add(number, Hall.hands("Accounts")));
    Hall.done(add(hall, number, 0, ACCOUNTS));
    var archive = hall.bean(MeetingsInArchive.class);
    var coop = hall.assembly.coop;
    assertThat(hall.in(() -> archive.piece(coop, hall.viewer(5), number.value()))).as("a draft").isEmpty();
    Hall.done(hall.notice(number, false));
    var files = new java.util.ArrayList<Piece.Enclosed>();
    hall.in(() -> archive.piece(coop, hall.viewer(5), number.value())).orElseThrow().texts().forEach(text -> files.addAll(text.files()));
    assertThat(files).extracting(Piece.Enclosed::name, Piece.Enclosed::type).containsExactly(tuple("accounts.html", "application/pdf"));
    assertThat(hall.in(() -> archive.bytes(coop, hall.viewer(5), files.getFirst().id()))).hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(ACCOUNTS.bytes()));
    var other = Hall.of(context, Assembly.rules(), 4, 2, 2);
    assertThat(other.in(() -> archive.bytes(other.assembly.coop, other.viewer(0), files.getFirst().id()))).as("another co-op").isEmpty();
  }

  private static Step add(Hall hall, MeetingNumber number, int person, Enclosure... files) {
    return hall.in(() -> hall.bean(EnclosingPapers.class).add(hall.id(), number, 1, List.of(files), hall.viewer(person)));
  }

  private static Step remove(Hall hall, MeetingNumber number, String paper) {
    return hall.in(() -> hall.bean(EnclosingPapers.class).remove(hall.id(), number, UUID.fromString(paper), hall.viewer(0)));
  }

  private static java.util.Optional<coop.phyle.documents.KeptFile> find(Hall hall, UUID paper, int person) {
    return hall.in(() -> hall.bean(EnclosingPapers.class).find(hall.id(), paper, hall.viewer(person)));
  }

  private static List<MeetingPages.Paper> papers(Hall hall, MeetingNumber number) {
    return hall.in(() -> hall.bean(ReadingMeetings.class).show(hall.id(), number, hall.viewer(0)).orElseThrow()).agenda().getFirst().papers();
  }
}
