package coop.phyle.selections;

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
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps roles by consent in the archive, with what their page shows: forms only once they are shown to all. */
@Component
@Transactional(readOnly = true)
class SelectionsInArchive implements Archived {
  private static final String NUMBERS =
      """
      select number from selections.selection
       where coop_id = :coop and number > :after and called_at >= :from and called_at < :until order by number limit :most
      """;
  private final JdbcClient jdbc;
  private final Selections selections;
  private final ReadingSelections reading;

  SelectionsInArchive(JdbcClient jdbc, Selections selections, ReadingSelections reading) {
    this.jdbc = jdbc;
    this.selections = selections;
    this.reading = reading;
  }

  @Override
  public ArchiveKind kind() {
    return ArchiveKind.SELECTIONS;
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
    return reading.show(coop, asked, reader).flatMap(shown -> selections.find(coop.id(), asked).map(course -> piece(shown, course)));
  }

  private static Piece piece(SelectionPages.Whole shown, Course course) {
    var about = course.selection();
    var texts = new ArrayList<Piece.Text>();
    texts.add(Piece.Text.of("body", 0, shown.about().facilitator(), about.at(), about.duties()));
    if (!about.qualities().isBlank()) {
      texts.add(Piece.Text.of("qualities", 0, shown.about().facilitator(), about.at(), about.qualities()));
    }
    course.proposals().forEach(p -> texts.add(Piece.Text.of("proposal", p.round(), shown.about().facilitator(), p.closes(), p.reasons())));
    return new Piece(
        shown.number(), shown.title(), about.at(), facts(shown), texts,
        List.of(
            new Piece.Sheet("forms", shown.said().stream().map(SelectionsInArchive::form).toList()),
            new Piece.Sheet("rounds", course.proposals().stream().map(p -> round(shown, p)).toList())));
  }

  private static List<Datum> facts(SelectionPages.Whole shown) {
    var about = shown.about();
    return List.of(
        Datum.word("role", about.role(), "selections.role."), Datum.of("roleName", about.roleName()), Datum.maybe("circle", about.circle()),
        Datum.word("stage", shown.stage(), "selections.stage."), Datum.of("proposedBy", about.facilitator()), Datum.of("eligible", shown.choosers().size()),
        Datum.of("formsCloseAt", about.formsClose()), Datum.of("changesCloseAt", about.changesClose()), Datum.of("termEnds", about.termEnds().toString()),
        Datum.maybe("holder", shown.filled().map(SelectionPages.Held::name)), Datum.maybe("from", shown.filled().map(SelectionPages.Held::from)),
        Datum.maybe("until", shown.filled().map(SelectionPages.Held::until)), Datum.maybe("calledOff", shown.calledOff()));
  }

  private static List<Datum> form(SelectionPages.Said said) {
    return List.of(Datum.of("name", said.by()), Datum.maybe("names", said.named()), Datum.maybe("before", said.before()), Datum.of("why", said.why()));
  }

  private static List<Datum> round(SelectionPages.Whole shown, Course.Proposal proposal) {
    var came = shown.rounds().stream().filter(round -> round.round() == proposal.round()).findFirst().orElseThrow();
    return List.of(
        Datum.of("round", proposal.round()), Datum.of("name", came.nominee()), Datum.of("poll", proposal.poll().value()), Datum.of("closesAt", proposal.closes()),
        Datum.word("came", came.came()), Datum.of("words", came.words()));
  }
}
