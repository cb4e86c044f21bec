package coop.phyle.deciding;

import coop.phyle.archive.ArchiveKind;
import coop.phyle.archive.Archived;
import coop.phyle.archive.Datum;
import coop.phyle.archive.Piece;
import coop.phyle.archive.Span;
import coop.phyle.shell.Coop;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import coop.phyle.voting.VoteNumber;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps decisions in the archive, with what their page shows. Ballots have an export of their own. */
@Component
@Transactional(readOnly = true)
class DecisionsInArchive implements Archived {
  private static final String NUMBERS =
      """
      select number from deciding.decision
       where coop_id = :coop and number > :after and proposed_at >= :from and proposed_at < :until order by number limit :most
      """;
  private final JdbcClient jdbc;
  private final Decisions decisions;
  private final ReadingDecisions reading;

  DecisionsInArchive(JdbcClient jdbc, Decisions decisions, ReadingDecisions reading) {
    this.jdbc = jdbc;
    this.decisions = decisions;
    this.reading = reading;
  }

  @Override
  public ArchiveKind kind() {
    return ArchiveKind.DECISIONS;
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
    return reading.show(coop.id(), new VoteNumber(number), reader.self())
        .flatMap(shown -> decisions.find(coop.id(), new VoteNumber(number)).map(life -> piece(shown, life.decision())));
  }

  private static Piece piece(DecisionPages.Shown shown, Decision decision) {
    var body = shown.bare() ? List.<Piece.Text>of() : List.of(Piece.Text.of("body", 0, shown.proposer(), decision.proposedAt(), decision.body()));
    var classes = shown.tally().map(tally -> tally.bars().stream().map(DecisionsInArchive::row).toList()).orElse(List.of());
    return new Piece(shown.number(), shown.title(), decision.proposedAt(), facts(shown, decision), body, List.of(new Piece.Sheet("classes", classes)));
  }

  private static List<Datum> facts(DecisionPages.Shown shown, Decision decision) {
    var tally = shown.tally();
    var dates = shown.dates();
    var asked = Stream.of(
        Datum.word("kind", shown.kind(), "deciding.kind."), Datum.word("matter", shown.matter(), "deciding.matter."), Datum.word("stage", shown.stage(), "deciding.stage."),
        Datum.of("secret", shown.secret()), Datum.of("proposedBy", shown.proposer()), Datum.of("tags", String.join(", ", decision.tags())),
        Datum.maybe("noticeAt", Optional.of(dates.notice()).filter(at -> dates.fixed())), Datum.maybe("opensAt", Optional.of(dates.opens()).filter(at -> dates.fixed())),
        Datum.maybe("closesAt", Optional.of(dates.closes()).filter(at -> dates.fixed())), Datum.of("statutesVersion", shown.rule().version()), Datum.maybe("meeting", shown.meeting()));
    var counted = Stream.of(
        tally.flatMap(Tally::verdict).map(verdict -> Datum.word("verdict", verdict, "deciding.verdict.")).orElse(Datum.of("verdict", "")),
        Datum.maybe("eligible", tally.map(Tally::eligible)), Datum.maybe("voted", tally.map(Tally::voted)), Datum.maybe("quorumNeeded", tally.map(Tally::quorumNeeded)),
        Datum.maybe("inFavour", tally.flatMap(Tally::total).map(Tally.Total::inFavour)), Datum.maybe("needed", tally.flatMap(Tally::total).map(Tally.Total::needed)));
    return Stream.concat(asked, counted).toList();
  }

  private static List<Datum> row(Tally.Bar bar) {
    return List.of(
        Datum.of("class", bar.name()), Datum.maybe("share", bar.share()), Datum.of("eligible", bar.eligible()), Datum.of("voted", bar.voted()),
        Datum.maybe("inFavour", bar.split().map(Tally.Split::inFavour)), Datum.maybe("abstained", bar.split().map(Tally.Split::abstained)),
        Datum.maybe("against", bar.split().map(Tally.Split::against)));
  }
}
