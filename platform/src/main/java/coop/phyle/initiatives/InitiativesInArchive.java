package coop.phyle.initiatives;

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
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps questions with their initiatives in the archive, read as their page is. */
@Component
@Transactional(readOnly = true)
class InitiativesInArchive implements Archived {
  private static final String NUMBERS =
      """
      select number from initiatives.question
       where coop_id = :coop and number > :after and begun_at >= :from and begun_at < :until order by number limit :most
      """;
  private final JdbcClient jdbc;
  private final Questions questions;
  private final Initiatives initiatives;
  private final ReadingQuestions reading;

  InitiativesInArchive(JdbcClient jdbc, Questions questions, Initiatives initiatives, ReadingQuestions reading) {
    this.jdbc = jdbc;
    this.questions = questions;
    this.initiatives = initiatives;
    this.reading = reading;
  }

  @Override
  public ArchiveKind kind() {
    return ArchiveKind.INITIATIVES;
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
    return reading.show(coop.id(), asked, reader.self(), Map.of()).flatMap(shown -> questions.find(coop.id(), asked).map(life -> piece(shown, life.question())));
  }

  private Piece piece(QuestionPages.Shown shown, Question question) {
    var all = Stream.concat(shown.texts().stream(), shown.gone().stream()).toList();
    var texts = initiatives.of(question.coop(), question.number()).stream()
        .map(one -> Piece.Text.of("initiative", one.place(), author(all, one.place()), one.worded(), "## " + one.whole()))
        .toList();
    return new Piece(shown.number(), shown.title(), question.at(), facts(shown), texts, List.of(new Piece.Sheet("initiatives", all.stream().map(text -> row(shown, text)).toList())));
  }

  private static String author(List<QuestionPages.Text> all, int place) {
    return all.stream().filter(text -> text.place() == place).map(QuestionPages.Text::author).findFirst().orElse("");
  }

  private static List<Datum> facts(QuestionPages.Shown shown) {
    var result = shown.result();
    return List.of(
        Datum.word("stage", shown.stage(), "initiatives.stage."), Datum.word("way", shown.way(), "initiatives.way."), Datum.of("tags", String.join(", ", shown.tags())),
        Datum.of("supporters", shown.support().supporters()), Datum.of("needed", shown.support().needed()), Datum.of("lapsesAt", shown.dates().lapses()),
        Datum.maybe("opensAt", shown.dates().opens()), Datum.maybe("closesAt", shown.dates().closes()),
        Datum.maybe("verdict", result.map(one -> QuestionPages.word(one.verdict()))),
        Datum.maybe("chosen", result.filter(one -> one.winner() > 0).map(one -> shown.title(one.winner()))), Datum.maybe("ballots", result.map(QuestionPages.Result::ballots)),
        Datum.maybe("seed", result.map(QuestionPages.Result::seed)), Datum.maybe("inputSha256", result.map(QuestionPages.Result::hash)));
  }

  private static List<Datum> row(QuestionPages.Shown shown, QuestionPages.Text text) {
    var against = shown.result().flatMap(result -> result.against().stream().filter(one -> one.place() == text.place()).findFirst());
    return List.of(
        Datum.of("place", text.place()), Datum.of("title", text.title()), Datum.of("kind", QuestionPages.word(text.kind())), Datum.of("proposedBy", text.author()),
        Datum.of("version", text.version()), Datum.of("stands", text.stands()), Datum.of("supporters", text.supporters()),
        Datum.maybe("inFavour", against.map(QuestionPages.Against::inFavour)), Datum.maybe("against", against.map(QuestionPages.Against::opposed)));
  }
}
