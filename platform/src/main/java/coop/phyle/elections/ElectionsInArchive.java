package coop.phyle.elections;

import coop.phyle.archive.ArchiveKind;
import coop.phyle.archive.Archived;
import coop.phyle.archive.Datum;
import coop.phyle.archive.Piece;
import coop.phyle.archive.Span;
import coop.phyle.shell.Coop;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import coop.phyle.voting.VoteNumber;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps elections in the archive, with what their page shows members. Ballots have an export of their own. */
@Component
@Transactional(readOnly = true)
class ElectionsInArchive implements Archived {
  private static final String NUMBERS =
      """
      select number from elections.election
       where coop_id = :coop and number > :after and called_at >= :from and called_at < :until order by number limit :most
      """;
  private final JdbcClient jdbc;
  private final Elections elections;
  private final ReadingElections reading;

  ElectionsInArchive(JdbcClient jdbc, Elections elections, ReadingElections reading) {
    this.jdbc = jdbc;
    this.elections = elections;
    this.reading = reading;
  }

  @Override
  public ArchiveKind kind() {
    return ArchiveKind.ELECTIONS;
  }

  @Override
  public List<Integer> numbers(Coop coop, Span span, int after, int most) {
    return span.numbers(jdbc.sql(NUMBERS), coop, after, most);
  }

  @Override
  public Optional<Piece> piece(Coop coop, Viewer reader, int number) {
    if (!reader.is(Who.MEMBER)) {
      return Optional.empty();
    }
    var asked = new VoteNumber(number);
    return reading.show(coop.id(), asked, reader).flatMap(shown -> elections.find(coop.id(), asked).map(life -> piece(shown, life.election())));
  }

  private static Piece piece(ElectionPages.Whole shown, Election election) {
    var faces = shown.candidates().stream().sorted(Comparator.comparingInt(ElectionPages.Face::number)).toList();
    var texts = new ArrayList<Piece.Text>();
    if (!shown.bare()) {
      texts.add(Piece.Text.of("body", 0, "", election.calledAt(), election.body()));
    }
    faces.stream().filter(face -> !face.words().isBlank()).forEach(face -> texts.add(Piece.Text.of("statement", face.number(), face.name(), election.calledAt(), face.words())));
    var candidates = faces.stream()
        .map(face -> List.of(
            Datum.of("candidate", face.number()), Datum.of("name", face.name()), Datum.of("class", face.className()), Datum.of("accepted", face.accepted()),
            Datum.of("withdrawn", face.withdrawn()), Datum.of("stands", face.stands())))
        .toList();
    return new Piece(
        shown.number(), shown.title(), election.calledAt(), facts(shown), texts, List.of(new Piece.Sheet("candidates", candidates), new Piece.Sheet("elected", elected(shown))));
  }

  private static List<List<Datum>> elected(ElectionPages.Whole shown) {
    return shown.decided().stream().flatMap(decided -> decided.elected().stream())
        .map(seat -> List.of(
            Datum.of("candidate", seat.candidate()), Datum.of("name", seat.name()), Datum.maybe("from", seat.from()), Datum.maybe("until", seat.until()),
            Datum.of("countback", seat.round()), Datum.of("vacated", seat.vacated())))
        .toList();
  }

  private static List<Datum> facts(ElectionPages.Whole shown) {
    var decided = shown.decided();
    var called = Stream.of(
        Datum.word("post", shown.post(), "elections.post."), Datum.of("bodyName", shown.bodyName()), Datum.of("seats", shown.seats()),
        Datum.word("method", shown.method(), "elections.method."), Datum.of("secret", shown.secret()), Datum.word("stage", shown.stage(), "elections.stage."),
        Datum.maybe("class", shown.votersClass()), Datum.of("nominationsCloseAt", shown.dates().nominationsClose()), Datum.of("opensAt", shown.dates().votingOpens()),
        Datum.of("closesAt", shown.dates().votingCloses()), Datum.maybe("calledOff", shown.calledOff()));
    var counted = Stream.of(
        Datum.of("eligible", shown.eligible()), Datum.of("voted", shown.voted()), Datum.word("how", decided.map(d -> ElectionJson.word(d.how())).orElse("")),
        Datum.maybe("filled", decided.map(ElectionPages.Decided::seats)), Datum.maybe("seed", decided.map(ElectionPages.Decided::seed)));
    return Stream.concat(called, counted).toList();
  }
}
